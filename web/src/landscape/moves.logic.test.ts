import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { emptyMove, leavable, missingInMove, moveBody } from './moves.logic';

const today = '2026-11-24';
const post = (id: string, until_day?: string) =>
  ({
    id,
    version: 3,
    title: 'Sjuksköterska',
    from_day: '2024-01-01',
    until_day,
  }) as Schemas['Post'];

describe('a change of job', () => {
  it('can leave posts that hold, not those that are over', () => {
    expect(
      leavable([post('a'), post('b', '2026-11-23'), post('c', today)], today).map(({ id }) => id),
    ).toEqual(['a', 'c']);
  });

  it('asks for where, or that it is not known', () => {
    const move = { ...emptyMove('a'), lastDay: '2026-12-31' };
    expect(missingInMove(move)).toEqual(['unitId', 'title', 'fromDay']);
    expect(missingInMove({ ...move, where: 'unknown' })).toEqual([]);
  });

  it('sends nothing that was not said', () => {
    const move = { ...emptyMove('a'), lastDay: '2026-12-31', where: 'unknown' as const };
    expect(moveBody(move, post('a'), today)).toEqual({
      post_id: 'a',
      post_version: 3,
      last_day: '2026-12-31',
      reach: 'unknown',
      notes: [],
    });
  });

  it('leaves a note that follows as it is, and asks for the new number first when it is hers', () => {
    const move = {
      ...emptyMove('a'),
      lastDay: '2026-12-31',
      where: 'unknown' as const,
      reach: 'ends' as const,
      phone: '0470-1',
      successorFrom: '2027-02-01',
      notes: { n1: 'follows' as const, n2: 'stays' as const, n3: 'untrue' as const },
    };
    const sent = moveBody(move, post('a'), today);
    expect(sent.notes).toEqual([
      { practice_id: 'n2', outcome: 'stays' },
      { practice_id: 'n3', outcome: 'untrue' },
    ]);
    expect(sent.phone).toBeUndefined();
    expect(sent.successor_from_day).toBeUndefined();
    expect(moveBody({ ...move, lastDay: '2026-11-20' }, post('a'), today).phone).toBe('0470-1');
  });
});
