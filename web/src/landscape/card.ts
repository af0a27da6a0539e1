// What the four cards share: fetching the record of the address, and again when it has changed.
import { useRoute } from 'vue-router';
import { useChanges, type Topic } from '@/device/live';
import { useLoaded, type Loaded } from '@/device/loaded';
import type { Practice } from './practices.logic';

/** The record itself and its notes: a change to either is fetched at once. */
export function useCard<T extends { id: string; practices: Practice[] }>(
  topic: Topic,
  fetch: (id: string) => Promise<T>,
): Loaded<T> {
  const route = useRoute();
  const id = String(route.params.id);
  const loaded = useLoaded(() => fetch(id));
  useChanges(
    [topic, 'practice', 'decision'],
    (change) => {
      const concerns =
        change.id === id || loaded.data.value?.practices.some((note) => note.id === change.id);
      if (concerns || change.topic !== topic) void loaded.load();
    },
    () => void loaded.load(),
  );
  return loaded;
}

/** `https://` where an address has none; nothing but web addresses become links. */
export function webAddress(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? address : undefined;
}
