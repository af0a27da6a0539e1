// What one writes in a form is kept on this device, encrypted, for the one who writes it: it survives
// Back, the menu, F5, Esc and a crash, and is there again when the form is opened. Knows no form.
// A contact has drafts of its own, on the server too (encounters/drafts).
import {
  computed,
  onScopeDispose,
  readonly,
  shallowRef,
  watch,
  type ComputedRef,
  type Ref,
} from 'vue';
import { forget, formPrefix, keep, keptMs, recall } from '@/device/vault';
import { session } from './session';

/** After a key; what a crash may take is well under two seconds. */
const pauseMs = 400;

const owner = () => session.value?.person.id ?? '';
/** When each form of this person's was last kept, by its name. */
const keptAt = shallowRef<ReadonlyMap<string, Date>>(new Map());
let isLoaded = false;
watch(
  owner,
  () => {
    isLoaded = false;
    keptAt.value = new Map();
  },
  { flush: 'sync' },
);
/** Two who share a device may write in the same form. */
const prefixOf = (person: string) => `${formPrefix}${person}/`;
/** One act on the store at a time, so that the last one stands. */
let queue: Promise<unknown> = Promise.resolve();
const inTurn = (work: () => Promise<unknown>) => (queue = queue.then(work).catch(() => undefined));

function note(name: string, at: Date | null): void {
  const next = new Map(keptAt.value);
  if (at) next.set(name, at);
  else next.delete(name);
  keptAt.value = next;
}
async function load(): Promise<void> {
  if (isLoaded) return;
  isLoaded = true;
  const person = owner();
  await inTurn(async () => {
    const items = await recall(person, prefixOf(person), keptMs).catch(() => []);
    if (owner() !== person) return;
    const { length } = prefixOf(person);
    const found = items.map(({ name, at }) => [name.slice(length), new Date(at)] as const);
    keptAt.value = new Map([...found, ...keptAt.value]);
  });
}

/** It has been sent, or is not wanted any more. */
export async function endDraft(name: string, person = owner()): Promise<void> {
  note(name, null);
  await inTurn(() => forget(prefixOf(person) + name));
}

export interface FormDraft {
  /** When what stands in the form again was written; null where one began with an empty one. */
  since: Readonly<Ref<Date | null>>;
  /** Back to how the form was when it was opened. */
  startOver: () => Promise<void>;
  /** Keeps it at once: before it is sent by somebody else, who then ends it. */
  flush: () => Promise<unknown>;
  /** It has been saved: nothing of it is kept any more. */
  done: () => Promise<void>;
  /** What was kept stands in the form. */
  ready: Promise<void>;
}

/**
 * In the setup of a form.
 * @param name which form and of what: "practice/new/" and an id
 * @param form all that it holds, as plain values; `write` gets what `read` gave
 */
export function useFormDraft<T extends object>(
  name: string,
  form: { read: () => T; write: (kept: T) => void },
): FormDraft {
  const person = owner();
  const key = prefixOf(person) + name;
  const since = shallowRef<Date | null>(null);
  const text = () => JSON.stringify(form.read());
  const start = text();
  let kept = start;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): Promise<unknown> {
    clearTimeout(timer);
    timer = undefined;
    const now = text();
    // After a sign-out nothing of hers comes back here.
    if (isOver || now === kept || owner() !== person) return queue;
    kept = now;
    if (now === start) return endDraft(name, person);
    note(name, new Date());
    return inTurn(() => keep(person, key, JSON.parse(now)));
  }
  const stop = watch(text, () => {
    if (!isOver) timer ??= setTimeout(() => void flush(), pauseMs);
  });
  const hide = () => void flush();
  window.addEventListener('pagehide', hide);
  onScopeDispose(() => {
    window.removeEventListener('pagehide', hide);
    stop();
    void flush();
  });

  async function restore(): Promise<void> {
    await queue; // what an earlier form of that name is keeping
    const items = await recall<T>(person, key, keptMs).catch(() => []);
    const found = items.find((item) => item.name === key);
    if (!found || isOver || text() !== start) return;
    form.write(found.value);
    kept = text();
    since.value = new Date(found.at);
  }
  async function startOver(): Promise<void> {
    form.write(JSON.parse(start) as T);
    since.value = null;
    kept = start;
    await endDraft(name, person);
  }
  async function done(): Promise<void> {
    isOver = true;
    clearTimeout(timer);
    await endDraft(name, person);
  }
  return { since: readonly(since), startOver, flush, done, ready: restore() };
}

/** When a form that is closed was left with something in it; undefined where it was not. */
export function useUnfinished(name: () => string): ComputedRef<Date | undefined> {
  watch(owner, () => void load(), { immediate: true });
  return computed(() => keptAt.value.get(name()));
}
