// Working days in Sweden, as server/base/working_days.hpp has them and by the same laws:
// tests/data/working_days.tsv holds both to it. Pure.
import { addDays, weekdayOf, type Day } from './dates.logic';

/** Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const m = Math.floor((a + 11 * d + 22 * e) / 451);
  const sum = d + e - 7 * m + 114;
  return dateOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

function dateOf(year: number, month: number, date: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
const saturdayFrom = (day: Day) => addDays(day, (12 - weekdayOf(day)) % 7);

/** Holidays, and the eves on which nothing is decided, also those that fall on a weekend. */
function daysOff(year: number): Day[] {
  const easterDay = easter(year);
  const midsummer = saturdayFrom(dateOf(year, 6, 20));
  return [
    ...[-2, 0, 1, 39, 49].map((days) => addDays(easterDay, days)),
    ...[addDays(midsummer, -1), midsummer, saturdayFrom(dateOf(year, 10, 31))],
    ...[dateOf(year, 1, 1), dateOf(year, 1, 6), dateOf(year, 5, 1), dateOf(year, 6, 6)],
    ...[24, 25, 26, 31].map((date) => dateOf(year, 12, date)),
  ];
}
export function isWorkingDay(day: Day): boolean {
  return weekdayOf(day) < 5 && !daysOff(Number(day.slice(0, 4))).includes(day);
}
/** The day itself, or the first one after it on which people work. */
export function firstWorkingDay(day: Day): Day {
  return isWorkingDay(day) ? day : firstWorkingDay(addDays(day, 1));
}
