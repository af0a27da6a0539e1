import { describe, expect, it } from 'vitest';
import { asSentence } from './letters.logic';
import { mandateText } from './mandate.logic';

describe('words that people wrote, beside ours', () => {
  it.each([
    ['Beslutar om vem som får plats', 'vem som får plats'],
    ['bestämmer om arbetsträning', 'arbetsträning'],
    ['LSS-insatser', 'LSS-insatser'],
    ['Bistånd', 'bistånd'],
  ])('given the mandate %s, then it reads after "beslutar om"', (written, read) => {
    expect(mandateText(written)).toBe(read);
  });
  it.each([
    ['Hemma sedan gymnasiet', 'Hemma sedan gymnasiet.'],
    ['Vem kallar?', 'Vem kallar?'],
    ['Färdigt.', 'Färdigt.'],
  ])('given %s, then it ends once', (written, read) => {
    expect(asSentence(written)).toBe(read);
  });
});
