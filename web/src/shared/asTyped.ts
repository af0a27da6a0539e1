// Asking while somebody writes: when the hand pauses, and never with an answer that a later
// question has overtaken.
import { onUnmounted, watch, type Ref } from 'vue';

/** Shorter than the pause between two words. */
export const typingPauseMs = 120;

/** @returns what asks at once. `ask` says what to do with its answer, if it is still wanted. */
export function useAsTyped(
  query: Ref<string>,
  ask: (text: string) => Promise<(() => void) | undefined>,
): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  async function askNow(): Promise<void> {
    const mine = ++turn;
    const answered = await ask(query.value.trim());
    if (mine === turn) answered?.();
  }
  watch(query, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void askNow(), typingPauseMs);
  });
  onUnmounted(() => {
    clearTimeout(timer);
    turn += 1;
  });
  return askNow;
}
