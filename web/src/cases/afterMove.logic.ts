// Whose a promise is after somebody has changed jobs. Pure; nothing is guessed: without an answer a
// promise is left as it is.
import type { Schemas } from '@/api/client';
import type { Day } from '@/shared/dates.logic';

type Promised = Schemas['Promise'];
export type Hand = 'ask' | 'finishes' | 'successor' | 'unit';
export interface Answer {
  hand: Hand;
  /** Till when she finishes it herself. */
  day?: Day;
}

export const isAlive = (promise: Promised): boolean =>
  ['open', 'silent', 'snoozed'].includes(promise.state) && promise.may_change;

export interface Left {
  unit: Schemas['UnitReference'];
  lastDay: Day;
  successor?: Schemas['PersonReference'];
}
/** The post that she left or leaves last, and who comes after. */
export function leftBy(posts: readonly Schemas['Post'][]): Left | null {
  const ended = posts.filter((post) => post.until_day);
  const last = ended.sort((a, b) => b.until_day!.localeCompare(a.until_day!))[0];
  if (!last) return null;
  return {
    unit: last.unit,
    lastDay: last.until_day!,
    ...(last.succeeded_by && { successor: last.succeeded_by }),
  };
}

/** What can be answered of a promise; the unit that she left, unless it was promised for another. */
export const handsFor = (promise: Promised, left: Left): Hand[] => [
  'ask',
  'finishes',
  ...(left.successor ? (['successor'] as const) : []),
  ...((promise.by.unit?.id ?? left.unit.id) === left.unit.id ? (['unit'] as const) : []),
];

/** The change that an answer means, or nothing. */
export function changeOf(
  answer: Answer | undefined,
  left: Left,
  reason: string,
): Schemas['PromiseChange'] | null {
  switch (answer?.hand) {
    case 'finishes':
      return answer.day ? { due_day: answer.day, reason } : null;
    case 'successor':
      return left.successor ? { by_person_id: left.successor.id, reason } : null;
    case 'unit':
      return { by_unit_id: left.unit.id, reason };
    default:
      return null;
  }
}
