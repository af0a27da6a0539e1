// What is typed after a field was asked for and before it is there: its code may still be on its way.
// Kept for the field, so that no letter is lost and none is taken for a command.
import { heldAfter } from './keyboard.logic';
import { whenPersonLeaves } from './ofPerson';

let held: string | null = null;

/** From now on what is typed is kept, until the field takes it or Esc lets go. */
export function holdKeys(): void {
  if (held !== null) return;
  held = '';
  document.addEventListener('keydown', onKey, true);
}
/** What was typed meanwhile. Keys are as they were before. */
export function takeHeld(): string {
  const text = held ?? '';
  held = null;
  document.removeEventListener('keydown', onKey, true);
  return text;
}
whenPersonLeaves(() => void takeHeld());
function onKey(event: KeyboardEvent): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = heldAfter(held ?? '', event.key);
  if (next === null) takeHeld();
  else held = next;
  event.preventDefault();
  event.stopPropagation();
}
/** For code on its way that never came: the keys must not stay held. */
export function letGo(error: unknown): never {
  takeHeld();
  throw error;
}
