// Rules of the case page: what its encounters and matters say about units, people and time. Pure.
import type { Schemas } from '@/api/client';
import { addDays, dayOf, monthsShort, type Day } from '@/shared/dates.logic';
import type { Language } from '@/shared/i18n';
import type { ContactWeight, LaneContact, LaneParty, LanePromise, LanesInput } from './lanes.logic';

export type Case = Schemas['Case'];
export type Encounter = Schemas['Encounter'];
export type Matter = Schemas['Matter'];
type Person = Schemas['PersonReference'];
type Unit = Schemas['UnitReference'];

/** How far back the lanes go: the 21 weeks of the design. */
export const laneWeeks = 21;
export function laneStart(openedDay: Day, today: Day): Day {
  const earliest = addDays(today, -laneWeeks * 7);
  return openedDay > earliest ? openedDay : earliest;
}

/** Whether a seat is held now; one that was ended is over at once, not first at midnight. */
export function isNow(
  member: { from_day: Day; until_day?: Day; ended_at?: string },
  today: Day,
): boolean {
  return (
    member.ended_at === undefined &&
    member.from_day <= today &&
    (member.until_day === undefined || member.until_day >= today)
  );
}

/** When each person last said something in this case. */
export function lastHeard(encounters: readonly Encounter[]): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const encounter of encounters) {
    const day = dayOf(encounter.at);
    const spoke = [
      encounter.author.id,
      ...encounter.participants.flatMap((each) =>
        each.heard && each.person ? [each.person.id] : [],
      ),
    ];
    for (const id of spoke) if ((days.get(id) ?? '') < day) days.set(id, day);
  }
  return days;
}

function weightOf(encounter: Encounter): ContactWeight {
  if (encounter.is_decision) return 'decision';
  const isFormal =
    encounter.expression === 'planned_meeting' || encounter.label === 'formal_record';
  return isFormal ? 'formal' : 'informal';
}

export interface CaseWords {
  meeting: (encounter: Encounter) => string;
}
/** The swimlanes: the responsible person's unit first, then the team's in its order, then others met. */
export function lanesOf(
  theCase: Case,
  encounters: readonly Encounter[],
  matters: readonly Matter[],
  today: Day,
  words: CaseWords,
): LanesInput {
  const parties = new Map<string, LaneParty & { names: Set<string> }>();
  const add = (unit: Unit | undefined, person?: Person, since?: Day): string | undefined => {
    if (!unit) return undefined;
    const lane = parties.get(unit.id) ?? {
      id: unit.id,
      name: unit.short_name ?? unit.name,
      people: '',
      sector: unit.organisation.sector,
      names: new Set<string>(),
      since,
    };
    if (person) lane.names.add(person.name);
    parties.set(unit.id, lane);
    return unit.id;
  };
  add(theCase.responsible.unit, theCase.responsible);
  for (const { person, from_day: since } of theCase.team.filter((member) => isNow(member, today)))
    add(person.unit, person, since);

  const contacts = encounters.map((encounter): LaneContact => {
    const lanes = new Map<string, boolean>();
    const at = encounter.author.unit;
    const own = add(at, at && !parties.has(at.id) ? encounter.author : undefined);
    if (own) lanes.set(own, true);
    for (const { person, unit, heard } of encounter.participants) {
      const known = unit ?? person?.unit;
      const isNew = known !== undefined && !parties.has(known.id);
      const lane = add(known, isNew ? person : undefined, dayOf(encounter.at));
      if (lane) lanes.set(lane, (lanes.get(lane) ?? false) || heard);
    }
    return {
      id: encounter.id,
      day: dayOf(encounter.at),
      weight: weightOf(encounter),
      parties: [...lanes].map(([laneId, heard]) => ({ laneId, heard })),
      name: words.meeting(encounter),
    };
  });
  const promises = matters
    .flatMap((matter) => matter.promises)
    .flatMap((promise): LanePromise[] => {
      const unit = promise.by.unit ?? promise.by.person?.unit;
      const isNew = unit !== undefined && !parties.has(unit.id);
      const lane = add(unit, isNew ? promise.by.person : undefined, dayOf(promise.made_at));
      const isOpen = ['open', 'silent', 'snoozed'].includes(promise.state);
      return lane ? [{ laneId: lane, due: promise.due_day, isOpen }] : [];
    });
  return {
    parties: [...parties.values()].map(({ names, ...lane }) => ({
      ...lane,
      people: [...names].join(', '),
    })),
    contacts,
    promises,
    from: laneStart(theCase.opened_day, today),
    today,
  };
}

/** "maj 2025 –", "okt 2025 – jan 2026". */
export function periodText(
  from: Day | undefined,
  until: Day | undefined,
  language: Language,
): string {
  const part = (day: Day | undefined) =>
    day ? `${monthsShort[language][Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}` : '';
  return `${part(from)} – ${part(until)}`.trim();
}

/** Those that need somebody first, then those that move, then those that rest, then the closed. */
const stateOrder: Record<Schemas['MatterState'], number> = {
  stalled: 0,
  moving: 1,
  waiting: 2,
  closed: 3,
};
export function inOrder(matters: readonly Matter[]): Matter[] {
  return matters.toSorted(
    (a, b) =>
      stateOrder[a.state] - stateOrder[b.state] ||
      b.stalled_days - a.stalled_days ||
      a.title.localeCompare(b.title, 'sv'),
  );
}
/** Promises that somebody still waits for. */
export function openPromises(matter: Matter): Matter['promises'] {
  return matter.promises.filter((promise) => ['open', 'silent', 'snoozed'].includes(promise.state));
}

export type ChainRow =
  { kind: 'activity'; activity: Schemas['Activity'] } | { kind: 'gap'; gap: Schemas['Gap'] };
/** Activities and the gaps between them, by their first day; planned without a day last. */
export function chainRows(theCase: Pick<Case, 'chain' | 'gaps'>): ChainRow[] {
  const last = '9999-12-31';
  const rows: { from: Day; row: ChainRow }[] = [
    ...theCase.chain.map((activity) => ({
      from: activity.from_day ?? last,
      row: { kind: 'activity' as const, activity },
    })),
    ...theCase.gaps.map((gap) => ({ from: gap.from_day, row: { kind: 'gap' as const, gap } })),
  ];
  return rows.toSorted((a, b) => a.from.localeCompare(b.from)).map(({ row }) => row);
}
