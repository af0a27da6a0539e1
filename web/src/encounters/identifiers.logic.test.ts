import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findIdentifiers } from './identifiers.logic';

/** The cases that the server is held to as well. */
const cases = readFileSync('../tests/data/personal_numbers.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t').map((cell) => JSON.parse(`"${cell}"`) as string))
  .map(([text, expected]) => [text!, expected!] as const);

describe('personal and coordination numbers', () => {
  it('reads the cases', () => expect(cases.length).toBeGreaterThan(30));
  it.each(cases)('in %j it finds %j', (text, expected) => {
    const [first] = findIdentifiers(text);
    expect(first ? text.slice(first.start, first.end) : 'nothing').toBe(expected);
  });
  it('finds every one of several', () => {
    expect(findIdentifiers('18900101-9802 och 140370-2390')).toEqual([
      { start: 0, end: 13 },
      { start: 18, end: 29 },
    ]);
  });
});
