import { describe, expect, it } from 'vitest';
import {
  emptyForm,
  encounterFrom,
  fieldsOf,
  likelyMatter,
  type ContactForm,
  type Party,
  problemAt,
  promiseProblems,
} from './form.logic';
import { knownFrom, type KnownPerson } from './known.logic';
import { readText } from './reading.logic';

const unit = {
  id: 'u-bup',
  name: 'Barn- och ungdomspsykiatrin',
  short_name: 'BUP',
  organisation: { id: 'o', name: 'Region Viken', sector: 'region' as const },
};
const anna: KnownPerson = { id: 'p-anna', name: 'Anna Wikström', unit };
const leila: KnownPerson = { id: 'p-leila', name: 'Leila Haddad' };
const jonna = { id: 'c-jonna', reference: '4F2A', code_name: 'Jonna' };
const known = knownFrom({
  self: 'p-eva',
  persons: [anna, leila, { id: 'p-b1', name: 'Bo Ek' }, { id: 'p-b2', name: 'Bo Alm' }],
  places: [],
  cases: [jonna],
});
const today = '2026-11-24';
const written = (text: string, more: Partial<ContactForm> = {}) => {
  const form = { ...emptyForm(text), ...more };
  return { form, fields: fieldsOf(form, readText(text, known, today)) };
};
const party = (id: string): Party => ({ kind: 'person', id, name: id });

describe('the fields under the text', () => {
  it('given only text, then the fields are what was read', () => {
    const { fields } = written('Ringde Anna om Jonna. Hon kollar läkartid senast fredag.');
    expect(fields.parties).toEqual([
      { kind: 'person', id: 'p-anna', name: 'Anna Wikström', detail: 'BUP', sector: 'region' },
    ]);
    expect(fields.case).toEqual(jonna);
    expect(fields).toMatchObject({
      how: 'call',
      expression: 'check_in',
      label: 'shared',
      answered: true,
    });
    expect(fields.promises).toMatchObject([
      { by: { id: 'p-anna' }, what: 'kollar läkartid', due: '2026-11-27' },
    ]);
  });
  it('given no case, then it is consulting and for oneself', () => {
    expect(written('Ringde Anna').fields).toMatchObject({
      expression: 'consulting',
      label: 'working_note',
    });
  });
  it('given choices by hand, when one writes on, then the choices stand', () => {
    const { fields } = written('Mejlade Anna och Leila om Jonna', {
      removedParties: ['p-leila'],
      addedParties: [party('p-x')],
      chosenCase: null,
      how: 'visit',
      expression: 'advocating',
      label: 'formal_record',
    });
    expect(fields.parties.map((each) => each.id)).toEqual(['p-anna', 'p-x']);
    expect(fields.case).toBeUndefined();
    expect(fields).toMatchObject({
      how: 'visit',
      expression: 'advocating',
      label: 'formal_record',
    });
  });
  it('given a name that two have, when one is chosen, then she is a party and her promise hers', () => {
    const { fields } = written('Pratade med Bo. Bo skickar intyget.', {
      chosenNames: { Bo: party('p-b1') },
    });
    expect(fields.parties.map((each) => each.id)).toEqual(['p-b1']);
    expect(fields.promises).toMatchObject([{ by: { id: 'p-b1' }, what: 'skickar intyget' }]);
  });
  it('given a promise changed by hand, when the sentence grows, then the change stands', () => {
    const first = written('Anna kollar läkartid').fields.promises[0]!;
    const { fields } = written('Anna kollar läkartid för Elis', {
      changedPromises: { [first.key]: { due: '2026-12-01' } },
    });
    expect(fields.promises).toMatchObject([
      { what: 'kollar läkartid för Elis', due: '2026-12-01' },
    ]);
  });
  it('given a promise thrown away, then only that one is gone', () => {
    const { key } = written('Anna kollar tid. Anna skickar brev.').fields.promises[0]!;
    expect(
      written('Anna kollar tid. Anna skickar brev.', {
        removedPromises: [key],
      }).fields.promises.map((each) => each.what),
    ).toEqual(['skickar brev']);
  });
  it.each([
    ['Ringde Anna, inget svar', false],
    ['Mejlade Anna', false],
    ['Mejlade Anna och fick svar', true],
    ['Ringde Anna', true],
  ])('given "%s", then answered is %s', (text, answered) =>
    expect(written(text).fields.answered).toBe(answered),
  );
});

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
