// Cuts a text into words and sentences, with places in the text. Pure.
import { folded } from '@/shared/folding.logic';
import { ofPerson } from '@/shared/ofPerson';

export interface Word {
  text: string;
  lower: string;
  /** As names are compared. */
  folded: string;
  start: number;
  end: number;
  /** Which sentence it stands in, from 0. */
  sentence: number;
  opensSentence: boolean;
}

/** Words that end in a full stop without ending the sentence. */
const abbreviations = new Set([
  't.ex',
  'bl.a',
  'm.m',
  'kl',
  'ca',
  'ev',
  'ang',
  'tel',
  'nr',
  'v',
  'dr',
  'obs',
  'pga',
  'jan',
  'feb',
  'mar',
  'apr',
  'aug',
  'sep',
  'sept',
  'okt',
  'nov',
  'dec',
]);
const wordPattern = /[@#!]?[\p{L}\d][\p{L}\p{M}\d]*(?:[-:’'/][\p{L}\p{M}\d]+)*/gu;

const foldings = ofPerson(() => new Map<string, string>());
const foldingsMax = 20_000;
/** A text is read anew at each key, and says the same words again and again. */
export function foldedWord(word: string): string {
  let answer = foldings.value.get(word);
  if (answer === undefined) {
    answer = folded(word);
    if (foldings.value.size >= foldingsMax) foldings.value.clear();
    foldings.value.set(word, answer);
  }
  return answer;
}

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    const before = words.at(-1);
    if (before && endsSentence(text.slice(before.end, start), before.lower, match[0]))
      sentence += 1;
    words.push({
      text: match[0],
      lower: match[0].normalize('NFC').toLocaleLowerCase('sv'),
      folded: foldedWord(match[0]),
      start,
      end: start + match[0].length,
      sentence,
      opensSentence: !before || before.sentence !== sentence,
    });
  }
  return words;
}
function endsSentence(between: string, before: string, next: string): boolean {
  if (/[!?\n;]/.test(between.replace(/!$/, ''))) return true;
  if (!between.includes('.')) return false;
  if (abbreviations.has(before) || /^\d+$/.test(before))
    return /^\p{Lu}/u.test(next) && !/^\d+$/.test(before);
  return true;
}

/** The word without a genitive s, where it has one: "Jonnas" gives "jonna". */
export function withoutGenitive(lower: string): string | undefined {
  const match = /^(.{2,}?)(?:[:’']?s)$/u.exec(lower);
  return match?.[1];
}
/** Whether it is written as a name. */
export function isCapitalised(word: Word): boolean {
  return /^[@#!]?\p{Lu}/u.test(word.text);
}
/** The word without @, # or ! in front. */
export function bare(word: Word): string {
  return word.lower.replace(/^[@#!]/, '');
}
