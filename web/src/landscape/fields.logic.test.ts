import { describe, expect, it } from 'vitest';
import { changeBody, missingIn, newBody, valuesOf } from './fields.logic';

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
