// Finds people, places and cases in a text: "Anna Wikström", "Anna på BUP", "Försäkringskassan",
// "Jonna", "#4F2A". Pure. Says when a name could be several, and when nobody has it.
import { capitalised } from '@/shared/letters.logic';
import {
  beginsWith,
  nameWordsOf,
  worksAt,
  type Known,
  type KnownCase,
  type KnownPerson,
  type KnownPlace,
} from './known.logic';
import { bare, foldedWord, isCapitalised, withoutGenitive, type Word } from './words.logic';

interface Span {
  start: number;
  end: number;
  /** Places in the list of words, the last one included. */
  from: number;
  to: number;
  /** "Annas", "BUP:s": spoken of, not with. */
  genitive: boolean;
}
export interface PersonMention extends Span {
  kind: 'person';
  person: KnownPerson;
}
export interface PlaceMention extends Span {
  kind: 'place';
  /** More than one when several share the name. */
  places: KnownPlace[];
}
export interface CaseMention extends Span {
  kind: 'case';
  known: KnownCase;
}
/** A first name that several have. */
export interface OpenMention extends Span {
  kind: 'several';
  name: string;
  candidates: KnownPerson[];
}
/** A name that nobody has, with the place it was said to be at. */
export interface UnknownMention extends Span {
  kind: 'unknown';
  name: string;
  place?: KnownPlace;
}
export type Mention = PersonMention | PlaceMention | CaseMention | OpenMention | UnknownMention;

const between = new Set(['på', 'från', 'hos', 'vid', 'i', '@', 'at', 'from']);
/** First names that are also words or abbreviations; as such only inside a sentence. */
const alsoWords = new Set(['per', 'maj', 'liv', 'my']);
/** What comes before a topic: "om Jonna", "angående Samir". */
const beforeTopic = new Set([
  'om',
  'kring',
  'angående',
  'ang',
  'för',
  'med',
  'till',
  'gällande',
  'rörande',
  'about',
  'for',
]);
const contactWord =
  /^(?:ring(?:de|t|er)|samtal(?:a|ade|at)?|prat(?:ade|at|ar)|tal(?:ade|at)|mejl(?:ade|at)|mail(?:ade|at)|sms(?::ade|ade)|träff(?:ade|at)|såg|boll(?:ade|at)|möt(?:te|t)|besök(?:te|t)|kontakt(?:ade|at)|frågade|påminde|sprang|stötte|med|och|samt|på|till|called|met|emailed|with|and)$/;

export function findMentions(words: readonly Word[], known: Known, caseId?: string): Mention[] {
  const mentions: Mention[] = [];
  const settled = new Map<string, KnownPerson>(); // first names already said in full
  let index = 0;
  while (index < words.length) {
    const found = mentionAt(words, index, known, settled, caseId);
    if (found) {
      mentions.push(found);
      if (found.kind === 'person') settled.set(firstName(found.person), found.person);
      index = found.to + 1;
    } else {
      index += 1;
    }
  }
  return mentions;
}
const firstName = (person: KnownPerson) => nameWordsOf(person)[0] ?? '';
const stemOf = (word: Word) => foldedWord(withoutGenitive(bare(word)) ?? '');
/** A name that is only folded alike counts less: "Par" at the beginning is seldom Pär. */
const isUnsure = (word: Word) => word.opensSentence && !word.text.startsWith('@');

function mentionAt(
  words: readonly Word[],
  index: number,
  known: Known,
  settled: Map<string, KnownPerson>,
  caseId?: string,
): Mention | undefined {
  const word = words[index]!;
  const mark = word.text.charAt(0);
  if (mark === '#') return caseAt(words, index, known);
  if (mark === '!' ? !/^!\p{Lu}/u.test(word.text) : !isCapitalised(word) && mark !== '@') {
    // Short names of places are often written without a capital: "bup", "soc".
    const place = placeAt(words, index, known);
    return place && place.to === index && isShortForm(word, place) ? place : undefined;
  }
  const person = personAt(words, index, known, settled);
  const theCase = caseAt(words, index, known);
  if (theCase && (!person || caseWins(words, index, person, theCase, caseId))) return theCase;
  return person ?? placeAt(words, index, known) ?? unknownAt(words, index, known);
}

/** A case and a person of the same name: what one talks about is the case, whom one talks to is not. */
function caseWins(
  words: readonly Word[],
  index: number,
  person: Mention,
  theCase: CaseMention,
  caseId?: string,
): boolean {
  if (person.kind === 'person' && person.to > index) return false; // surname or place was given
  if (theCase.genitive || theCase.to > index || theCase.known.id === caseId) return true;
  const before = words[index - 1];
  const topic =
    before !== undefined &&
    before.sentence === words[index]!.sentence &&
    beforeTopic.has(before.lower) &&
    before.lower !== 'med';
  return topic || person.kind !== 'person';
}

function personAt(
  words: readonly Word[],
  index: number,
  known: Known,
  settled: Map<string, KnownPerson>,
): PersonMention | OpenMention | UnknownMention | undefined {
  const word = words[index]!;
  const written = bare(word);
  let genitive = false;
  const alike = known.byFirstName.get(word.folded);
  const same = alike?.filter((person) => beginsWith(person.name, written));
  const full = alike && (fullNameAt(words, index, same ?? []) ?? fullNameAt(words, index, alike));
  if (full) return full;
  let namesakes = same?.length || isUnsure(word) ? same : alike;
  const stem = stemOf(word);
  if (!alike && stem) {
    namesakes = known.byFirstName.get(stem);
    genitive = namesakes !== undefined;
  }
  if (!namesakes?.length) return undefined;
  const span = { start: word.start, end: word.end, from: index, to: index, genitive };
  const at = !genitive && placeAfter(words, index, known);
  if (at) {
    const there = namesakes.filter((person) => at.places.some((place) => worksAt(person, place)));
    const wide = { ...span, end: at.end, to: at.to, genitive: at.genitive };
    if (there.length === 1) return { ...wide, kind: 'person', person: there[0]! };
    if (there.length > 1)
      return { ...wide, kind: 'several', name: nameOf(word), candidates: [...there] };
    return { ...wide, kind: 'unknown', name: nameOf(word), place: at.places[0] };
  }
  const said = settled.get(genitive ? stem : word.folded);
  if (said) return { ...span, kind: 'person', person: said };
  if (word.opensSentence && alsoWords.has(written) && !word.text.startsWith('@')) return undefined;
  const near = namesakes.filter((person) => known.near.has(person.id));
  const best = near.length ? near : namesakes;
  const others = best.filter((person) => person.id !== known.self);
  if (others.length === 1) return { ...span, kind: 'person', person: others[0]! };
  if (others.length === 0) return undefined;
  return { ...span, kind: 'several', name: nameOf(word), candidates: [...others] };
}
const nameOf = (word: Word) => {
  const name = word.text.replace(/^[@#!]/, '');
  return capitalised(name);
};

/** "Anna Wikström", "Anna Wikströms", "Anna W". */
function fullNameAt(
  words: readonly Word[],
  index: number,
  namesakes: readonly KnownPerson[],
): PersonMention | OpenMention | undefined {
  const start = words[index]!;
  let best: { person: KnownPerson; to: number; genitive: boolean }[] = [];
  for (const person of namesakes) {
    const rest = nameWordsOf(person).slice(1);
    if (rest.length === 0) continue;
    const match = followedBy(words, index + 1, rest) ?? initialAt(words, index + 1, rest);
    if (!match) continue;
    if (best[0] && match.to > best[0].to) best = [];
    if (!best[0] || match.to === best[0].to) best.push({ person, ...match });
  }
  if (!best[0]) return undefined;
  const { to, genitive } = best[0];
  const span = { start: start.start, end: words[to]!.end, from: index, to, genitive };
  if (best.length === 1) return { ...span, kind: 'person', person: best[0].person };
  return {
    ...span,
    kind: 'several',
    name: nameOf(start),
    candidates: best.map((each) => each.person),
  };
}
function followedBy(
  words: readonly Word[],
  from: number,
  wanted: readonly string[],
): { to: number; genitive: boolean } | undefined {
  for (const [offset, part] of wanted.entries()) {
    const word = words[from + offset];
    if (!word) return undefined;
    const last = offset === wanted.length - 1;
    if (word.folded === part) continue;
    return last && stemOf(word) === part ? { to: from + offset, genitive: true } : undefined;
  }
  return { to: from + wanted.length - 1, genitive: false };
}
function initialAt(
  words: readonly Word[],
  at: number,
  rest: readonly string[],
): { to: number; genitive: boolean } | undefined {
  const word = words[at];
  const surname = rest.at(-1)!;
  return word && /^\p{Lu}$/u.test(word.text) && surname.startsWith(word.folded)
    ? { to: at, genitive: false }
    : undefined;
}

function placeAfter(words: readonly Word[], index: number, known: Known): PlaceMention | undefined {
  const joint = words[index + 1];
  if (!joint || !between.has(joint.lower) || joint.sentence !== words[index]!.sentence)
    return undefined;
  return index + 2 < words.length ? placeAt(words, index + 2, known) : undefined;
}
function placeAt(words: readonly Word[], index: number, known: Known): PlaceMention | undefined {
  const word = words[index]!;
  const written = word.folded;
  const stem = stemOf(word);
  const forms = [...(known.placeForms.get(written) ?? []), ...(known.placeForms.get(stem) ?? [])];
  let best: { to: number; genitive: boolean; places: KnownPlace[] } | undefined;
  for (const { words: wanted, place } of forms) {
    const match =
      wanted.length === 1
        ? { to: index, genitive: written !== wanted[0] }
        : followedBy(words, index + 1, wanted.slice(1));
    if (!match || (wanted.length > 1 && written !== wanted[0])) continue;
    if (!best || match.to > best.to) best = { ...match, places: [place] };
    else if (match.to === best.to && !best.places.some((each) => each.id === place.id))
      best.places.push(place);
  }
  if (!best) return undefined;
  return { kind: 'place', start: word.start, end: words[best.to]!.end, from: index, ...best };
}
function isShortForm(word: Word, mention: PlaceMention): boolean {
  const written = [word.lower, withoutGenitive(word.lower)];
  return mention.places.some((place) => written.includes(place.shortName?.toLocaleLowerCase('sv')));
}
function caseAt(words: readonly Word[], index: number, known: Known): CaseMention | undefined {
  const word = words[index]!;
  const stem = stemOf(word);
  const alike = known.caseForms.get(word.folded) ?? [];
  const same = alike.filter(({ known: { code_name, reference } }) =>
    [code_name, reference].some((name) => beginsWith(name, bare(word))),
  );
  for (const form of same.length || isUnsure(word) ? same : alike) {
    const match =
      form.words.length === 1
        ? { to: index, genitive: false }
        : followedBy(words, index + 1, form.words.slice(1));
    if (match)
      return {
        kind: 'case',
        start: word.start,
        end: words[match.to]!.end,
        from: index,
        ...match,
        known: form.known,
      };
  }
  const owned = known.caseForms.get(stem)?.find((form) => form.words.length === 1);
  return (
    owned && {
      kind: 'case',
      start: word.start,
      end: word.end,
      from: index,
      to: index,
      genitive: true,
      known: owned.known,
    }
  );
}

/** A capital in the middle of a sentence, right where one names whom one met. */
function unknownAt(
  words: readonly Word[],
  index: number,
  known: Known,
): UnknownMention | undefined {
  const word = words[index]!;
  const before = words[index - 1];
  const explicit = word.text.startsWith('@') && word.text.length > 2;
  if (!explicit) {
    if (!before || before.sentence !== word.sentence || !contactWord.test(before.lower))
      return undefined;
    if (!/^\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}[\p{Ll}\p{M}]+)?$/u.test(word.text)) return undefined;
  }
  let to = index;
  const next = words[index + 1];
  if (
    next &&
    next.sentence === word.sentence &&
    /^(?:\p{Lu}['’])?\p{Lu}[\p{Ll}\p{M}]+$/u.test(next.text) &&
    !known.byFirstName.has(next.folded)
  )
    to += 1;
  const at = placeAfter(words, to, known);
  if (
    !explicit &&
    !at &&
    !/^(?:ring|sam|prat|tal|mejl|mail|sms|träff|boll|möt|besök|kontakt|fråg|påmin|med)/.test(
      before!.lower,
    )
  )
    return undefined;
  const name = words
    .slice(index, to + 1)
    .map(nameOf)
    .join(' ');
  return {
    kind: 'unknown',
    name,
    start: word.start,
    end: (at ?? words[to]!).end,
    from: index,
    to: at?.to ?? to,
    genitive: false,
    ...(at && { place: at.places[0] }),
  };
}
