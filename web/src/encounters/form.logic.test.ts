import { describe, expect, it } from 'vitest';
import { emptyForm, fieldsOf, type ContactForm, type Party } from './form.logic';
import { knownFrom, type KnownPerson } from '@/reading/known.logic';
import { readText } from '@/reading/reading.logic';

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
    const { fields } = written('Ringde Anna om Jonna. Anna kollar läkartid senast fredag.');
    expect(fields.parties).toEqual([
      {
        kind: 'person',
        id: 'p-anna',
        name: 'Anna Wikström',
        detail: 'BUP',
        sector: 'region',
        role: 'heard',
      },
    ]);
    expect(fields.case).toEqual(jonna);
    expect(fields).toMatchObject({
      how: 'call',
      expression: 'check_in',
      label: 'shared',
    });
    expect(fields.promises).toMatchObject([
      { by: { id: 'p-anna' }, what: 'kollar läkartid', due: '2026-11-27' },
    ]);
  });
  it('given a promise of one of two whom it could be, then nobody owes it until somebody says who', () => {
    const { fields } = written('Ringde Anna om Jonna. Hon kollar läkartid.');
    expect(fields.promises).toMatchObject([{ what: 'kollar läkartid' }]);
    expect(fields.promises[0]!.by).toBeUndefined();
    const { key } = fields.promises[0]!;
    const answered = written('Ringde Anna om Jonna. Hon kollar läkartid.', {
      changedPromises: { [key]: { by: party('p-anna') } },
    });
    expect(answered.fields.promises).toMatchObject([{ by: { id: 'p-anna' } }]);
  });
  it.each([
    ['Jonna ska själv ringa', 'participant'],
    ['ring Anna på torsdag', 'self'],
  ])('given "%s", then the promise is of %s', (text, by) =>
    expect(written(text).fields.promises).toMatchObject([{ by }]),
  );
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
    ['Ringde Anna, inget svar', 'reached'],
    ['Mejlade Anna', 'reached'],
    ['Mejlade Anna och fick svar', 'heard'],
    ['Ringde Anna, hon tittar på det', 'heard'],
    ['Ska ringa Anna', 'later'],
    ['Anna hör inte av sig', 'spoken_of'],
  ])('given "%s", then Anna is %s', (text, role) =>
    expect(written(text).fields.parties).toMatchObject([{ id: 'p-anna', role }]),
  );
});
