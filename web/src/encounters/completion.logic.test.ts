import { describe, expect, it } from 'vitest';
import { completeAt, suggestionsFor } from './completion.logic';
import { knownFrom } from '@/reading/known.logic';

const unit = {
  id: 'u',
  name: 'Barn- och ungdomspsykiatrin',
  short_name: 'BUP',
  organisation: { id: 'o', name: 'Region', sector: 'region' as const },
};
const known = knownFrom({
  self: 'p-eva',
  near: ['p-2'],
  persons: [
    { id: 'p-1', name: 'Anna Wikström', unit },
    { id: 'p-2', name: 'Anna Berg' },
    { id: 'p-eva', name: 'Anna Lind' },
    { id: 'p-3', name: 'Siobhán O’Brien' },
    { id: 'p-4', name: "Maeve O'Connor" },
    { id: 'p-5', name: 'İlkay Gündoğan' },
  ],
  places: [
    {
      kind: 'unit',
      id: 'u',
      name: unit.name,
      shortName: 'BUP',
      organisationId: 'o',
      organisationName: 'Region',
      sector: 'region',
    },
  ],
  cases: [{ id: 'c', reference: '4F2A', code_name: 'Jonna' }],
});
const offered = (text: string) => {
  const token = completeAt(text, text.length);
  return token ? suggestionsFor(token, known, 'Jag').map((each) => each.insert) : undefined;
};

describe('completion', () => {
  it.each([
    ['Ringde @ann', ['@Anna Berg', '@Anna Wikström']],
    ['@anna w', ['@Anna Wikström']],
    ['@bup', ['@Anna Wikström', 'BUP']],
    ['om #', ['#4F2A']],
    ['om #jon', ['#4F2A']],
    ['om #4f', ['#4F2A']],
    ['om #x', []],
    ['@Anna Wikström', []],
    ['@Siobhán O', ['@Siobhán O’Brien']],
    ['@Siobhán O’', ['@Siobhán O’Brien']],
    ["@siobhan o'b", ['@Siobhán O’Brien']],
    ["@Maeve O'C", ["@Maeve O'Connor"]],
    ["@O'C", ["@Maeve O'Connor", '@Anna Wikström', 'BUP']],
    ['@OBrien', ['@Siobhán O’Brien']],
    ['@ilkay', ['@İlkay Gündoğan']],
    ['@İlkay G', ['@İlkay Gündoğan']],
    ['@A\u030Anna', ['@Anna Berg', '@Anna Wikström']],
    ["@Maeve O'Connor", []],
    ['!ann', ['!Anna Berg', '!Anna Wikström']],
    ['Bra. !anna w', ['!Anna Wikström']],
    ['!ja', ['!Jag']],
    ['mejl@bup', undefined],
    ['Ringde Anna', undefined],
    ['@anna wikström kollar', undefined],
  ])('given "%s", then %j is offered', (text, expected) => expect(offered(text)).toEqual(expected));
});
