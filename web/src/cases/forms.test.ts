// @vitest-environment happy-dom
// Every form of the interface keeps what one writes in it; a new one is found by its tag.
import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Component } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { session, type Session } from '@/access/session';
import { forgetForms } from '@/device/vault';
import InviteForm from '@/administration/InviteForm.vue';
import NewUnit from '@/administration/NewUnit.vue';
import EditContact from '@/encounters/EditContact.vue';
import AddSubject from '@/landscape/AddSubject.vue';
import EditSubject from '@/landscape/EditSubject.vue';
import PracticeForm from '@/landscape/PracticeForm.vue';
import PracticeNote from '@/landscape/PracticeNote.vue';
import ReasonForm from '@/promises/ReasonForm.vue';
import CaseForm from './CaseForm.vue';
import ChainCard from './ChainCard.vue';
import MattersCard from './MattersCard.vue';
import NewPromise from './NewPromise.vue';
import TeamCard from './TeamCard.vue';
import WhyForm from './WhyForm.vue';

const subject = { kind: 'person', id: 'anna', name: 'Anna Wikström' };
const theCase = {
  id: 'c1',
  code_name: 'Jonna',
  version: 2,
  team: [],
  chain: [],
  gaps: [],
  may_change: true,
  may_steer: true,
};
const promise = { id: 'p1', what: 'skicka intyg', version: 3 };
const note = {
  id: 'n1',
  version: 1,
  kind: 'reach',
  text: 'Ring',
  subject_kind: 'person',
  subject_id: 'anna',
  subject_name: 'Anna Wikström',
  author: { name: 'Siv' },
  confirmations: [],
  contradictions: [],
  freshness: { age_days: 1 },
};
const encounter = {
  id: 'e1',
  text: 'Ringde',
  expression: 'check_in',
  how: 'call',
  label: 'shared',
  at: '2026-11-23T09:00:00Z',
  promises: [],
  participants: [],
  version: 1,
};
const edit = (kind: string) => ({ kind, id: 'x', name: 'X', values: { name: 'X' }, version: 1 });

interface Form {
  form: Component;
  props: Record<string, unknown>;
  /** What opens it, where it stands closed in a card. */
  opens?: string;
  field?: string;
}
const forms: Record<string, Form> = {
  'a practice note': { form: PracticeForm, props: { subject } },
  'a change to a practice note': { form: PracticeForm, props: { subject, note } },
  'what speaks against a practice note': {
    form: PracticeNote,
    props: { note },
    opens: 'Stämmer inte',
  },
  'a new record': { form: AddSubject, props: {} },
  'a person': { form: EditSubject, props: edit('person') },
  'a post': { form: EditSubject, props: edit('post'), field: 'input[maxlength="500"]' },
  'a unit': { form: EditSubject, props: edit('unit') },
  'an organisation': { form: EditSubject, props: edit('organisation') },
  'a service': { form: EditSubject, props: edit('service') },
  'a new case': { form: CaseForm, props: {} },
  'a change to a case': { form: CaseForm, props: { existing: theCase } },
  'why a case is closed': {
    form: WhyForm,
    props: { name: 'case/c1/close', title: '', action: '' },
  },
  'a matter': {
    form: MattersCard,
    props: { theCase, matters: [], error: null },
    opens: 'Ny tråd',
    field: 'form input',
  },
  'a promise': {
    form: NewPromise,
    props: { theCase, matterId: 'm1' },
    field: 'input[maxlength="500"]',
  },
  'a change to a promise': { form: ReasonForm, props: { kind: 'change', of: 'p1', promise } },
  'why a promise is struck out': { form: ReasonForm, props: { kind: 'drop', of: 'p1', promise } },
  'why a matter is closed': { form: ReasonForm, props: { kind: 'close', of: 'm1' } },
  'an activity': { form: ChainCard, props: { theCase }, opens: 'Ny insats', field: 'form input' },
  'somebody on the team': {
    form: TeamCard,
    props: { theCase, encounters: [], name: 'Jonna' },
    opens: 'Bjud in',
    field: 'input[maxlength="500"]',
  },
  'an invitation': { form: InviteForm, props: { users: [], units: [] } },
  'a new unit': { form: NewUnit, props: { organisationId: 'o', units: [] } },
  'a contact that is changed': { form: EditContact, props: { encounter }, field: 'textarea' },
};

beforeEach(() => {
  vi.stubGlobal('fetch', async () => Response.json({ items: [] }));
  session.value = {
    person: { id: 'siv', name: 'Siv Lund' },
    memberships: [{ role: 'guide', status: 'active', organisation: { id: 'o', name: 'Vretby' } }],
    permissions: { 'case.read': ['o'], 'case.write': ['o'], 'knowledge.write': ['o'] },
    settings: { quiet_days_default: 10, motives: [], factors: [], cases_enabled: true },
  } as unknown as Session;
});
afterEach(async () => {
  await forgetForms('siv');
  session.value = null;
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});
async function open({ form, props, opens }: Form) {
  const routes = [{ path: '/:any(.*)', component: { template: '' } }];
  const made = mount(form, {
    props,
    attachTo: document.body,
    global: { plugins: [createRouter({ history: createMemoryHistory(), routes })] },
  });
  await flushPromises();
  await flushPromises();
  if (opens) {
    await made
      .findAll('button')
      .find((button) => button.text().includes(opens))!
      .trigger('click');
    await flushPromises();
  }
  return made;
}

describe('every form', () => {
  it.each(Object.entries(forms))(
    'given words in %s, then they are there again',
    async (_, form) => {
      const field = form.field ?? 'textarea, input[type=text], input.mr-input';
      const first = await open(form);
      await first.find(field).setValue('Orden som inte får försvinna');
      first.unmount();
      await flushPromises();
      const again = await open(form);
      const { value } = again.find(field).element as HTMLInputElement;
      expect(value).toBe('Orden som inte får försvinna');
      expect(again.text()).toContain('står kvar här');
      again.unmount();
    },
  );
  it('given all components, then each with a form of its own keeps a draft', () => {
    const files = import.meta.glob<string>('../**/*.vue', {
      query: '?raw',
      import: 'default',
      eager: true,
    });
    const loose = Object.keys(files).filter(
      (file) =>
        /<form\b/.test(files[file]!) && !/use(Form)?Draft\(|useSubjectForm\(/.test(files[file]!),
    );
    // Passwords are never kept.
    expect(loose.toSorted()).toEqual([
      '../access/SessionsPage.vue',
      '../access/SignInForm.vue',
      '../access/WelcomePage.vue',
    ]);
  });
});
