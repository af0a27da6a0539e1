// Which key does what. Pure: a key press and what was pressed before it in, a command out.
// Keys that are a single letter act only outside fields, and can be turned off (WCAG 2.1.4).
import { lettersOf } from './letters.logic';

export type Command =
  | 'quickContact'
  | 'search'
  | 'help'
  | 'hideNames'
  | 'undo'
  | 'goToday'
  | 'goCases'
  | 'goLandscape'
  | 'nextRow'
  | 'previousRow'
  | 'nudge'
  | 'rang'
  | 'finish'
  | 'snooze'
  | 'takeOn'
  | 'logHere';

export interface KeyPress {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
  /** Focus is where one writes or chooses. */
  inField: boolean;
  /** The key is held down: one moves on, but nothing is done or undone twice. */
  repeated: boolean;
}
export interface Binding {
  command: Command;
  /** "n", "g i" (one after the other) or "ctrl+shift+h". */
  keys: string;
}

export const bindings: readonly Binding[] = [
  { command: 'quickContact', keys: 'n' },
  { command: 'search', keys: 'ctrl+k' },
  { command: 'search', keys: '/' },
  { command: 'help', keys: '?' },
  { command: 'hideNames', keys: 'ctrl+shift+h' },
  { command: 'undo', keys: 'z' },
  { command: 'goToday', keys: 'g i' },
  { command: 'goCases', keys: 'g a' },
  { command: 'goLandscape', keys: 'g l' },
  { command: 'nextRow', keys: 'j' },
  { command: 'previousRow', keys: 'k' },
  { command: 'nudge', keys: 'p' },
  { command: 'rang', keys: 'r' },
  { command: 'finish', keys: 'a' },
  { command: 'snooze', keys: 's' },
  { command: 'takeOn', keys: 't' },
  { command: 'logHere', keys: 'l' },
];

/** How long the first key of two is remembered. */
export const sequenceMs = 1500;

export interface Match {
  /** What may be meant, the longest sequence first; empty when nothing is. */
  commands: Command[];
  /** The first key of a sequence that has begun. */
  pending: string;
}

const moving: readonly Command[] = ['nextRow', 'previousRow'];

export function matchKeys(press: KeyPress, pending: string, singleKeys: boolean): Match {
  const match = matchOnce(press, pending, singleKeys);
  if (!press.repeated) return match;
  return { ...match, commands: match.commands.filter((command) => moving.includes(command)) };
}
function matchOnce(press: KeyPress, pending: string, singleKeys: boolean): Match {
  const nothing = { commands: [], pending: '' };
  if (press.alt || ['Control', 'Shift', 'Alt', 'Meta'].includes(press.key))
    return { ...nothing, pending };
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.ctrl) {
    const keys = `ctrl+${press.shift ? 'shift+' : ''}${key}`;
    return { ...nothing, commands: commandsFor(keys) };
  }
  if (press.inField || !singleKeys) return nothing;
  if (pending) {
    const commands = commandsFor(`${pending} ${key}`);
    if (commands.length) return { commands, pending: '' };
  }
  const begun = bindings.some((binding) => binding.keys.startsWith(`${key} `)) ? key : '';
  return { commands: commandsFor(key), pending: begun };
}
function commandsFor(keys: string): Command[] {
  return bindings.filter((binding) => binding.keys === keys).map((binding) => binding.command);
}

/** What is kept for a field that is on its way after one more key; null when it is no longer wanted. */
export function heldAfter(text: string, key: string): string | null {
  if (key === 'Escape') return null;
  if (key === 'Backspace') return lettersOf(text).slice(0, -1).join('');
  return [...key].length === 1 ? text + key : text;
}
