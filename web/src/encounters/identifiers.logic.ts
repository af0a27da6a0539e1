// Finds Swedish personal, coordination and interim numbers in a text. Where no case is named, such a
// number must not be written: the note would be about a client outside the case room. The same rule
// as server/base/identifiers.cpp; tests/data/personal_numbers.tsv holds both to it. Pure.

interface Found {
  start: number;
  end: number;
}
interface Symbol extends Found {
  /** A gap parts a number from its last four only: a line's end, a bracket, a comma. */
  kind: 'digit' | 'letter' | 'separator' | 'gap' | 'other';
  digit: number;
  letter: string;
}
const separatorsMax = 4; // " - " at the end of a line
const interimLetters = 'TRSUWXJKLMN';

export function findIdentifiers(text: string): Found[] {
  const symbols = symbolsOf(text);
  const found: Found[] = [];
  for (let first = 0; first < symbols.length; first += 1) {
    if (symbols[first]!.kind !== 'digit' || symbols[first - 1]?.kind === 'digit') continue;
    const after = read(symbols, first, 12) ?? read(symbols, first, 10);
    if (after === undefined) continue;
    found.push({ start: symbols[first]!.start, end: symbols[after - 1]!.end });
    first = after - 1;
  }
  return found;
}

/** The characters that show, and where they stand. */
function symbolsOf(text: string): Symbol[] {
  const symbols: Symbol[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    if (!/\p{Cf}/u.test(character)) {
      const digit = digitOf(character);
      const letter = character.toUpperCase();
      symbols.push({ kind: kindOf(character, digit), digit, letter, start, end });
    }
    start = end;
  }
  return symbols;
}
function kindOf(character: string, digit: number): Symbol['kind'] {
  if (digit >= 0) return 'digit';
  if (/\p{L}/u.test(character)) return 'letter';
  if (/[\n\r(),:;_]/.test(character)) return 'gap';
  return /[\p{Pd}\u2212\s+./]/u.test(character) ? 'separator' : 'other';
}
/** The value of a digit of any script, else -1: the digits of a script follow each other from 0. */
function digitOf(character: string): number {
  if (!/\p{Nd}/u.test(character)) return -1;
  const code = character.codePointAt(0)!;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

/** Reads so many digits from a symbol on; gives the place after the last. */
function read(symbols: readonly Symbol[], first: number, length: number): number | undefined {
  let digits = '';
  let gapped = false;
  let interim = false;
  const parted: number[] = [];
  let at = first;
  while (digits.length < length) {
    const before = at;
    const mayGap = digits.length === length - 4;
    while (symbols[at]?.kind === 'separator' || (mayGap && symbols[at]?.kind === 'gap')) {
      gapped ||= symbols[at]!.kind === 'gap';
      at += 1;
    }
    if (at - before > separatorsMax) return undefined;
    if (at > before) parted.push(digits.length);
    const symbol = symbols[at];
    at += 1;
    if (symbol?.kind === 'digit') {
      digits += symbol.digit;
    } else if (mayGap && symbol?.kind === 'letter' && interimLetters.includes(symbol.letter)) {
      digits += '1';
      interim = true;
    } else return undefined;
  }
  if (symbols[at]?.kind === 'digit' || (interim && symbols[at]?.kind === 'letter'))
    return undefined;
  // A date written as one, then a line's end and four digits, is a day and a time or a sum.
  if (gapped && parted.join() !== String(length - 4)) return undefined;
  const isFound =
    isPartedAsPeopleDo(length, parted) && hasBirthDate(digits) && hasCheckDigit(digits.slice(-10));
  return isFound ? at : undefined;
}

/** Whether people part a number of that length before these digits. */
function isPartedAsPeopleDo(length: number, parted: readonly number[]): boolean {
  const ways =
    length === 12
      ? ['', '8', '8,10', '4,6,8', '2,4,6,8', '2,8', '1,2,3,4,5,6,7,8,9,10,11']
      : ['', '6', '6,8', '2,4,6', '1,2,3,4,5,6,7,8,9'];
  return ways.includes(parted.join());
}
/** A coordination number has 60 added to the day, also to days that do not exist. */
function hasBirthDate(digits: string): boolean {
  const hasCentury = digits.length === 12;
  const year = Number(hasCentury ? digits.slice(0, 4) : `20${digits.slice(0, 2)}`);
  if (year < 1800 || year > 2099) return false;
  const month = Number(digits.slice(-8, -6));
  const day = Number(digits.slice(-6, -4));
  if (day >= 60) return month <= 12 && day <= 91;
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}
/** Luhn over ten digits, the check digit last. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
