// What the service worker answers, and which of its caches it keeps. Pure; read by the worker
// alone, so that the worker is one file.

/** A page of the application, one of the files it is made of, or nothing of the worker's. */
export type Kind = 'page' | 'file' | 'other';

export const shellPath = '/index.html';
const prefix = 'shell-';
export const cacheName = (version: string) => prefix + version;

/**
 * Only pages and hashed files are the worker's. Everything else goes to the server as if there were
 * no worker: an answer of the API is never read here, and so never kept.
 */
export function kindOf(
  request: { method: string; mode: string; url: string },
  origin: string,
): Kind {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return 'other';
  const { pathname } = url;
  if (pathname === '/api' || pathname.startsWith('/api/')) return 'other';
  if (request.mode === 'navigate') return /\.\w+$/.test(pathname) ? 'other' : 'page';
  return pathname.startsWith('/assets/') || pathname === '/icon.svg' ? 'file' : 'other';
}

/** Whether the server itself was not reached: a proxy answers so while the server starts anew. */
export const isUnreached = (status: number) => [502, 503, 504].includes(status);

/**
 * Which caches to throw away. The one before the current is kept: a page that was open during the
 * update still fetches parts of itself from it.
 * @param names all caches, in the order they were made
 */
export function outdated(names: readonly string[], current: string): string[] {
  const earlier = names.filter((name) => name.startsWith(prefix) && name !== current);
  return earlier.slice(0, -1);
}
