// Where the posts of a change of job lie on a time axis, as fractions of its width: the seat above,
// the person under it. Pure.
import { dayNumber, type Day } from '@/shared/dates.logic';

export interface MoveDays {
  from: Day;
  lastDay: Day;
  nextFrom?: Day;
  successorFrom?: Day;
}
export interface Bar {
  start: number;
  end: number;
}
export interface MoveBars {
  old: Bar;
  successor: Bar | null;
  next: Bar | null;
  today: number;
  ticks: { year: number; at: number }[];
}
const beforeDays = 2 * 365;
const afterDays = 300;

export function layOutMove(days: MoveDays, today: Day): MoveBars {
  const last = dayNumber(days.lastDay);
  const now = dayNumber(today);
  const later = [days.nextFrom, days.successorFrom].flatMap((day) => (day ? [dayNumber(day)] : []));
  const first = Math.min(now, Math.max(dayNumber(days.from), last - beforeDays));
  const end = Math.max(now, last, ...later) + afterDays;
  const place = (day: number) => Math.min(1, Math.max(0, (day - first) / (end - first)));
  const opening = (day: Day | undefined) => (day ? { start: place(dayNumber(day)), end: 1 } : null);
  const ticks = [];
  const lastYear = new Date(end * 86_400_000).getUTCFullYear();
  for (let year = new Date(first * 86_400_000).getUTCFullYear(); year <= lastYear; year += 1) {
    const day = dayNumber(`${year}-01-01`);
    if (day >= first && day <= end) ticks.push({ year, at: place(day) });
  }
  return {
    old: { start: place(dayNumber(days.from)), end: place(last + 1) },
    successor: opening(days.successorFrom),
    next: opening(days.nextFrom),
    today: place(now),
    ticks,
  };
}
