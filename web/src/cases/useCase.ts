// What the case page shows, fetched together: the case, its matters and its encounters.
import { computed, onMounted, onUnmounted, ref, watch } from 'vue';
import { api, bodyOf } from '@/api/client';
import { useChanges } from '@/device/live';
import { useLoaded } from '@/device/loaded';
import { contactLogged } from '@/encounters/logged';
import { today } from '@/shared/clock';
import { language } from '@/shared/i18n';
import { laneStart, type Encounter } from './case.logic';

/** As many contacts as the lanes can show; more pages are not fetched. */
export const encounterLimit = 600;

export function useCase(id: () => string) {
  const theCase = useLoaded(() =>
    bodyOf(api.GET('/api/cases/{id}', { params: { path: { id: id() } } })),
  );
  const matters = useLoaded(async () => {
    const query = { case: id(), state: 'all' as const, limit: 200 };
    return (await bodyOf(api.GET('/api/matters', { params: { query } }))).items;
  });
  const encounters = useLoaded(async () => {
    const items: Encounter[] = [];
    let cursor: string | undefined;
    const from = laneStart('0001-01-01', today.value);
    do {
      const query = { case: id(), from, limit: 200, cursor };
      const page = await bodyOf(api.GET('/api/encounters', { params: { query } }));
      items.push(...page.items);
      cursor = page.next;
    } while (cursor && items.length < encounterLimit);
    return items;
  });
  const parts = [theCase, matters, encounters];
  const changed = ref(new Set<string>());
  async function load(): Promise<void> {
    changed.value = new Set();
    await Promise.all(parts.map((part) => part.load()));
  }
  watch(id, () => {
    parts.forEach((part) => (part.data.value = null));
    void load();
  });
  // Explanations come from the server in the reader's language.
  watch(language, load);
  useChanges(
    ['case', 'matter', 'promise', 'encounter'],
    (change) => {
      const isOurs =
        change.caseId === id() ||
        change.id === id() ||
        matters.data.value?.some((matter) => matter.id === change.id);
      if (isOurs) changed.value = new Set(changed.value).add(change.id);
    },
    () => void load(),
  );
  const onLogged = (caseId?: string) => {
    if (caseId === undefined || caseId === id()) void load();
  };
  onMounted(() => contactLogged.add(onLogged));
  onUnmounted(() => contactLogged.delete(onLogged));
  return { theCase, matters, encounters, load, changed: computed(() => changed.value.size) };
}
