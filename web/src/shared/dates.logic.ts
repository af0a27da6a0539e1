// Days and times as people say them. Pure: which day it is comes in as an argument.
// A Day is a calendar day in Sweden as YYYY-MM-DD; arithmetic is done in UTC so that the
// change to and from summer time never shifts one.
import type { Language } from './i18n';

export type Day = string;

export const monthsShort = {
  sv: ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;
export const monthsLong = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;
export const weekdaysShort = {
  sv: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;
export const weekdaysLong = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const dayMs = 86_400_000;
const swedishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
const swedishTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

/** The calendar day in Sweden of a moment (or a day as it is). */
export function dayOf(moment: Date | string): Day {
  if (typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment)) return moment;
  return swedishDay.format(typeof moment === 'string' ? new Date(moment) : moment);
}
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
}
export function dayFromNumber(number: number): Day {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}
/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    dayFromNumber(dayNumber(text)) === text
  );
}
/** The week's number by ISO 8601, as used in Sweden. */
export function weekOf(day: Day): number {
  const thursday = addDays(day, 3 - weekdayOf(day));
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

/** "27 nov", with the year when it is another one than today's. */
export function dateText(day: Day, today: Day, language: Language): string {
  const [year, month, date] = day.split('-');
  const text = `${Number(date)} ${monthsShort[language][Number(month) - 1]}`;
  return year === today.slice(0, 4) ? text : `${text} ${year}`;
}
/** "i dag", "imorgon", "igår", else "fre 27 nov". */
export function dayText(day: Day, today: Day, language: Language): string {
  const near = nearDay(daysBetween(today, day), language);
  return near ?? `${weekdaysShort[language][weekdayOf(day)]} ${dateText(day, today, language)}`;
}
function nearDay(days: number, language: Language): string | undefined {
  const words =
    language === 'sv' ? ['igår', 'idag', 'imorgon'] : ['yesterday', 'today', 'tomorrow'];
  return words[days + 1];
}
/** "tisdag 24 november". */
export function longDayText(day: Day, language: Language): string {
  const month = monthsLong[language][Number(day.slice(5, 7)) - 1];
  return `${weekdaysLong[language][weekdayOf(day)]} ${Number(day.slice(8))} ${month}`;
}
/** "tisdag 24 november 2026": for hovering and for screen readers. */
export function exactDayText(day: Day, language: Language): string {
  return `${longDayText(day, language)} ${day.slice(0, 4)}`;
}
/** "8.42" in Swedish, "8:42" in English. */
export function timeText(moment: Date | string, language: Language, seconds = false): string {
  const parts = swedishTime.formatToParts(typeof moment === 'string' ? new Date(moment) : moment);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const dot = language === 'sv' ? '.' : ':';
  const hour = String(Number(part('hour')));
  return [hour, part('minute'), ...(seconds ? [part('second')] : [])].join(dot);
}
/** Age in the largest unit that still says something: "12 dagar", "3 veckor", "8 mån". */
export function ageText(days: number, language: Language): string {
  const sv = language === 'sv';
  if (days <= 0) return sv ? 'idag' : 'today';
  if (days < 21)
    return sv ? (days === 1 ? '1 dag' : `${days} dagar`) : `${days} ${days === 1 ? 'day' : 'days'}`;
  if (days < 60) return `${Math.floor(days / 7)} ${sv ? 'veckor' : 'weeks'}`;
  const months = Math.floor(days / 30.44); // mean length of a month
  if (months < 24) return `${months} ${sv ? 'mån' : 'months'}`;
  return `${Math.floor(days / 365.25)} ${sv ? 'år' : 'years'}`;
}
