// Listens to keys for the whole page and hands commands to whoever is there to do them.
// The component mounted last is asked first; a handler that answers false leaves it to the next.
import { onMounted, onUnmounted, ref, watch } from 'vue';
import { matchKeys, sequenceMs, type Command } from './keyboard.logic';

type Handler = () => void | boolean;
type Handlers = Partial<Record<Command, Handler>>;

const storageKey = 'mellanrum.singleKeys';
export const singleKeys = ref(localStorage.getItem(storageKey) !== 'off');
watch(singleKeys, (on) => localStorage.setItem(storageKey, on ? 'on' : 'off'));

const stack: Handlers[] = [];

/** While the component is on the page, its handlers answer these commands. */
export function useCommands(handlers: Handlers): void {
  onMounted(() => stack.push(handlers));
  onUnmounted(() => stack.splice(stack.indexOf(handlers), 1));
}
export function runCommand(command: Command): boolean {
  return stack.toReversed().some((handlers) => {
    const handler = handlers[command];
    return handler !== undefined && handler() !== false;
  });
}

const fields =
  'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]';
let pending = '';
let pendingSince = 0;

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : null;
  const inDialog = target?.closest('dialog[open]') !== null && target !== null;
  const match = matchKeys(
    {
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
      repeated: event.repeat,
      inField: inDialog || target?.matches(fields) === true,
    },
    Date.now() - pendingSince < sequenceMs ? pending : '',
    singleKeys.value,
  );
  pending = match.pending;
  pendingSince = Date.now();
  if (match.commands.some(runCommand)) event.preventDefault();
}
export function listenToKeys(): () => void {
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
