// @vitest-environment happy-dom
import { effectScope, nextTick } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useContact } from './useContact';

const jonna = { id: 'c-1', reference: 'V-24-017', code_name: 'Jonna' };
let scope: ReturnType<typeof effectScope>;
beforeEach(() => {
  scope = effectScope();
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ items: [] })));
});
afterEach(() => {
  scope.stop();
  vi.unstubAllGlobals();
});
const open = (from?: typeof jonna) => scope.run(() => useContact(from))!;

describe('a contact that is opened', () => {
  it('given that the page filled it in and nobody wrote, then it is no draft', async () => {
    const contact = open(jonna);
    contact.begin('Ringde Johan: ');
    contact.prepare(() => (contact.form.how = 'call'));
    await nextTick();
    expect(contact.draft.state.value).toBe('new');
  });
  it('given that somebody writes in the very moment it opens, then it is kept', async () => {
    const contact = open(jonna);
    contact.begin();
    contact.form.text = 'Jonna ringde om lägenheten';
    await nextTick();
    expect(contact.draft.state.value).toBe('writing');
  });
  it('given that it was begun from a case, then the draft brings the case back', async () => {
    const contact = open(jonna);
    contact.begin();
    contact.form.text = 'Kort samtal';
    const form = JSON.parse(JSON.stringify(contact.form));
    const later = open();
    later.resume({ id: 'd', form, savedAt: new Date(0) });
    expect(later.fields.value.case?.id).toBe('c-1');
  });
});
