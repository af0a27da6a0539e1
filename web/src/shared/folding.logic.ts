// One folding for search, completion and reader: å is a, Ø is o, O’Brien is obrien. The same as
// server/base/text.cpp; tests/data/folding.tsv holds both to it. Pure.

/** Letters that Unicode does not take apart, as one without them on her keyboard writes. */
const speltOut: Record<string, string> = {
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  œ: 'oe',
  ı: 'i',
  ß: 'ss',
  ς: 'σ',
};
const apostrophe = "['`´‘’ʼʹ′＇]";
const apostrophes = new RegExp(apostrophe, 'g');
const insideAWord = new RegExp(`(?<=[\\p{L}\\p{Nd}])${apostrophe}(?=\\p{L})`, 'gu');

/** For comparing and searching: lower case without accents, words with single spaces between. */
export function folded(text: string): string {
  return (
    text
      // NFKD takes the sharp accent apart into a space and a mark: apostrophes first.
      .replace(/´/g, "'")
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .replace(/[æøłđðþħŧŋœıßς]/g, (letter) => speltOut[letter]!)
      .replace(insideAWord, '')
      .replace(apostrophes, ' ')
      .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
      .trim()
  );
}
/** The words of the folded text. */
export function foldedWords(text: string): string[] {
  const whole = folded(text);
  return whole === '' ? [] : whole.split(' ');
}
