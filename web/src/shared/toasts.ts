// The line at the bottom that says what just happened and takes it back. One at a time: it stays
// until the next act, at least ten seconds, and never goes while it has focus.
import { ref, shallowRef } from 'vue';

export interface Toast {
  text: string;
  undo?: () => void | Promise<void>;
}
export const toast = shallowRef<Toast | null>(null);
export const toastHeld = ref(false);
const shownMs = 10_000;
let timer: ReturnType<typeof setTimeout> | undefined;

export function showToast(next: Toast): void {
  clearTimeout(timer);
  toast.value = next;
  // With an undo it waits for the next act; without one it may go by itself.
  if (!next.undo) timer = setTimeout(clearToast, shownMs);
}
export function clearToast(): void {
  clearTimeout(timer);
  if (toastHeld.value) timer = setTimeout(clearToast, shownMs);
  else toast.value = null;
}
/** Takes back the last act, if it can be; gives back whether there was one. */
export function undoLast(): boolean {
  const undo = toast.value?.undo;
  if (!undo) return false;
  toastHeld.value = false;
  clearToast();
  void undo();
  return true;
}
