// Lays out the swimlanes of a case: one lane per unit, a common axis of time, silences and gaps.
// Pure: days in, places in a drawing out. Knows nothing of colours or words.
import { addDays, daysBetween, type Day } from '@/shared/dates.logic';

export interface LaneParty {
  id: string;
  name: string;
  /** Who there, in a few words. */
  people: string;
  sector?: string;
  /** Since when a word could have come; undefined where nobody waits for one. */
  since?: Day;
}
export type ContactWeight = 'formal' | 'informal' | 'decision';
export interface LaneContact {
  id: string;
  day: Day;
  weight: ContactWeight;
  /** The lanes that were part of it, and whether they said something themselves. */
  parties: readonly { laneId: string; heard: boolean }[];
  /** A name for a meeting of several. */
  name?: string;
}
export interface LanePromise {
  laneId: string;
  /** Undefined: no day was said. */
  due?: Day;
  isOpen: boolean;
}
export interface LanesInput {
  parties: readonly LaneParty[];
  contacts: readonly LaneContact[];
  promises: readonly LanePromise[];
  from: Day;
  today: Day;
}
export interface LanePoint {
  x: number;
  day: Day;
  weight: ContactWeight;
  id: string;
}
export interface Lane {
  party: LaneParty;
  y: number;
  points: LanePoint[];
  lines: { from: number; to: number; isSparse: boolean }[];
  /** From the last word to today, when that is long ago; from the first day where none ever came. */
  silence?: { from: number; to: number; days: number };
  flags: number[];
  /** Days since they said anything; undefined when they never have. */
  quietDays?: number;
}
export interface LanesLayout {
  lanes: Lane[];
  /** One line through all lanes of a meeting of several. */
  meetings: { x: number; top: number; bottom: number; name: string; day: Day }[];
  /** Stretches in which nobody did anything. */
  idle: { from: number; to: number; days: number; start: Day }[];
  months: { x: number; month: number; year: number }[];
  height: number;
  todayX: number;
}

/** Contacts further apart than this are not one conversation any more; UX.md 5. */
export const silentAfterDays = 14;
export const laneHeight = 34;
const headHeight = 28;
/** From how many lanes a contact is drawn as a meeting. */
const meetingLanes = 3;

/** @param left, right where the axis begins and where today is, in the drawing's own units */
export function layoutLanes(input: LanesInput, left: number, right: number): LanesLayout {
  const span = Math.max(1, daysBetween(input.from, input.today));
  const xOf = (day: Day) =>
    left + (Math.min(Math.max(daysBetween(input.from, day), 0), span) / span) * (right - left);
  const contacts = input.contacts
    .filter((contact) => contact.day >= input.from && contact.day <= input.today)
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
  const lanes = input.parties.map((party, index) =>
    layoutLane(party, headHeight + (index + 0.5) * laneHeight, contacts, input, xOf),
  );
  return {
    lanes,
    meetings: meetingsOf(contacts, lanes, xOf),
    idle: idleOf(contacts, input, xOf),
    months: monthsOf(input.from, input.today, xOf),
    height: headHeight + input.parties.length * laneHeight,
    todayX: right,
  };
}

function layoutLane(
  party: LaneParty,
  y: number,
  contacts: readonly LaneContact[],
  { today, promises }: LanesInput,
  xOf: (day: Day) => number,
): Lane {
  const own = contacts.filter((contact) =>
    contact.parties.some((each) => each.laneId === party.id),
  );
  const points = own.map(({ day, weight, id }) => ({ x: xOf(day), day, weight, id }));
  const lines = points.slice(1).map((point, index) => ({
    from: points[index]!.x,
    to: point.x,
    isSparse: daysBetween(points[index]!.day, point.day) >= silentAfterDays,
  }));
  const heard = own.findLast((contact) =>
    contact.parties.some((each) => each.laneId === party.id && each.heard),
  );
  const quietDays = heard && daysBetween(heard.day, today);
  const waited = heard ? undefined : party.since;
  return {
    party,
    y,
    points,
    lines,
    ...(quietDays !== undefined && { quietDays }),
    ...(heard !== undefined &&
      quietDays !== undefined &&
      quietDays >= silentAfterDays && {
        silence: { from: xOf(heard.day), to: xOf(today), days: quietDays },
      }),
    ...(waited !== undefined && {
      silence: { from: xOf(waited), to: xOf(today), days: daysBetween(waited, today) },
    }),
    flags: promises
      .filter((promise) => promise.laneId === party.id && promise.isOpen && promise.due)
      .map((promise) => xOf(promise.due! < today ? promise.due! : today)),
  };
}

/** Lanes that one waits for, the longest silence first: never heard is longer than any. */
export function bySilence(lanes: readonly Lane[]): Lane[] {
  const isNever = (lane: Lane) => lane.quietDays === undefined;
  const days = (lane: Lane) => lane.quietDays ?? lane.silence?.days ?? 0;
  return lanes
    .filter((lane) => !isNever(lane) || lane.silence)
    .toSorted((a, b) => Number(isNever(b)) - Number(isNever(a)) || days(b) - days(a));
}

function meetingsOf(
  contacts: readonly LaneContact[],
  lanes: readonly Lane[],
  xOf: (day: Day) => number,
): LanesLayout['meetings'] {
  return contacts.flatMap((contact) => {
    const ys = lanes
      .filter((lane) => contact.parties.some((each) => each.laneId === lane.party.id))
      .map((lane) => lane.y);
    if (ys.length < meetingLanes) return [];
    const meeting = { x: xOf(contact.day), top: Math.min(...ys), bottom: Math.max(...ys) };
    return [{ ...meeting, name: contact.name ?? '', day: contact.day }];
  });
}

/** Between two contacts, and from the first day on; what goes on until today is each lane's own. */
function idleOf(
  contacts: readonly LaneContact[],
  { from, today }: LanesInput,
  xOf: (day: Day) => number,
): LanesLayout['idle'] {
  const days = [...new Set(contacts.map((contact) => contact.day))];
  const ends = [from, ...days, ...(days.length ? [today] : [])];
  return ends.slice(1).flatMap((day, index) => {
    const start = ends[index]!;
    const length = daysBetween(start, day) - 1;
    return length >= silentAfterDays
      ? [{ from: xOf(addDays(start, 1)), to: xOf(addDays(day, -1)), days: length, start }]
      : [];
  });
}

function monthsOf(from: Day, today: Day, xOf: (day: Day) => number): LanesLayout['months'] {
  const months: LanesLayout['months'] = [];
  let first = `${from.slice(0, 7)}-01`;
  while (first <= today) {
    const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
    if (first >= from) months.push({ x: xOf(first), month, year });
    first = `${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  }
  return months;
}

/** Names that would be written over each other: which to leave out, the earlier one stays. */
export function withRoom<T extends { x: number }>(items: readonly T[], width: number): T[] {
  const kept: T[] = [];
  for (const item of items) {
    const last = kept.at(-1);
    if (!last || item.x - last.x >= width) kept.push(item);
  }
  return kept;
}
