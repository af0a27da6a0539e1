// What saving does in a few words, for the bar above the button on a phone. Pure.
import type { Line } from './effects.logic';

export interface Summary {
  /** Silences that are broken, promises that are made or kept, and those that nobody owns yet. */
  breaks: number;
  promises: number;
  unowned: number;
}
/** Only what will be done: a line that is taken away does nothing. */
export function summaryOf(lines: readonly Line[]): Summary {
  const count = (...kinds: Line['kind'][]) =>
    lines.filter((line) => kinds.includes(line.kind) && line.ticked !== false).length;
  return { breaks: count('breaks'), promises: count('made', 'unowned'), unowned: count('unowned') };
}
