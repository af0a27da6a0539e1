import { describe, expect, it } from 'vitest';
import { namesOf, withAnswer, type Directory } from './directory.logic';

const vretby = { id: 'o1', name: 'Vretby', short_name: 'V', sector: 'municipality' as const };
const part = (rows: Partial<Directory['parts'][string]>) => ({
  organisations: [],
  units: [],
  persons: [],
  cases: [],
  ...rows,
});
const first: Directory = {
  mark: 'aa',
  is_whole: true,
  parts: {
    '0': part({
      organisations: [vretby],
      persons: [{ id: 'p2', name: 'Åsa Ek', title: 'kurator', unit_id: 'u1' }],
      cases: [{ id: 'c1', reference: '4F2A', code_name: 'Jonna' }],
    }),
    '1': part({
      units: [{ id: 'u1', name: 'Vägledarna', organisation_id: 'o1' }],
      persons: [{ id: 'p1', name: 'Eva Lind' }],
    }),
  },
};

describe('the names that were told', () => {
  it('are laid out with where each works, in Swedish order', () => {
    const { persons, places, cases } = namesOf(first);
    const unit = { id: 'u1', name: 'Vägledarna', organisation: vretby };
    expect(persons).toEqual([
      { id: 'p1', name: 'Eva Lind' },
      { id: 'p2', name: 'Åsa Ek', title: 'kurator', unit },
    ]);
    expect(
      places.map(({ kind, name, organisationName }) => [kind, name, organisationName]),
    ).toEqual([
      ['unit', 'Vägledarna', 'Vretby'],
      ['organisation', 'Vretby', 'Vretby'],
    ]);
    expect(cases).toEqual([{ id: 'c1', reference: '4F2A', code_name: 'Jonna' }]);
  });

  it('given a part that differs, then it takes the place of the one before, with what is gone in it', () => {
    const now = withAnswer(first, {
      mark: 'ab',
      is_whole: true,
      parts: { '0': part({ organisations: [vretby] }) },
    });
    expect(now.mark).toBe('ab');
    expect(namesOf(now).persons).toEqual([{ id: 'p1', name: 'Eva Lind' }]);
    expect(namesOf(now).cases).toEqual([]);
    expect(namesOf(now).places).toHaveLength(2);
  });

  it('name no workplace that was not told of', () => {
    const { parts } = first;
    const { persons, places } = namesOf({ mark: 'a', is_whole: true, parts: { '0': parts['0']! } });
    expect(persons).toEqual([{ id: 'p2', name: 'Åsa Ek', title: 'kurator' }]);
    expect(places).toHaveLength(1);
  });
});
