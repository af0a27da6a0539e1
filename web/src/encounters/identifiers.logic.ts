// Finds Swedish personal and coordination numbers in a text. Where no case is named, such a number
// must not be written: the note would be about a client outside the case room. Pure.

const pattern = /(?<!\d)(?:(?:18|19|20)\d{2}|\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?!\d)/g;

export function findIdentifiers(text: string): { start: number; end: number }[] {
  return [...text.matchAll(pattern)]
    .filter(
      (match) =>
        isDate(Number(match[1]), Number(match[2])) && luhn(match[0].replace(/\D/g, '').slice(-10)),
    )
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
/** Coordination numbers have 60 added to the day. */
function isDate(month: number, day: number): boolean {
  const date = day > 60 ? day - 60 : day;
  return month >= 1 && month <= 12 && date >= 1 && date <= 31;
}
function luhn(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
