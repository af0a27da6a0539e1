import { expect, it } from 'vitest';
import { newId } from './ids';

it('given two moments, when ids are made, then they are UUIDv7 and sort by time', () => {
  const early = newId(1_700_000_000_000);
  const late = newId(1_700_000_000_001);
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(early.slice(0, 13) < late.slice(0, 13)).toBe(true);
  expect(parseInt(early.slice(0, 13).replace('-', ''), 16)).toBe(1_700_000_000_000);
});
