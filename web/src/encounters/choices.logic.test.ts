import { describe, expect, it } from 'vitest';
import {
  labelOf,
  offeredIn,
  offeredWith,
  reasonsOf,
  stillOffered,
  type Choice,
} from './choices.logic';

const far: Choice = { key: 'distance', sv: 'Avstånd', en: 'Distance', offered: true };
const homes: Choice = { key: 'two_homes', sv: 'Två hem', en: 'Two homes', offered: true };
const hub: Choice = { key: 'hub_person', sv: 'Navperson', en: 'Hub person', offered: false };
const lists = { motives: [far], factors: [homes, far, hub] };

describe('what may be chosen', () => {
  it('is offered in the order of the förbund, without what it has taken out', () => {
    expect(offeredIn(lists.factors)).toEqual([homes, far]);
  });
  it('given what already stands, then that may stay though it is offered no more', () => {
    const keys = (current: string) => offeredWith(lists.factors, current).map(({ key }) => key);
    expect(keys('')).toEqual(['two_homes', 'distance']);
    expect(keys('distance')).toEqual(['two_homes', 'distance']);
    expect(keys('hub_person')).toEqual(['two_homes', 'distance', 'hub_person']);
    expect(offeredWith(lists.factors, 'hub_person')[2]!.sv).toBe('Navperson');
  });
});

describe('what a choice is called', () => {
  it('given a key of the list, then it is in the language of the reader', () => {
    expect(labelOf(lists.factors, 'two_homes', 'sv')).toBe('Två hem');
    expect(labelOf(lists.factors, 'two_homes', 'en')).toBe('Two homes');
  });
  it('given a key that is no longer offered, then it keeps its words', () => {
    expect(labelOf(lists.factors, 'hub_person', 'sv')).toBe('Navperson');
  });
  it('given a key that nobody knows any more, then it is read as it is spelt', () => {
    expect(labelOf(lists.factors, 'long_way_home', 'sv')).toBe('Long way home');
  });
});

describe('a draft that is older than the list', () => {
  const draft = { text: 'Ringde', motive: 'gone', factors: ['hub_person', 'distance', 'gone'] };
  it('sends only what is still offered, and all that was written', () => {
    expect(stillOffered(draft, lists)).toEqual({
      text: 'Ringde',
      motive: undefined,
      factors: ['distance'],
    });
  });
  it('given that one does not know the lists, then it is as it was', () => {
    expect(stillOffered(draft, undefined)).toEqual(draft);
  });
});

describe('why a contact was', () => {
  it('is told with the words of the list', () => {
    expect(reasonsOf({ motive: 'distance', factors: ['hub_person'] }, lists, 'sv')).toEqual({
      motive: 'Avstånd',
      factors: ['Navperson'],
    });
    expect(reasonsOf({ factors: ['two_homes'] }, lists, 'en')).toEqual({ factors: ['Two homes'] });
  });
  it('given nothing, then there is nothing to tell', () => {
    expect(reasonsOf({ factors: [] }, lists, 'sv')).toBeNull();
  });
});
