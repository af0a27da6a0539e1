// Whom and what the reader of a text knows: people, units, organisations and cases, laid out so
// that a word finds them at once. Pure; filled from the server elsewhere.
import type { Schemas } from '@/api/client';
import { folded } from '@/shared/folding.logic';
import type { Mention } from './mentions';
import type { FoundDay } from './when.logic';
import { everydayNames, plainWords } from './everyday';

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

export interface PlaceForm {
  words: readonly string[];
  place: KnownPlace;
  /** Also an ordinary word, or the name of a matter. */
  weak: boolean;
  /** The one of one's own municipality, meant where no town is said. */
  own?: boolean;
}
export interface Known {
  self: string;
  persons: readonly KnownPerson[];
  places: readonly KnownPlace[];
  cases: readonly KnownCase[];
  /** By the folded first name. */
  byFirstName: ReadonlyMap<string, readonly KnownPerson[]>;
  /** First names by first letter and length, for misspellings. */
  namesLike: ReadonlyMap<string, readonly string[]>;
  /** Long names of places by first letter, for the same. */
  longPlaces: ReadonlyMap<string, readonly string[]>;
  /** What was found for a misspelt word: a text is read anew at each key. */
  misspellings: Map<string, readonly string[]>;
  /** The days of sentences that were read before, for the same reason. */
  days: Map<string, readonly FoundDay[]>;
  mentions: Map<string, readonly Mention[]>;
  /** By the folded surname. */
  bySurname: ReadonlyMap<string, readonly KnownPerson[]>;
  surnames: ReadonlySet<string>;
  /** Places by the first word of each form of their name, in folded words: ["vretby", "forsamling"]. */
  placeForms: ReadonlyMap<string, readonly PlaceForm[]>;
  caseForms: ReadonlyMap<string, readonly { words: readonly string[]; known: KnownCase }[]>;
  /** People met often, or in the team of the case at hand: offered before their namesakes. */
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

function push<K, T>(map: Map<K, T[]>, key: K | undefined, value: T): void {
  if (key === undefined || key === '') return;
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

interface Parts {
  self: string;
  persons: readonly KnownPerson[];
  places: readonly KnownPlace[];
  cases: readonly KnownCase[];
  near?: Iterable<string>;
}

/** The everyday names of what there is here: several places may share one. */
function everydayForms(parts: Parts): PlaceForm[] {
  const own = parts.persons.find((person) => person.id === parts.self)?.unit?.organisation;
  const town = own && folded(own.name).split(' ').at(-1);
  return everydayNames.flatMap(({ said, fits, whole, own: nearest, matter }) => {
    const fitting = parts.places.filter(
      (place) =>
        (whole ? place.kind === 'organisation' : place.kind === 'unit') &&
        [place.name, place.shortName ?? ''].some((name) => fits.test(folded(name))),
    );
    const mine = fitting.filter(
      (place) => place.id === own?.id || (town && folded(place.name).includes(town)),
    );
    const first = nearest ? mine[0] : undefined;
    return said.split('|').flatMap((name) =>
      fitting.map((place) => ({
        words: formWords(name),
        place,
        weak: matter ?? false,
        ...(place === first && { own: true }),
      })),
    );
  });
}
function ownForms(place: KnownPlace): PlaceForm[] {
  return [...new Set([place.name, place.shortName ?? place.name])].map((name) => {
    const words = formWords(name);
    return { words, place, weak: words.length === 1 && plainWords.has(words[0]!) };
  });
}

export function knownFrom(parts: Parts): Known {
  const byFirstName = new Map<string, KnownPerson[]>();
  const surnames = new Set<string>();
  const bySurname = new Map<string, KnownPerson[]>();
  for (const person of parts.persons) {
    const [first, ...rest] = nameWordsOf(person);
    push(byFirstName, first, person);
    rest.forEach((name) => surnames.add(name));
    push(bySurname, rest.at(-1), person);
  }
  const namesLike = new Map<string, string[]>();
  for (const name of byFirstName.keys()) push(namesLike, name.charAt(0) + name.length, name);
  const placeForms = new Map<string, PlaceForm[]>();
  for (const form of [...parts.places.flatMap(ownForms), ...everydayForms(parts)])
    push(placeForms, form.words[0], form);
  const longPlaces = new Map<string, string[]>();
  for (const [first, forms] of placeForms)
    if (first.length > 7 && forms.some(({ words }) => words.length === 1))
      push(longPlaces, first.charAt(0), first);
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
  const near = new Set(parts.near ?? []);
  const misspellings = new Map<string, readonly string[]>();
  const days = new Map<string, readonly FoundDay[]>();
  const mentions = new Map<string, readonly Mention[]>();
  return {
    ...parts,
    byFirstName,
    namesLike,
    longPlaces,
    misspellings,
    days,
    mentions,
    bySurname,
    surnames,
    placeForms,
    caseForms,
    near,
  };
}

/** Whether a person works there: at the unit, or anywhere in the organisation. */
export function worksAt(person: KnownPerson, place: KnownPlace): boolean {
  if (!person.unit) return false;
  return place.kind === 'unit'
    ? person.unit.id === place.id
    : person.unit.organisation.id === place.organisationId;
}
