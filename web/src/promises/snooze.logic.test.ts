import { describe, expect, it } from 'vitest';
import { snoozeDays } from './snooze.logic';

const on = (today: string) =>
  snoozeDays(today).map(({ day, word }) => `${day} ${word ?? ''}`.trim());

describe('until when something may lie still', () => {
  it('given a Tuesday, then tomorrow, in three days, in a week', () => {
    expect(on('2026-11-24')).toEqual([
      '2026-11-25 tomorrow',
      '2026-11-27 threeDays',
      '2026-12-01 nextWeek',
    ]);
  });
  it('given a Friday, then Monday, once and as what it is, and in a week', () => {
    expect(on('2026-11-27')).toEqual(['2026-11-30 threeDays', '2026-12-04 nextWeek']);
  });
  it('given a Thursday, then Monday is named in the place of Sunday', () => {
    expect(on('2026-11-26')).toEqual(['2026-11-27 tomorrow', '2026-11-30', '2026-12-03 nextWeek']);
  });
  it('given the day before Christmas Eve, then no day on which nobody works', () => {
    expect(on('2026-12-23')).toEqual(['2026-12-28', '2026-12-30 nextWeek']);
  });
});
