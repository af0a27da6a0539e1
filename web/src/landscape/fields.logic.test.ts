import { describe, expect, it } from 'vitest';
import { changeBody, meetingOf, missingIn, newBody, valuesOf } from './fields.logic';

describe('forms of the landscape', () => {
  it('given a new record, sends what was filled in and nothing empty', () => {
    expect(newBody('unit', { name: ' BUP ', site: '', quiet_days: '5' })).toEqual({
      name: 'BUP',
      quiet_days: 5,
    });
  });

  it('given a change, sends only what differs, and null where a field was emptied', () => {
    const before = valuesOf('person', { name: 'Anna', phone: '08-465 004 14', version: 3 });
    expect(
      changeBody('person', before, { name: 'Anna', phone: '', email: 'a@example.org' }),
    ).toEqual({
      phone: null,
      email: 'a@example.org',
    });
    expect(changeBody('person', before, before)).toEqual({});
  });

  it('given required fields left empty, names them all at once', () => {
    expect(missingIn('post', { title: ' ' }, true)).toEqual(['unit_id', 'title', 'from_day']);
    expect(missingIn('service', { name: 'Café Länken' }, false)).toEqual([]);
  });
});

describe('two who change the same record', () => {
  const before = { name: 'Caféet', phone: '08-1', description: 'Öppet för alla.' };

  it('given changes in different fields, then both can be kept', () => {
    const mine = { ...before, phone: '08-2' };
    const theirs = { ...before, email: 'a@example.org' };
    expect(meetingOf('service', before, mine, theirs)).toEqual({
      fields: ['phone', 'email'],
      isElsewhere: false,
      both: { ...before, phone: '08-2', email: 'a@example.org' },
    });
  });
  it('given two values for one short field, then one must be chosen', () => {
    const mine = { ...before, phone: '08-2' };
    const theirs = { ...before, phone: '08-3' };
    expect(meetingOf('service', before, mine, theirs)).toMatchObject({
      fields: ['phone'],
      both: null,
    });
  });
  it('given two long texts, then both stand, unless there is no room', () => {
    const mine = { ...before, description: 'Öppet på fredagar.' };
    const theirs = { ...before, description: 'Stängt i juli.' };
    const { both } = meetingOf('service', before, mine, theirs);
    expect(both?.description).toBe('Stängt i juli.\n\nÖppet på fredagar.');
    const full = { ...before, description: 'a'.repeat(4999) };
    expect(meetingOf('service', before, mine, full).both).toBeNull();
  });
  it('given that a field was emptied here, then it stays empty beside what the other changed', () => {
    const theirs = { ...before, name: 'Café Länken' };
    expect(meetingOf('service', before, { ...before, phone: '' }, theirs).both).toEqual({
      ...before,
      name: 'Café Länken',
      phone: '',
    });
  });
  it('given that the other changed something else, then nothing has to be chosen', () => {
    const mine = { ...before, phone: '08-2' };
    expect(meetingOf('service', before, mine, { ...before, name: 'Caféet ' }).isElsewhere).toBe(
      true,
    );
  });
  it('given that both wrote the same, then there is nothing to choose between', () => {
    const same = { ...before, phone: '08-2' };
    expect(meetingOf('service', before, same, { ...same }).fields).toEqual([]);
  });
});
