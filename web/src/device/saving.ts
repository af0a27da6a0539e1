// The one mark in the top bar that says whether everything is safe.
import { computed, reactive } from 'vue';
import { ofPerson } from '@/shared/ofPerson';
import type { WaitsFor } from './outbox.logic';

export type SaveState = 'saved' | 'saving' | 'waiting' | 'failed';
const counts = ofPerson(() => reactive({ saving: 0, waiting: 0, failed: 0 }));
/** What the oldest that waits is waiting for. */
export const firstWaitsFor = ofPerson<WaitsFor>(() => 'network');

/** The worst of what goes on decides. */
export const saveState = computed<SaveState>(() => {
  if (counts.value.failed > 0) return 'failed';
  if (counts.value.waiting > 0) return 'waiting';
  return counts.value.saving > 0 ? 'saving' : 'saved';
});
export const waitingCount = computed(() => counts.value.waiting);
export const failedCount = computed(() => counts.value.failed);

/** Shows "sparar" for as long as the work goes on. */
export async function whileSaving<T>(work: Promise<T>): Promise<T> {
  const mine = counts.value;
  mine.saving += 1;
  try {
    return await work;
  } finally {
    mine.saving -= 1;
  }
}
/** How many acts lie on this device and have not reached the server. */
export function setQueued(waiting: number, failed: number, waitsFor?: WaitsFor): void {
  counts.value.waiting = waiting;
  counts.value.failed = failed;
  firstWaitsFor.value = waitsFor ?? 'network';
}
