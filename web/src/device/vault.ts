// What this device keeps for a while, encrypted: text that has not reached the server yet, and under
// `copy/` what a page without a network needs of what the server has.
// The key cannot be taken out of the browser; the records are of no use on another device.
// Where the browser has no such store, only the memory of the page is used.

interface Sealed {
  name: string;
  owner: string;
  at: number;
  iv: BufferSource;
  data: ArrayBuffer;
}
export interface Kept<T> {
  name: string;
  at: number;
  value: T;
}

const memory = new Map<string, Kept<unknown> & { owner: string }>();
let opened: Promise<{ db: IDBDatabase; key: CryptoKey } | null> | undefined;

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
async function open(): Promise<{ db: IDBDatabase; key: CryptoKey } | null> {
  if (typeof indexedDB === 'undefined' || !globalThis.crypto?.subtle) return null;
  try {
    const request = indexedDB.open('mellanrum', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('keys');
      request.result.createObjectStore('items', { keyPath: 'name' });
    };
    const db = await done(request);
    const held = await done<CryptoKey | undefined>(
      db.transaction('keys').objectStore('keys').get('device'),
    );
    if (held) return { db, key: held };
    const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    await done(db.transaction('keys', 'readwrite').objectStore('keys').put(fresh, 'device'));
    return { db, key: fresh };
  } catch {
    return null; // a private window, or a full disk
  }
}
const ready = () => (opened ??= open());

export async function keep(owner: string, name: string, value: unknown): Promise<void> {
  const at = Date.now();
  const store = await ready();
  if (!store) {
    memory.set(name, { name, owner, at, value });
    return;
  }
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, store.key, plain);
  const sealed: Sealed = { name, owner, at, iv, data };
  await done(store.db.transaction('items', 'readwrite').objectStore('items').put(sealed));
}
export async function forget(name: string): Promise<void> {
  memory.delete(name);
  const store = await ready();
  if (store)
    await done(store.db.transaction('items', 'readwrite').objectStore('items').delete(name));
}
/** Whether it is still here: another page of the same device may have taken it away. */
export async function isKept(name: string): Promise<boolean> {
  const store = await ready();
  if (!store) return memory.has(name);
  const key = await done(store.db.transaction('items').objectStore('items').getKey(name));
  return key !== undefined;
}
export const copyPrefix = 'copy/';
/** How long anything but an act on its way stays here. */
export const keptMs = 8 * 60 * 60_000;
/** Acts on their way: they wait for a network however long it takes. */
export const actPrefix = 'act/';
/** Takes away what is older than it may be, whoever's it is; each page begins with it. */
export async function forgetOld(): Promise<void> {
  const isOver = ({ name, at }: { name: string; at: number }) =>
    !name.startsWith(actPrefix) && Date.now() - at > keptMs;
  for (const item of [...memory.values()]) if (isOver(item)) memory.delete(item.name);
  const store = await ready();
  if (!store) return;
  // In one transaction: what is kept anew meanwhile stays.
  const items = store.db.transaction('items', 'readwrite').objectStore('items');
  const sealed: Sealed[] = await done(items.getAll());
  await Promise.all(sealed.filter(isOver).map(({ name }) => done(items.delete(name))));
}
/** Takes away every copy of what the server has: at sign-out nothing of it is left here. */
export async function forgetCopies(): Promise<void> {
  for (const name of memory.keys()) if (name.startsWith(copyPrefix)) memory.delete(name);
  const store = await ready();
  if (!store) return;
  const copies = IDBKeyRange.bound(copyPrefix, `${copyPrefix}\uffff`);
  await done(store.db.transaction('items', 'readwrite').objectStore('items').delete(copies));
}
/** What one writes in forms; a form's name follows. */
export const formPrefix = 'form/';
/** At sign-out nothing half written is left here for the next. */
export async function forgetForms(owner: string): Promise<void> {
  for (const { name } of await recall(owner, formPrefix)) await forget(name);
}
/**
 * Everything of this owner whose name begins so, oldest first.
 * @param maxAgeMs what is older is forgotten
 */
export async function recall<T>(
  owner: string,
  prefix: string,
  maxAgeMs = Infinity,
): Promise<Kept<T>[]> {
  const store = await ready();
  const isOld = (item: { at: number }) => Date.now() - item.at > maxAgeMs;
  const inMemory = [...memory.values()].filter(
    (item) => item.owner === owner && item.name.startsWith(prefix) && !isOld(item),
  ) as Kept<T>[];
  if (!store) return inMemory;
  const sealed: Sealed[] = await done(store.db.transaction('items').objectStore('items').getAll());
  const kept: Kept<T>[] = [];
  for (const item of sealed.filter((each) => each.name.startsWith(prefix))) {
    if (isOld(item)) {
      await forget(item.name);
    } else if (item.owner === owner) {
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: item.iv },
        store.key,
        item.data,
      );
      kept.push({
        name: item.name,
        at: item.at,
        value: JSON.parse(new TextDecoder().decode(plain)) as T,
      });
    }
  }
  return kept.sort((a, b) => a.at - b.at);
}
