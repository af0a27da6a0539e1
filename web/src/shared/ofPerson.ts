// What belongs to the person who is signed in and lives in the memory of the page: gone when she
// leaves, so that the next in the same tab finds nothing of hers. `tools/tidy` finds state of a
// module that is neither kept here nor named as the device's own.
import { shallowRef, type ShallowRef } from 'vue';

const empties = new Set<() => void>();

let turn = 0;

/** State of one person. */
export function ofPerson<T>(first: () => T): ShallowRef<T> {
  const state = shallowRef(first());
  empties.add(() => (state.value = first()));
  return state;
}
/** Also called when she leaves: for what must be stopped or closed. */
export function whenPersonLeaves(leave: () => void): void {
  empties.add(leave);
}
/** She has left this page. */
export function forgetPerson(): void {
  turn += 1;
  empties.forEach((empty) => empty());
}
/** An answer to who asked: when she has left meanwhile it reaches nobody, and what waited for it ends. */
export function toWhoAsked<T>(answer: Promise<T>): Promise<T> {
  const asked = turn;
  return new Promise((resolve, reject) =>
    answer.then(
      (value) => asked === turn && resolve(value),
      (error: unknown) => asked === turn && reject(error as Error),
    ),
  );
}
