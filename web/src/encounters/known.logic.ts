// Whom and what the reader of a text knows: people, units, organisations and cases, laid out so
// that a word finds them at once. Pure; filled from the server elsewhere.
import type { Schemas } from '@/api/client';

export type KnownPerson = Schemas['PersonReference'];
export interface KnownPlace {
  kind: 'unit' | 'organisation';
  id: string;
  name: string;
  shortName?: string;
  organisationId: string;
  organisationName: string;
  sector: string;
}
export type KnownCase = Schemas['CaseReference'];

export interface Known {
  self: string;
  persons: readonly KnownPerson[];
  places: readonly KnownPlace[];
  cases: readonly KnownCase[];
  byFirstName: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Places by each form of their name, in words of lower case: ["vretby", "församling"]. */
  placeForms: ReadonlyMap<string, readonly { words: readonly string[]; place: KnownPlace }[]>;
  caseForms: ReadonlyMap<string, readonly { words: readonly string[]; known: KnownCase }[]>;
  /** People met often, or in the team of the case at hand: they win over namesakes. */
  near: ReadonlySet<string>;
}

const lower = (text: string) => text.toLocaleLowerCase('sv');
export const formWords = (name: string) =>
  lower(name).match(/[\p{L}\d]+(?:[-:’'][\p{L}\d]+)*/gu) ?? [];

function push<T>(map: Map<string, T[]>, key: string | undefined, value: T): void {
  if (!key) return;
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export function knownFrom(parts: {
  self: string;
  persons: readonly KnownPerson[];
  places: readonly KnownPlace[];
  cases: readonly KnownCase[];
  near?: Iterable<string>;
}): Known {
  const byFirstName = new Map<string, KnownPerson[]>();
  for (const person of parts.persons) push(byFirstName, formWords(person.name)[0], person);
  const placeForms = new Map<string, { words: string[]; place: KnownPlace }[]>();
  for (const place of parts.places) {
    for (const name of new Set([place.name, place.shortName ?? place.name])) {
      const words = formWords(name);
      push(placeForms, words[0], { words, place });
    }
  }
  const caseForms = new Map<string, { words: string[]; known: KnownCase }[]>();
  for (const known of parts.cases) {
    for (const name of [known.code_name, known.reference]) {
      const words = formWords(name);
      push(caseForms, words[0], { words, known });
    }
  }
  for (const forms of [...placeForms.values(), ...caseForms.values()]) {
    forms.sort((a, b) => b.words.length - a.words.length);
  }
  return { ...parts, byFirstName, placeForms, caseForms, near: new Set(parts.near ?? []) };
}

/** Whether a person works there: at the unit, or anywhere in the organisation. */
export function worksAt(person: KnownPerson, place: KnownPlace): boolean {
  if (!person.unit) return false;
  return place.kind === 'unit'
    ? person.unit.id === place.id
    : person.unit.organisation.id === place.organisationId;
}
