import { describe, expect, it } from 'vitest';
import {
  groupPractices,
  standingContradictions,
  withPinned,
  type Practice,
} from './practices.logic';

const person = { id: 'p', name: 'Leila Haddad' };
const note = (over: Partial<Practice>): Practice => ({
  id: 'n',
  subject_kind: 'person',
  subject_id: 's',
  subject_name: 'Johan Berglund',
  kind: 'reach',
  text: 'Ring växeln.',
  author: person,
  created_at: '2026-01-01T08:00:00.000Z',
  freshness: { confirmed_at: '2026-01-01T08:00:00.000Z', age_days: 10, is_stale: false },
  confirmations: [],
  contradictions: [],
  may_change: false,
  version: 1,
  ...over,
});
const aged = (id: string, kind: Practice['kind'], age_days: number) =>
  note({ id, kind, freshness: { confirmed_at: '', age_days, is_stale: false } });

describe('practice notes', () => {
  it('given notes of several kinds, how to reach comes first and the freshest first within', () => {
    const groups = groupPractices([
      aged('a', 'limit', 1),
      aged('b', 'reach', 90),
      aged('c', 'reach', 3),
    ]);
    expect(groups.map((group) => [group.kind, group.notes.map((each) => each.id)])).toEqual([
      ['reach', ['c', 'b']],
      ['limit', ['a']],
    ]);
  });

  it('given one that somebody writes in, it stands where it stood, moved or removed by others', () => {
    const held = aged('b', 'reach', 90);
    const pinned = new Map([['b', held]]);
    expect(withPinned([aged('a', 'limit', 1), aged('b', 'door', 0)], pinned)[1]).toBe(held);
    expect(withPinned([aged('a', 'limit', 1)], pinned)[1]).toBe(held);
    expect(withPinned([held], pinned)).toEqual([held]);
  });

  it('given a contradiction, it stands until somebody confirms after it', () => {
    const said = { person, answered_at: '2026-03-01T08:00:00.000Z', comment: 'Inte längre.' };
    const earlier = { person, answered_at: '2026-02-01T08:00:00.000Z' };
    const later = { person, answered_at: '2026-04-01T08:00:00.000Z' };
    expect(
      standingContradictions(note({ contradictions: [said], confirmations: [earlier] })),
    ).toEqual([said]);
    expect(
      standingContradictions(note({ contradictions: [said], confirmations: [later] })),
    ).toEqual([]);
  });
});
