// Finds days in Swedish text: "imorgon", "senast fre", "den 27 nov", "om två veckor", "v. 49",
// "i fredags". Pure: today comes in. A day without a year is the next one to come; a week as a
// deadline is its Friday.
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
import { isNoDay } from './slashes.logic';

/** Noon in Sweden, winter or summer, falls on the same day in UTC. */
export const noon = 'T11:00:00.000Z';

export interface FoundDay {
  day: Day;
  start: number;
  end: number;
  /** It tells when something was, not when it is to be. */
  past: boolean;
}

const weekdays: Record<string, number> = {
  måndag: 0,
  mån: 0,
  tisdag: 1,
  tis: 1,
  tisd: 1,
  onsdag: 2,
  ons: 2,
  torsdag: 3,
  tors: 3,
  tor: 3,
  fredag: 4,
  fre: 4,
  lördag: 5,
  lör: 5,
  söndag: 6,
  sön: 6,
};
const months: Record<string, number> = {
  jan: 1,
  januari: 1,
  feb: 2,
  februari: 2,
  mars: 3,
  mar: 3,
  apr: 4,
  april: 4,
  maj: 5,
  jun: 6,
  juni: 6,
  jul: 7,
  juli: 7,
  aug: 8,
  augusti: 8,
  sep: 9,
  sept: 9,
  september: 9,
  okt: 10,
  oktober: 10,
  nov: 11,
  november: 11,
  dec: 12,
  december: 12,
};
const numbers: Record<string, number> = {
  en: 1,
  ett: 1,
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  fjorton: 14,
  'ett par': 2,
  några: 3,
};

const any = (words: Record<string, unknown>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');
const lead = '(?:(?:senast|till|före|innan|nu|redan|först|fram till)\\s+)?';
const weekdayWords = any(weekdays);
const monthWords = any(months);
const numberWords = `\\d{1,3}|${any(numbers)}`;
const b = '(?<![\\p{L}\\d])';
const e = '(?![\\p{L}\\d])';

type Reader = (match: RegExpExecArray, today: Day) => { day: Day; past?: boolean } | undefined;
interface Rule {
  pattern: RegExp;
  read: Reader;
}
const rule = (pattern: string, read: Reader): Rule => ({
  pattern: new RegExp(pattern, 'giu'),
  read,
});

// The longest and most certain first: what one has taken, none after it gets.
const rules: Rule[] = [
  rule(`${b}${lead}(?:den\\s+)?(\\d{4}-\\d{2}-\\d{2})${e}`, ([, day]) =>
    isDay(day!) ? { day: day! } : undefined,
  ),
  rule(
    `${b}${lead}(?:(?:på\\s+)?(?:${weekdayWords})\\.?\\s+)?(?:den\\s+)?(\\d{1,2})(?::?[ae])?\\s+(${monthWords})\\.?(?:\\s+(\\d{4}))?${e}`,
    ([, date, month, year], today) =>
      dated(Number(date), months[month!.toLocaleLowerCase('sv')]!, year, today),
  ),
  rule(
    `${b}${lead}(?:(?:på\\s+)?(?:${weekdayWords})\\.?\\s+)?(?:den\\s+)?(\\d{1,2})/(\\d{1,2})(?:[-/ ](\\d{4}|\\d{2}))?${e}`,
    (match, today) => {
      const [, date, month, year] = match;
      return isNoDay(match) ? undefined : dated(Number(date), Number(month), year, today);
    },
  ),
  rule(
    `${b}${lead}(?:den\\s+)(\\d{1,2})(?::?[ae])?${e}(?!\\s*(?:procent|kronor|kr|personer|gånger))`,
    ([, date], today) => nextDate(Number(date), today),
  ),
  rule(`${b}i\\s?förrgår${e}`, (_, today) => ({ day: addDays(today, -2), past: true })),
  rule(`${b}i\\s?(?:går|gårkväll)${e}`, (_, today) => ({ day: addDays(today, -1), past: true })),
  rule(`${b}i\\s+(måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)s${e}`, ([, name], today) => ({
    day: addDays(
      today,
      -((weekdayOf(today) - weekdays[name!.toLocaleLowerCase('sv')]! + 6) % 7) - 1,
    ),
    past: true,
  })),
  rule(`${b}${lead}i\\s?över\\s?morgon${e}|${b}${lead}övermorgon${e}`, (_, today) => ({
    day: addDays(today, 2),
  })),
  rule(
    `${b}${lead}(?:i\\s?morgon|imorn|i\\s?morrn)(?:\\s+(?:bitti|förmiddag|eftermiddag|kväll))?${e}`,
    (_, today) => ({ day: addDays(today, 1) }),
  ),
  rule(`${b}${lead}(?:i\\s?dag|i\\s?eftermiddag|i\\s?kväll)${e}`, (_, today) => ({ day: today })),
  rule(
    `${b}(?:om|inom)\\s+(${numberWords})\\s+(dag(?:ar)?|veck(?:a|or)|månad(?:er)?)${e}`,
    ([, count, unit], today) => ({ day: later(today, numberOf(count!), unit!) }),
  ),
  rule(`${b}${lead}(?:på\\s+)?nästa\\s+(${weekdayWords})${e}`, ([, name], today) => ({
    day: inWeek(today, 1, weekdays[name!.toLocaleLowerCase('sv')]!),
  })),
  rule(
    `${b}${lead}(?:på\\s+)?(${weekdayWords})\\s+(?:i\\s+)?nästa\\s+vecka${e}`,
    ([, name], today) => ({ day: inWeek(today, 1, weekdays[name!.toLocaleLowerCase('sv')]!) }),
  ),
  rule(`${b}i\\s+början\\s+av\\s+nästa\\s+vecka${e}`, (_, today) => ({ day: inWeek(today, 1, 1) })),
  rule(`${b}${lead}(?:i\\s+slutet\\s+av\\s+)?nästa\\s+vecka${e}`, (_, today) => ({
    day: inWeek(today, 1, 4),
  })),
  rule(
    `${b}(?:den\\s+här\\s+veckan|i\\s+veckan|i\\s+slutet\\s+av\\s+veckan|denna\\s+vecka)${e}`,
    (_, today) => ({ day: endOfWeek(today) }),
  ),
  rule(`${b}${lead}(?:i\\s+|under\\s+)?(?:vecka|v\\.?)\\s?(\\d{1,2})${e}`, ([, week], today) =>
    weekFriday(Number(week), today),
  ),
  rule(`${b}efter\\s+helgen${e}`, (_, today) => ({ day: inWeek(today, 1, 0) })),
  rule(
    `${b}${lead}(?:i\\s+slutet\\s+av\\s+månaden|månadsskiftet|(?:vid|i)\\s+månadsskiftet)${e}`,
    (_, today) => ({ day: lastOfMonth(today) }),
  ),
  rule(`${b}(?:före|innan)\\s+jul${e}`, (_, today) => dated(23, 12, undefined, today)),
  rule(`${b}${lead}(?:nu\\s+)?på\\s+(${weekdayWords})${e}`, ([, name], today) => ({
    day: nextWeekday(name!, today),
  })),
  rule(
    `${b}(?:senast|till|före|innan|nu|fram till)\\s+(?:på\\s+)?(${weekdayWords})${e}`,
    ([, name], today) => ({ day: nextWeekday(name!, today) }),
  ),
  // Alone only as a whole word: "tor", "ons" and the like are names and fragments.
  rule(`${b}(måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)${e}`, ([, name], today) => ({
    day: nextWeekday(name!, today),
  })),
];

/** All days named in the text, in the order they stand; none overlap. */
export function findDays(text: string, today: Day): FoundDay[] {
  const found: FoundDay[] = [];
  for (const { pattern, read } of rules) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const answer = read(match as RegExpExecArray, today);
      if (answer) found.push({ day: answer.day, past: answer.past ?? false, start, end });
    }
  }
  return found.sort((a, c) => a.start - c.start);
}

function dated(
  date: number,
  month: number,
  year: string | undefined,
  today: Day,
): { day: Day } | undefined {
  const century = today.slice(0, 2);
  const wanted = year ? (year.length === 2 ? century + year : year) : today.slice(0, 4);
  const day = written(wanted, month, date);
  if (!isDay(day)) return undefined;
  if (year || day >= today) return { day };
  const next = written(String(Number(wanted) + 1), month, date);
  return isDay(next) ? { day: next } : undefined;
}
function written(year: string, month: number, date: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
/** "den 5": in this month or the first one to come that has such a date. */
function nextDate(date: number, today: Day): { day: Day } | undefined {
  if (date < 1 || date > 31) return undefined;
  for (let number = dayNumber(today); number < dayNumber(today) + 70; number += 1) {
    const day = dayFromNumber(number);
    if (Number(day.slice(8)) === date) return { day };
  }
  return undefined;
}
function nextWeekday(name: string, today: Day): Day {
  const wanted = weekdays[name.toLocaleLowerCase('sv')]!;
  return addDays(today, ((wanted - weekdayOf(today) + 6) % 7) + 1);
}
function inWeek(today: Day, weeksAhead: number, weekday: number): Day {
  return addDays(today, weeksAhead * 7 + weekday - weekdayOf(today));
}
/** The next week of that number, the present one included; none where that year has no week 53. */
function weekFriday(week: number, today: Day): { day: Day } | undefined {
  if (week === weekOf(today)) return { day: endOfWeek(today) };
  for (const fourth of [`${today.slice(0, 4)}-01-04`, `${Number(today.slice(0, 4)) + 1}-01-04`]) {
    // The fourth of January is always in week 1.
    const friday = addDays(fourth, (week - 1) * 7 + 4 - weekdayOf(fourth));
    const isNear = friday > today && daysBetween(today, friday) < 53 * 7;
    if (isNear && weekOf(friday) === week) return { day: friday };
  }
  return undefined;
}
/** Friday; on a weekend it is Sunday. */
function endOfWeek(today: Day): Day {
  return inWeek(today, 0, weekdayOf(today) <= 4 ? 4 : 6);
}
function numberOf(text: string): number {
  return numbers[text.toLocaleLowerCase('sv')] ?? Number(text);
}
function later(today: Day, count: number, unit: string): Day {
  if (unit.startsWith('dag')) return addDays(today, count);
  if (unit.startsWith('veck')) return addDays(today, count * 7);
  const months0 = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + count;
  const year = String(Math.floor(months0 / 12));
  const last = Number(lastOfMonth(written(year, (months0 % 12) + 1, 1)).slice(8));
  return written(year, (months0 % 12) + 1, Math.min(Number(today.slice(8)), last));
}
function lastOfMonth(day: Day): Day {
  const next = addDays(`${day.slice(0, 7)}-28`, 4);
  return addDays(`${next.slice(0, 7)}-01`, -1);
}
