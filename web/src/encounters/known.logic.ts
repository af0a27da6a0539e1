// Whom and what the reader of a text knows: people, units, organisations and cases, laid out so
// that a word finds them at once. Pure; filled from the server elsewhere.
import type { Schemas } from '@/api/client';
import { folded } from '@/shared/folding.logic';

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
  /** By the folded first name. */
  byFirstName: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Places by each form of their name, in folded words: ["vretby", "forsamling"]. */
  placeForms: ReadonlyMap<string, readonly { words: readonly string[]; place: KnownPlace }[]>;
  caseForms: ReadonlyMap<string, readonly { words: readonly string[]; known: KnownCase }[]>;
  /** People met often, or in the team of the case at hand: they win over namesakes. */
  near: ReadonlySet<string>;
}

/** "Siobhán O’Brien" gives "siobhan" and "obrien". */
const formWords = (name: string) => name.split(/\s+/).map(folded).filter(Boolean);
const nameWords = new WeakMap<KnownPerson, readonly string[]>();
export function nameWordsOf(person: KnownPerson): readonly string[] {
  const known = nameWords.get(person) ?? formWords(person.name);
  nameWords.set(person, known);
  return known;
}
const asWritten = (name: string) => name.normalize('NFC').toLocaleLowerCase('sv');
/** Whether a name begins with just this word, and not only with one that is folded alike. */
export const beginsWith = (name: string, word: string) =>
  asWritten(name.trim().split(/\s+/)[0] ?? '') === asWritten(word);

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
  for (const person of parts.persons) push(byFirstName, nameWordsOf(person)[0], person);
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
