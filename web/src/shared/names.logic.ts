// People's names: initials and the short form used between colleagues.

/** "Anna Wikström" gives "AW"; "Anna-Karin af Ugglas" gives "AU". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0]?.charAt(0) ?? '';
  const last = words.length > 1 ? (words[words.length - 1]?.charAt(0) ?? '') : '';
  return (first + last).toLocaleUpperCase('sv');
}
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}
/** The Swedish genitive: Jonnas, but Elis and Felix as they are. */
export function genitiveOf(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}
