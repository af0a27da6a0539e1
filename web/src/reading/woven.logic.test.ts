import { describe, expect, it } from 'vitest';
import { promisesIn, read, rolesIn } from './testWorld';

/** Roles, then promises. */
const told = (text: string) => {
  const reading = read(`${text}\n`);
  return [rolesIn(reading), ...promisesIn(reading)];
};

describe('who it is that does something', () => {
  it.each([
    [
      'Det är Leila som skickar papperen på fredag',
      ['Leila heard', 'Leila: skickar papperen > 2026-11-27'],
    ],
    ['Det blir jag som ringer Johan på fredag', ['Johan later', 'self: ringer Johan > 2026-11-27']],
    ['Det är jag som ska boka rummet', ['', 'self: boka rummet']],
    ['Det var Leila som ringde', ['Leila heard']],
    ['Det var inte Johan utan Leila som ringde', ['Johan spoken_of, Leila heard']],
    // Told because it has not been kept.
    ['Det var Johan som skulle skicka papperen', ['Johan spoken_of']],
    ['Det var Johan som lovade skicka papperen', ['Johan spoken_of']],
    ['Det är inte Leila som ska ringa Johan', ['Leila spoken_of, Johan spoken_of']],
    // What somebody does from day to day is no promise.
    ['Det är Leila som gör bedömningarna', ['Leila spoken_of']],
    ['Det är Leila som bokar rummen', ['Leila spoken_of']],
  ])('given "%s"', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('who is named afterwards', () => {
  it.each([
    [
      'Lovade ringa upp, Mattias alltså, före fredag',
      ['Mattias heard', 'Mattias: ringa upp > 2026-11-27'],
    ],
    ['Svarade gjorde hon, Leila, men något besked hade hon inte', ['Leila heard']],
    ['Hon ringde, Leila, och ska skicka papperen', ['Leila heard', 'Leila: skicka papperen']],
    ['Hon ringer på fredag, Leila', ['Leila heard', 'Leila: ringer > 2026-11-27']],
    // He cannot be she.
    ['Hon ringer på fredag, Johan', ['Johan spoken_of', 'nobody: ringer > 2026-11-27']],
  ])('given "%s"', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('what is set into a sentence', () => {
  it.each([
    ['Leila, arbetsterapeuten, hörde av sig', ['Leila heard']],
    ['Leila, inget svar, ringde Johan', ['Leila spoken_of, Johan reached']],
    [
      'Ringde Johan, som lovade ett intyg till v 50, och sökte därefter Leila utan att få svar',
      ['Johan heard, Leila reached', 'Johan: ett intyg > 2026-12-11'],
    ],
    // Who is to do it after a clause set in is not certain.
    [
      'Ringde Johan, som lovade ett intyg, och ska skicka papperen',
      ['Johan heard', 'Johan: ett intyg', 'nobody: skicka papperen'],
    ],
    [
      'Väntar på Leila, som lovade intyg till fredag',
      ['Leila spoken_of', 'Leila: intyg > 2026-11-27'],
    ],
    ['Leila, som lovade ringa, har inte hört av sig', ['Leila spoken_of']],
    // What was promised before is no answer.
    ['Mejlade Johan, som lovat svar i förra veckan', ['Johan reached']],
    ['Mejlade Johan, som lovade svar i förra veckan', ['Johan reached']],
    ['Ringde Johan, som lovade svar i förra veckan', ['Johan reached']],
    ['Ringde Johan, som ska kolla läkartid', ['Johan heard', 'Johan: kolla läkartid']],
    ['Ringde Johan, som ska opereras i december', ['Johan reached']],
    ['Ringde Johan, som ska på semester', ['Johan reached']],
    ['Ringde Johan, som skrev utredningen', ['Johan reached']],
    ['Pratade med Leila, som jobbar på Af', ['Leila heard, Af spoken_of']],
    ['Pratade med Leila, som brukar hjälpa till', ['Leila heard']],
  ])('given "%s"', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
