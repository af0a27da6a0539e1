// Why something was found, as what is said under it. What stands in its name needs no words.
import type { Schemas } from '@/api/client';

type Hit = Schemas['SearchHit'];
export interface Why {
  text: 'other' | 'spelling' | 'text' | 'age';
  asked: string;
  found: string;
}

const folded = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('sv');

/** The words as they were typed; the server says them without accents. */
function asTyped(asked: string, query: string): string {
  const words = query.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const count = asked.split(' ').length;
  for (let at = 0; at + count <= words.length; at += 1) {
    const typed = words.slice(at, at + count).join(' ');
    if (folded(typed) === asked) return typed;
  }
  return asked;
}

export function whyOf(hit: Hit, query: string): Why[] {
  return hit.reasons.flatMap(({ reason, asked: said, found = '', field }): Why[] => {
    const asked = asTyped(said, query);
    if (reason === 'age') return [{ text: 'age', asked, found }];
    if (found && reason !== 'word') return [{ text: 'other', asked, found }];
    if (reason === 'spelling') return [{ text: 'spelling', asked, found }];
    return field === 'text' ? [{ text: 'text', asked, found }] : [];
  });
}

/** A decision's name inside a sentence: `arbetsträning`, but `LVU`. */
export function inSentence(name: string): string {
  const [first = '', second = ''] = name;
  const isShort = second !== second.toLocaleLowerCase('sv');
  return isShort ? name : first.toLocaleLowerCase('sv') + name.slice(1);
}
