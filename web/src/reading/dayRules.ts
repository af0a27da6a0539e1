// How days are written, as patterns, each with the day it means. The longest and most certain first.
import { addDays, type Day, isDay } from '@/shared/dates.logic';
import * as calendar from './calendar.logic';
import {
  any,
  bent,
  key,
  monthOf,
  months,
  numberOf,
  numbers,
  ordinalOf,
  ordinals,
  weekday,
  weekdays,
  weekWords,
} from './dayWords';
import { isNoDay } from './slashes.logic';
import type { FoundDay } from './when.logic';

const lead =
  '(?:(?:senast|till(?: och med)?|ti|te|t o m|t\\.o\\.m\\.?|tom|t|före|innan|nu|redan|först|fram till|vid|under|runt|omkring)\\s+)*';
export const day = any(Object.keys(weekdays));
const longDay =
  'måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|måndan|tisdan|onsdan|torsdan|fredan|torsda|tisda|onsda|freda|månda|lörda|sönda';
const month = any(Object.keys(months));
const count = `\\d{1,3}|${any(Object.keys(numbers))}`;
export const to = '\\s*(?:[-–—]|till|och|o|å|a|eller)\\s*';
export const b = '(?<![\\p{L}\\d])';
const e = '(?![\\p{L}\\d])';
export const of = `(?:i\\s+|under\\s+)?`;
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
const isTime = ({ input, index, 0: whole }: RegExpExecArray) =>
  /(?:kl|klockan|kl\.)\s*$/iu.test(input.slice(0, index)) ||
  /^\s*(?:[-–]\s*\d|kr|tim|%|procent|grader|mil|km|kg|h(?!\p{L}))/iu.test(
    input.slice(index + whole.length),
  );

// The longest and most certain first: what one has taken, none after it gets.
export const rules: Rule[] = [
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
  rule(
    `${b}${lead}(?:i\\s?dag|i\\s?eftermiddag|i\\s?kväll|i\\s+em|i\\s?natt|under\\s+(?:dagen|eftermiddagen|förmiddagen|kvällen))${e}`,
    (_, today) => ({
      day: today,
    }),
  ),
  rule(
    `${b}(?:om|inom)\\s+(${count})\\s+(dag(?:ar)?|dgr?|d|veck(?:a|or)|v|mån(?:ad(?:er)?)?)\\.?${e}`,
    ([, many, unit], today) => ({
      day: calendar.later(today, numberOf(many!), unit!),
    }),
  ),
  // In words.
  rule(
    `${b}${lead}(?:(?:på\\s+)?(?:${day})\\s+)?(?:den\\s+)?(${any(ordinals)})\\s+(${month})${e}`,
    ([, date, name], today) => calendar.dated(ordinalOf(date!), monthOf(name!), undefined, today),
  ),
  rule(
    `${b}${lead}den\\s+(${any(ordinals.slice(2))})${e}(?!\\s+\\p{L}+en(?!\\p{L}))`,
    ([, date], today) => calendar.nextDate(ordinalOf(date!), today),
  ),
  rule(`${b}${lead}${of}vecka\\s+(${any([...weekWords.keys()])})${e}`, ([, week], today) =>
    calendar.weekDay(
      [...weekWords].find(([name]) => key(name) === key(week!))![1],
      undefined,
      today,
    ),
  ),
  rule(`${b}i\\s+v\\.?${e}(?!\\s*\\d)`, (_, today) => ({ day: calendar.endOfWeek(today) })),
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
    `${b}(senast|till|ti|te|t|före|innan|efter|på|i|under|över|vid)?\\s*(?<![\\p{L}])(${any(calendar.feastNames)})${e}`,
    ([, how, name], today) => {
      const at = /^efter|^över/i.test(how ?? '')
        ? 'after'
        : /^(?:till|ti|te|t|före|innan|senast|fore)$/i.test(how ?? '')
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
