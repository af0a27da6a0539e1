// What a clause is: who does what, in which mood, to whom; and the looks of phrases that all ask for. Pure.
import type { Verb } from './lexicon.logic';
import type { Mention } from './mentions';
import type { Phrase } from './phrases.logic';

export type Mood =
  | 'none' // no verb
  | 'done' // has been
  | 'perfect' // "har ringt"
  | 'now' // "ringer"
  | 'will' // "ska ringa", "lovade ringa"
  | 'may' // "kan ringa", "borde"
  | 'tried' // "försökte ringa"
  | 'unreal' // "skulle ha ringt"
  | 'command'; // "ring"

export interface Subject {
  kind: 'self' | 'parties' | 'pronoun' | 'thing' | 'elided';
  mentions: Mention[];
  /** "Jonna och jag". */
  withSelf: boolean;
  pronoun?: string;
}

export interface Party {
  mention: Mention;
  preposition: string;
}

export interface Clause {
  phrases: Phrase[];
  start: number;
  end: number;
  sentence: number;
  /** att, om, när, som … where it hangs on the clause before it. */
  sub?: string;
  /** "och", "," or "" at the beginning of a sentence; ":" after a heading; "(" in brackets. */
  joint: string;
  question: boolean;
  subject: Subject;
  verbs: Verb[];
  /** The last of the chain: what is done. */
  main?: Verb;
  mood: Mood;
  negated: boolean;
  /** Where what is done begins. */
  whatFrom: number;
  others: Party[];
  parent?: Clause;
}

export const finite = (phrase: Phrase | undefined) =>
  phrase?.kind === 'verb' && (phrase.verb!.tense === 'present' || phrase.verb!.tense === 'past');
export const nominal = (phrase: Phrase | undefined) =>
  phrase !== undefined &&
  (phrase.kind === 'party' || phrase.kind === 'self' || phrase.kind === 'pronoun');

export const light = (phrase: Phrase | undefined) =>
  phrase?.kind === 'not' || phrase?.kind === 'adverb';
export const punctuated = (gap: string) =>
  /[,;:()–—]|\s-\s|->|\s\/\s|\+/.exec(gap.replace(/\)(?=\s*[,;:])/, ''))?.[0];
export const isOpening = (phrases: readonly Phrase[], index: number) =>
  phrases
    .slice(0, index)
    .every(
      (phrase) =>
        phrase.kind === 'and' ||
        phrase.kind === 'adverb' ||
        phrase.kind === 'day' ||
        phrase.said === 'att' ||
        phrase.said === 'obs',
    );

const leading = new Set<string>(['will', 'vow', 'must', 'may', 'forget', 'try', 'has']);
export const leadsOn = (verb: Verb) =>
  [...verb.means].some((means) => leading.has(means)) ||
  ['komma', 'hoppas', 'våga', 'orka', 'be', 'tänka', 'minnas', 'sluta', 'börja'].includes(
    verb.lemma,
  ) ||
  verb.lemma === 'se' ||
  verb.tense === 'imperative';
