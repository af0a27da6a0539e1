import { describe, expect, it } from 'vitest';
import { changeOf, editFormOf, type Encounter } from './edit.logic';

const logged = {
  text: 'Ringde Anna',
  at: '2026-11-23T08:12:00Z',
  how: 'call',
  expression: 'check_in',
  label: 'shared',
  minutes: 10,
} as Encounter;

describe('changing a contact', () => {
  it('given nothing new, then nothing is asked for', () => {
    expect(changeOf(logged, editFormOf(logged))).toEqual({});
    expect(changeOf(logged, { ...editFormOf(logged), text: ' Ringde Anna ' })).toEqual({});
  });
  it('given a new text and way, then those alone are asked for, and the time stays', () => {
    expect(changeOf(logged, { ...editFormOf(logged), text: 'Mötte Anna', how: 'visit' })).toEqual({
      text: 'Mötte Anna',
      how: 'visit',
    });
  });
  it('given another day, then it is that day at noon', () => {
    expect(changeOf(logged, { ...editFormOf(logged), day: '2026-11-20' })).toEqual({
      at: '2026-11-20T11:00:00.000Z',
    });
  });
  it('given minutes taken away, then they are', () => {
    expect(changeOf(logged, { ...editFormOf(logged), minutes: null })).toEqual({
      minutes: null,
    });
  });
  it('given another motive or none, then it is that, and no motive is no change', () => {
    const held = { ...logged, motive: 'hold_together' };
    expect(changeOf(held, { ...editFormOf(held), motive: 'other' })).toEqual({ motive: 'other' });
    expect(changeOf(held, { ...editFormOf(held), motive: '' })).toEqual({ motive: null });
    expect(changeOf(logged, { ...editFormOf(logged), motive: '' })).toEqual({});
  });
});
