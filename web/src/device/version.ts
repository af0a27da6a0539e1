// Whether the server has a newer interface than this page, and the worker that keeps the page for
// when there is no network. A newer one is offered, and taken when the reader goes to another page.
import { ref } from 'vue';
import { entryOf } from './version.logic';

export const isOutdated = ref(false);
const own = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src;

/** Asks the server which interface it has. Without an answer nothing is known and nothing changes. */
export async function checkVersion(): Promise<boolean> {
  if (!own || isOutdated.value) return isOutdated.value;
  const html = await fetch('/index.html', { cache: 'no-store' }).then(
    (answer) => (answer.ok ? answer.text() : ''),
    () => '',
  );
  const entry = entryOf(html);
  isOutdated.value = entry !== undefined && new URL(entry, location.href).href !== own;
  return isOutdated.value;
}

const betweenMs = 10 * 60_000;
/** Asks again when the page is looked at anew and when the network is back; until told to stop. */
export function watchVersion(): () => void {
  let asked = Date.now();
  const ask = () => {
    if (document.hidden || Date.now() - asked < betweenMs) return;
    asked = Date.now();
    void checkVersion();
  };
  const askNow = () => void checkVersion();
  document.addEventListener('visibilitychange', ask);
  window.addEventListener('online', askNow);
  const timer = setInterval(ask, betweenMs);
  return () => {
    document.removeEventListener('visibilitychange', ask);
    window.removeEventListener('online', askNow);
    clearInterval(timer);
  };
}

/** After the first paint and what the page itself fetches: the worker fetches every file. */
const quietMs = 2500;
/** Keeps the interface on this device from now on. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  setTimeout(() => {
    navigator.serviceWorker.register(workerAddress() as string).catch((error: unknown) => {
      console.info('No service worker:', error); // a private window; everything else works
    });
  }, quietMs);
}
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}
/** The content policy asks that an address of code is made by a policy of its own. */
function workerAddress(): unknown {
  const address = '/sw.js';
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  return trusted
    ? trusted.createPolicy('service-worker', { createScriptURL: () => address }).createScriptURL('')
    : address;
}
