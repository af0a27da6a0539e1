// Acts on their way to the server. Each is kept on this device until the server has answered, with
// one key for all attempts, so that an act is done exactly once even after a crash or a lost answer.
import { computed, ref, shallowRef, triggerRef } from 'vue';
import { newKey, post, type Write } from '@/api/client';
import { Fault } from '@/api/fault';
import { online } from './network';
import { setQueued, whileSaving } from './saving';
import { actPrefix, forget, keep, recall } from './vault';

export interface Act extends Write {
  /** What it is, in a few words, for the list of what waits. */
  label: string;
  /** A moment in ISO form. */
  at: string;
  state: 'sending' | 'waiting' | 'failed';
  /** Why it was refused, and what was wrong in which field, by JSON pointer. */
  sentence?: string;
  fields?: Readonly<Record<string, string>>;
  /** The form it was written in, where it can be opened again; its maker knows what is in it. */
  form?: unknown;
}
const retryMs = 10_000;

const acts = shallowRef<Act[]>([]);
const owner = ref('');
/** What has not arrived, oldest first. What is being sent for the first time is not shown. */
export const pendingActs = computed(() => acts.value.filter((act) => act.state !== 'sending'));

/** What is in the acts that are here, sent or not. */
export const waitingBodies = (): unknown[] => acts.value.map((act) => act.body);

function changed(): void {
  triggerRef(acts);
  setQueued(
    acts.value.filter((act) => act.state === 'waiting').length,
    acts.value.filter((act) => act.state === 'failed').length,
  );
}
async function remove(act: Act): Promise<void> {
  acts.value = acts.value.filter((each) => each.key !== act.key);
  changed();
  await forget(actPrefix + act.key);
}

export type Outcome<T> = { arrived: true; answer: T } | { arrived: false };

/**
 * Does an act on the server, or keeps it until there is a network.
 * @throws Fault when the server refuses; then it is not kept, because the caller still has the text
 */
export async function perform<T>(what: {
  path: string;
  body?: unknown;
  version?: number;
  label: string;
  form?: unknown;
}): Promise<Outcome<T>> {
  const act: Act = { ...what, key: newKey(), at: new Date().toISOString(), state: 'sending' };
  acts.value = [...acts.value, act];
  await keep(owner.value, actPrefix + act.key, act);
  try {
    const answer = await whileSaving(post<T>(act));
    await remove(act);
    return { arrived: true, answer };
  } catch (error) {
    const fault = Fault.from(error);
    if (fault.passing || fault.kind === 'unauthenticated') {
      act.state = 'waiting';
      changed();
      return { arrived: false };
    }
    await remove(act);
    throw fault;
  }
}

let sending = false;
/** Tries everything that waits, in order: a later act may stand on an earlier one. */
export async function sendWaiting(): Promise<void> {
  if (sending || !online.value) return;
  sending = true;
  try {
    for (const act of acts.value.filter((each) => each.state === 'waiting')) {
      try {
        await post(act);
        await remove(act);
        arrived.forEach((tell) => tell(act));
      } catch (error) {
        const fault = Fault.from(error);
        if (fault.passing || fault.kind === 'unauthenticated') break;
        act.state = 'failed';
        act.sentence = fault.sentence;
        act.fields = fault.fields;
        await keep(owner.value, actPrefix + act.key, act);
        changed();
      }
    }
  } finally {
    sending = false;
  }
}
/** Told when something that had waited has arrived. */
export const arrived = new Set<(act: Act) => void>();

export async function sendAgain(act: Act): Promise<void> {
  act.state = 'waiting';
  delete act.sentence;
  delete act.fields;
  changed();
  await sendWaiting();
}
export async function throwAway(act: Act): Promise<void> {
  await remove(act);
}

/** Takes up what an earlier page of this person's left, and keeps trying. */
export function startOutbox(person: string): () => void {
  owner.value = person;
  void recall<Act>(person, actPrefix).then((kept) => {
    const here = new Set(acts.value.map((act) => act.key));
    const left = kept.map((item) => item.value).filter((act) => !here.has(act.key));
    // What was being sent when the page died may or may not have arrived: the key tells the server.
    left.forEach((act) => (act.state = act.state === 'failed' ? 'failed' : 'waiting'));
    acts.value = [...left, ...acts.value];
    changed();
    return sendWaiting();
  });
  const again = () => void sendWaiting();
  const timer = setInterval(again, retryMs);
  window.addEventListener('online', again);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', again);
    acts.value = [];
    changed();
  };
}
