import { describe, expect, it } from 'vitest';
import { clausesOf } from './clauses.logic';
import { findMentions } from './people.logic';
import { phrasesOf } from './phrases.logic';
import { known, today } from './testWorld';
import { findDays } from './when.logic';
import { wordsOf } from './words.logic';

function phrases(text: string) {
  const words = wordsOf(text);
  return phrasesOf(words, findMentions(words, known), findDays(text, today));
}
const kinds = (text: string) =>
  phrases(text)
    .map(({ kind }) => kind)
    .join(' ');
const clauses = (text: string) =>
  clausesOf(phrases(text), text)
    .map(({ mood, subject, negated }) => `${mood} ${subject.kind}${negated ? ' not' : ''}`)
    .join(' | ');

describe('words become phrases', () => {
  it.each([
    ['Protokollet skickar Birgitta på fredag', 'word verb party day'],
    ['henne ska jag ringa', 'object verb self verb'],
    ['Kollar om Jonna får plats', 'verb sub party verb word'],
    ['Ringde Anna Berg om Jonna', 'verb party preposition party'],
    ['Svaret kommer v. 49', 'word verb day'],
    ['jag tidrapporterar imorgon', 'self verb day'],
    ['jag måste grovsortera pärmarna', 'self verb verb word'],
    ['Leila grovsorterar pärmarna', 'party verb word'],
    ['Leila nycklar fre', 'party word day'],
  ])('given "%s", then %s', (text, expected) => {
    expect(kinds(text)).toBe(expected);
  });
});

describe('phrases become clauses, each with its mood and its subject', () => {
  it.each([
    ['Leila ringde mig', 'done parties'],
    ['Leila har inte hört av sig', 'perfect parties not'],
    ['Leila har jag inte nått', 'perfect self not'],
    ['Protokollet skickar Birgitta på fredag', 'now parties'],
    ['henne ska jag ringa', 'will self'],
    ['Svaret kommer v. 49', 'now thing'],
    ['Fick prata med Johan', 'done elided'],
    ['Testade att ringa Johan', 'tried elided'],
    ['Leila skulle ha ringt', 'unreal parties'],
    ['hade tänkt ringa Johan', 'unreal elided'],
    ['Leila kan skicka listan', 'may parties'],
    ['Ring Johan imorgon', 'command elided'],
    ['Bad Leila återkomma', 'done elided'],
    ['Leila kommer att skicka listan', 'will parties'],
    ['Leila ringde men Johan svarade inte', 'done parties | done parties not'],
    ['Leila sa att hon skickar listan', 'done parties | now pronoun'],
    ['Hon hör av sig på tisdag, sa Leila', 'now pronoun | done parties'],
    ['hon hör av sig på tisdag hälsar han', 'now pronoun | now pronoun'],
  ])('given "%s", then %s', (text, expected) => {
    expect(clauses(text)).toBe(expected);
  });
});
