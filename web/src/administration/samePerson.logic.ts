// Whether two names may be one person's: forgiving of case, accents and one wrong letter. Pure.
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

/** First and last name are near; what stands between does not matter. */
export function maybeSame(a: string, b: string): boolean {
  const [one, other] = [foldedWords(a), foldedWords(b)];
  if (one.length < 2 || other.length < 2) return false;
  return isNear(one[0]!, other[0]!) && isNear(one.at(-1)!, other.at(-1)!);
}
export const isSameName = (a: string, b: string) =>
  foldedWords(a).join(' ') === foldedWords(b).join(' ');

/** "Göran af Ask" gives "goran.ask": a proposal, hers to change. */
export function usernameFor(name: string): string {
  const words = foldedWords(name).map((word) => word.replace(/[^a-z0-9]/g, ''));
  const [first = '', ...rest] = words.filter(Boolean);
  return [first, rest.at(-1) ?? ''].filter(Boolean).join('.');
}
