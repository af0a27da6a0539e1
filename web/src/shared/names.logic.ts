// People's names: initials and the short form used between colleagues.
import { lettersOf } from './letters.logic';

/** "Anna Wikström" gives "AW"; "Anna-Karin af Ugglas" gives "AU". */
export function initialsOf(name: string): string {
  const firsts = name
    .normalize('NFC')
    .split(/\s+/)
    .flatMap((word) => lettersOf(word).find((letter) => !/^\p{P}/u.test(letter)) ?? []);
  const [first = '', ...rest] = firsts;
  return (first + (rest.at(-1) ?? '')).toLocaleUpperCase('sv');
}
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}
/** The Swedish genitive: Jonnas, but Elis and Felix as they are. */
export function genitiveOf(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}
