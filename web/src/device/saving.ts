// The one mark in the top bar that says whether everything is safe.
import { computed, reactive, ref } from 'vue';
import type { WaitsFor } from './outbox.logic';

export type SaveState = 'saved' | 'saving' | 'waiting' | 'failed';
const counts = reactive({ saving: 0, waiting: 0, failed: 0 });
/** What the oldest that waits is waiting for. */
export const firstWaitsFor = ref<WaitsFor>('network');

/** The worst of what goes on decides. */
export const saveState = computed<SaveState>(() => {
  if (counts.failed > 0) return 'failed';
  if (counts.waiting > 0) return 'waiting';
  return counts.saving > 0 ? 'saving' : 'saved';
});
export const waitingCount = computed(() => counts.waiting);
export const failedCount = computed(() => counts.failed);

/** Shows "sparar" for as long as the work goes on. */
export async function whileSaving<T>(work: Promise<T>): Promise<T> {
  counts.saving += 1;
  try {
    return await work;
  } finally {
    counts.saving -= 1;
  }
}
/** How many acts lie on this device and have not reached the server. */
export function setQueued(waiting: number, failed: number, waitsFor?: WaitsFor): void {
  counts.waiting = waiting;
  counts.failed = failed;
  firstWaitsFor.value = waitsFor ?? 'network';
}
