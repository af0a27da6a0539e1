import { describe, expect, it } from 'vitest';
import { promisesIn, read } from './testWorld';

const promised = (text: string) => promisesIn(read(`${text}\n`));

describe('what nobody has promised', () => {
  it.each([
    'Leila håller tummarna',
    'Jag håller med Leila',
    'Leila tar semester v 50',
    'Leila tar ledigt på fredag',
    'Johan går på lunch',
    'Johan går i pension i december',
    'Leila ska gå i pension',
    'Leila skickar hälsningar',
    'Leila tar det lugnt',
    'Johan ställer höga krav',
    'Leila ger Jonna beröm',
    'Johan lägger skulden på mig',
    'Jag ger upp',
    'Leila byter jobb i januari',
    'Johan ska byta jobb',
    'Leila flyttar till Malmö i december',
    'Jonna ska flytta i december',
    'Johan fyller år på fredag',
    'Leila ska gifta sig i december',
    'Leila ska börja jobba halvtid',
    'Johan ska sluta i december',
    'Leila ringer nog',
    'Johan ringer säkert på fredag',
    'Johan ringer väl när han vill',
    'Vi gör så',
    'Bifogar protokollet',
    'Avslutar för idag',
    'Lämnar detta tills vidare',
  ])('given "%s"', (text) => {
    expect(promised(text)).toEqual([]);
  });
});

describe('what looks alike and is promised', () => {
  it.each([
    ['Leila flyttar mötet till fredag', ['Leila: flyttar mötet > 2026-11-27']],
    ['Leila håller i mötet på fredag', ['Leila: håller i mötet på fredag']],
    ['Leila tar kontakt med Johan på fredag', ['Leila: tar kontakt med Johan > 2026-11-27']],
    ['Leila går igenom planen på fredag', ['Leila: går igenom planen > 2026-11-27']],
    ['Johan byter lås på fredag', ['Johan: byter lås > 2026-11-27']],
  ])('given "%s"', (text, promises) => {
    expect(promised(text)).toEqual(promises);
  });
});
