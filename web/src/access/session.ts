// Who is signed in. One for the whole page; knows the server's word only.
import { computed, ref, shallowRef, watch } from 'vue';
import { api, bodyOf, door, onSignedOut, type Schemas } from '@/api/client';
import { Fault } from '@/api/fault';
import { copyPrefix, forgetCopies, forgetForms, keep, keptMs, recall } from '@/device/vault';
import { language } from '@/shared/i18n';
import { forgetPerson } from '@/shared/ofPerson';
import { idleFrom } from './sessionWarning.logic';

export type Session = Schemas['Session'];

export const session = shallowRef<Session | null>(null);
watch(
  () => session.value?.person.id,
  (now, before) => {
    if (before && now !== before) forgetPerson();
  },
  { flush: 'sync' }, // before anything is drawn for who comes
);
/** Somebody was signed in and is not any more: the page stays, a sign-in is laid over it. */
export const endedMeanwhile = ref(false);

/** How long one may be away before the session ends. */
export const idleMs = ref(30 * 60_000);

onSignedOut.add(() => {
  void forgetCopies().catch(() => undefined);
  if (!session.value) return undefined;
  endedMeanwhile.value = true;
  return new Promise((isBack) => watch(endedMeanwhile, () => isBack(), { once: true }));
});

export const activeMemberships = computed(() =>
  (session.value?.memberships ?? []).filter((membership) => membership.status === 'active'),
);
export const roles = computed(() => activeMemberships.value.map((membership) => membership.role));
/**
 * Where she may: the server's word, which decides again at every request; this only leaves out what
 * would be refused. A copy that an older version kept on the device says nothing of it.
 */
const placesWhere = (permission: string): readonly string[] =>
  session.value?.permissions?.[permission] ?? [];
const may = (permission: string) => placesWhere(permission).length > 0;
export const mayToday = computed(() => may('today.read'));
export const mayLog = computed(() => may('encounter.write'));
/** Whether she writes in the landscape; everybody reads it. */
export const mayWriteKnowledge = computed(() => may('knowledge.write'));
/** How somebody is reached is hers to say, whatever her role; of others, who writes knowledge may. */
export const mayChangePerson = (id: string): boolean =>
  may('person.change') || session.value?.person.id === id;
/** Whether there are case rooms at all, and this person works in them. */
export const casesEnabled = computed(() => may('case.read'));
/** The organisations where she may, the one she has been in longest first. */
export const organisationsWhere = (permission: string) =>
  placesWhere(permission).flatMap((id) => {
    const held = activeMemberships.value.find(({ organisation }) => organisation.id === id);
    return held ? [held.organisation] : [];
  });
/** The organisation that answers for what this person writes: as the server's, of her first role
 * that writes; one who administers somewhere and guides elsewhere writes where she guides. */
export const ownOrganisation = computed(() => organisationsWhere('matter.write')[0] ?? null);

/** What one opens a new case for is a choice among these. */
export const mayOpenCase = computed(() => may('case.write'));
/** Those who lead and do nothing else here: what others wait for is what they come for. */
export const leadsOnly = computed(
  () =>
    may('case.oversee') &&
    activeMemberships.value.every(({ role }) => role !== 'guide' && role !== 'professional'),
);

/** Where this person works with matters: with more than one she says for which she writes. */
export const workplaces = computed(() => organisationsWhere('matter.write'));

/** Before anybody is known, what is kept belongs to the device. */
const device = 'device';
const copyName = `${copyPrefix}session`;

/**
 * Asks who is signed in; null when nobody is. Without a network it is who was here last, for as long
 * as a draft is kept: the server decides again at the first answer. Other faults are thrown.
 */
export async function loadSession(): Promise<Session | null> {
  if (localStorage.getItem(leavingKey) && !(await tellSignedOut())) throw new Fault('offline');
  try {
    session.value = await bodyOf(api.GET('/api/session'));
    idleMs.value = idleFrom(session.value.expires_at, Date.now());
    await keep(device, copyName, session.value).catch(() => undefined);
  } catch (error) {
    const fault = Fault.from(error);
    if (fault.kind === 'unauthenticated') {
      await forgetCopies().catch(() => undefined);
      // With somebody's page beneath, it is she who is asked to sign in again.
      if (endedMeanwhile.value) return null;
      session.value = null;
    } else {
      const kept = fault.passing ? await recall<Session>(device, copyName, keptMs) : [];
      if (!kept[0]) throw fault;
      session.value = kept[0].value;
    }
  }
  if (session.value) language.value = session.value.language;
  return session.value;
}
/**
 * Also over somebody's page: if it is another who signs in, what was hers has then been forgotten.
 * Nothing goes to the server meanwhile, here or in another page, nor after a sign-in of which it is
 * not known whose it was: it would go in a wrong name.
 */
export async function signIn(username: string, password: string): Promise<void> {
  tellPages({ who: 'unknown' });
  door.close();
  try {
    await api.POST('/api/session', { body: { username, password } });
  } catch (error) {
    door.open(); // the cookie is as it was
    tellPages({ who: 'as before' });
    throw error;
  }
  localStorage.removeItem(leavingKey);
  // What was kept of who was here may be another's, and must not stand in for an answer.
  await forgetCopies().catch(() => undefined);
  await loadSession();
  door.open();
  endedMeanwhile.value = false; // not before it is known who: what waits here is sent in her name
  tellPages({ who: 'known', person: session.value?.person.id });
}
/** The pages of this browser share one sign-in: where somebody else has come, the page is left. */
type SignInElsewhere = { who: 'unknown' | 'as before' } | { who: 'known'; person?: string };
const pages =
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('mellanrum.person');
const tellPages = (what: SignInElsewhere) => pages?.postMessage(what);
/** A page that is closed in the middle of a sign-in tells nothing more: then the server is asked. */
const tellsWithinMs = 10_000;
let untold: ReturnType<typeof setTimeout> | undefined;
const askWho = () => void loadSession().then(door.open, () => waitForWord());
const waitForWord = () => (untold = setTimeout(askWho, tellsWithinMs));
pages?.addEventListener('message', ({ data }: MessageEvent<SignInElsewhere>) => {
  clearTimeout(untold);
  if (data.who === 'unknown') {
    door.close();
    waitForWord();
    return;
  }
  if (data.who === 'known' && session.value && session.value.person.id !== data.person) {
    session.value = null; // what waits at the door is sent to nobody
    location.assign('/');
  }
  if (data.who === 'known') endedMeanwhile.value = false;
  door.open();
});
const leavingKey = 'mellanrum.leaving';
/**
 * Here at once, also without a network: then the server is told before anybody is let in again.
 * @returns whether the server knows
 */
export async function signOut(): Promise<boolean> {
  const knows = await tellSignedOut();
  await forgetCopies().catch(() => undefined);
  if (session.value) await forgetForms(session.value.person.id).catch(() => undefined);
  session.value = null;
  return knows;
}
async function tellSignedOut(): Promise<boolean> {
  localStorage.setItem(leavingKey, 'yes');
  try {
    await api.DELETE('/api/session');
  } catch (error) {
    const fault = Fault.from(error);
    if (fault.passing) return false;
    if (fault.kind !== 'unauthenticated') throw fault;
  }
  localStorage.removeItem(leavingKey);
  return true;
}
window.addEventListener('online', () => {
  if (localStorage.getItem(leavingKey)) void tellSignedOut().catch(() => undefined);
});
/** Changes the language here at once, and for the person wherever she signs in. */
export async function chooseLanguage(chosen: 'sv' | 'en'): Promise<void> {
  language.value = chosen;
  if (session.value) {
    await api.PATCH('/api/session', { body: { language: chosen } });
  }
}
