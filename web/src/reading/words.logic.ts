// Cuts a text into words and sentences, with places in the text, and says what a shortened or spoken
// word stands for: "m" is med, "ho" is hon. Pure.
import { folded } from '@/shared/folding.logic';
import { ofPerson } from '@/shared/ofPerson';

export interface Word {
  text: string;
  lower: string;
  /** Written out: "m" is "med", "ti" is "till"; else as lower. */
  said: string;
  /** As names are compared. */
  folded: string;
  start: number;
  end: number;
  /** Which sentence it stands in, from 0. */
  sentence: number;
  opensSentence: boolean;
  /** What stands between it and the word before: spaces and marks. */
  gap: string;
}

/** Words that end in a full stop without ending the sentence, whatever comes after. */
const shortened = new Set(
  'ang enl m o fr f t.ex t.o bl bl.a dr kl ca bitr tel tfn obs nr ev ek st avd v t resp inkl exkl handl hl ssk ordf kur'.split(
    ' ',
  ),
);
/** The same, where no new sentence follows with a capital. */
const oftenShortened = new Set(
  'm.m mm pga jan feb mar apr aug sep sept okt nov dec mån tis tisd ons tor tors fre lör sön dgr mfl m.fl etc enh'.split(
    ' ',
  ),
);
const spoken = new Map(
  Object.entries({
    m: 'med',
    me: 'med',
    mä: 'med',
    o: 'och',
    å: 'och',
    oxå: 'också',
    oxo: 'också',
    osså: 'också',
    ang: 'angående',
    enl: 'enligt',
    fr: 'från',
    frå: 'från',
    ba: 'bara',
    te: 'till',
    iaf: 'ändå',
    mkt: 'mycket',
    t: 'till',
    ti: 'till',
    tel: 'telefon',
    tfn: 'telefon',
    bitr: 'biträdande',
    ho: 'hon',
    hn: 'hon',
    hanom: 'honom',
    ja: 'jag',
    dom: 'de',
    mej: 'mig',
    sej: 'sig',
    dej: 'dig',
    skall: 'ska',
    sk: 'ska',
    nån: 'någon',
    nåt: 'något',
    int: 'inte',
    inge: 'inget',
    ej: 'inte',
    icke: 'inte',
    va: 'var',
    e: 'är',
    ä: 'är',
    sen: 'sedan',
    imorn: 'imorgon',
    ngn: 'någon',
    ngt: 'något',
    hlsn: 'hälsar',
  }),
);
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
    const gap = text.slice(before?.end ?? 0, start);
    if (before && endsSentence(gap, before.lower, match[0])) sentence += 1;
    const lower = match[0].normalize('NFC').toLocaleLowerCase('sv');
    words.push({
      text: match[0],
      lower,
      said: spoken.get(lower) ?? lower,
      folded: foldedWord(match[0]),
      start,
      end: start + match[0].length,
      sentence,
      opensSentence: !before || before.sentence !== sentence,
      gap,
    });
  }
  return words;
}
function endsSentence(between: string, before: string, next: string): boolean {
  if (/[!?\n;]/.test(between.replace(/!$/, ''))) return true;
  if (!between.includes('.')) return false;
  if (/\.\.|…/.test(between)) return true;
  if (!/\s/.test(between) && (/^\d/.test(next) || (before.length < 3 && !/^\p{Lu}/u.test(next))))
    return false;
  if (shortened.has(before)) return false;
  if (/^\d+$/.test(before) || oftenShortened.has(before)) return /^\p{Lu}/u.test(next);
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
