import { describe, expect, it } from 'vitest';
import {
  chainRows,
  inOrder,
  isNow,
  laneStart,
  lanesOf,
  lastHeard,
  periodText,
  type Case,
  type Encounter,
  type Matter,
} from './case.logic';

const today = '2026-11-24';
const unit = (id: string) => ({
  id,
  name: id,
  organisation: { id: 'o', name: 'O', sector: 'region' as const },
});
const person = (id: string, at?: string) => ({
  id,
  name: `Namn ${id}`,
  ...(at && { unit: unit(at) }),
});
const theCase = {
  responsible: person('eva', 'vag'),
  opened_day: '2026-01-10',
  chain: [],
  gaps: [],
  team: [
    { id: 't1', person: person('anna', 'bup'), from_day: '2026-03-01', version: 1 },
    {
      id: 't2',
      person: person('gone', 'old'),
      from_day: '2026-01-10',
      until_day: '2026-02-01',
      version: 1,
    },
  ],
} as unknown as Case;
const encounter = (
  id: string,
  at: string,
  who: { person?: ReturnType<typeof person>; unit?: ReturnType<typeof unit>; heard: boolean }[],
  more: Partial<Encounter> = {},
) =>
  ({
    id,
    at,
    author: person('eva', 'vag'),
    participants: who,
    expression: 'check_in',
    label: 'shared',
    is_decision: false,
    ...more,
  }) as Encounter;
const lanes = (encounters: Encounter[], matters: Matter[] = []) =>
  lanesOf(theCase, encounters, matters, today, { meeting: () => 'Möte' });

describe('the case page', () => {
  it('given a team, then the lanes are the responsible unit, the team now, and whom one has met', () => {
    const met = encounter('e', '2026-11-01T09:00:00Z', [
      { person: person('leila', 'af'), heard: true },
    ]);
    expect(lanes([met]).parties.map(({ id, people }) => [id, people])).toEqual([
      ['vag', 'Namn eva'],
      ['bup', 'Namn anna'],
      ['af', 'Namn leila'],
    ]);
  });
  it('given two of one unit in a contact, then it is one lane, and heard if either spoke', () => {
    const met = encounter('e', '2026-11-01T09:00:00Z', [
      { person: person('a', 'bup'), heard: false },
      { person: person('b', 'bup'), heard: true },
    ]);
    expect(lanes([met]).contacts[0]!.parties).toEqual([
      { laneId: 'vag', heard: true },
      { laneId: 'bup', heard: true },
    ]);
  });
  it.each([
    [{ is_decision: true }, 'decision'],
    [{ expression: 'planned_meeting' }, 'formal'],
    [{ label: 'formal_record' }, 'formal'],
    [{}, 'informal'],
  ] as const)('given %j, then it weighs as %s', (more, weight) => {
    expect(
      lanes([encounter('e', '2026-11-01T09:00:00Z', [], more as Partial<Encounter>)]).contacts[0]!
        .weight,
    ).toBe(weight);
  });
  it('given an evening in Sweden that is the day before in UTC, then the lane has the Swedish day', () => {
    expect(lanes([encounter('e', '2026-10-31T23:30:00Z', [])]).contacts[0]!.day).toBe('2026-11-01');
  });
  it('given promises, then those still waited for are open', () => {
    const matter = {
      promises: [
        { by: { person: person('anna', 'bup') }, due_day: '2026-11-27', state: 'silent' },
        { by: { unit: unit('af') }, state: 'kept' },
      ],
    } as unknown as Matter;
    expect(lanes([], [matter]).promises).toEqual([
      { laneId: 'bup', due: '2026-11-27', isOpen: true },
      { laneId: 'af', due: undefined, isOpen: false },
    ]);
  });
  it('given a case older than 21 weeks, then the lanes begin 21 weeks ago', () => {
    expect(laneStart('2026-01-10', today)).toBe('2026-06-30');
    expect(laneStart('2026-11-01', today)).toBe('2026-11-01');
  });
  it('given contacts, then each was heard last when she last said something', () => {
    const heard = lastHeard([
      encounter('1', '2026-11-20T09:00:00Z', [{ person: person('anna'), heard: false }]),
      encounter('2', '2026-11-10T09:00:00Z', [{ person: person('anna'), heard: true }]),
    ]);
    expect(heard.get('anna')).toBe('2026-11-10');
    expect(heard.get('eva')).toBe('2026-11-20');
  });
  it('given from and until, then both days count', () => {
    expect(isNow({ from_day: today, until_day: today }, today)).toBe(true);
    expect(isNow({ from_day: '2026-11-25' }, today)).toBe(false);
    const ended_at = `${today}T09:00:00Z`;
    expect(isNow({ from_day: '2026-01-01', until_day: today, ended_at }, today)).toBe(false);
    expect(isNow({ from_day: '2026-01-01', until_day: '2026-11-23' }, today)).toBe(false);
  });
  it('given matters, then what has stalled longest stands first and the closed last', () => {
    const matter = (title: string, state: Matter['state'], stalled_days = 0) =>
      ({ title, state, stalled_days }) as Matter;
    expect(
      inOrder([
        matter('d', 'closed'),
        matter('c', 'moving'),
        matter('b', 'stalled', 3),
        matter('a', 'stalled', 9),
      ]).map((each) => each.title),
    ).toEqual(['a', 'b', 'c', 'd']);
  });
  it('given activities and gaps, then they stand by their first day and the undated last', () => {
    const activity = (id: string, from_day?: string) => ({
      id,
      name: id,
      state: 'active' as const,
      version: 1,
      from_day,
    });
    const rows = chainRows({
      chain: [activity('plan'), activity('b', '2026-05-01'), activity('a', '2026-01-10')],
      gaps: [{ from_day: '2026-03-01', until_day: '2026-04-30', days: 61 }],
    });
    expect(rows.map((row) => (row.kind === 'gap' ? 'gap' : row.activity.id))).toEqual([
      'a',
      'gap',
      'b',
      'plan',
    ]);
  });
  it('given months, then the period is written in them', () => {
    expect(periodText('2025-05-02', undefined, 'sv')).toBe('maj 2025 –');
    expect(periodText('2025-10-02', '2026-01-31', 'sv')).toBe('okt 2025 – jan 2026');
  });
});
