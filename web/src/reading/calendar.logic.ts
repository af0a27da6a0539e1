// The arithmetic of days behind the words: weeks over the turn of the year, feasts, working days. Pure.
import {
  addDays,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isDay,
  weekdayOf,
  weekOf,
  type Day,
} from '@/shared/dates.logic';
import { easter, firstWorkingDay } from '@/shared/workingDays.logic';

export function written(year: number | string, month: number, date: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
const yearOf = (day: Day) => Number(day.slice(0, 4));

/** That date, this year or the next one to come; `earlier` when it has been in this year. */
export function dated(
  date: number,
  month: number,
  year: string | undefined,
  today: Day,
): { day: Day; earlier?: Day } | undefined {
  const wanted = year ? Number(year.length === 2 ? today.slice(0, 2) + year : year) : yearOf(today);
  const day = written(wanted, month, date);
  if (!isDay(day)) return undefined;
  if (year) return day < today ? { day, earlier: day } : { day };
  if (day >= today) {
    const before = written(wanted - 1, month, date);
    return isDay(before) && daysBetween(before, today) < recentDays
      ? { day, earlier: before }
      : { day };
  }
  const next = written(wanted + 1, month, date);
  return isDay(next)
    ? { day: next, ...(daysBetween(day, today) < recentDays && { earlier: day }) }
    : undefined;
}
/** A date longer ago than this is the next one to come, also beside a verb in the past. */
const recentDays = 120;

/** "den 5": in this month or the first one to come that has such a date. */
export function nextDate(date: number, today: Day): { day: Day } | undefined {
  if (date < 1 || date > 31) return undefined;
  for (let number = dayNumber(today); number < dayNumber(today) + 70; number += 1) {
    const day = dayFromNumber(number);
    if (Number(day.slice(8)) === date) return { day };
  }
  return undefined;
}
/** The next such day after today. */
export function nextWeekday(wanted: number, today: Day): Day {
  return addDays(today, ((wanted - weekdayOf(today) + 6) % 7) + 1);
}
export function lastWeekday(wanted: number, today: Day): Day {
  return addDays(today, -((weekdayOf(today) - wanted + 6) % 7) - 1);
}
export function inWeek(today: Day, weeksAhead: number, weekday: number): Day {
  return addDays(today, weeksAhead * 7 + weekday - weekdayOf(today));
}
/** A day of the next week of that number, the present one included; none where that year has no week 53. */
export function weekDay(
  week: number,
  weekday: number | undefined,
  today: Day,
): { day: Day } | undefined {
  if (week === weekOf(today))
    return { day: weekday === undefined ? endOfWeek(today) : inWeek(today, 0, weekday) };
  for (const fourth of [written(yearOf(today), 1, 4), written(yearOf(today) + 1, 1, 4)]) {
    // The fourth of January is always in week 1.
    const day = addDays(fourth, (week - 1) * 7 + (weekday ?? 4) - weekdayOf(fourth));
    const isNear = day > today && daysBetween(today, day) < 53 * 7;
    if (isNear && weekOf(day) === week) return { day };
  }
  return undefined;
}
/** Friday; on a weekend it is Sunday. */
export function endOfWeek(today: Day): Day {
  return inWeek(today, 0, weekdayOf(today) <= 4 ? 4 : 6);
}
export function later(today: Day, count: number, unit: string): Day {
  if (/^d/.test(unit)) return addDays(today, count);
  if (/^v/.test(unit)) return addDays(today, count * 7);
  const months = yearOf(today) * 12 + Number(today.slice(5, 7)) - 1 + count;
  const year = Math.floor(months / 12);
  const last = Number(lastOfMonth(written(year, (months % 12) + 1, 1)).slice(8));
  return written(year, (months % 12) + 1, Math.min(Number(today.slice(8)), last));
}
export function lastOfMonth(day: Day): Day {
  const next = addDays(`${day.slice(0, 7)}-28`, 4);
  return addDays(`${next.slice(0, 7)}-01`, -1);
}
/** A part of the next such month to come, the present one included while that part lies ahead. */
export function partOfMonth(month: number, part: 'early' | 'middle' | 'late', today: Day): Day {
  const year = yearOf(today);
  const date = (of: number) =>
    part === 'late'
      ? lastOfMonth(written(of, month, 1))
      : written(of, month, part === 'early' ? 7 : 15);
  return date(year) >= today ? date(year) : date(year + 1);
}

/** A Saturday or Friday on or after a date. */
const onOrAfter = (day: Day, weekday: number) => addDays(day, (weekday - weekdayOf(day) + 7) % 7);
const advent = (year: number) => addDays(onOrAfter(written(year, 11, 27), 6), 0);

/** Each feast: its day, the last day before it, and the first working day after. */
type Feast = (year: number) => { on: Day; before: Day; after: Day };
const feasts: Record<string, Feast> = {
  jul: (y) => ({
    on: written(y, 12, 24),
    before: written(y, 12, 23),
    after: firstWorkingDay(written(y, 12, 27)),
  }),
  julafton: (y) => feasts.jul!(y),
  juldagen: (y) => ({ ...feasts.jul!(y), on: written(y, 12, 25) }),
  annandagen: (y) => ({ ...feasts.jul!(y), on: written(y, 12, 26) }),
  nyår: (y) => ({
    on: written(y, 12, 31),
    before: written(y, 12, 30),
    after: firstWorkingDay(written(y + 1, 1, 2)),
  }),
  nyårsafton: (y) => feasts.nyår!(y),
  nyårsdagen: (y) => ({ ...feasts.nyår!(y), on: written(y + 1, 1, 1) }),
  trettonhelgen: (y) => ({
    on: written(y, 1, 6),
    before: written(y, 1, 5),
    after: firstWorkingDay(written(y, 1, 7)),
  }),
  trettondagen: (y) => feasts.trettonhelgen!(y),
  lucia: (y) => single(written(y, 12, 13)),
  luciadagen: (y) => single(written(y, 12, 13)),
  valborg: (y) => single(written(y, 4, 30)),
  nationaldagen: (y) => single(written(y, 6, 6)),
  påsk: (y) => ({
    on: addDays(easter(y), -1),
    before: addDays(easter(y), -3),
    after: addDays(easter(y), 2),
  }),
  skärtorsdagen: (y) => single(addDays(easter(y), -3)),
  långfredagen: (y) => single(addDays(easter(y), -2)),
  påskafton: (y) => single(addDays(easter(y), -1)),
  'kristi himmelsfärd': (y) => single(addDays(easter(y), 39)),
  pingst: (y) => ({
    on: addDays(easter(y), 49),
    before: addDays(easter(y), 47),
    after: addDays(easter(y), 50),
  }),
  midsommar: (y) => {
    const eve = onOrAfter(written(y, 6, 19), 4);
    return { on: eve, before: addDays(eve, -1), after: addDays(eve, 3) };
  },
  midsommarafton: (y) => feasts.midsommar!(y),
  'alla helgons': (y) => single(onOrAfter(written(y, 10, 31), 5)),
  'första advent': (y) => single(advent(y)),
  'andra advent': (y) => single(addDays(advent(y), 7)),
  'tredje advent': (y) => single(addDays(advent(y), 14)),
  'fjärde advent': (y) => single(addDays(advent(y), 21)),
};
const single = (on: Day) => ({ on, before: on, after: firstWorkingDay(addDays(on, 1)) });
export const feastNames = Object.keys(feasts);

/** "till jul" is the day before it, "efter nyår" the first working day after: the next one to come. */
export function feastDay(
  name: string,
  how: 'on' | 'before' | 'after',
  today: Day,
): { day: Day } | undefined {
  const feast = feasts[name];
  if (!feast) return undefined;
  const days = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1].map(
    (year) => feast(year)[how],
  );
  const day = days.find((each) => each >= today);
  return day ? { day } : undefined;
}
