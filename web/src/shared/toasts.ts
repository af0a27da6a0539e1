// The lines at the bottom that say what just happened and take it back. What only tells leaves after
// six seconds. The newest way back stays until the next act; an older one at least ten seconds after
// that, and none goes under the pointer, with focus, or while a dialogue lies over it.
import { ref } from 'vue';
import { ofPerson } from './ofPerson';

export interface Toast {
  text: string;
  undo?: () => void | Promise<void>;
}
export interface ShownToast extends Toast {
  id: number;
}
/** Oldest first. */
export const toasts = ofPerson<readonly ShownToast[]>(() => []);
let count = 0;
export const toastHeld = ref(false);
/** More would hide what one works with. */
const shownMax = 3;
const shownMs = 10_000;
const toldMs = 6_000;

export function showToast(next: Toast): void {
  // What only tells gives way to what is told next; a way back does not.
  const kept = toasts.value.filter((toast) => toast.undo);
  const shown = { ...next, id: ++count };
  toasts.value = [...kept, shown].slice(-shownMax);
  const over = next.undo ? kept : [shown];
  const after = next.undo ? shownMs : toldMs;
  for (const toast of over) setTimeout(() => leave(toast), after);
}
function leave(toast: ShownToast): void {
  if (!toasts.value.includes(toast)) return;
  if (toastHeld.value || document.querySelector('dialog[open]'))
    setTimeout(() => leave(toast), toldMs);
  else clear(toast);
}
function clear(toast: ShownToast): void {
  toasts.value = toasts.value.filter((each) => each !== toast);
}
/** What one person did is not for the next to take back. */
export function clearToasts(): void {
  toasts.value = [];
  toastHeld.value = false;
}
/** Takes back this act. */
export function undo(toast: ShownToast): void {
  toastHeld.value = false;
  clear(toast);
  void toast.undo?.();
}
/** Takes back the last act that can be; gives back whether there was one. */
export function undoLast(): boolean {
  const last = toasts.value.findLast((toast) => toast.undo);
  if (last) undo(last);
  return last !== undefined;
}
