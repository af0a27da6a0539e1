// Finds promises in a text: who has said to do what, by when. Pure.
// "Anna kollar läkartid senast fredag", "jag skickar kallelsen imorgon", "Johan lovade att skriva",
// "imorgon ringer jag", and anything after an exclamation mark.
import { uncapitalised } from '@/shared/letters.logic';
import type { Mention } from './people.logic';
import type { FoundDay } from './when.logic';
import type { Word } from './words.logic';

export type Promiser =
  { kind: 'self' } | { kind: 'mention'; mention: Mention } | { kind: 'nobody' };
export interface FoundPromise {
  by: Promiser;
  /** What is to be done, without who and when. */
  what: string;
  due?: string;
  start: number;
  end: number;
}

/** In the present: what one says of what is still to be done. */
const verbs = new Set(
  `
kollar undersöker återkommer ringer mejlar mailar smsar skickar sänder skriver bokar ordnar fixar löser tar pratar frågar
kallar lämnar bjuder ansöker beställer ser hör meddelar kontaktar följer hämtar kör gör förbereder tittar läser
rättar uppdaterar lägger anmäler remitterar söker håller ger planerar föreslår samlar räknar gör begär faxar
checkar stämmer bevakar driver påminner besöker utreder beslutar prövar handlägger utfärdar intygar registrerar betalar
`
    .trim()
    .split(/\s+/),
);
const promising = /^(?:lovar|lovade|lovat|ska|skall|skulle|tänker|åtar|åtog)$/;
const fillers = new Set(['att', 'sig', 'själv', 'också', 'då', 'nu', 'bara', 'på']);
const selfWords = new Set(['jag', 'vi', 'i']);
const otherWords = new Set(['hon', 'han', 'hen', 'de', 'dom']);
const denied = new Set(['inte', 'ej', 'aldrig', 'knappast']);
const clauseJoint = /(?:\s*,?\s*(?:och|men|samt|medan|så|sen|sedan|därefter)|\s*[,;–-])+\s*$/iu;
const clauseStart = /^(?:[\s,;:–-]|och\s+|men\s+|så\s+)+/iu;

interface Start {
  /** Index of the first word of the promise. */
  at: number;
  /** Index of the first word of what is to be done. */
  whatAt: number;
  /** Index of a subject standing after its verb, to be left out of what. */
  without?: { from: number; to: number };
  by: Promiser[];
}

export function findPromises(
  text: string,
  words: readonly Word[],
  mentions: readonly Mention[],
  days: readonly FoundDay[],
): FoundPromise[] {
  const starts = words.flatMap((_, index) => startAt(words, index, mentions, text) ?? []);
  const kept = starts.filter((start, index) => index === 0 || start.at > starts[index - 1]!.whatAt);
  return kept.flatMap((start, index) => {
    const next = kept[index + 1];
    const sentence = words[start.at]!.sentence;
    const last = words.findLastIndex(
      (word, at) => word.sentence === sentence && at >= start.at && (!next || at < next.at),
    );
    return finish(text, words, start, last, days);
  });
}

function startAt(
  words: readonly Word[],
  index: number,
  mentions: readonly Mention[],
  text: string,
): Start | undefined {
  const word = words[index]!;
  if (text.charAt(word.start) === '!' && word.text.length > 1)
    return explicitAt(words, index, mentions);
  const isVerb = verbs.has(word.lower);
  const isPromising = promising.test(word.lower);
  if (!isVerb && !isPromising) return undefined;
  if (denied.has(words[index + 1]?.lower ?? '') || denied.has(words[index + 2]?.lower ?? ''))
    return undefined;
  if (text.slice(word.end).match(/^[^.!\n]*\?/)) return undefined; // a question promises nothing
  const whatAt = isPromising ? afterPromising(words, index) : index;
  if (whatAt === undefined) return undefined;
  const before = subjectBefore(words, index, mentions);
  if (before) return { at: before.at, whatAt, by: before.by };
  const after = subjectAfter(words, index, mentions);
  if (after) {
    const first = words.findIndex((each) => each.sentence === word.sentence);
    return {
      at: first,
      whatAt: isPromising ? (afterPromising(words, after.to) ?? index) : index,
      without: after,
      by: after.by,
    };
  }
  // "Skickar kallelsen imorgon": one leaves out the I when one writes for oneself.
  if (word.opensSentence && (isVerb || /^ska/.test(word.lower)))
    return { at: index, whatAt, by: [{ kind: 'self' }] };
  return undefined;
}
/** "lovade att", "lovade svar" and "ska": the word where what begins. */
function afterPromising(words: readonly Word[], index: number): number | undefined {
  let at = index + 1;
  while (words[at]?.sentence === words[index]!.sentence && fillers.has(words[at]!.lower)) at += 1;
  return words[at]?.sentence === words[index]!.sentence ? at : undefined;
}
function explicitAt(words: readonly Word[], index: number, mentions: readonly Mention[]): Start {
  const mention = mentions.find((each) => each.from === index && each.kind !== 'case');
  if (mention) return { at: index, whatAt: mention.to + 1, by: [{ kind: 'mention', mention }] };
  const self = selfWords.has(words[index]!.lower.slice(1));
  return { at: index, whatAt: self ? index + 1 : index, by: [{ kind: 'self' }] };
}

const canPromise = (mention: Mention) => mention.kind !== 'case' && !mention.genitive;
function subjectBefore(
  words: readonly Word[],
  verb: number,
  mentions: readonly Mention[],
): { at: number; by: Promiser[] } | undefined {
  let at = verb - 1;
  if (['sen', 'sedan', 'också', 'nu', 'själv'].includes(words[at]?.lower ?? '')) at -= 1;
  const before = words[at];
  if (!before || before.sentence !== words[verb]!.sentence) return undefined;
  if (selfWords.has(before.lower)) return { at, by: [{ kind: 'self' }] };
  if (otherWords.has(before.lower)) {
    const spokenOf = mentions.findLast(
      (mention) => mention.to < at && canPromise(mention) && mention.kind !== 'place',
    );
    return { at, by: [spokenOf ? { kind: 'mention', mention: spokenOf } : { kind: 'nobody' }] };
  }
  const mention = mentions.find((each) => each.to === at && canPromise(each));
  if (!mention) return undefined;
  const by: Promiser[] = [{ kind: 'mention', mention }];
  // "Anna och Birgitta kollar": both have said so.
  const joint = words[mention.from - 1];
  const other = mentions.find((each) => each.to === mention.from - 2 && canPromise(each));
  const opens = other && words[other.from]!.opensSentence;
  if (joint?.lower === 'och' && other && opens && words[other.from]!.sentence === before.sentence) {
    return { at: other.from, by: [{ kind: 'mention', mention: other }, ...by] };
  }
  return { at: mention.from, by };
}
/** "Imorgon ringer jag": the subject right after the verb, and something else before it. */
function subjectAfter(
  words: readonly Word[],
  verb: number,
  mentions: readonly Mention[],
): { from: number; to: number; by: Promiser[] } | undefined {
  const next = words[verb + 1];
  if (!next || words[verb]!.opensSentence || next.sentence !== words[verb]!.sentence)
    return undefined;
  if (selfWords.has(next.lower)) return { from: verb + 1, to: verb + 1, by: [{ kind: 'self' }] };
  const mention = mentions.find((each) => each.from === verb + 1 && canPromise(each));
  return mention && { from: mention.from, to: mention.to, by: [{ kind: 'mention', mention }] };
}

function finish(
  text: string,
  words: readonly Word[],
  start: Start,
  last: number,
  days: readonly FoundDay[],
): FoundPromise[] {
  const from = words[start.at]!.start;
  let end = words[last]!.end;
  const raw = text.slice(from, end).replace(clauseJoint, '');
  end = from + raw.length;
  const day = days.find((each) => !each.past && each.start >= from && each.start < end);
  const cuts = [
    ...(day ? [{ start: day.start, end: day.end }] : []),
    ...(start.without
      ? [{ start: words[start.without.from]!.start, end: words[start.without.to]!.end }]
      : []),
  ];
  let what = '';
  for (let at = words[start.whatAt]?.start ?? end; at < end; at += 1) {
    if (!cuts.some((cut) => at >= cut.start && at < cut.end)) what += text.charAt(at);
  }
  what = what
    .replace(/^!/, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.])/g, '$1')
    .replace(clauseStart, '')
    .replace(/[\s,;:.]+$/, '')
    .trim();
  if (!what) return [];
  if (verbs.has(words[start.whatAt]!.lower)) what = uncapitalised(what);
  const stop = /^[.!]/.exec(text.slice(end))?.[0].length ?? 0;
  return start.by.map((by) => ({
    by,
    what,
    ...(day && { due: day.day }),
    start: from,
    end: end + stop,
  }));
}
