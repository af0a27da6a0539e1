import { expect, it } from 'vitest';
import { bothTexts } from './both.logic';

it('given two texts, when both are kept, then what they share stands once', () => {
  expect(bothTexts('Ringde Anna. Hon kommer.', 'Ringde Anna.')).toBe('Ringde Anna. Hon kommer.');
  expect(bothTexts('Ringde Anna.', 'Ringde Anna. Hon kommer.')).toBe('Ringde Anna. Hon kommer.');
  expect(bothTexts('Ringde Anna.', 'Ringde Ulla.')).toBe('Ringde Ulla.\n\nRingde Anna.');
});
