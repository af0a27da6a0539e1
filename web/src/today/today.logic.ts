// Rules of Idag: what a row says and what becomes of the page when something is done. Pure: each
// change gives a new page and leaves the old one as it was, so that a refusal can put it back.
import type { Schemas } from '@/api/client';
import { weekdaysShort, weekdayOf, dateText, type Day } from '@/shared/dates.logic';
import type { Language } from '@/shared/i18n';
import { capitalised } from '@/shared/letters.logic';
import type { DayOfContact } from '@/shared/contactLine.logic';

export type Today = Schemas['Today'];
export type Stalled = Schemas['StalledMatter'];
export type Taken = Schemas['TakenMatter'];
export type Owed = Schemas['OwedPromise'];

/** How many are shown on a narrow screen before "visa till". */
export const narrowCount = 3;

export function contactLineOf(stalled: Stalled): DayOfContact[] {
  return stalled.contact_days.map((point) => ({
    day: point.day,
    direction: point.heard ? 'in' : 'out',
  }));
}
export function withoutMatter(page: Today, matterId: string): Today {
  const stalled = page.stalled.filter((row) => row.matter_id !== matterId);
  const gone = page.stalled.length - stalled.length;
  return { ...page, stalled, stalled_count: page.stalled_count - gone };
}
export function withoutOwed(page: Today, promiseId: string): Today {
  const owed = page.owed.filter((row) => row.promise.id !== promiseId);
  return { ...page, owed, owed_count: page.owed_count - (page.owed.length - owed.length) };
}
/** A reminder is a ring on the thread; the row stays, because nobody has answered. */
export function withNudge(page: Today, matterId: string, at: string, day: Day): Today {
  const stalled = page.stalled.map((row) =>
    row.matter_id === matterId && row.promise
      ? {
          ...row,
          contact_days: [...row.contact_days, { day, heard: false }],
          promise: { ...row.promise, nudges: row.promise.nudges + 1, last_nudged_at: at },
        }
      : row,
  );
  return { ...page, stalled };
}
export function withoutNews(page: Today): Today {
  return { ...page, new: [], new_count: 0 };
}
/** Nobody has logged anything here yet. */
export function isFirstDay(page: Today): boolean {
  return (
    page.stalled_count + page.owed_count + page.new_count === 0 &&
    page.moved_last_week === 0 &&
    page.invisible_work.length === 0
  );
}

export type DueTone = 'late' | 'soon' | 'later' | 'none';
/** Late, today, or later; with the words for the day. */
export function dueOf(
  owed: Owed,
  today: Day,
  language: Language,
): { tone: DueTone; text: string; late: number } {
  const { days_left: left } = owed;
  const day = owed.promise.due_day;
  if (left === null || left === undefined || !day) return { tone: 'none', text: '', late: 0 };
  if (left < 0) return { tone: 'late', text: '', late: -left };
  const words = language === 'sv' ? ['Idag', 'Imorgon'] : ['Today', 'Tomorrow'];
  const near = words[left];
  if (near) return { tone: left === 0 ? 'soon' : 'later', text: near, late: 0 };
  const weekday = weekdaysShort[language][weekdayOf(day)]!;
  const name = capitalised(weekday);
  return {
    tone: 'later',
    text: left < 7 ? `${name} ${Number(day.slice(8))}` : dateText(day, today, language),
    late: 0,
  };
}
/** The longest bar is the most frequent kind. */
export function barsOf(
  work: Today['invisible_work'],
): { expression: Schemas['Expression']; count: number; share: number }[] {
  const most = Math.max(1, ...work.map((each) => each.count));
  return work.map((each) => ({ ...each, share: each.count / most }));
}
