// A draft is safe at most two seconds after the last key: at once on this device, encrypted, and
// then on the server. A copy stays here for a page without a network, until it is signed out.
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import { endedMeanwhile, session } from '@/access/session';
import { api, bodyOf, type Schemas } from '@/api/client';
import { Fault } from '@/api/fault';
import { waitingBodies } from '@/device/outbox';
import { waitsFor, type WaitsFor } from '@/device/outbox.logic';
import { whileSaving } from '@/device/saving';
import { copyPrefix, forget, keep, keptMs, recall } from '@/device/vault';
import { newId } from '@/shared/ids';
import { emptyForm, isEmpty, type ContactForm } from './form.logic';

type NewEncounter = Schemas['NewEncounter'];
export interface Draft {
  id: string;
  form: ContactForm;
  savedAt: Date;
}
interface DeviceDraft {
  id: string;
  form: ContactForm;
}
export type DraftState = 'new' | 'writing' | 'saving' | 'saved' | 'device' | 'lost';
/** Why it is on this device alone: what it waits for, or that it has ended in another page. */
export type DraftWaits = WaitsFor | 'elsewhere';

/** Not on the server yet; stays when somebody is signed out in the middle of it. */
const prefix = 'draft/';
/** On the server as well. */
const copies = `${copyPrefix}draft/`;
/** After the last key; with the time to the server well under two seconds. */
const pauseMs = 700;
/** Also while one goes on writing without a pause. */
const longestMs = 1800;

const owner = () => session.value?.person.id ?? '';

/**
 * All drafts of this person, on the server and on this device. First what is here alone, then the
 * newest: two clocks cannot be held against each other, and what is here alone is what can be lost.
 */
export async function listDrafts(): Promise<Draft[]> {
  const [onServer, onDevice] = await Promise.all([
    bodyOf(api.GET('/api/drafts')).then(
      ({ items }) => items,
      () => null,
    ),
    recall<DeviceDraft>(owner(), prefix, keptMs),
  ]);
  const drafts = new Map<string, Draft>();
  if (!onServer) {
    for (const { at, value } of await recall<DeviceDraft>(owner(), copies, keptMs))
      drafts.set(value.id, { ...value, savedAt: new Date(at) });
  }
  for (const { id, body, updated_at } of onServer ?? []) {
    drafts.set(id, {
      id,
      form: { ...emptyForm(), ...(body as Partial<ContactForm>) },
      savedAt: new Date(updated_at),
    });
  }
  // Not on the server yet means that it is newer than what the server has.
  for (const { at, value } of onDevice) drafts.set(value.id, { ...value, savedAt: new Date(at) });
  const isHereAlone = ({ id }: Draft) => Number(onDevice.some(({ value }) => value.id === id));
  return [...drafts.values()]
    .filter((draft) => !isEmpty(draft.form) && !isOnItsWay(draft.id))
    .sort((a, b) => isHereAlone(b) - isHereAlone(a) || b.savedAt.getTime() - a.savedAt.getTime());
}
/** It has become a contact that waits here; as a draft it would be written twice. */
const isOnItsWay = (id: string) =>
  waitingBodies().some((body) => (body as Partial<NewEncounter> | undefined)?.draft_id === id);
async function forgetHere(id: string): Promise<void> {
  await Promise.all([forget(prefix + id), forget(copies + id)]);
}
export async function removeDraft(id: string): Promise<void> {
  await forgetHere(id);
  await api.DELETE('/api/drafts/{id}', { params: { path: { id } } }).catch(() => undefined);
}

/** One draft being written. `touch` after every change; `flush` when the field is left. */
export function useDraft() {
  const id = ref(newId());
  const state = ref<DraftState>('new');
  const waits = ref<DraftWaits>('network');
  const savedAt = shallowRef<Date | null>(null);
  /** Whoever is signed in when a pause is over: it is hers who wrote it. */
  const writer = owner();
  let latest: ContactForm | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let dirtySince = 0;
  let turn = 0;
  /** Until every saving that has begun has ended: one at a time, so that the last one stands. */
  let inFlight: Promise<unknown> = Promise.resolve();
  /** It is becoming a contact: nothing is saved of it any more. */
  let isClosed = false;

  function touch(form: ContactForm): void {
    if (isClosed) return; // what was typed just before it was sent
    latest = JSON.parse(JSON.stringify(form)) as ContactForm;
    state.value = 'writing';
    dirtySince ||= Date.now();
    clearTimeout(pause);
    pause = setTimeout(
      () => void flush(),
      Math.max(0, Math.min(pauseMs, longestMs - (Date.now() - dirtySince))),
    );
  }
  async function flush(): Promise<void> {
    clearTimeout(pause);
    if (!latest || dirtySince === 0) return;
    const form = latest;
    dirtySince = 0;
    if (isEmpty(form) && savedAt.value === null) {
      turn += 1;
      state.value = 'new';
      return;
    }
    state.value = 'saving';
    const saving = save(id.value, form, ++turn, inFlight);
    inFlight = Promise.allSettled([inFlight, saving]);
    await saving;
  }
  async function save(
    draft: string,
    form: ContactForm,
    mine: number,
    before: Promise<unknown>,
  ): Promise<void> {
    const kept = await keep(writer, prefix + draft, { id: draft, form }).then(
      () => true,
      () => false,
    );
    await before;
    if (owner() !== writer) return; // it waits here until she is back
    if (draft === id.value && mine !== turn) return; // there is a newer one, or it is closed
    try {
      await whileSaving(
        bodyOf(
          api.PUT('/api/drafts/{id}', {
            params: { path: { id: draft } },
            body: { body: form as unknown as Record<string, never> },
          }),
        ),
      );
      if (mine !== turn || draft !== id.value) return;
      await keep(writer, copies + draft, { id: draft, form }).catch(() => undefined);
      await forget(prefix + draft);
      savedAt.value = new Date();
      if (dirtySince === 0) state.value = 'saved';
    } catch (error) {
      if (mine !== turn || draft !== id.value) {
        // Late: it has ended meanwhile, and its copy here would bring it back.
        if (Fault.from(error).kind === 'not_found') await forgetHere(draft);
        return;
      }
      const fault = Fault.from(error);
      waits.value = waitsFor(fault) ?? 'elsewhere';
      state.value = kept ? 'device' : 'lost';
      if (fault.kind === 'unauthenticated') dirtySince ||= Date.now(); // until she is back
      if (fault.passing) {
        dirtySince ||= Date.now();
        pause = setTimeout(() => void flush(), 5000);
      }
    }
  }
  /** Goes on with an older draft, or begins a new one. */
  function take(draft: Draft | null): void {
    stop();
    isClosed = false;
    id.value = draft?.id ?? newId();
    savedAt.value = draft?.savedAt ?? null;
    state.value = draft ? 'saved' : 'new';
  }
  function stop(): void {
    clearTimeout(pause);
    turn += 1;
    dirtySince = 0;
    latest = null;
  }
  /**
   * Before it becomes a contact: nothing more is saved under this id, and what is on its way has
   * arrived, so that it cannot come after the contact and bring the draft back.
   */
  async function close(): Promise<void> {
    isClosed = true;
    stop();
    await inFlight;
  }
  /** It did not become a contact after all: it is a draft again. */
  function reopen(form: ContactForm): void {
    isClosed = false;
    touch(form);
  }
  /** It has become a contact, here or on its way: this device forgets it. */
  const release = forgetHere;
  watch(endedMeanwhile, (ended) => void (!ended && flush()));
  // The page is left in the middle of a pause, as when somebody else has signed in over it.
  onScopeDispose(() => void flush());
  return {
    id: computed(() => id.value),
    state,
    waits,
    savedAt,
    touch,
    flush,
    take,
    close,
    reopen,
    release,
  };
}
