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
import { triesMax } from './outbox.logic';
import * as vault from './vault';
import { forget, keep, recall } from './vault';

interface Sent {
  label: string;
  path: string;
  key: string;
  version: string | null;
}
const person = 'p-eva';
let sent: Sent[] = [];
let answer: (label: string) => Response | Promise<never>;
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
    const label = (JSON.parse(String(init.body ?? '{}')) as { text?: string }).text ?? '';
    sent.push({
      label,
      path,
      key: headers.get('Idempotency-Key') ?? '',
      version: headers.get('If-Match'),
    });
    return Promise.resolve(answer(label));
  });
  stop = startOutbox(person);
  await vi.waitFor(() => expect(pendingActs.value).toEqual([]));
});
afterEach(async () => {
  for (const act of pendingActs.value) await throwAway(act);
  stop();
  vi.restoreAllMocks();
  arrived.clear();
  vi.unstubAllGlobals();
});
const broken = () => new Response('{}', { status: 500 });
const startingAnew = () => new Response('', { status: 503 });
const act = { path: '/api/encounters', body: { text: 'Ringde Anna' }, label: 'Ringde Anna' };

describe('the outbox', () => {
  it('given a network, when an act is done, then its answer comes back and nothing is left here', async () => {
    expect(await perform(act)).toEqual({ arrived: true, answer: { id: 'e1' } });
    expect(await recall(person, 'act/')).toEqual([]);
  });
  it('given no network, when an act is done, then it is kept here and waits', async () => {
    answer = noNetwork;
    expect(await perform(act)).toMatchObject({ arrived: false, waitsFor: 'network' });
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
  it('given a refusal, when it is sent again all the same, then it is a new act with a key of its own', async () => {
    answer = noNetwork;
    await perform(act);
    answer = refused; // also what a server says of a key too old to tell whether it was done
    await sendWaiting();
    answer = ok;
    await sendAgain(pendingActs.value[0]!);
    const [first, second, third] = sent.map((each) => each.key);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(await recall(person, 'act/')).toEqual([]);
  });
  it('given a version, then it is asked for', async () => {
    await perform({ ...act, version: 7 });
    expect(sent[0]!.version).toBe('"7"');
  });
});

describe('an act that the server cannot take', () => {
  const both = async () => {
    answer = noNetwork;
    await perform({ ...act, body: { text: 'ett' }, label: 'ett' });
    await perform({ ...act, body: { text: 'två' }, label: 'två' });
    sent = [];
  };
  it('given one that always fails, then those behind pass it, and in the end it is laid before its maker', async () => {
    await both();
    answer = (label) => (label === 'ett' ? broken() : ok());
    await sendWaiting();
    expect(pendingActs.value).toMatchObject([
      { label: 'ett', state: 'waiting', waitsFor: 'server' },
    ]);
    for (let round = 1; round < triesMax; round += 1) await sendWaiting();
    expect(pendingActs.value).toMatchObject([{ label: 'ett', state: 'failed', isRefused: false }]);
    const attempts = sent.length;
    await sendWaiting();
    expect(sent).toHaveLength(attempts); // it is hers to decide
    answer = ok;
    await sendAgain(pendingActs.value[0]!);
    expect(new Set(sent.filter(({ label }) => label === 'ett').map(({ key }) => key)).size).toBe(1);
    expect(pendingActs.value).toEqual([]);
  });
  it('given a gateway that gives one up while it takes the others, then it is the same', async () => {
    await both();
    answer = (label) => (label === 'ett' ? new Response('', { status: 504 }) : ok());
    await sendWaiting();
    expect(pendingActs.value).toMatchObject([{ label: 'ett', tries: 1 }]);
  });
  it('given a server that starts anew, then nothing is held against any act, and few are tried', async () => {
    answer = noNetwork;
    for (const text of ['1', '2', '3', '4', '5']) await perform({ ...act, body: { text } });
    sent = [];
    answer = startingAnew;
    for (let round = 0; round < 2 * triesMax; round += 1) await sendWaiting();
    expect(pendingActs.value.every((each) => each.state === 'waiting' && !each.tries)).toBe(true);
    expect(sent).toHaveLength(2 * triesMax * 3);
  });
  it('given that nobody is signed in, then it waits for that and not for a network', async () => {
    answer = () => new Response('{}', { status: 401 });
    expect(await perform(act)).toMatchObject({ arrived: false, waitsFor: 'signIn' });
  });
});

describe('a device without room', () => {
  const full = () =>
    vi.spyOn(vault, 'keep').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
  it('given a network, then an act is done as always', async () => {
    full();
    expect(await perform(act)).toEqual({ arrived: true, answer: { id: 'e1' } });
  });
  it('given no network either, then it waits in this page, says so, and is sent when there is one', async () => {
    full();
    answer = noNetwork;
    expect(await perform(act)).toMatchObject({ arrived: false, isOnlyHere: true });
    answer = ok;
    await sendWaiting();
    expect(pendingActs.value).toEqual([]);
  });
  it('given that she is signed out meanwhile, then it is hers when she is back and nobody sees it before', async () => {
    full();
    answer = noNetwork;
    await perform(act);
    stop();
    stop = startOutbox('p-tove');
    expect(pendingActs.value).toEqual([]);
    stop();
    stop = startOutbox(person);
    expect(pendingActs.value).toMatchObject([{ label: act.label }]);
  });
  it('given copies of what the server has, then they make room for what it has not', async () => {
    await keep(person, 'copy/directory', { persons: [] });
    const real = vault.keep;
    let isFull = true;
    vi.spyOn(vault, 'keep').mockImplementation((...what) =>
      isFull ? ((isFull = false), Promise.reject(new Error('full'))) : real(...what),
    );
    answer = noNetwork;
    expect(await perform(act)).toMatchObject({ isOnlyHere: false });
    expect(await recall(person, 'copy/')).toEqual([]);
  });
});

describe('two pages of the same person', () => {
  it('given what the other has sent or thrown away, then this one leaves it', async () => {
    answer = noNetwork;
    await perform(act);
    const [kept] = await recall<{ id: string }>(person, 'act/');
    await forget(`act/${kept!.value.id}`);
    sent = [];
    answer = ok;
    await sendWaiting();
    expect(sent).toEqual([]);
    expect(pendingActs.value).toEqual([]);
  });
});
