// Where the door leads, and what a link is for. Pure.
import type { Schemas } from '@/api/client';

/**
 * `to` if it is an address within `origin`, as a browser would read it (tabs and newlines do not
 * count there, and `\` is `/`), else `otherwise`: an address from outside could lead anywhere.
 */
export function ownPath(to: unknown, origin: string, otherwise: string): string {
  if (typeof to !== 'string' || !to.startsWith('/')) return otherwise;
  try {
    const url = new URL(to, origin);
    const path = url.pathname + url.search + url.hash;
    return url.origin === origin && !path.startsWith('//') ? path : otherwise;
  } catch {
    return otherwise;
  }
}

/** What stands behind `#`: no server and no log has seen it. */
export const tokenIn = (hash: string): string => hash.replace(/^#/, '');

/** Which of the three a link is: a role for somebody who is here already, a first sign-in, a reset. */
export const kindOf = (content: Pick<Schemas['LinkContent'], 'membership' | 'has_password'>) => {
  if (!content.membership) return 'reset';
  return content.has_password ? 'role' : 'first';
};
