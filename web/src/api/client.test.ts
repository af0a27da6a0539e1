// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetPerson } from '@/shared/ofPerson';
import { api, onSignedOut } from './client';

let statuses: number[] = [];
let asked: { key: string | null; body: string }[] = [];
let isBack: () => void = () => undefined;

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push({ key: request.headers.get('Idempotency-Key'), body: await request.text() });
    return Response.json({ id: 'd1' }, { status: statuses.shift() ?? 200 });
  });
  onSignedOut.add(tell);
});
afterEach(() => {
  onSignedOut.delete(tell);
  vi.unstubAllGlobals();
});
const tell = () => new Promise<void>((back) => (isBack = back));
const ask = () => api.POST('/api/practices', { body: { text: 'Ring växeln' } as never });

describe('a request of somebody whose sign-in has ended', () => {
  it('given that she signs in again, then it is asked once more, the same, and nothing is said', async () => {
    statuses = [401, 201];
    const answer = ask();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    await new Promise((next) => setTimeout(next));
    isBack();
    await expect(answer).resolves.toMatchObject({ data: { id: 'd1' } });
    expect(asked[1]).toEqual(asked[0]);
  });
  it('given that somebody else comes, then it is not asked in her name and nobody is answered', async () => {
    statuses = [401];
    const answered = vi.fn();
    void ask().then(answered, answered);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    forgetPerson();
    isBack();
    await new Promise((next) => setTimeout(next));
    expect(answered).not.toHaveBeenCalled();
    expect(asked).toHaveLength(1);
  });
  it('given no page beneath, then it is a fault like any other', async () => {
    onSignedOut.delete(tell);
    statuses = [401];
    await expect(ask()).rejects.toMatchObject({ kind: 'unauthenticated' });
  });
});
