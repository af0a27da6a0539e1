import { describe, expect, it } from 'vitest';
import { layOutRoles } from './roles.logic';

const today = '2026-11-24';

describe('posts over time', () => {
  it('given nothing, draws nothing', () => {
    expect(layOutRoles([], today)).toEqual({ bars: [], ticks: [], now: 1 });
  });

  it('given three posts in a row, they follow each other to today', () => {
    const { bars } = layOutRoles(
      [
        { id: 'now', from_day: '2024-03-01' },
        { id: 'first', from_day: '2014-01-01', until_day: '2019-05-31' },
        { id: 'second', from_day: '2019-06-01', until_day: '2024-02-29' },
      ],
      today,
    );
    expect(bars.map((bar) => bar.id)).toEqual(['first', 'second', 'now']);
    expect(bars[0]?.start).toBe(0);
    expect(bars[2]?.end).toBe(1);
    expect(bars[0]!.end).toBeLessThanOrEqual(bars[1]!.start);
    expect(bars.map((bar) => bar.isNow)).toEqual([false, false, true]);
  });

  it('given a post that began today, it has a place and no negative width', () => {
    const [bar] = layOutRoles([{ id: 'new', from_day: today }], today).bars;
    expect(bar!.end).toBeGreaterThanOrEqual(bar!.start);
    expect(bar!.isNow).toBe(true);
  });

  it('given a post that is to come, today stands before it and not at the end', () => {
    const axis = layOutRoles(
      [
        { id: 'old', from_day: '2024-01-01', until_day: '2026-12-31' },
        { id: 'next', from_day: '2027-01-07' },
      ],
      today,
    );
    expect(axis.now).toBeLessThan(1);
    expect(axis.bars[1]!.start).toBeGreaterThan(axis.now);
    expect(axis.bars[1]!.end).toBe(1);
    expect(axis.bars.map((bar) => bar.isNow)).toEqual([true, false]);
  });

  it('given many years, there are at most six years written and none under "now"', () => {
    const { ticks } = layOutRoles([{ id: 'old', from_day: '1990-05-05' }], today);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(Math.max(...ticks.map((tick) => tick.at))).toBeLessThanOrEqual(0.9);
  });
});
