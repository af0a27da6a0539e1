// Whether two names may be one person's, or one unit's: forgiving of case, accents and one wrong
// letter. Pure.
import { foldedWords } from '@/shared/folding.logic';

/** One letter more, less or other; short words must be the same. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** Of persons: first and last name are near; what stands between does not matter. */
export function maybeSame(a: string, b: string): boolean {
  const [one, other] = [foldedWords(a), foldedWords(b)];
  if (one.length < 2 || other.length < 2) return false;
  return isNear(one[0]!, other[0]!) && isNear(one.at(-1)!, other.at(-1)!);
}
export const isSameName = (a: string, b: string) =>
  foldedWords(a).join(' ') === foldedWords(b).join(' ');

/** Of units, organisations and services: every word is near, in its place. */
export function maybeSamePlace(a: string, b: string): boolean {
  const [one, other] = [foldedWords(a), foldedWords(b)];
  return (
    one.length > 0 &&
    one.length === other.length &&
    one.every((word, index) => isNear(word, other[index]!))
  );
}
