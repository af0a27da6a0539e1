import { describe, expect, it } from 'vitest';
import { idleFrom, isLeaving } from './sessionWarning.logic';

const minute = 60_000;

describe('the warning before one is signed out', () => {
  it.each([
    [27, false],
    [28, true],
    [29.9, true],
    [31, false],
  ])('given %s minutes away of thirty, then leaving is %s', (away, leaving) => {
    expect(isLeaving(0, away * minute, 30 * minute)).toBe(leaving);
  });
  it('given when the session ends, then that is how long one may be away', () => {
    expect(idleFrom('2026-11-24T08:20:00Z', Date.parse('2026-11-24T08:00:00Z'))).toBe(20 * minute);
  });
  it('given a clock that is wrong by months, then it is half an hour', () => {
    expect(idleFrom('2026-11-24T08:30:00Z', Date.parse('2027-03-01T08:00:00Z'))).toBe(30 * minute);
  });
});
