import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folded, foldedWords } from './folding.logic';

/** The cases that the server is held to as well. */
const cases = readFileSync('../tests/data/folding.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string])
  .map(([text, expected]) => [JSON.parse(`"${text}"`) as string, expected] as const);

describe('folding', () => {
  it('reads the cases', () => expect(cases.length).toBeGreaterThan(30));
  it.each(cases)('%s is found as %s', (text, expected) => expect(folded(text)).toBe(expected));
  it('parts into words', () => {
    expect(foldedWords("Siobhán O'Brien, BUP")).toEqual(['siobhan', 'obrien', 'bup']);
    expect(foldedWords(' – ')).toEqual([]);
  });
});
