// Fetching what a page shows: the data, the fault, and the way to fetch again. What is already
// shown stays while new data is on its way, and after a fault.
import { onMounted, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { Fault } from '@/api/fault';
import { online } from './network';

export interface Loaded<T> {
  data: ShallowRef<T | null>;
  /** Set only when there is nothing to show in its place. */
  error: ShallowRef<Fault | null>;
  /** The last attempt failed, but older data is shown. */
  isOld: Ref<boolean>;
  /** When the data shown was fetched. */
  fetchedAt: ShallowRef<Date | null>;
  load: () => Promise<void>;
}

/** @param fetch called when the page opens and at each load(); a slower earlier answer is ignored */
export function useLoaded<T>(fetch: () => Promise<T>): Loaded<T> {
  const data = shallowRef<T | null>(null);
  const error = shallowRef<Fault | null>(null);
  const isOld = ref(false);
  const fetchedAt = shallowRef<Date | null>(null);
  let turn = 0;
  async function load(): Promise<void> {
    const mine = ++turn;
    try {
      const answer = await fetch();
      if (mine !== turn) return;
      data.value = answer;
      error.value = null;
      isOld.value = false;
      fetchedAt.value = new Date();
    } catch (thrown) {
      if (mine !== turn) return;
      if (data.value) isOld.value = true;
      else error.value = Fault.from(thrown);
    }
  }
  onMounted(load);
  // What could not be fetched for want of a network is fetched when there is one.
  watch(online, (now) => void (now && (isOld.value || error.value?.passing) && load()));
  return { data, error, isOld, fetchedAt, load };
}
