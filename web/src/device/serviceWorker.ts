// The service worker: with it a page comes up without a network. It keeps the files of the interface
// and nothing else: no answer of the API and nothing about anybody passes through it.
// With a network a page is always the server's, so that no old page meets a newer server.
import { cacheName, isUnreached, kindOf, outdated, shellPath } from './serviceWorker.logic';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build: the files of this version, and a name for them together. */
declare const SHELL: { version: string; files: string[] };

/** How long a page waits for a network that is there in name only. */
const patienceMs = 5000;
const current = cacheName(SHELL.version);

self.addEventListener('install', (event) => event.waitUntil(takeIn()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const kind = kindOf(event.request, self.location.origin);
  if (kind === 'page') event.respondWith(page(event.request));
  else if (kind === 'file') event.respondWith(file(event.request));
});

async function takeIn(): Promise<void> {
  const cache = await caches.open(current);
  // Files with a hash in their name may come from the browser's own cache; the others may not.
  await cache.addAll(
    SHELL.files.map((path) =>
      path.startsWith('/assets/') ? path : new Request(path, { cache: 'reload' }),
    ),
  );
  await self.skipWaiting();
}
async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(outdated(names, current).map((name) => caches.delete(name)));
  await self.clients.claim();
}
async function page(request: Request): Promise<Response> {
  const late = new Promise<undefined>((next) => setTimeout(next, patienceMs));
  const answer = await Promise.race([fetch(request).catch(() => undefined), late]);
  if (answer && !isUnreached(answer.status)) return answer;
  const kept = await caches.match(shellPath, { cacheName: current });
  return kept ?? answer ?? Response.error();
}
async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
