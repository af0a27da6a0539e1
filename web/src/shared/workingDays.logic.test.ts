import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from './dates.logic';
import { firstWorkingDay, isWorkingDay } from './workingDays.logic';

const daysOff = readFileSync('../tests/data/working_days.tsv', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t')[0]!);

describe('working days', () => {
  it('are all days of the list from Monday to Friday but those in it', () => {
    const found = [];
    for (let day = '2024-01-01'; day < '2031-01-01'; day = addDays(day, 1)) {
      if (weekdayOf(day) < 5 && !isWorkingDay(day)) found.push(day);
    }
    expect(found).toEqual(daysOff);
  });
  it.each([
    ['a Friday', '2026-11-27', '2026-11-27'],
    ['a Saturday', '2026-11-28', '2026-11-30'],
    ['Good Friday', '2026-04-03', '2026-04-07'],
    ['Christmas Eve before a weekend', '2026-12-24', '2026-12-28'],
    ['New Year’s Eve', '2026-12-31', '2027-01-04'],
  ])('given %s, then one works on', (_, day, first) => {
    expect(firstWorkingDay(day)).toBe(first);
  });
});
