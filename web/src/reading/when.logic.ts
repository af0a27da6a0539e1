// Finds days in Swedish text: "imorgon", "senast fre", "den 27 nov", "om 14 dgr", "v. 49–50",
// "till lucia", "i fredags". Pure: today comes in. A day without a year is the next one to come; a week
// as a deadline is its Friday, a month its last day.
import type { Day } from '@/shared/dates.logic';
import { rules } from './dayRules';

/** Noon in Sweden, winter or summer, falls on the same day in UTC. */
export const noon = 'T11:00:00.000Z';
export interface FoundDay {
  day: Day;
  start: number;
  end: number;
  /** It tells when something was, not when it is to be. */
  past: boolean;
  /** The same date, where it has just been: what it is beside a verb in the past. */
  earlier?: Day;
  /** "sedan fredag", "från och med torsdag": from when, not till when. */
  since?: boolean;
  /** "senast", "till", "före": it can be nothing but a deadline. */
  deadline?: boolean;
}

const sinceBefore =
  /(?<!\p{L})(?:sedan|sen|från(?: och med)?|fr\.?o\.?m\.?|fr o m|fran)\s+(?:den\s+|i\s+)?$/iu;
const deadline = /^(?:senast|till|ti|t|före|innan|fram)(?!\p{L})/iu;
/** No day reaches over the end of a sentence, or over a comma before a word. */
export const sentence = /[^\n]*?(?:[.!?]\s+(?=\p{Lu})|,\s+(?=\p{L})|\n|$)/gu;
const remembered = 500;
/** The same, sentence by sentence: only what is new is read. */
export function findDaysAgain(
  text: string,
  today: Day,
  known: Map<string, readonly FoundDay[]>,
): FoundDay[] {
  return [...text.matchAll(sentence)].flatMap(({ 0: part, index }) => {
    if (!part) return [];
    const key = today + part;
    let days = known.get(key);
    if (!days) {
      if (known.size >= remembered) known.clear();
      known.set(key, (days = findDays(part, today)));
    }
    return days.map((each) => ({ ...each, start: each.start + index, end: each.end + index }));
  });
}

/** All days named in the text, in the order they stand; none overlap. */
export function findDays(text: string, today: Day): FoundDay[] {
  const found: (Partial<FoundDay> & { start: number; end: number })[] = [];
  for (const { pattern, read } of rules) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + match[0].length - match[0].trimStart().length;
      const end = match.index + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const answer = read(match as RegExpExecArray, today);
      if (!answer) continue;
      const since = sinceBefore.test(text.slice(Math.max(0, start - 20), start));
      const isDeadline = deadline.test(match[0].trimStart());
      found.push({
        past: false,
        ...answer,
        ...(isDeadline && { earlier: undefined, deadline: true }),
        ...(since && { since }),
        start,
        end,
      });
    }
  }
  return (found.filter((each) => each.day || each.past) as FoundDay[]).sort(
    (a, c) => a.start - c.start,
  );
}
