// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  arrived,
  pendingActs,
  perform,
  sendAgain,
  sendWaiting,
  startOutbox,
  throwAway,
  waitingBodies,
} from './outbox';
import { keep, recall } from './vault';

interface Sent {
  path: string;
  key: string;
  version: string | null;
}
const person = 'p-eva';
let sent: Sent[] = [];
let answer: () => Response | Promise<never>;
const ok = () => new Response(JSON.stringify({ id: 'e1' }), { status: 201 });
const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'));
const refused = () =>
  new Response(
    JSON.stringify({
      type: '/problems/invalid',
      detail: 'Texten är för lång.',
      errors: [{ pointer: '/text', detail: 'Högst 10 000 tecken.' }],
    }),
    { status: 422 },
  );
let stop: () => void;

beforeEach(async () => {
  sent = [];
  answer = ok;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    sent.push({
      path,
      key: headers.get('Idempotency-Key') ?? '',
      version: headers.get('If-Match'),
    });
    return Promise.resolve(answer());
  });
  stop = startOutbox(person);
  await vi.waitFor(() => expect(pendingActs.value).toEqual([]));
});
afterEach(async () => {
  for (const act of pendingActs.value) await throwAway(act);
  stop();
  arrived.clear();
  vi.unstubAllGlobals();
});
const act = { path: '/api/encounters', body: { text: 'Ringde Anna' }, label: 'Ringde Anna' };

describe('the outbox', () => {
  it('given a network, when an act is done, then its answer comes back and nothing is left here', async () => {
    expect(await perform(act)).toEqual({ arrived: true, answer: { id: 'e1' } });
    expect(await recall(person, 'act/')).toEqual([]);
  });
  it('given no network, when an act is done, then it is kept here and waits', async () => {
    answer = noNetwork;
    expect(await perform(act)).toEqual({ arrived: false });
    expect(pendingActs.value).toMatchObject([{ label: 'Ringde Anna', state: 'waiting' }]);
    expect(await recall(person, 'act/')).toHaveLength(1);
  });
  it('given an act that waits, when the network is back, then it is sent once more with the same key', async () => {
    answer = noNetwork;
    await perform(act);
    const told = vi.fn();
    arrived.add(told);
    answer = ok;
    await sendWaiting();
    expect(sent).toHaveLength(2);
    expect(sent[1]!.key).toBe(sent[0]!.key);
    expect(sent[0]!.key).not.toBe('');
    expect(pendingActs.value).toEqual([]);
    expect(told).toHaveBeenCalledOnce();
  });
  it('given a page that died while sending, when the next one opens, then the act is sent with its key', async () => {
    stop();
    await keep(person, 'act/k1', {
      ...act,
      key: 'k1',
      at: '2026-11-24T08:00:00Z',
      state: 'sending',
    });
    stop = startOutbox(person);
    await vi.waitFor(() => expect(sent).toMatchObject([{ key: 'k1' }]));
    await vi.waitFor(async () => expect(await recall(person, 'act/')).toEqual([]));
  });
  it('given what somebody else left on this device, then it is not sent in my name', async () => {
    stop();
    await keep('p-tove', 'act/k2', { ...act, key: 'k2', at: '', state: 'waiting' });
    stop = startOutbox(person);
    await sendWaiting();
    expect(sent).toEqual([]);
  });
  it('given a refusal at once, then it is told and not kept: the text is still in the form', async () => {
    answer = refused;
    await expect(perform(act)).rejects.toMatchObject({
      kind: 'invalid',
      sentence: 'Texten är för lång.',
    });
    expect(pendingActs.value).toEqual([]);
    expect(await recall(person, 'act/')).toEqual([]);
  });
  it('given a refusal after waiting, then it stays with its reason and can be sent again', async () => {
    answer = noNetwork;
    await perform(act);
    answer = refused;
    await sendWaiting();
    expect(pendingActs.value).toMatchObject([{ state: 'failed', sentence: 'Texten är för lång.' }]);
    answer = ok;
    await sendAgain(pendingActs.value[0]!);
    expect(pendingActs.value).toEqual([]);
  });
  it('given a refusal after waiting, then what was wrong and its form are there on the next page too', async () => {
    answer = noNetwork;
    await perform({ ...act, form: { text: 'Ringde Anna' } });
    answer = refused;
    await sendWaiting();
    stop();
    stop = startOutbox(person);
    await vi.waitFor(() =>
      expect(pendingActs.value).toMatchObject([
        {
          state: 'failed',
          fields: { '/text': 'Högst 10 000 tecken.' },
          form: { text: 'Ringde Anna' },
        },
      ]),
    );
    expect(waitingBodies()).toEqual([act.body]);
  });
  it('given several that wait, when the first still cannot be sent, then the later ones wait for it', async () => {
    answer = noNetwork;
    await perform(act);
    await perform({ ...act, label: 'Andra' });
    sent = [];
    await sendWaiting();
    expect(sent).toHaveLength(1);
    expect(pendingActs.value.map((each) => each.label)).toEqual(['Ringde Anna', 'Andra']);
  });
  it('given a version, then it is asked for', async () => {
    await perform({ ...act, version: 7 });
    expect(sent[0]!.version).toBe('"7"');
  });
});
