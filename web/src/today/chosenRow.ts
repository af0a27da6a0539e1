// Which row the keys act on: one that somebody chose, by a press, by moving to it or by focus. The
// page may show a row open, or put focus where an act left off; that chooses nothing.
import { computed, ref } from 'vue';

/** @param ids of the rows, in order */
export function useChosenRow(ids: () => readonly string[]) {
  const shownId = ref('');
  const chosenId = ref('');
  /** Focus is here because the page put it there. */
  let placedId = '';

  const known = (id: string) => (ids().includes(id) ? id : undefined);
  const open = computed(() => known(shownId.value) ?? ids()[0]);
  const chosen = computed(() => known(chosenId.value));

  function choose(id: string): void {
    shownId.value = chosenId.value = id;
    placedId = '';
  }
  function focused(id: string): void {
    if (id !== placedId) choose(id);
  }
  /** The row where one may go on after an act. */
  function place(id: string | undefined): void {
    shownId.value = placedId = id ?? '';
    chosenId.value = '';
  }
  /** Focus has gone elsewhere on the page. */
  function leave(): void {
    chosenId.value = '';
  }
  /** Chooses the row so many steps away; the first step chooses the row that is open. */
  function move(step: number): string | undefined {
    if (!open.value) return undefined;
    const at = ids().indexOf(open.value) + (chosen.value ? step : 0);
    const next = ids()[Math.min(Math.max(at, 0), ids().length - 1)]!;
    choose(next);
    return next;
  }
  return { open, chosen, choose, focused, place, leave, move };
}
