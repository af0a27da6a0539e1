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
    ['vecka femtio', '2026-12-11'],
    ['före den tionde december', '2026-12-10'],
    ['den åttonde', '2026-12-08'],
    ['i v.', '2026-11-27'],
    ['under dagen', '2026-11-24'],
    ['te jul', '2026-12-23'],
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

  it.each([
    ['2026-11-24', 'senast v. 53', ['2027-01-01']],
    ['2027-01-01', 'senast v. 53', ['2027-01-01']], // week 53 of 2026 still
    ['2027-01-02', 'senast v. 53', ['2027-01-03']], // its Friday has been, the week has not
    ['2027-01-04', 'senast v. 53', []],
    ['2027-11-01', 'senast v. 53', []], // 2027 has 52 weeks
    ['2025-12-01', 'senast v. 53', []], // and so has 2025
    ['2026-12-30', 'v. 1', ['2027-01-08']],
    ['2024-12-31', 'v. 1', ['2025-01-03']], // already week 1 of 2025
    ['2026-01-01', 'v. 1', ['2026-01-02']],
    ['2026-11-24', 'v. 48', ['2026-11-27']],
    ['2026-11-29', 'v. 48', ['2026-11-29']],
    ['2026-11-30', 'v. 48', ['2027-12-03']],
    ['2026-11-24', 'v. 0', []],
    ['2026-11-24', 'v. 54', []],
  ])('given %s, when "%s" is written, then it is %j', (on, text, days) =>
    expect(dayIn(text, on)).toEqual(days),
  );

  it.each([
    'skickar intyg på 1/2 tjänst',
    'går ner till 1/2 tjänst',
    'ringer 24/7',
    'tillgänglig 24/7.',
    'betalar 3/4 av hyran',
    'orkar 2/3',
    'jobbar 1/2-tid',
    'sjukskriven 3/4-dels tid',
    'kl 10/11',
    'kl. 10/11',
    'klockan 10/11',
    'blodtryck 12/8',
    'blodtrycket var 12/8',
    'BT: 12/8',
    'skattar sin ångest till 7/10',
    'mår 3/10',
    'går i klass 7/8',
    'åk 8/9',
    'kom 2/5 gånger',
    'sover 4/7 dagar',
    '32/10',
    '50/50',
  ])('given "%s", then no day is found', (text) => expect(dayIn(text)).toEqual([]));

  it.each([
    ['senast 1/2', '2027-02-01'],
    ['den 3/4', '2027-04-03'],
    ['fre 1/2', '2027-02-01'],
    ['före 24/7', '2027-07-24'],
    ['1/2-27', '2027-02-01'],
    ['mötet är 10/11', '2027-11-10'],
    ['ringer 12/8', '2027-08-12'],
    ['tid 7/12 kl 10', '2026-12-07'],
  ])('given "%s", then it is the day %s', (text, day) => expect(dayIn(text)).toEqual([day]));

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
