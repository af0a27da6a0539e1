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

const now = new Date('2026-11-24T07:30:00Z');

describe('changing a contact', () => {
  it('given nothing new, then nothing is asked for', () => {
    expect(changeOf(logged, editFormOf(logged), now)).toEqual({});
    expect(changeOf(logged, { ...editFormOf(logged), text: ' Ringde Anna ' }, now)).toEqual({});
  });
  it('given a new text and way, then those alone are asked for, and the time stays', () => {
    expect(
      changeOf(logged, { ...editFormOf(logged), text: 'Mötte Anna', how: 'visit' }, now),
    ).toEqual({
      text: 'Mötte Anna',
      how: 'visit',
    });
  });
  it('given another day, then it is that day at noon', () => {
    expect(changeOf(logged, { ...editFormOf(logged), day: '2026-11-20' }, now)).toEqual({
      at: '2026-11-20T11:00:00.000Z',
    });
  });
  it('given today before noon, then it is now: noon lies ahead', () => {
    expect(changeOf(logged, { ...editFormOf(logged), day: '2026-11-24' }, now)).toEqual({
      at: '2026-11-24T07:30:00.000Z',
    });
  });
  it('given minutes taken away, then they are', () => {
    expect(changeOf(logged, { ...editFormOf(logged), minutes: null }, now)).toEqual({
      minutes: null,
    });
  });
  it('given another motive or none, then it is that, and no motive is no change', () => {
    const held = { ...logged, motive: 'hold_together' };
    expect(changeOf(held, { ...editFormOf(held), motive: 'other' }, now)).toEqual({
      motive: 'other',
    });
    expect(changeOf(held, { ...editFormOf(held), motive: '' }, now)).toEqual({ motive: null });
    expect(changeOf(logged, { ...editFormOf(logged), motive: '' }, now)).toEqual({});
  });
});
