// Until when something may lie still: three days on which people work, none of them twice. Pure.
import { addDays, daysBetween, type Day } from '@/shared/dates.logic';
import { firstWorkingDay } from '@/shared/workingDays.logic';

export interface SnoozeDay {
  day: Day;
  /** What it is called where it is that exactly; otherwise the day is named. */
  word?: 'tomorrow' | 'threeDays' | 'nextWeek';
}
const words = { 1: 'tomorrow', 3: 'threeDays', 7: 'nextWeek' } as const;

/** "Imorgon" on a Friday is Monday, and says so. */
export function snoozeDays(today: Day): SnoozeDay[] {
  const days = [1, 3, 7].map((count) => firstWorkingDay(addDays(today, count)));
  return [...new Set(days)].map((day) => {
    const word = words[daysBetween(today, day) as keyof typeof words];
    return word ? { day, word } : { day };
  });
}
