import { describe, expect, it } from 'vitest';
import { layOutMove } from './moveBars.logic';

describe('a change of job on a time axis', () => {
  const days = { from: '2024-01-01', lastDay: '2026-12-31' };
  it('puts the new post and the successor after the old post, and today before its end', () => {
    const bars = layOutMove(
      { ...days, nextFrom: '2027-01-07', successorFrom: '2027-01-01' },
      '2026-11-24',
    );
    expect(bars.successor!.start).toBeCloseTo(bars.old.end);
    expect(bars.next!.start).toBeGreaterThan(bars.old.end);
    expect(bars.today).toBeLessThan(bars.old.end);
    expect(bars.ticks.map(({ year }) => year)).toContain(2027);
  });
  it('draws nothing of what is not known', () => {
    const bars = layOutMove(days, '2026-11-24');
    expect([bars.successor, bars.next]).toEqual([null, null]);
    expect(bars.old.end).toBeLessThan(1);
  });
  it('holds a move of long ago', () => {
    const bars = layOutMove({ from: '2015-01-01', lastDay: '2016-01-01' }, '2026-11-24');
    expect(bars.old.start).toBe(0);
    expect(bars.today).toBeLessThanOrEqual(1);
  });
});
