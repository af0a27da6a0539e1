// Acts on their way to the server. Each is kept on this device until the server has answered, with
// one key for all attempts, so that an act is done exactly once even after a crash or a lost answer.
// An act that the server cannot take lets those behind it pass, and is laid before its maker.
import { computed, triggerRef } from 'vue';
import { newKey, post, type Write } from '@/api/client';
import { Fault } from '@/api/fault';
import { ofPerson, whenPersonLeaves } from '@/shared/ofPerson';
import { online } from './network';
import { failuresMax, isOwnFailure, stopsAll, triesMax, waitsFor } from './outbox.logic';
import type { WaitsFor } from './outbox.logic';
import { setQueued, whileSaving } from './saving';
import { actPrefix, forget, forgetCopies, isKept, keep, recall } from './vault';

export interface Act extends Write {
  /** What it is kept under: the first key it had. */
  id: string;
  /** The person whose act it is. */
  owner: string;
  /** What it is, in a few words, for the list of what waits. */
  label: string;
  /** A moment in ISO form. */
  at: string;
  state: 'sending' | 'waiting' | 'failed';
  waitsFor?: WaitsFor;
  /** How often the server has failed at it, while it was there. */
  tries?: number;
  /** The server has said no; otherwise it may have been done, and its key must stay. */
  isRefused?: boolean;
  /** This device had no room for it: it is in this page alone. */
  isOnlyHere?: boolean;
  /** Why it was refused, and what was wrong in which field, by JSON pointer. */
  sentence?: string;
  fields?: Readonly<Record<string, string>>;
  /** The form it was written in, where it can be opened again; its maker knows what is in it. */
  form?: unknown;
}
const retryMs = 10_000;

const acts = ofPerson<Act[]>(() => []);
const owner = ofPerson(() => '');
whenPersonLeaves(changed);
const own = computed(() => acts.value.filter((act) => act.owner === owner.value));
/** What has not arrived, oldest first. What is being sent for the first time is not shown. */
export const pendingActs = computed(() => own.value.filter((act) => act.state !== 'sending'));

/** What is in the acts that are here, sent or not. */
export const waitingBodies = (): unknown[] => own.value.map((act) => act.body);

function changed(): void {
  triggerRef(acts);
  const waiting = own.value.filter((act) => act.state === 'waiting');
  const failed = own.value.filter((act) => act.state === 'failed');
  setQueued(waiting.length, failed.length, waiting[0]?.waitsFor);
}

/** A device without room, or without a store, must stop nobody who has a network. */
async function keepAct(act: Act): Promise<void> {
  const put = () => keep(act.owner, actPrefix + act.id, { ...act, isOnlyHere: false });
  // Copies of what the server has may go before what it has not.
  const isHere = await put()
    .catch(() => forgetCopies().then(put))
    .then(
      () => true,
      () => false,
    );
  act.isOnlyHere = !isHere;
}
async function remove(act: Act): Promise<void> {
  acts.value = acts.value.filter((each) => each.id !== act.id);
  changed();
  await forget(actPrefix + act.id).catch(() => undefined);
}
/** Sent, or thrown away, by another page of the same person. */
async function isElsewhereDone(act: Act): Promise<boolean> {
  if (act.isOnlyHere || (await isKept(actPrefix + act.id).catch(() => true))) return false;
  await remove(act);
  return true;
}

export type Outcome<T> =
  | { arrived: true; answer: T }
  /** It waits here, on the device or, without room there, in this page alone. */
  | { arrived: false; waitsFor: WaitsFor; isOnlyHere: boolean };

/**
 * Does an act on the server, or keeps it until it can be done.
 * @throws Fault when the server refuses; then it is not kept, because the caller still has the text
 */
export async function perform<T>(what: {
  path: string;
  body?: unknown;
  version?: number;
  label: string;
  form?: unknown;
}): Promise<Outcome<T>> {
  const key = newKey();
  const act: Act = {
    ...what,
    id: key,
    owner: owner.value,
    key,
    at: new Date().toISOString(),
    state: 'sending',
  };
  acts.value = [...acts.value, act];
  await keepAct(act);
  try {
    const answer = await whileSaving(post<T>(act));
    await remove(act);
    return { arrived: true, answer };
  } catch (error) {
    const fault = Fault.from(error);
    const reason = waitsFor(fault);
    if (!reason) {
      await remove(act);
      throw fault;
    }
    act.state = 'waiting';
    act.waitsFor = reason;
    changed();
    return { arrived: false, waitsFor: reason, isOnlyHere: act.isOnlyHere ?? false };
  }
}

const sending = ofPerson(() => false);
/**
 * Tries everything that waits, in order: a later act may stand on an earlier one. Where the server
 * fails at one, the others pass it; what then stands on it is refused and shown like it.
 */
export async function sendWaiting(): Promise<void> {
  if (sending.value || !online.value) return;
  sending.value = true;
  const behind: { act: Act; fault: Fault }[] = [];
  let passed = false;
  try {
    for (const act of own.value.filter((each) => each.state === 'waiting')) {
      if (await isElsewhereDone(act)) continue;
      try {
        await post(act);
        await remove(act);
        passed = true;
        arrived.forEach((tell) => tell(act));
      } catch (error) {
        const fault = Fault.from(error);
        act.waitsFor = waitsFor(fault);
        if (stopsAll(fault)) break;
        if (act.waitsFor) behind.push({ act, fault });
        else await fail(act, fault, { isRefused: true });
        if (behind.length >= failuresMax) break;
      }
    }
    for (const { act, fault } of behind) await countFailure(act, fault, passed);
  } finally {
    sending.value = false;
    changed();
  }
}
async function countFailure(act: Act, fault: Fault, othersPassed: boolean): Promise<void> {
  if (!isOwnFailure(fault, othersPassed)) return;
  act.tries = (act.tries ?? 0) + 1;
  if (act.tries >= triesMax) await fail(act, fault, { isRefused: false });
}
async function fail(act: Act, fault: Fault, how: { isRefused: boolean }): Promise<void> {
  act.state = 'failed';
  act.isRefused = how.isRefused;
  act.sentence = fault.sentence;
  act.fields = fault.fields;
  await keepAct(act);
  changed();
}
/** Told when something that had waited has arrived. */
export const arrived = new Set<(act: Act) => void>();

/** Its maker has seen why it was refused and wants it all the same: that is a new act. */
export async function sendAgain(act: Act): Promise<void> {
  if (act.isRefused) act.key = newKey();
  act.state = 'waiting';
  delete act.isRefused;
  delete act.tries;
  delete act.sentence;
  delete act.fields;
  await keepAct(act);
  changed();
  await sendWaiting();
}
export async function throwAway(act: Act): Promise<void> {
  await remove(act);
}

/** Takes up what an earlier page of this person's left, and keeps trying. */
export function startOutbox(person: string): () => void {
  owner.value = person;
  void recall<Act>(person, actPrefix)
    .catch(() => [])
    .then((kept) => {
      if (owner.value !== person) return;
      const here = new Set(acts.value.map((act) => act.id));
      const left = kept
        .map(({ value }) => ({ ...value, id: value.id ?? value.key, owner: person }))
        .filter((act) => !here.has(act.id));
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
    owner.value = '';
    acts.value = acts.value.filter((act) => act.isOnlyHere); // she may sign in again
    changed();
  };
}
