import { describe, expect, it } from 'vitest';
import { wordsOf } from './words.logic';

describe('words and sentences', () => {
  it.each([
    ['m o ti ho', 'med och till hon'],
    ['ba te oxå int', 'bara till också inte'],
    ['ang tel enl', 'angående telefon enligt'],
  ])('given "%s", then it says %s', (text, said) => {
    expect(
      wordsOf(text)
        .map((word) => word.said)
        .join(' '),
    ).toBe(said);
  });
  it.each([
    ['Ringde Leila. Hon svarade', 2],
    ['Ringde ang. Jonna', 1],
    ['Kl 10.30 den 4.12', 1],
    ['Ring Leila\nMejla Johan', 2],
    ['Klart? Nej', 2],
  ])('given "%s", then it has %d sentences', (text, many) => {
    expect(wordsOf(text).at(-1)!.sentence + 1).toBe(many);
  });
});
