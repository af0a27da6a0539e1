import { describe, expect, it } from 'vitest';
import { findDays } from './when.logic';

const today = '2026-11-24'; // a Tuesday in week 48
const dayIn = (text: string, on = today) => findDays(text, on).map((found) => found.day);

describe('days in a text', () => {
  it.each([
    ['Anna ringer idag', '2026-11-24'],
    ['hör av sig i dag', '2026-11-24'],
    ['skickar kallelsen imorgon', '2026-11-25'],
    ['kommer i morgon bitti', '2026-11-25'],
    ['i övermorgon', '2026-11-26'],
    ['senast fredag', '2026-11-27'],
    ['senast fre', '2026-11-27'],
    ['på torsdag', '2026-11-26'],
    ['på fredag', '2026-11-27'],
    ['nu på fredag', '2026-11-27'],
    ['Fredag blir bra', '2026-11-27'],
    ['på måndag', '2026-11-30'],
    ['på tisdag', '2026-12-01'],
    ['nästa vecka', '2026-12-04'],
    ['senast nästa vecka', '2026-12-04'],
    ['i slutet av nästa vecka', '2026-12-04'],
    ['i början av nästa vecka', '2026-12-01'],
    ['nästa fredag', '2026-12-04'],
    ['på onsdag nästa vecka', '2026-12-02'],
    ['i veckan', '2026-11-27'],
    ['efter helgen', '2026-11-30'],
    ['vecka 49', '2026-12-04'],
    ['v. 50', '2026-12-11'],
    ['v 2', '2027-01-15'],
    ['den 27 nov', '2026-11-27'],
    ['27 november', '2026-11-27'],
    ['den 27:e november', '2026-11-27'],
    ['fre 27 nov', '2026-11-27'],
    ['senast den 1 dec.', '2026-12-01'],
    ['27/11', '2026-11-27'],
    ['3/12-26', '2026-12-03'],
    ['15 januari', '2027-01-15'],
    ['den 3 mars 2028', '2028-03-03'],
    ['2026-12-07', '2026-12-07'],
    ['den 5', '2026-12-05'],
    ['den 30:e', '2026-11-30'],
    ['om två veckor', '2026-12-08'],
    ['om 3 dagar', '2026-11-27'],
    ['inom en vecka', '2026-12-01'],
    ['om ett par dagar', '2026-11-26'],
    ['om en månad', '2026-12-24'],
    ['i slutet av månaden', '2026-11-30'],
    ['innan jul', '2026-12-23'],
  ])('given "%s" on a Tuesday in November, then it is %s', (text, day) =>
    expect(dayIn(text)).toEqual([day]),
  );

  it.each([
    ['igår', '2026-11-23'],
    ['i förrgår', '2026-11-22'],
    ['i fredags', '2026-11-20'],
    ['i måndags', '2026-11-23'],
    ['i tisdags', '2026-11-17'],
  ])('given "%s", then it tells when something was: %s', (text, day) =>
    expect(findDays(text, today)).toMatchObject([{ day, past: true }]),
  );

  it.each([
    '31 februari',
    '32/13',
    'den 45',
    'den 3 personer',
    'avsnitt 12',
    'Tor ringde',
    'pengar på monster',
    'fredagsmys',
    '2026-02-30',
    'Maja',
    'konserven',
  ])('given "%s", then no day is found', (text) => expect(dayIn(text)).toEqual([]));

  it('given the last day of a long month, when a month is added, then it is the last of a short one', () => {
    expect(dayIn('om en månad', '2027-01-31')).toEqual(['2027-02-28']);
  });
  it('given two days in one text, then both are found where they stand', () => {
    const text = 'Anna kollar senast fredag. Jag skickar imorgon.';
    expect(findDays(text, today).map(({ start, end }) => text.slice(start, end))).toEqual([
      'senast fredag',
      'imorgon',
    ]);
  });
  it('given a Sunday, when "i veckan" is said, then it is that same Sunday', () => {
    expect(dayIn('i veckan', '2026-11-29')).toEqual(['2026-11-29']);
  });
});
