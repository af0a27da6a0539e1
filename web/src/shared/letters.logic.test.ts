import { describe, expect, it } from 'vitest';
import { capitalised, cut, lettersOf, uncapitalised } from './letters.logic';
import { initialsOf } from './names.logic';

const family = '👨‍👩‍👧';
const ring = 'A\u030A'; // Å as two code points
/** No half of a pair is left alone. */
const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);

describe('letters as they are seen', () => {
  it('given a letter of several parts, then it is one', () => {
    expect(lettersOf(`a${family}${ring}𠀀`)).toEqual(['a', family, ring, '𠀀']);
  });
  it.each([
    ['kort', 200, 'kort'],
    [`${'a'.repeat(199)}😀`, 200, 'a'.repeat(199)],
    [`${'a'.repeat(198)}😀b`, 200, `${'a'.repeat(198)}😀`],
    [`ab${family}`, 5, 'ab'],
    [`b${ring}`, 2, 'b'],
    [family, 3, ''],
  ])('given "%s", when it is cut at %i, then no letter is cut in two', (text, max, cutText) => {
    expect(cut(text, max)).toBe(cutText);
    expect(isWhole(cut(text, max))).toBe(true);
  });
  it('given a first letter of several parts, then it is made large or small whole', () => {
    expect(capitalised('a\u030Aker till Vretby')).toBe('A\u030Aker till Vretby');
    expect(capitalised('')).toBe('');
    expect(capitalised('😀 glad')).toBe('😀 glad');
    expect(uncapitalised('Svar till Siv')).toBe('svar till Siv');
    expect(uncapitalised('SIP till Jonna')).toBe('SIP till Jonna');
  });
});

describe('initials', () => {
  it.each([
    ['Anna Wikström', 'AW'],
    ['Anna-Karin af Ugglas', 'AU'],
    ['Siv', 'S'],
    ['😀 Glad Gladsson', '😀G'],
    ['𠀀明 Li', '𠀀L'],
    ['A\u030Ake', 'Å'],
    ['a\u030Ake o\u0308berg', 'ÅÖ'],
    [`${family} Ek`, `${family}E`],
    ['"Lisa" (Elisabet) Ek', 'LE'],
    ['  ', ''],
    ['!!!', ''],
  ])('given "%s", then they are "%s"', (name, initials) => expect(initialsOf(name)).toBe(initials));
});
