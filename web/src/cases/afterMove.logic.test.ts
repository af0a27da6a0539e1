import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { changeOf, handsFor, isAlive, leftBy, type Left } from './afterMove.logic';

const unit = (id: string) => ({ id, name: id }) as Schemas['UnitReference'];
const left: Left = {
  unit: unit('m2'),
  lastDay: '2026-12-31',
  successor: { id: 'maja', name: 'Maja Frisk' },
};
const promise = (by: object, state = 'open', may_change = true) =>
  ({ by: { kind: 'person', ...by }, state, may_change }) as unknown as Schemas['Promise'];

describe('whose a promise is after a change of job', () => {
  it('is found by the post that ends last', () => {
    const posts = [
      { unit: unit('new') },
      { unit: unit('m2'), until_day: '2026-12-31', succeeded_by: left.successor },
      { unit: unit('old'), until_day: '2020-01-01' },
    ] as unknown as Schemas['Post'][];
    expect(leftBy(posts)).toEqual(left);
    expect(leftBy([posts[0]!])).toBeNull();
  });

  it('is nobody else’s without an answer', () => {
    expect(changeOf(undefined, left, 'r')).toBeNull();
    expect(changeOf({ hand: 'ask' }, left, 'r')).toBeNull();
    expect(changeOf({ hand: 'finishes' }, left, 'r')).toBeNull();
  });

  it('is hers till a day, the successor’s or the unit’s', () => {
    expect(changeOf({ hand: 'finishes', day: '2026-12-20' }, left, 'r')).toEqual({
      due_day: '2026-12-20',
      reason: 'r',
    });
    expect(changeOf({ hand: 'successor' }, left, 'r')).toEqual({
      by_person_id: 'maja',
      reason: 'r',
    });
    expect(changeOf({ hand: 'unit' }, left, 'r')).toEqual({ by_unit_id: 'm2', reason: 'r' });
  });

  it('is the unit’s unless it was promised for another', () => {
    expect(handsFor(promise({ unit: unit('m2') }), left)).toContain('unit');
    expect(handsFor(promise({ unit: unit('other') }), left)).not.toContain('unit');
    expect(handsFor(promise({}), { unit: left.unit, lastDay: left.lastDay })).toEqual([
      'ask',
      'finishes',
      'unit',
    ]);
  });

  it('is asked about only while it lives and may be changed', () => {
    expect(isAlive(promise({}, 'silent'))).toBe(true);
    expect(isAlive(promise({}, 'kept'))).toBe(false);
    expect(isAlive(promise({}, 'open', false))).toBe(false);
  });
});
