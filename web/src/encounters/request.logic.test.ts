import { describe, expect, it } from 'vitest';
import { emptyForm, fieldsOf, type ContactForm } from './form.logic';
import { encounterFrom, likelyMatter, problemAt, promiseProblems } from './request.logic';
import { knownFrom, type KnownPerson } from '@/reading/known.logic';
import { readText } from '@/reading/reading.logic';

const unit = {
  id: 'u-bup',
  name: 'Barn- och ungdomspsykiatrin',
  short_name: 'BUP',
  organisation: { id: 'o', name: 'Region Viken', sector: 'region' as const },
};
const anna: KnownPerson = { id: 'p-anna', name: 'Anna Wikström', unit };
const jonna = { id: 'c-jonna', reference: '4F2A', code_name: 'Jonna' };
const known = knownFrom({
  self: 'p-eva',
  persons: [anna],
  places: [],
  cases: [jonna],
});
const today = '2026-11-24';
const written = (text: string, more: Partial<ContactForm> = {}) => {
  const form = { ...emptyForm(text), ...more };
  return { form, fields: fieldsOf(form, readText(text, known, today)) };
};

describe('the request', () => {
  const send = (
    text: string,
    more: Partial<ContactForm> = {},
    matters: { id: string; title: string }[] = [],
  ) => {
    const { form, fields } = written(text, more);
    return encounterFrom(form, fields, matters, 'p-eva', 'draft-1');
  };
  it('given a promise with a quiet time of its own, then that is sent, and with no other', () => {
    const text = 'Ringde Anna. Anna kollar läkartid. Jag skickar kallelsen.';
    const { key } = written(text).fields.promises[0]!;
    const { promises } = send(text, { changedPromises: { [key]: { quietDays: 3 } } });
    expect(promises?.map((each) => each.quiet_days)).toEqual([3, undefined]);
  });
  it('given a contact with promises, then all of it is in one request', () => {
    expect(
      send(
        'Ringde Anna om Jonna. Anna kollar läkartid senast fredag. Jag skickar kallelsen imorgon.',
      ),
    ).toEqual({
      text: 'Ringde Anna om Jonna. Anna kollar läkartid senast fredag. Jag skickar kallelsen imorgon.',
      how: 'call',
      expression: 'check_in',
      label: 'shared',
      draft_id: 'draft-1',
      case_id: 'c-jonna',
      participants: [{ person_id: 'p-anna', heard: true }],
      promises: [
        {
          what: 'kollar läkartid',
          matter_title: 'Kollar läkartid',
          case_id: 'c-jonna',
          by_person_id: 'p-anna',
          due_day: '2026-11-27',
        },
        {
          what: 'skickar kallelsen',
          matter_title: 'Skickar kallelsen',
          case_id: 'c-jonna',
          by_person_id: 'p-eva',
          to_person_id: 'p-anna',
          due_day: '2026-11-25',
        },
      ],
    });
  });
  it('given an open matter about the same thing, then the promise is put in it', () => {
    const matters = [
      { id: 'm1', title: 'Hyra och skulder' },
      { id: 'm2', title: 'Läkartid för Elis' },
    ];
    expect(send('Ringde Anna om Jonna. Anna kollar läkartiden.', {}, matters).promises).toEqual([
      { what: 'kollar läkartiden', matter_id: 'm2', by_person_id: 'p-anna' },
    ]);
  });
  it('given a matter chosen by hand, or a new one, then that stands', () => {
    const matters = [{ id: 'm2', title: 'Läkartid för Elis' }];
    const { key } = written('Anna kollar läkartiden.').fields.promises[0]!;
    const changed = (matterId: string) =>
      send('Anna kollar läkartiden.', { changedPromises: { [key]: { matterId } } }, matters)
        .promises?.[0];
    expect(changed('m9')).toMatchObject({ matter_id: 'm9' });
    expect(changed('')).toMatchObject({ matter_title: 'Kollar läkartiden' });
  });
  it('given a message without an answer, then they were not heard', () => {
    expect(send('Mejlade Anna').participants).toEqual([{ person_id: 'p-anna', heard: false }]);
  });
  it('given somebody who is only spoken of, or to be contacted, then she took no part', () => {
    expect(send('Anna hör inte av sig').participants).toBeUndefined();
    expect(send('Ska ringa Anna imorgon').participants).toBeUndefined();
  });
  it('given a promise whose owner nobody knows, then it is nobody’s', () => {
    expect(send('Beslut kommer v. 49').promises).toEqual([
      { what: 'beslut', matter_title: 'Beslut', by_kind: 'nobody', due_day: '2026-12-04' },
    ]);
  });
  it('given the participant’s own promise, then it is hers in the case', () => {
    expect(send('Jonna ska själv ringa boendet').promises).toMatchObject([
      { by_kind: 'participant', case_id: 'c-jonna' },
    ]);
  });
  it('given a silence that stays and a promise that is done, then both are said', () => {
    expect(send('Ringde Anna', { stillSilent: ['p1'], kept: ['p2'] })).toMatchObject({
      still_silent_promises: [{ promise_id: 'p1' }],
      kept_promises: [{ promise_id: 'p2' }],
    });
  });
  it('given matters that share nothing with it, then a promise opens its own', () => {
    expect(likelyMatter('skickar kallelsen', [{ id: 'm', title: 'Hyran' }])).toBeUndefined();
  });
});

describe('what the server found wrong', () => {
  const promise = (key: string, what: string) => ({ key, what });
  const problems = {
    '/text': 'För lång.',
    '/promises/1/due_day': 'Dagen har varit.',
    '/promises/10/what': 'För långt.',
  };
  it('given a pointer, then it is found under its field and under no other', () => {
    expect(problemAt(problems, '/text')).toBe('För lång.');
    expect(problemAt(problems, '/promises/1')).toBe('Dagen har varit.');
    expect(problemAt(problems, '/participants')).toBe('');
  });
  it('given a promise without text, which is not sent, then the count goes past it', () => {
    const rows = [promise('a', 'Ringa'), promise('b', ' '), promise('c', 'Skicka')];
    expect(promiseProblems(problems, rows)).toEqual({ a: '', c: 'Dagen har varit.' });
  });
});
