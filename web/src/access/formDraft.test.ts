// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, ref, type EffectScope } from 'vue';
import { forget, forgetForms, keptMs, recall } from '@/device/vault';
import { endDraft, useFormDraft, useUnfinished } from './formDraft';
import { session, signOut, type Session } from './session';

const signIn = (id: string) =>
  (session.value = { person: { id }, memberships: [] } as unknown as Session);
let scope: EffectScope;
/** A form with one field, as long as its scope lives. */
function open(name = 'practice/new/anna') {
  scope = effectScope();
  return scope.run(() => {
    const text = ref('');
    const draft = useFormDraft(name, {
      read: () => ({ text: text.value }),
      write: (kept) => (text.value = kept.text),
    });
    return { text, ...draft };
  })!;
}
const names = async (owner = 'siv') => (await recall(owner, 'form/')).map(({ name }) => name);

beforeEach(() => {
  vi.useFakeTimers({
    now: Date.parse('2026-11-24T08:00:00Z'),
    toFake: ['Date', 'setTimeout', 'clearTimeout'],
  });
  vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }));
  signIn('siv');
});
afterEach(async () => {
  scope.stop();
  await flushPromises();
  for (const person of ['siv', 'per'])
    for (const { name } of await recall(person, 'form/')) await forget(name);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what one writes in a form', () => {
  it('given some words, when the form goes away, then they are there when it is opened again', async () => {
    const first = open();
    first.text.value = 'Ring före nio';
    scope.stop();
    const again = open();
    await again.ready;
    expect(again.text.value).toBe('Ring före nio');
    expect(again.since.value).toEqual(new Date('2026-11-24T08:00:00Z'));
  });
  it('given that one goes on writing without a pause, then no two seconds are lost in a crash', async () => {
    const form = open();
    await form.ready;
    for (let letters = 1; letters <= 30; letters += 1) {
      form.text.value = 'a'.repeat(letters);
      await vi.advanceTimersByTimeAsync(100);
    }
    const [kept] = await recall<{ text: string }>('siv', 'form/');
    expect(kept!.value.text.length).toBeGreaterThanOrEqual(20);
  });
  it('given that it was saved, then nothing is kept, whatever was on its way', async () => {
    const form = open();
    form.text.value = 'Ring före nio';
    void form.flush();
    form.text.value = 'Ring före nio.';
    await form.done();
    scope.stop();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await names()).toEqual([]);
  });
  it('given that another ends it after it was sent, then leaving the form does not bring it back', async () => {
    const form = open();
    form.text.value = 'Ring före nio';
    void form.flush();
    await endDraft('practice/new/anna');
    scope.stop();
    await flushPromises();
    expect(await names()).toEqual([]);
  });
  it('given words that are taken out again, then nothing is kept', async () => {
    const form = open();
    await form.ready;
    form.text.value = 'Ring';
    await form.flush();
    form.text.value = '';
    await form.flush();
    expect(await names()).toEqual([]);
  });
  it('given that one starts over, then the form is as it was and nothing is kept', async () => {
    const first = open();
    first.text.value = 'Ring';
    scope.stop();
    const again = open();
    await again.ready;
    await again.startOver();
    expect([again.text.value, again.since.value, await names()]).toEqual(['', null, []]);
  });
  it('given that one writes before what was kept has come, then what one writes stays', async () => {
    const first = open();
    first.text.value = 'Gammalt';
    scope.stop();
    const again = open();
    again.text.value = 'Nytt';
    await again.ready;
    expect(again.text.value).toBe('Nytt');
  });
  it('given a form of another thing, then it has words of its own', async () => {
    const first = open('why/1');
    first.text.value = 'Flyttat';
    scope.stop();
    const other = open('why/12');
    await other.ready;
    expect(other.text.value).toBe('');
    scope.stop();
    const shorter = open('why/');
    await shorter.ready;
    expect(shorter.text.value).toBe('');
  });
  it('given another person on the same device, then she sees nothing of it', async () => {
    const first = open();
    first.text.value = 'Ring före nio';
    scope.stop();
    signIn('per');
    const hers = open();
    await hers.ready;
    expect(hers.text.value).toBe('');
  });
  it('given a sign-out, then nothing of hers is left, and what is another’s stays', async () => {
    signIn('per');
    open().text.value = 'Pers ord';
    scope.stop();
    signIn('siv');
    open().text.value = 'Sivs ord';
    scope.stop();
    await flushPromises();
    await signOut();
    expect([await names('siv'), await names('per')]).toEqual([[], ['form/per/practice/new/anna']]);
    await forgetForms('per');
  });
  it('given a form that was left, then it is told where it is opened, until it is thrown away', async () => {
    const form = open();
    form.text.value = 'Ring';
    scope.stop();
    scope = effectScope();
    const at = scope.run(() => useUnfinished(() => 'practice/new/anna'))!;
    await flushPromises();
    expect(at.value).toEqual(new Date('2026-11-24T08:00:00Z'));
    await endDraft('practice/new/anna');
    expect(at.value).toBeUndefined();
  });
  it('given words older than a device keeps them, then they are gone', async () => {
    open().text.value = 'Länge sedan';
    scope.stop();
    await flushPromises();
    vi.setSystemTime(Date.now() + keptMs + 1);
    const again = open();
    await again.ready;
    expect(again.text.value).toBe('');
  });
});
