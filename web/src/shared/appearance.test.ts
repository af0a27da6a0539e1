// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { clientWords, namesHidden, shownText, withoutClient } from './appearance';

const jonna = { code_name: 'Jonna L.', reference: 'V-24-017' };
afterEach(() => (namesHidden.value = false));

describe('a text about a client', () => {
  it('given hidden names, then the reference stands for her, also in the genitive', () => {
    namesHidden.value = true;
    expect(shownText('Svara om Jonna kan börja', jonna)).toBe('Svara om V-24-017 kan börja');
    expect(shownText('jonnas läkarintyg', jonna)).toBe('V-24-017s läkarintyg');
    expect(shownText('Resan med Bengt', { code_name: 'Bengt', reference: 'V-23-002' })).toBe(
      'Resan med V-23-002',
    );
  });
  it('given a word that only holds the name, another case or none, then it stays', () => {
    namesHidden.value = true;
    expect(shownText('Jonnagården', jonna)).toBe('Jonnagården');
    expect(shownText('Lagret', { code_name: 'L', reference: 'x' })).toBe('Lagret');
    expect(shownText('Jonna', undefined)).toBe('Jonna');
  });
  it('given shown names, then nothing is changed', () => {
    expect(shownText('Jonna', jonna)).toBe('Jonna');
  });
  it('given a refusal for a name, then which word it was, and the text without it', () => {
    expect(clientWords('Har du Jonnas utlåtande?', jonna)).toEqual(['Jonnas']);
    expect(withoutClient('Har du Jonnas utlåtande?', jonna, 'deltagaren')).toBe(
      'Har du deltagarens utlåtande?',
    );
    expect(clientWords('Har du utlåtandet?', jonna)).toEqual([]);
  });
});
