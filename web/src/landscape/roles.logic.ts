// Where the posts of a person lie on a time axis: one bar each, newest at the bottom, as fractions
// of the whole width. Pure.
import { dayNumber, type Day } from '@/shared/dates.logic';

export interface PostPeriod {
  id: string;
  from_day: Day;
  until_day?: Day | undefined;
}
export interface RoleBar {
  id: string;
  /** 0 to 1 from the left. */
  start: number;
  end: number;
  isNow: boolean;
  /** The name stands to the left of the bar's end where there is no room to its right. */
  anchor: 'start' | 'end';
}
export interface RoleAxis {
  bars: RoleBar[];
  ticks: { year: number; at: number }[];
  /** Where today is: not at the end where something is to come. */
  now: number;
}

const ticksMax = 5;
const comingDays = 183;

export function layOutRoles(posts: readonly PostPeriod[], today: Day): RoleAxis {
  if (posts.length === 0) return { bars: [], ticks: [], now: 1 };
  const now = dayNumber(today);
  const periods = posts
    .map((post) => ({
      id: post.id,
      from: dayNumber(post.from_day),
      until: endOf(post, now),
      isNow: post.from_day <= today && (!post.until_day || post.until_day >= today),
    }))
    .sort((a, b) => a.from - b.from || a.until - b.until);
  const first = dayNumber(
    `${posts.reduce((least, p) => (p.from_day < least ? p.from_day : least), today).slice(0, 4)}-01-01`,
  );
  const last = Math.max(now, ...periods.map(({ until }) => until));
  const place = (day: number) => (day - first) / Math.max(1, last - first);
  const bars = periods.map(({ id, from, until, isNow }) => ({
    id,
    start: place(from),
    end: place(until),
    isNow,
    anchor: place(from) > 0.5 ? ('end' as const) : ('start' as const),
  }));
  return { bars, ticks: ticksBetween(first, now, place), now: place(now) };
}

/** A post that is to come, and of which no end is known, is drawn for a while. */
function endOf(post: PostPeriod, now: number): number {
  if (post.until_day) return dayNumber(post.until_day);
  const from = dayNumber(post.from_day);
  return from > now ? from + comingDays : now;
}

function ticksBetween(
  first: number,
  now: number,
  place: (day: number) => number,
): RoleAxis['ticks'] {
  const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  const from = yearOf(first);
  const to = yearOf(now);
  const step = Math.max(1, Math.ceil((to - from) / ticksMax));
  const ticks = [];
  for (let year = from; year <= to; year += step) {
    const at = place(dayNumber(`${year}-01-01`));
    if (at <= place(now) - 0.1) ticks.push({ year, at }); // beside it "now" is written
  }
  return ticks;
}
