// What the reader of a text knows: told by the server once, kept on the device, and from then on only
// what differs. In a large region only those are held here whom one has to do with; whoever is written
// about is then asked for by name, since another may be called the same.
import { computed } from 'vue';
import { session } from '@/access/session';
import { api, bodyOf } from '@/api/client';
import { Fault } from '@/api/fault';
import { copyPrefix, keep, keptMs, recall } from '@/device/vault';
import { ofPerson } from '@/shared/ofPerson';
import { namesOf, withAnswer, type Directory, type Names } from './directory.logic';
import { knownFrom, type KnownPerson } from '@/reading/known.logic';

const freshMs = 5 * 60_000;

const names = ofPerson<Names>(() => ({ persons: [], places: [], cases: [] }));
/** Added here or found by searching since the names were told. */
const learned = ofPerson<readonly KnownPerson[]>(() => []);
/** People nearest to what is being written: the team of the case. */
export const nearPersons = ofPerson<readonly string[]>(() => []);
export const directoryReady = ofPerson(() => false);
/** False when it could not be asked which cases there are. */
export const casesKnown = ofPerson(() => true);

const persons = computed(() => {
  const told = new Set(names.value.persons.map(({ id }) => id));
  return [...names.value.persons, ...learned.value.filter(({ id }) => !told.has(id))];
});
export const known = computed(() =>
  knownFrom({
    self: session.value?.person.id ?? '',
    persons: persons.value,
    places: names.value.places,
    cases: names.value.cases,
    near: nearPersons.value,
  }),
);

const fetchedAt = ofPerson(() => 0);
const fetching = ofPerson<Promise<void> | undefined>(() => undefined);

/** Outlives a load of the page, and tells without a network; gone when she signs out. */
const copyName = `${copyPrefix}names`;
const told = ofPerson<Directory | undefined>(() => undefined);

/** Fetches what is not fresh. Failing is no fault: one can always write and choose by hand. */
export function loadDirectory(): Promise<void> {
  const person = session.value?.person.id ?? '';
  if (Date.now() - fetchedAt.value < freshMs) return Promise.resolve();
  return (fetching.value ??= fetchDirectory(person).finally(() => (fetching.value = undefined)));
}
async function fetchDirectory(person: string): Promise<void> {
  const kept = told.value ?? (await copyOf(person));
  if (session.value?.person.id !== person) return;
  // Which cases she may see is the server's to say, so of those the copy tells only without it.
  if (kept && !told.value) names.value = { ...namesOf(kept), cases: [] };
  try {
    const query = kept && { known: kept.mark };
    const answer = await bodyOf(api.GET('/api/directory', { params: { query } }));
    told.value = withAnswer(kept, answer);
    names.value = namesOf(told.value);
    casesKnown.value = true;
    fetchedAt.value = Date.now();
    void keep(person, copyName, told.value).catch(() => undefined);
  } catch (thrown) {
    const isAway = Boolean(Fault.from(thrown).passing);
    if (kept && isAway) names.value = namesOf(kept);
    casesKnown.value = Boolean(kept && isAway);
  }
  directoryReady.value = true;
}
async function copyOf(person: string): Promise<Directory | undefined> {
  const [copy] = await recall<Directory>(person, copyName, keptMs).catch(() => []);
  return copy?.value;
}

/** Someone who has just been added, or found by searching, is known from now on. */
export function learnPerson(person: KnownPerson): void {
  if (!learned.value.some((each) => each.id === person.id))
    learned.value = [...learned.value, person];
}

const askedFor = ofPerson(() => new Set<string>());
/** Looks on the server for those who are called so, where not all are known here. */
export async function lookUp(name: string): Promise<void> {
  if (askedFor.value.has(name) || (told.value?.is_whole ?? true)) return;
  askedFor.value.add(name);
  const { items } = await bodyOf(
    api.GET('/api/landscape/search', { params: { query: { q: name, kind: 'person', limit: 10 } } }),
  );
  for (const hit of items)
    learnPerson({ id: hit.id, name: hit.name, ...(hit.unit && { unit: hit.unit }) });
}
