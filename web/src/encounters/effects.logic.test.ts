import { describe, expect, it } from 'vitest';
import { linesOf, type Effects } from './effects.logic';
import { emptyForm, type ContactFields, type Named } from './form.logic';

const leila: Named = { kind: 'person', id: 'p-leila', name: 'Leila Haddad', role: 'heard' };
const johan: Named = { kind: 'person', id: 'p-johan', name: 'Johan Berglund', role: 'spoken_of' };
const fields: ContactFields = {
  parties: [leila, johan],
  how: 'call',
  expression: 'check_in',
  label: 'shared',
  promises: [
    { key: 'a', by: leila, what: 'skickar avtalet', due: '2026-11-27' },
    { key: 'b', what: 'fixar resan' },
  ],
};
const promise = (id: string, matter_title: string, days: number, person: Named) =>
  ({ id, matter_title, silence: { days }, by: { person: { id: person.id } } }) as never;
const effects = {
  preview: {
    heard: [
      { promise: promise('s1', 'Startdatum', 14, leila), breaks_silence: true },
      { promise: promise('s2', 'Praktik', 1, leila), breaks_silence: false },
    ],
    still_silent: [],
  },
  stillSilent: [{ promise: promise('s3', 'Intyget', 12, johan), breaks_silence: true }],
} as unknown as Effects;

describe('what saving does', () => {
  it('given a silence that is broken, promises and a silence that stays, then each is a line', () => {
    expect(linesOf(emptyForm('x'), fields, [], effects)).toEqual([
      { key: 's1', kind: 'breaks', title: 'Startdatum', days: 14, ticked: true },
      {
        key: 'a',
        kind: 'made',
        title: 'skickar avtalet',
        owner: leila,
        due: '2026-11-27',
        ticked: true,
      },
      { key: 'b', kind: 'unowned', title: 'fixar resan' },
      {
        key: 'still-s3',
        kind: 'still',
        title: 'Intyget',
        days: 12,
        name: 'Johan Berglund',
        role: 'spoken_of',
      },
    ]);
  });
  it('given a silence or a promise that was taken away, then it stays in view without its tick', () => {
    const silent = {
      preview: { heard: [], still_silent: [promise('s1', 'Startdatum', 14, leila)] },
      stillSilent: [],
    } as unknown as Effects;
    const form = { ...emptyForm('x'), stillSilent: ['s1'] };
    const [broken, taken] = linesOf(
      form,
      { ...fields, promises: [] },
      [{ key: 'a', by: leila, what: 'skickar avtalet' }],
      silent,
    );
    expect(broken).toMatchObject({ kind: 'breaks', ticked: false });
    expect(taken).toMatchObject({ kind: 'made', ticked: false });
  });
  it('given no answer of the server, then only what is in the form is told', () => {
    expect(linesOf(emptyForm('x'), fields, [], undefined).map(({ kind }) => kind)).toEqual([
      'made',
      'unowned',
    ]);
  });
});
