import { describe, expect, it } from 'vitest';
import { maybeSame, maybeSamePlace } from './alike.logic';

describe('the same person', () => {
  it.each([
    ['Göran Ask', 'goran ask'],
    ['Peter Falk', 'Peter Falck'],
    ['Eva Lind', 'Eva Lund'],
    ['Anna Wikström', 'Anna Maria Wikstrom'],
  ])('%s may be %s', (a, b) => expect(maybeSame(a, b)).toBe(true));
  it.each([
    ['Kristina Ek', 'Christina Ek'],
    ['Göran', 'Göran Ask'],
    ['Anna Berg', 'Anders Berg'],
    ['Bo Ek', 'Bo Ed'],
  ])('%s is not taken for %s', (a, b) => expect(maybeSame(a, b)).toBe(false));

  it.each([
    ['LSS-enheten', 'lss-enheten'],
    ['Norra kommun', 'Norra Komun'],
  ])('the place %s may be %s', (a, b) => expect(maybeSamePlace(a, b)).toBe(true));
  it.each([
    ['Mottagning 1', 'Mottagning 2'],
    ['Norra kommun', 'Södra kommun'],
    ['Vretby', 'Vretby kommun'],
    ['', ''],
  ])('the place %s is not taken for %s', (a, b) => expect(maybeSamePlace(a, b)).toBe(false));
});
