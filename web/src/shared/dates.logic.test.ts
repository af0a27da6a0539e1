import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageText,
  dayOf,
  dayText,
  exactDayText,
  isDay,
  longDayText,
  timeText,
  weekOf,
  weekdayOf,
} from './dates.logic';

const today = '2026-11-24';

describe('days', () => {
  it('given a moment late at night in UTC, when asked for its day, then it is the day in Sweden', () => {
    expect(dayOf('2026-11-24T23:30:00Z')).toBe('2026-11-25');
    expect(dayOf('2026-07-01T21:59:00Z')).toBe('2026-07-01');
    expect(dayOf('2026-07-01T22:00:00Z')).toBe('2026-07-02');
  });
  it('given the nights when the clock changes, when a day is added, then it is the next date', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
  });
  it('given a Tuesday, then its weekday is 1', () => {
    expect(weekdayOf(today)).toBe(1);
    expect(weekdayOf('1969-12-29')).toBe(0);
  });
  it.each([
    ['2026-11-24', 48],
    ['2027-01-01', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2026-01-01', 1],
  ])('given %s, then the week is %i', (day, week) => expect(weekOf(day)).toBe(week));
  it('given a date that does not exist, then it is not a day', () => {
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2028-02-29')).toBe(true);
    expect(isDay('2026-13-01')).toBe(false);
  });
});

describe('words for days', () => {
  it.each([
    ['2026-11-23', 'igår'],
    ['2026-11-24', 'idag'],
    ['2026-11-25', 'imorgon'],
    ['2026-11-27', 'fre 27 nov'],
    ['2027-03-01', 'mån 1 mars 2027'],
  ])('given %s, then it is called "%s"', (day, text) =>
    expect(dayText(day, today, 'sv')).toBe(text),
  );
  it('given a day, then its long names are whole words', () => {
    expect(longDayText(today, 'sv')).toBe('tisdag 24 november');
    expect(exactDayText(today, 'en')).toBe('Tuesday 24 November 2026');
  });
  it('given a moment, then the time has a full stop in Swedish and a colon in English', () => {
    expect(timeText('2026-11-24T07:42:17Z', 'sv')).toBe('8.42');
    expect(timeText('2026-11-24T07:42:17Z', 'sv', true)).toBe('8.42.17');
    expect(timeText('2026-11-24T07:42:17Z', 'en')).toBe('8:42');
  });
  it.each([
    [0, 'idag'],
    [1, '1 dag'],
    [12, '12 dagar'],
    [20, '20 dagar'],
    [21, '3 veckor'],
    [62, '2 mån'],
    [426, '13 mån'],
    [800, '2 år'],
  ])('given %i days, then the age is "%s"', (days, text) => expect(ageText(days, 'sv')).toBe(text));
});
