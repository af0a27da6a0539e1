// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '@/access/session';
import { forget, forgetCopies, keep, recall } from '@/device/vault';
import { listDrafts, useDraft } from './drafts';
import { emptyForm, type ContactForm } from './form.logic';

let saved: { id: string; text: string; at: number }[] = [];
let onServer: { id: string; body: unknown; updated_at: string }[] = [];
let reachable = true;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T08:00:00Z') });
  saved = [];
  onServer = [];
  reachable = true;
  vi.stubGlobal('fetch', async (request: Request) => {
    if (!reachable) throw new TypeError('Failed to fetch');
    const id = new URL(request.url).pathname.split('/').at(-1)!;
    if (request.method === 'GET') return Response.json({ items: onServer });
    if (request.method === 'DELETE') return new Response(null, { status: 204 });
    const { body } = (await request.json()) as { body: ContactForm };
    saved.push({ id, text: body.text, at: Date.now() });
    return Response.json({ id, body, updated_at: new Date().toISOString() });
  });
});
afterEach(async () => {
  for (const item of await recall('', 'draft/')) await forget(item.name);
  await forgetCopies();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
/** From here on the server answers only when it is told to: the oldest question. */
function answersByHand(): () => Promise<void> {
  const answers: (() => void)[] = [];
  const server = globalThis.fetch;
  vi.stubGlobal('fetch', async (request: Request) => {
    const reply = await server(request);
    await new Promise<void>((answer) => answers.push(answer));
    return reply;
  });
  return async () => {
    answers.shift()!();
    await vi.advanceTimersByTimeAsync(10);
  };
}
const write = (text: string) => emptyForm(text);

describe('a draft', () => {
  it('given that somebody else is here when a pause is over, then it is not saved in her name', async () => {
    const as = (id: string) =>
      (session.value = { person: { id, name: id } } as unknown as typeof session.value);
    as('p-eva');
    const draft = useDraft();
    draft.touch(write('Ringde om Jonna'));
    as('p-tove');
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved).toEqual([]);
    expect(await recall('p-tove', 'draft/')).toEqual([]);
    expect(await recall('p-eva', 'draft/')).toHaveLength(1);
    await draft.release(draft.id.value);
    session.value = null;
  });
  it.each([
    [404, 'elsewhere'],
    [401, 'signIn'],
    [503, 'server'],
  ])('given the answer %i, then it is here alone and says why', async (status, waits) => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status })));
    const draft = useDraft();
    draft.touch(write('Ringde Anna'));
    await vi.advanceTimersByTimeAsync(1000);
    expect([draft.state.value, draft.waits.value]).toEqual(['device', waits]);
    draft.take(null);
  });
  it('given a text, when one stops writing, then it is on the server within two seconds', async () => {
    const draft = useDraft();
    draft.touch(write('Ringde Anna'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved.map((each) => each.text)).toEqual(['Ringde Anna']);
    expect(draft.state.value).toBe('saved');
    expect(await recall('', 'draft/')).toEqual([]);
  });
  it('given that one never stops writing, then no two seconds go by without it being saved', async () => {
    const draft = useDraft();
    const start = Date.now();
    for (let letters = 1; letters <= 60; letters += 1) {
      draft.touch(write('a'.repeat(letters)));
      await vi.advanceTimersByTimeAsync(100);
    }
    const times = [start, ...saved.map((each) => each.at)];
    const longest = Math.max(...times.slice(1).map((at, index) => at - times[index]!));
    expect(saved.length).toBeGreaterThan(2);
    expect(longest).toBeLessThanOrEqual(2000);
  });
  it('given no server, then it is kept on this device, and sent when the server is back', async () => {
    reachable = false;
    const draft = useDraft();
    draft.touch(write('Ringde Anna'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(draft.state.value).toBe('device');
    expect((await listDrafts()).map((each) => each.form.text)).toEqual(['Ringde Anna']);
    reachable = true;
    await vi.advanceTimersByTimeAsync(6000);
    expect(saved.map((each) => each.text)).toEqual(['Ringde Anna']);
    expect(await recall('', 'draft/')).toEqual([]);
  });
  it('given a device whose clock is behind, then what is here alone still comes first', async () => {
    onServer = [
      { id: 'd-old', body: write('Igår'), updated_at: new Date(Date.now() + 60_000).toISOString() },
    ];
    vi.setSystemTime(Date.now());
    await keep('', 'draft/d-new', { id: 'd-new', form: write('Nyss, när inloggningen tog slut') });
    expect((await listDrafts()).map((each) => each.id)).toEqual(['d-new', 'd-old']);
  });
  it('given that it becomes a contact, then nothing more is saved under its id', async () => {
    const draft = useDraft();
    draft.touch(write('Ringde Anna'));
    await draft.close();
    await vi.advanceTimersByTimeAsync(5000);
    expect(saved).toEqual([]);
  });
  it('given that it is just being saved when it becomes a contact, then it does not come back', async () => {
    const draft = useDraft();
    draft.touch(write('Ringde Anna'));
    const saving = draft.flush();
    await draft.close();
    const before = saved.length;
    await saving;
    await vi.advanceTimersByTimeAsync(5000);
    expect(saved.length).toBe(before);
  });
  it('given a saving on its way, then the next waits for it, and only the newest is sent', async () => {
    const answer = answersByHand();
    const draft = useDraft();
    for (const text of ['Ringde', 'Ringde An', 'Ringde Anna']) {
      draft.touch(write(text));
      void draft.flush();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(saved.map((each) => each.text)).toEqual(['Ringde']);
    await answer();
    expect(saved.map((each) => each.text)).toEqual(['Ringde', 'Ringde Anna']);
    await answer();
    expect(draft.state.value).toBe('saved');
  });
  it('given a saving on its way, then it becomes a contact after it', async () => {
    const answer = answersByHand();
    const draft = useDraft();
    draft.touch(write('Ringde Anna'));
    void draft.flush();
    await vi.advanceTimersByTimeAsync(10);
    let isClosed = false;
    const closing = draft.close().then(() => (isClosed = true));
    await vi.advanceTimersByTimeAsync(10);
    expect(isClosed).toBe(false);
    await answer();
    await closing;
  });
  it('given that the server refused the contact, then it is a draft again', async () => {
    const draft = useDraft();
    draft.touch(write('Ringde Anna'));
    await draft.close();
    draft.reopen(write('Ringde Anna'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved.map((each) => each.text)).toEqual(['Ringde Anna']);
  });
  it('given that it ended while it was being saved, then no copy is left here', async () => {
    let answer = () => {};
    vi.stubGlobal('fetch', async () => {
      await new Promise<void>((ready) => (answer = ready));
      return Response.json({ title: 'Finns inte' }, { status: 404 });
    });
    const draft = useDraft();
    draft.touch(write('Ringde Anna'));
    await vi.advanceTimersByTimeAsync(1000);
    draft.take(null);
    answer();
    await vi.advanceTimersByTimeAsync(10);
    expect(await recall('', 'draft/')).toEqual([]);
  });
  it('given letters that come while it becomes a contact, then they make no draft', async () => {
    const draft = useDraft();
    draft.touch(write('Ringde Anna'));
    await draft.close();
    draft.touch(write('Ringde Anna'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(saved).toEqual([]);
    draft.take(null);
    draft.touch(write('Ringde Per'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved.map((each) => each.text)).toEqual(['Ringde Per']);
  });
  it('given an empty form that was never saved, then no draft is made', async () => {
    const draft = useDraft();
    draft.touch(write('  '));
    await vi.advanceTimersByTimeAsync(3000);
    expect(saved).toEqual([]);
  });
  it('given a newer text on the device than on the server, then the newer one is listed', async () => {
    onServer = [{ id: 'd1', body: { text: 'gammal' }, updated_at: '2026-11-24T07:00:00Z' }];
    await keep('', 'draft/d1', { id: 'd1', form: write('ny') });
    expect((await listDrafts()).map((each) => each.form.text)).toEqual(['ny']);
  });
  it('given a device draft older than eight hours, then it is forgotten', async () => {
    await keep('', 'draft/d2', { id: 'd2', form: write('länge sedan') });
    vi.setSystemTime(Date.now() + 8 * 60 * 60_000 + 1);
    expect(await listDrafts()).toEqual([]);
  });
  it('given a draft that the server has, when there is no network, then its copy here is gone on with', async () => {
    const draft = useDraft();
    draft.touch(write('Ringde Anna'));
    await vi.advanceTimersByTimeAsync(2000);
    reachable = false;
    expect((await listDrafts()).map((each) => each.form.text)).toEqual(['Ringde Anna']);
    reachable = true;
    expect(await listDrafts()).toEqual([]); // the server decides
  });
  it('given that it became a contact or somebody signed out, then no copy is left here', async () => {
    const draft = useDraft();
    draft.touch(write('Ringde Anna'));
    await vi.advanceTimersByTimeAsync(2000);
    await draft.release(draft.id.value);
    expect(await recall('', 'copy/')).toEqual([]);
    draft.touch(write('Ringde Ulla'));
    await vi.advanceTimersByTimeAsync(2000);
    await forgetCopies();
    reachable = false;
    expect(await listDrafts()).toEqual([]);
  });
  it('given a draft of an older version of the page, then what is missing is filled in', async () => {
    onServer = [{ id: 'd3', body: { text: 'Ringde' }, updated_at: '2026-11-24T07:00:00Z' }];
    expect((await listDrafts())[0]!.form).toEqual(write('Ringde'));
  });
});
