// A username that is proposed. Pure.
import { foldedWords } from '@/shared/folding.logic';

/** "Göran af Ask" gives "goran.ask": a proposal, hers to change. */
export function usernameFor(name: string): string {
  const words = foldedWords(name).map((word) => word.replace(/[^a-z0-9]/g, ''));
  const [first = '', ...rest] = words.filter(Boolean);
  return [first, rest.at(-1) ?? ''].filter(Boolean).join('.');
}
