import { describe, expect, it } from 'vitest';
import { addDays } from '@/shared/dates.logic';
import { bySilence, layoutLanes, withRoom, type LaneContact, type LanesInput } from './lanes.logic';

const today = '2026-11-24';
const ago = (days: number) => addDays(today, -days);
const contact = (id: string, days: number, ...lanes: string[]): LaneContact => ({
  id,
  day: ago(days),
  weight: 'informal',
  parties: lanes.map((lane) => ({ laneId: lane.replace('?', ''), heard: !lane.endsWith('?') })),
});
const lay = (contacts: LaneContact[], more: Partial<LanesInput> = {}) =>
  layoutLanes(
    {
      parties: ['us', 'psyk', 'fk'].map((id) => ({ id, name: id, people: '' })),
      contacts,
      promises: [],
      from: ago(100),
      today,
      ...more,
    },
    200,
    1000,
  );

describe('swimlanes', () => {
  it('given contacts, then each stands in the lanes that were part of it, at its day', () => {
    const { lanes } = lay([contact('a', 50, 'us', 'psyk'), contact('b', 0, 'us')]);
    expect(lanes[0]!.points.map((point) => point.x)).toEqual([600, 1000]);
    expect(lanes[1]!.points.map((point) => point.x)).toEqual([600]);
    expect(lanes[2]!.points).toEqual([]);
  });
  it('given the last word 14 days ago, then it is silent; 13 days ago it is not', () => {
    const silenceAfter = (days: number) => lay([contact('a', days, 'psyk')]).lanes[1]!.silence;
    expect(silenceAfter(14)).toMatchObject({ days: 14, to: 1000 });
    expect(silenceAfter(13)).toBeUndefined();
  });
  it('given that only we have been in touch since, then their silence goes on', () => {
    const lane = lay([contact('a', 30, 'psyk'), contact('b', 3, 'psyk?')]).lanes[1]!;
    expect(lane.silence?.days).toBe(30);
    expect(lane.quietDays).toBe(30);
    expect(lane.points).toHaveLength(2);
  });
  it('given that they have never said anything, then they are silent from the first day', () => {
    const parties = [
      { id: 'us', name: 'us', people: '' },
      { id: 'psyk', name: 'psyk', people: '', since: ago(5) },
      { id: 'fk', name: 'fk', people: '', since: ago(300) },
      { id: 'af', name: 'af', people: '', since: ago(90) },
    ];
    const { lanes } = lay([contact('a', 30, 'fk?'), contact('b', 40, 'af')], { parties });
    expect(lanes[0]).not.toHaveProperty('silence');
    expect(lanes[1]!.silence).toMatchObject({ from: 960, to: 1000, days: 5 });
    expect(lanes[2]!.silence).toMatchObject({ from: 200, to: 1000, days: 300 });
    expect(bySilence(lanes).map((lane) => lane.party.id)).toEqual(['fk', 'psyk', 'af']);
  });
  it('given contacts far apart, then the line between them is sparse', () => {
    const { lines } = lay([contact('a', 40, 'us'), contact('b', 26, 'us'), contact('c', 20, 'us')])
      .lanes[0]!;
    expect(lines.map((line) => line.isSparse)).toEqual([true, false]);
  });
  it('given a meeting of three, then one line goes through its lanes; with two there is none', () => {
    expect(lay([contact('a', 5, 'us', 'fk')]).meetings).toEqual([]);
    const { meetings, lanes } = lay([contact('a', 5, 'us', 'psyk', 'fk')]);
    expect(meetings).toMatchObject([{ x: 960, top: lanes[0]!.y, bottom: lanes[2]!.y }]);
  });
  it('given 14 days without anybody, then the gap is shown; given 13 it is not', () => {
    const between = (days: number) =>
      lay([contact('a', 100, 'us'), contact('b', 99 - days, 'us'), ...daily(99 - days)]).idle;
    expect(between(14)).toMatchObject([{ days: 14, start: ago(100) }]);
    expect(between(13)).toEqual([]);
  });
  it('given no contact at all, then there is no gap to speak of', () => {
    expect(lay([]).idle).toMatchObject([]);
  });
  it('given promises, then open ones get a flag at their day, or today when it is still to come', () => {
    const promises = [
      { laneId: 'psyk', due: ago(25), isOpen: true },
      { laneId: 'psyk', due: addDays(today, 3), isOpen: true },
      { laneId: 'psyk', due: ago(5), isOpen: false },
      { laneId: 'psyk', isOpen: true },
    ];
    expect(lay([], { promises }).lanes[1]!.flags).toEqual([800, 1000]);
  });
  it('given contacts outside the axis, then they are left out', () => {
    expect(lay([contact('old', 101, 'us'), contact('ahead', -1, 'us')]).lanes[0]!.points).toEqual(
      [],
    );
  });
  it('given a year that turns, then each month begins once', () => {
    const { months } = lay([], { from: '2026-11-15', today: '2027-02-03' });
    expect(months.map(({ year, month }) => `${year}-${month}`)).toEqual([
      '2026-12',
      '2027-1',
      '2027-2',
    ]);
  });
  it('given the same contacts in another order, then the drawing is the same', () => {
    const contacts = [contact('a', 3, 'us'), contact('b', 3, 'us', 'fk'), contact('c', 40, 'psyk')];
    expect(lay(contacts.toReversed())).toEqual(lay(contacts));
  });
  it('given a case opened today, then nothing is divided by nothing', () => {
    const { lanes } = lay([contact('a', 0, 'us')], { from: today });
    expect(Number.isFinite(lanes[0]!.points[0]!.x)).toBe(true);
  });
  it('given names too close to each other, then the first stays', () => {
    expect(withRoom([{ x: 0 }, { x: 20 }, { x: 60 }], 50)).toEqual([{ x: 0 }, { x: 60 }]);
  });
});

function daily(from: number): LaneContact[] {
  return Array.from({ length: from }, (_, day) => contact(`d${day}`, day, 'us'));
}
