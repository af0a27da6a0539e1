import { describe, expect, it } from 'vitest';
import { findIdentifiers } from './identifiers.logic';

// From Skatteverket's official lists of test numbers (CC0); nobody has them.
describe('personal and coordination numbers', () => {
  it.each([
    '189001019802',
    '18900101-9802',
    '19140168-2396',
    '191403702390',
    '140370-2390',
    '140370+2390',
  ])('given "%s" in a text, then it is found', (number) => {
    expect(findIdentifiers(`Ringde om ${number} idag.`)).toEqual([
      { start: 10, end: 10 + number.length },
    ]);
  });
  it.each([
    '189001019803',
    '2026-11-24',
    '08-465 004 14',
    '1234567890',
    '191413019802',
    '4F2A',
    '01891401682396',
  ])('given "%s", then it is not', (text) => expect(findIdentifiers(text)).toEqual([]));
});
