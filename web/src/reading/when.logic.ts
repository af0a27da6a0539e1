// Finds days in Swedish text: "imorgon", "senast fre", "den 27 nov", "om 14 dgr", "v. 49–50",
// "till lucia", "i fredags". Pure: today comes in. A day without a year is the next one to come; a week
// as a deadline is its Friday, a month its last day.
import { addDays, isDay, type Day } from '@/shared/dates.logic';
import * as calendar from './calendar.logic';
import { isNoDay } from './slashes.logic';

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

const weekdays: Record<string, number> = {
  måndag: 0,
  månda: 0,
  mån: 0,
  månd: 0,
  tisdag: 1,
  tisda: 1,
  tis: 1,
  tisd: 1,
  onsdag: 2,
  onsda: 2,
  ons: 2,
  onsd: 2,
  torsdag: 3,
  torsda: 3,
  tors: 3,
  tor: 3,
  torsd: 3,
  fredag: 4,
  freda: 4,
  fre: 4,
  fred: 4,
  lördag: 5,
  lörda: 5,
  lör: 5,
  lörd: 5,
  söndag: 6,
  sönda: 6,
  sön: 6,
  sönd: 6,
};
const months: Record<string, number> = {
  januari: 1,
  jan: 1,
  februari: 2,
  feb: 2,
  mars: 3,
  mar: 3,
  april: 4,
  apr: 4,
  maj: 5,
  juni: 6,
  jun: 6,
  juli: 7,
  jul: 7,
  augusti: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  oktober: 10,
  okt: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
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
  tolv: 12,
  fjorton: 14,
  'ett par': 2,
  några: 3,
};

/** Also as one writes without å, ä and ö. */
const bent = (pattern: string) =>
  pattern.replace(/å/g, '[åa]').replace(/ä/g, '[äa]').replace(/ö/g, '[öo]');
const plain = (text: string) => text.toLocaleLowerCase('sv').normalize('NFC');
const key = (text: string) => plain(text).replace(/å|ä/g, 'a').replace(/ö/g, 'o');
function lookUp<T>(table: Record<string, T>, text: string): T | undefined {
  const said = plain(text);
  return table[said] ?? table[Object.keys(table).find((each) => key(each) === key(said)) ?? ''];
}
const any = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');

const lead =
  '(?:(?:senast|till(?: och med)?|ti|t o m|t\\.o\\.m\\.?|tom|t|före|innan|nu|redan|först|fram till|vid|under|runt|omkring)\\s+)*';
const day = any(Object.keys(weekdays));
const longDay =
  'måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|måndan|tisdan|onsdan|torsdan|fredan|torsda|tisda|onsda|freda|månda|lörda|sönda';
const month = any(Object.keys(months));
const count = `\\d{1,3}|${any(Object.keys(numbers))}`;
const to = '\\s*(?:[-–—]|till|och|o|å|a|eller)\\s*';
const b = '(?<![\\p{L}\\d])';
const e = '(?![\\p{L}\\d])';
const of = `(?:i\\s+|under\\s+)?`;

type Answer = Partial<FoundDay> & { day?: Day };
type Reader = (match: RegExpExecArray, today: Day) => Answer | undefined;
interface Rule {
  pattern: RegExp;
  read: Reader;
}
const rule = (pattern: string, read: Reader): Rule => ({
  pattern: new RegExp(bent(pattern), 'giu'),
  read,
});
/** Takes the place of what looks like a day and is none. */
const noDay = (pattern: string): Rule => rule(pattern, () => ({}));
const weekday = (text: string) => lookUp(weekdays, text)!;
const monthOf = (text: string) => lookUp(months, text)!;
const numberOf = (text: string) => lookUp(numbers, text) ?? Number(text);
const isTime = ({ input, index, 0: whole }: RegExpExecArray) =>
  /(?:kl|klockan|kl\.)\s*$/iu.test(input.slice(0, index)) ||
  /^\s*(?:[-–]\s*\d|kr|tim|%|procent|grader|mil|km|kg|h(?!\p{L}))/iu.test(
    input.slice(index + whole.length),
  );

// The longest and most certain first: what one has taken, none after it gets.
const rules: Rule[] = [
  // Opening hours and times of day.
  noDay(
    `${b}(?:${day})\\s*[-–]\\s*(?:${day})\\.?,?\\s+(?:kl\\.?\\s*)?\\d{1,2}(?:[.:]\\d\\d)?\\s*[-–]\\s*\\d{1,2}(?:[.:]\\d\\d)?`,
  ),
  noDay(`${b}kl(?:ockan|\\.)?\\s*\\d{1,2}(?:[.:]\\d\\d)?(?:\\s*[-–]\\s*\\d{1,2}(?:[.:]\\d\\d)?)?`),
  rule(`${b}${lead}(?:den\\s+)?(\\d{4}-\\d{2}-\\d{2})${e}`, ([, date], today) =>
    isDay(date!) ? { day: date!, ...(date! < today && { past: true }) } : undefined,
  ),
  rule(
    `${b}${lead}(?:den\\s+)?(20)?(\\d\\d)(\\d\\d)(\\d\\d)${e}(?![-–]\\d)`,
    ([, , year, mm, dd], today) => {
      const date = calendar.written(`20${year}`, Number(mm), Number(dd));
      const near = Math.abs(Number(date.slice(0, 4)) - Number(today.slice(0, 4))) <= 2;
      return near && isDay(date) ? { day: date, ...(date < today && { past: true }) } : undefined;
    },
  ),
  // From one day to another is due on the latter.
  rule(
    `${b}${lead}(?:den\\s+|mellan\\s+(?:den\\s+)?)?\\d{1,2}(?::?[ae])?${to}(?:den\\s+)?(\\d{1,2})(?::?[ae])?\\s+(${month})\\.?${e}`,
    ([, date, name], today) => calendar.dated(Number(date), monthOf(name!), undefined, today),
  ),
  rule(
    `${b}${lead}\\d{1,2}(?:/\\d{1,2})?\\s*[-–]\\s*(\\d{1,2})/(\\d{1,2})${e}`,
    ([, date, mm], today) => calendar.dated(Number(date), Number(mm), undefined, today),
  ),
  rule(
    `${b}${lead}(?:(?:på\\s+)?(?:${day})\\.?\\s+)?(?:den\\s+)?(\\d{1,2})(?::?[ae])?\\s+(${month})\\.?(?:\\s+(\\d{4}))?${e}`,
    ([, date, name, year], today) => calendar.dated(Number(date), monthOf(name!), year, today),
  ),
  rule(
    `${b}${lead}(?:(?:på\\s+)?(?:${day})\\.?\\s+)?(?:den\\s+)?(\\d{1,2})/(\\d{1,2})(?:[-/ ](\\d{4}|\\d{2}))?${e}`,
    (match, today) => {
      const [, date, mm, year] = match;
      return isNoDay(match) || isTime(match)
        ? undefined
        : calendar.dated(Number(date), Number(mm), year, today);
    },
  ),
  rule(
    `${b}${lead}(?:(?:på\\s+)?(?:${day})\\.?\\s+)?(?:den\\s+)?(\\d{1,2})\\.(1[0-2]|0?[1-9])(?:\\.(20\\d\\d|\\d\\d))?${e}(?!\\.?\\d)`,
    (match, today) =>
      isTime(match) || isNoDay(match)
        ? undefined
        : calendar.dated(Number(match[1]), Number(match[2]), match[3], today),
  ),
  rule(
    `${b}${lead}(?:den\\s+)(\\d{1,2})(?::?[ae])?${e}(?!\\s*(?:procent|kronor|kr|personer|gånger|:))`,
    ([, date], today) => calendar.nextDate(Number(date), today),
  ),
  rule(`${b}${lead}(\\d{1,2}):[ae]${e}`, ([, date], today) =>
    calendar.nextDate(Number(date), today),
  ),
  // What has been.
  rule(`${b}i\\s?förrgår${e}`, (_, today) => ({ day: addDays(today, -2), past: true })),
  rule(`${b}i\\s?går(?:\\s?kväll|\\s+(?:morse|eftermiddag|förmiddag|kväll))?${e}`, (_, today) => ({
    day: addDays(today, -1),
    past: true,
  })),
  rule(
    `${b}i\\s+(måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|månda|tisda|onsda|torsda|freda|lörda|sönda|mån|tis|ons|tors|fre|lör|sön)s${e}`,
    ([, name], today) => ({
      day: calendar.lastWeekday(weekday(name!), today),
      past: true,
    }),
  ),
  rule(`${b}(?:i\\s+)?förra\\s+(${longDay})(?:en|n)?${e}`, ([, name], today) => ({
    day: calendar.lastWeekday(weekday(name!), today),
    past: true,
  })),
  rule(
    `${b}(?:i\\s+)?(?:förra\\s+(?:veckan|v|månaden)|häromdagen|härom\\s?veckan|förra året)${e}`,
    () => ({ past: true }),
  ),
  rule(
    `${b}för\\s+(${count})\\s+(dag(?:ar)?|dgr|veck(?:a|or)|v|månad(?:er)?)\\s+(?:sedan|sen)${e}`,
    ([, many, unit], today) => ({
      day: calendar.later(today, -numberOf(many!), unit!),
      past: true,
    }),
  ),
  rule(`${b}${lead}i\\s?över\\s?morgon${e}|${b}${lead}övermorgon${e}`, (_, today) => ({
    day: addDays(today, 2),
  })),
  rule(
    `${b}${lead}(?:i\\s?morgon|i\\s?morr?o?n|i\\s?morrn)(?:\\s+(?:bitti|förmiddag|eftermiddag|kväll|fm|em))?${e}`,
    (_, today) => ({
      day: addDays(today, 1),
    }),
  ),
  rule(`${b}${lead}(?:i\\s?dag|i\\s?eftermiddag|i\\s?kväll|i\\s+em|i\\s?natt)${e}`, (_, today) => ({
    day: today,
  })),
  rule(
    `${b}(?:om|inom)\\s+(${count})\\s+(dag(?:ar)?|dgr?|d|veck(?:a|or)|v|mån(?:ad(?:er)?)?)\\.?${e}`,
    ([, many, unit], today) => ({
      day: calendar.later(today, numberOf(many!), unit!),
    }),
  ),
  // Weeks.
  rule(
    `${b}${lead}(?:på\\s+)?(${day})\\.?\\s+(?:i\\s+)?(?:vecka|v)\\.?\\s?(\\d{1,2})${e}`,
    ([, name, week], today) => calendar.weekDay(Number(week), weekday(name!), today),
  ),
  rule(`${b}${lead}(?:på\\s+)?nästa\\s+(${day})${e}`, ([, name], today) => ({
    day: calendar.inWeek(today, 1, weekday(name!)),
  })),
  rule(
    `${b}${lead}(?:på\\s+)?(${day})\\.?\\s+(?:i\\s+)?nästa\\s+v(?:ecka)?${e}`,
    ([, name], today) => ({
      day: calendar.inWeek(today, 1, weekday(name!)),
    }),
  ),
  rule(`${b}(?:i\\s+)?början\\s+(?:av|på)\\s+nästa\\s+v(?:ecka)?${e}`, (_, today) => ({
    day: calendar.inWeek(today, 1, 1),
  })),
  rule(`${b}(?:i\\s+)?mitten\\s+(?:av|på)\\s+nästa\\s+v(?:ecka)?${e}`, (_, today) => ({
    day: calendar.inWeek(today, 1, 2),
  })),
  rule(
    `${b}${lead}(?:(?:i\\s+)?slutet\\s+(?:av|på)\\s+)?nästa\\s+v(?:eck[ao])?${e}`,
    (_, today) => ({ day: calendar.inWeek(today, 1, 4) }),
  ),
  rule(
    `${b}${lead}(?:den\\s+här\\s+veckan|(?:i|under)\\s+veckan|(?:i\\s+)?slutet\\s+(?:av|på)\\s+veckan|denna\\s+v(?:ecka)?|veckans\\s+slut)${e}`,
    (_, today) => ({
      day: calendar.endOfWeek(today),
    }),
  ),
  rule(
    `${b}${lead}${of}(?:vecka|veckorna|v)\\.?\\s?\\d{1,2}${to}(?:v\\.?\\s?)?(\\d{1,2})${e}`,
    ([, week], today) => calendar.weekDay(Number(week), undefined, today),
  ),
  rule(`${b}${lead}${of}(?:vecka|v)\\.?\\s?(\\d{1,2})${e}`, ([, week], today) =>
    calendar.weekDay(Number(week), undefined, today),
  ),
  rule(`${b}(?:efter|över)\\s+helgen${e}`, (_, today) => ({ day: calendar.inWeek(today, 1, 0) })),
  rule(`${b}(?:i|under|på)\\s+helgen${e}`, (_, today) => ({ day: calendar.nextWeekday(6, today) })),
  rule(`${b}(?:före|innan|till|ti|t|senast)\\s+helgen${e}`, (_, today) => ({
    day: calendar.endOfWeek(today),
  })),
  // Months.
  rule(
    `${b}${lead}(?:i\\s+)?(?:slutet\\s+(?:av|på)\\s+månaden|månadens\\s+slut|månaden\\s+är\\s+slut|månadsskiftet|(?:vid|i)\\s+månadsskiftet|sista\\s+(?:dagen\\s+)?i\\s+månaden)${e}`,
    (_, today) => ({
      day: calendar.lastOfMonth(today),
    }),
  ),
  rule(
    `${b}${lead}(?:i\\s+)?(?:slutet\\s+(?:av|på)|slut(?:et)?|sista(?:\\s+dagen\\s+i)?)\\s+(${month})${e}`,
    ([, name], today) => ({
      day: calendar.partOfMonth(monthOf(name!), 'late', today),
    }),
  ),
  rule(
    `${b}${lead}(?:i\\s+)?(?:mitten\\s+(?:av|på)|mitt\\s+i)\\s+(${month})${e}`,
    ([, name], today) => ({
      day: calendar.partOfMonth(monthOf(name!), 'middle', today),
    }),
  ),
  rule(`${b}${lead}(?:i\\s+)?början\\s+(?:av|på)\\s+(${month})${e}`, ([, name], today) => ({
    day: calendar.partOfMonth(monthOf(name!), 'early', today),
  })),
  rule(
    `${b}${lead}(?:i|under)\\s+(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept?|okt|nov|dec)${e}`,
    ([, name], today) => ({
      day: calendar.partOfMonth(monthOf(name!), 'late', today),
    }),
  ),
  // Feasts.
  rule(
    `${b}(senast|till|ti|t|före|innan|efter|på|i|under|över|vid)?\\s*(?<![\\p{L}])(${any(calendar.feastNames)})${e}`,
    ([, how, name], today) => {
      const at = /^efter|^över/i.test(how ?? '')
        ? 'after'
        : /^(?:till|ti|t|före|innan|senast|fore)$/i.test(how ?? '')
          ? 'before'
          : 'on';
      const feast = calendar.feastNames.find((each) => key(each) === key(name!))!;
      return how || feast.includes('advent') || /dagen|afton|lucia/.test(feast)
        ? calendar.feastDay(feast, at, today)
        : undefined;
    },
  ),
  // Days of the week.
  rule(
    `${b}${lead}(?:på\\s+)?(?:${day})\\.?\\s*(?:[-–]|eller|till|och)\\s*(?:på\\s+)?(${day})${e}`,
    ([, name], today) => ({
      day: calendar.nextWeekday(weekday(name!), today),
    }),
  ),
  rule(`${b}${lead}(?:nu\\s+)?(?:på|pa)\\s+(${day})${e}`, ([, name], today) => ({
    day: calendar.nextWeekday(weekday(name!), today),
  })),
  rule(
    `${b}(?:senast|till|ti|t o m|t|före|innan|nu|fram till|kommande|redan)\\s+(?:på\\s+)?(${day})${e}`,
    ([, name], today) => ({
      day: calendar.nextWeekday(weekday(name!), today),
    }),
  ),
  rule(`${b}(${longDay})${e}`, ([, name], today) => ({
    day: calendar.nextWeekday(weekday(name!.replace(/n$/, '')), today),
  })),
  // Shortened and alone only as one writes it: "Tor" and "man" are others.
  rule(`${b}(mån|tis|tisd|ons|tors|torsd|fre|lör|sön)\\.?${e}`, ([, name], today) =>
    /^[MSml]an$|^son$|^lor$/.test(name!) || /^(?:man|son|lor)$/i.test(name!)
      ? undefined
      : { day: calendar.nextWeekday(weekday(name!), today) },
  ),
];
const sinceBefore =
  /(?<!\p{L})(?:sedan|sen|från(?: och med)?|fr\.?o\.?m\.?|fr o m|fran)\s+(?:den\s+|i\s+)?$/iu;
const deadline = /^(?:senast|till|ti|t|före|innan|fram)(?!\p{L})/iu;

/** No day reaches over the end of a sentence, or over a comma before a word. */
const sentence = /[^\n]*?(?:[.!?]\s+(?=\p{Lu})|,\s+(?=\p{L})|\n|$)/gu;
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
