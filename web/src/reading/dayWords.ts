// The words of days as data: weekdays, months, numbers, weeks in words; and how one looks them up.

export const weekdays: Record<string, number> = {
  måndag: 0,
  månda: 0,
  mån: 0,
  månd: 0,
  tisdag: 1,
  tisda: 1,
  tis: 1,
  tisd: 1,
  onsdag: 2,
  onsda: 2,
  ons: 2,
  onsd: 2,
  torsdag: 3,
  torsda: 3,
  tors: 3,
  tor: 3,
  torsd: 3,
  fredag: 4,
  freda: 4,
  fre: 4,
  fred: 4,
  lördag: 5,
  lörda: 5,
  lör: 5,
  lörd: 5,
  söndag: 6,
  sönda: 6,
  sön: 6,
  sönd: 6,
};

export const months: Record<string, number> = {
  januari: 1,
  jan: 1,
  februari: 2,
  feb: 2,
  mars: 3,
  mar: 3,
  april: 4,
  apr: 4,
  maj: 5,
  juni: 6,
  jun: 6,
  juli: 7,
  jul: 7,
  augusti: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  oktober: 10,
  okt: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

export const numbers: Record<string, number> = {
  en: 1,
  ett: 1,
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  tolv: 12,
  fjorton: 14,
  'ett par': 2,
  några: 3,
};

export const ordinals =
  'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra tjugotredje tjugofjärde tjugofemte tjugosjätte tjugosjunde tjugoåttonde tjugonionde trettionde trettioförsta'.split(
    ' ',
  );

const units = 'ett två tre fyra fem sex sju åtta nio'.split(' ');
/** "femtio", "femtioett": weeks in words. */
export const weekWords = new Map(
  ['tjugo', 'trettio', 'fyrtio', 'femtio'].flatMap((ten, at) =>
    ['', ...units].map((unit, one) => [ten + unit, (at + 2) * 10 + one] as const),
  ),
);
units.forEach((unit, at) => weekWords.set(unit, at + 1));

/** Also as one writes without å, ä and ö. */
export const bent = (pattern: string) =>
  pattern.replace(/å/g, '[åa]').replace(/ä/g, '[äa]').replace(/ö/g, '[öo]');

const plain = (text: string) => text.toLocaleLowerCase('sv').normalize('NFC');
export const key = (text: string) => plain(text).replace(/å|ä/g, 'a').replace(/ö/g, 'o');
function lookUp<T>(table: Record<string, T>, text: string): T | undefined {
  const said = plain(text);
  return table[said] ?? table[Object.keys(table).find((each) => key(each) === key(said)) ?? ''];
}

export const any = (words: readonly string[]) =>
  [...words].sort((a, b) => b.length - a.length).join('|');
export const weekday = (text: string) => lookUp(weekdays, text)!;
export const ordinalOf = (text: string) =>
  ordinals.findIndex((each) => key(each) === key(text)) + 1;
export const monthOf = (text: string) => lookUp(months, text)!;
export const numberOf = (text: string) => lookUp(numbers, text) ?? Number(text);
