// Lays out the line of contact: the last eight weeks of one matter, drawn as contact and silence.
// Pure; knows nothing of colours or words.
import { daysBetween, type Day } from './dates.logic';

/** Who was in touch: they with us, or we with them. */
export type Direction = 'in' | 'out';
export interface DayOfContact {
  day: Day;
  direction: Direction;
}
export interface ContactLineLayout {
  points: { x: number; direction: Direction }[];
  /** Where contact has been, left to right; absent when there never was any. */
  solid?: { from: number; to: number };
  /** Where it is silent, up to today; absent when the matter moves. */
  silent?: { from: number; to: number };
  end: number;
}

export const threadDays = 56;

/** Points nearer to each other than this would be one blot. */
const pointGap = 11;

/**
 * @param contacts in any order; older than the window are left out
 * @param silent whether the matter has stalled: what comes after the last word from them is silence
 * @param width of the drawing, in its own units
 */
export function layoutContactLine(
  contacts: readonly DayOfContact[],
  silent: boolean,
  today: Day,
  width: number,
): ContactLineLayout {
  const left = 6;
  const end = width - 4;
  const right = end - 8;
  const recent = contacts
    .map((contact) => ({ ...contact, age: daysBetween(contact.day, today) }))
    .filter((contact) => contact.age >= 0 && contact.age <= threadDays)
    .sort((a, b) => b.age - a.age);
  const points = spread(
    recent.map(({ age, direction }) => ({
      x: right - (age / threadDays) * (right - left),
      direction,
    })),
    left,
    right,
  );
  const lastHeard = points.findLast((point) => point.direction === 'in') ?? points[0];
  const first = points[0];
  const silenceFrom = lastHeard?.x ?? left;
  return {
    points,
    ...(first && { solid: { from: first.x, to: silent ? silenceFrom : end } }),
    ...(silent && { silent: { from: silenceFrom, to: end } }),
    end,
  };
}

/** Keeps the order and the ends, but lets no two points overlap; drops the oldest that do not fit. */
function spread(
  points: ContactLineLayout['points'],
  left: number,
  right: number,
): ContactLineLayout['points'] {
  const fitting = points.slice(-(Math.floor((right - left) / pointGap) + 1));
  let limit = right;
  for (const point of fitting.toReversed()) {
    point.x = Math.min(point.x, limit);
    limit = point.x - pointGap;
  }
  let floor = left;
  for (const point of fitting) {
    point.x = Math.max(point.x, floor);
    floor = point.x + pointGap;
  }
  return fitting;
}
