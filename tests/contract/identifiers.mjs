// Personal numbers: which fields of the contract are texts that somebody writes, and which of them
// may hold one. Everything that is not named here refuses it. A draft is no text but an object; it
// is its owner's alone, and what it becomes is refused then.
import { readFileSync } from 'node:fs';
import { resolve } from './contract.mjs';
import { put } from './mutations.mjs';

/// One that Skatteverket has set aside for tests.
export const personalNumber = readFileSync(
  new URL('../data/personnummer/skatteverket_test_personnummer.txt', import.meta.url), 'utf8').split('\n')[0].trim();

/// Passwords are never stored; what stands in a case is read in its room alone.
export const mayHold = {
  signIn: ['/password'],
  changePassword: ['/current', '/new'],
  readLink: ['/token'],
  useLink: ['/token', '/password'],
  openCase: ['/about', '/own_words'],
  changeCase: ['/about', '/own_words'],
  closeCase: ['/reason'],
  reopenCase: ['/reason'],
  addActivity: ['/note'],
  changeActivity: ['/note'],
};
/// The same operations on what is in no case refuse it.
export const mayHoldInCases = {
  openMatter: ['/title'],
  changeMatter: ['/title'],
  closeMatter: ['/reason'],
  reopenMatter: ['/reason'],
  makePromise: ['/what', '/matter_title'],
  hearOfPromise: ['/reason'],
  keepPromise: ['/reason'],
  changePromise: ['/what', '/reason'],
  snoozePromise: ['/reason'],
  dropPromise: ['/reason'],
  reopenPromise: ['/reason'],
  logEncounter: ['/text', '/promises/0/what', '/promises/0/matter_title'],
  previewEncounter: ['/text', '/promises/0/what', '/promises/0/matter_title'],
  changeEncounter: ['/text'],
};

/// Every text of a body: its pointer, and the good body with a personal number in it.
export function* texts(schemaWritten, good, path = []) {
  const schema = resolve(schemaWritten);
  for (const [name, written] of Object.entries(schema.properties ?? {})) {
    const field = resolve(written);
    const at = [...path, name];
    const present = at.reduce((value, key) => value?.[key], good);
    const types = [field.type].flat();
    const room = field.maxLength ?? Infinity;
    if (types.includes('string') && !field.enum && !field.format && !field.pattern && room >= 10) {
      const value = room > 13 ? `x ${personalNumber}` : personalNumber.slice(2);
      yield { pointer: `/${at.join('/')}`, body: put(good, at, (object, last) => (object[last] = value)) };
    }
    if (types.includes('object') && present) yield* texts(field, good, at);
    if (types.includes('array') && typeof present?.[0] === 'object') yield* texts(field.items, good, [...at, 0]);
  }
}
