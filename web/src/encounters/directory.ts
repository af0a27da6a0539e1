// What the reader of a text knows, fetched once from the server and kept for a while. In a large
// region only part of it is held here; names that are not found are asked for one by one.
import { computed } from 'vue';
import { casesEnabled, session } from '@/access/session';
import { api, bodyOf, type Schemas } from '@/api/client';
import { copyPrefix, keep, keptMs, recall } from '@/device/vault';
import { ofPerson } from '@/shared/ofPerson';
import {
  knownFrom,
  type KnownCase,
  type KnownPerson,
  type KnownPlace,
} from '@/reading/known.logic';

const personLimit = 1000;
const placeLimit = 1000;
const caseLimit = 400;
const freshMs = 5 * 60_000;

const persons = ofPerson<KnownPerson[]>(() => []);
const places = ofPerson<KnownPlace[]>(() => []);
const cases = ofPerson<KnownCase[]>(() => []);
/** People nearest to what is being written: the team of the case. */
export const nearPersons = ofPerson<readonly string[]>(() => []);
export const directoryReady = ofPerson(() => false);
/** False when it could not be asked which cases there are. */
export const casesKnown = ofPerson(() => true);

export const known = computed(() =>
  knownFrom({
    self: session.value?.person.id ?? '',
    persons: persons.value,
    places: places.value,
    cases: cases.value,
    near: nearPersons.value,
  }),
);

async function all<T>(
  limit: number,
  page: (cursor?: string) => Promise<{ items: T[]; next?: string }>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const answer = await page(cursor);
    items.push(...answer.items);
    cursor = answer.next;
  } while (cursor && items.length < limit);
  return items;
}
function placeOfUnit(unit: Schemas['Unit']): KnownPlace {
  const of = unit.organisation;
  return {
    kind: 'unit',
    id: unit.id,
    name: unit.name,
    shortName: unit.short_name,
    organisationId: of.id,
    organisationName: of.name,
    sector: of.sector,
  };
}
function placeOfOrganisation(of: Schemas['Organisation']): KnownPlace {
  return {
    kind: 'organisation',
    id: of.id,
    name: of.name,
    shortName: of.short_name,
    organisationId: of.id,
    organisationName: of.name,
    sector: of.sector,
  };
}

const fetchedAt = ofPerson(() => 0);
const fetching = ofPerson<Promise<void> | undefined>(() => undefined);

/** For a page without a network: colleagues, places and own cases by name and reference. */
const copyName = `${copyPrefix}directory`;
interface Copy {
  persons: KnownPerson[];
  places: KnownPlace[];
  cases: KnownCase[];
}

/** Fetches what is not fresh. Failing is no fault: one can always write and choose by hand. */
export function loadDirectory(): Promise<void> {
  const person = session.value?.person.id ?? '';
  if (Date.now() - fetchedAt.value < freshMs) return Promise.resolve();
  return (fetching.value ??= fetchDirectory(person).finally(() => (fetching.value = undefined)));
}
async function fetchDirectory(person: string): Promise<void> {
  const limit = 200;
  const answers = await Promise.allSettled([
    all(personLimit, (cursor) =>
      bodyOf(api.GET('/api/persons', { params: { query: { limit, cursor } } })),
    ),
    all(placeLimit, (cursor) =>
      bodyOf(api.GET('/api/units', { params: { query: { limit, cursor } } })),
    ),
    all(placeLimit, (cursor) =>
      bodyOf(api.GET('/api/organisations', { params: { query: { limit, cursor } } })),
    ),
    casesEnabled.value
      ? all(caseLimit, (cursor) =>
          bodyOf(api.GET('/api/cases', { params: { query: { limit, cursor } } })),
        )
      : Promise.resolve([]),
  ]);
  const [people, units, organisations, own] = answers;
  if (people.status === 'fulfilled') persons.value = people.value;
  if (units.status === 'fulfilled' && organisations.status === 'fulfilled') {
    places.value = [
      ...units.value.map(placeOfUnit),
      ...organisations.value.map(placeOfOrganisation),
    ];
  }
  if (own.status === 'fulfilled') cases.value = own.value;
  casesKnown.value = own.status === 'fulfilled';
  if (answers.every((answer) => answer.status === 'fulfilled')) {
    fetchedAt.value = Date.now();
    const copy: Copy = { persons: persons.value, places: places.value, cases: cases.value };
    void keep(person, copyName, copy).catch(() => undefined);
  } else if (answers.every((answer) => answer.status === 'rejected')) {
    const [kept] = await recall<Copy>(person, copyName, keptMs).catch(() => []);
    if (kept && session.value?.person.id === person) {
      ({ persons: persons.value, places: places.value, cases: cases.value } = kept.value);
      casesKnown.value = true;
    }
  }
  directoryReady.value = true;
}

/** Someone who has just been added, or found by searching, is known from now on. */
export function learnPerson(person: KnownPerson): void {
  if (!persons.value.some((each) => each.id === person.id))
    persons.value = [...persons.value, person];
}

const askedFor = ofPerson(() => new Set<string>());
/** Looks on the server for a name that is not known here. */
export async function lookUp(name: string): Promise<void> {
  if (askedFor.value.has(name) || persons.value.length < personLimit) return;
  askedFor.value.add(name);
  const { items } = await bodyOf(
    api.GET('/api/landscape/search', { params: { query: { q: name, kind: 'person', limit: 10 } } }),
  );
  for (const hit of items)
    learnPerson({ id: hit.id, name: hit.name, ...(hit.unit && { unit: hit.unit }) });
}
