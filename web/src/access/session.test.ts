// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api, door } from '@/api/client';
import { keptMs, forgetCopies, recall } from '@/device/vault';
import { ofPerson } from '@/shared/ofPerson';
import {
  casesEnabled,
  endedMeanwhile,
  loadSession,
  mayChangePerson,
  mayLog,
  mayToday,
  mayWriteKnowledge,
  organisationsWhere,
  ownOrganisation,
  session,
  signIn,
  signOut,
} from './session';

const eva = {
  person: { id: 'p-eva', name: 'Eva Lind' },
  language: 'sv',
  memberships: [],
  settings: { cases_enabled: true },
  expires_at: '2026-11-24T08:30:00Z',
};
let answer: () => Promise<Response>;
/** What has reached the server. */
let told: string[] = [];
const here = () => Promise.resolve(Response.json(eva));
const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'));
const signedOut = () => Promise.resolve(Response.json({ title: 'x' }, { status: 401 }));

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T08:00:00Z'), toFake: ['Date'] });
  answer = here;
  told = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const reply = await answer();
    told.push(request.method);
    return request.method === 'DELETE' && reply.ok ? new Response(null, { status: 204 }) : reply;
  });
});
afterEach(async () => {
  session.value = null;
  endedMeanwhile.value = false;
  door.open();
  await forgetCopies();
  localStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('who is signed in, without a network', () => {
  it('given somebody who was here, then it is she', async () => {
    await loadSession();
    session.value = null;
    answer = noNetwork;
    expect((await loadSession())?.person.name).toBe('Eva Lind');
  });
  it('given nobody who was here, then it is told that there is no network', async () => {
    answer = noNetwork;
    await expect(loadSession()).rejects.toMatchObject({ kind: 'offline' });
  });
  it('given that she was here more than eight hours ago, then nobody is known', async () => {
    await loadSession();
    vi.setSystemTime(Date.now() + keptMs + 1);
    answer = noNetwork;
    await expect(loadSession()).rejects.toMatchObject({ kind: 'offline' });
  });
  it('given that she signs out there, then she is out here, and the server is told before anything else', async () => {
    await loadSession();
    answer = noNetwork;
    expect(await signOut()).toBe(false);
    expect(session.value).toBeNull();
    await expect(loadSession()).rejects.toMatchObject({ kind: 'offline' });
    answer = here;
    told = [];
    await loadSession();
    expect(told).toEqual(['DELETE', 'GET']);
    told = [];
    await loadSession();
    expect(told).toEqual(['GET']);
  });
  it('given that she signed out, or the server says so, then nothing of her is left here', async () => {
    await loadSession();
    await signOut();
    expect(await recall('device', 'copy/')).toEqual([]);
    await loadSession();
    answer = signedOut;
    expect(await loadSession()).toBeNull();
    answer = noNetwork;
    await expect(loadSession()).rejects.toMatchObject({ kind: 'offline' });
  });
});

describe('two persons at the same page', () => {
  const tove = { ...eva, person: { id: 'p-tove', name: 'Tove Ek' } };
  const asWhom = (who: object) => () => Promise.resolve(Response.json(who));
  it('given that another signs in over her page, then what was hers is gone', async () => {
    const names = ofPerson<string[]>(() => []);
    await loadSession();
    names.value = ['Jonna'];
    endedMeanwhile.value = true;
    answer = asWhom(tove);
    await signIn('tove', 'x');
    expect(names.value).toEqual([]);
    expect(session.value?.person.name).toBe('Tove Ek');
  });
  it('given that she signs in again herself, then all is as she left it', async () => {
    const names = ofPerson<string[]>(() => []);
    await loadSession();
    names.value = ['Jonna'];
    endedMeanwhile.value = true;
    await signIn('eva', 'x');
    expect(names.value).toEqual(['Jonna']);
  });
  it('given no answer to who signed in, then nobody is taken for her: nothing is sent in a wrong name', async () => {
    await loadSession();
    endedMeanwhile.value = true;
    let questions = 0;
    answer = () => (questions++ === 0 ? here() : noNetwork());
    await expect(signIn('tove', 'x')).rejects.toMatchObject({ kind: 'offline' });
    expect(endedMeanwhile.value).toBe(true);
  });
  const saveDraft = () =>
    api.PUT('/api/drafts/{id}', { params: { path: { id: 'd1' } }, body: { body: {} } });
  it('given what she wrote just before another signed in, then it is not sent in the other name', async () => {
    await loadSession();
    endedMeanwhile.value = true;
    answer = asWhom(tove);
    told = [];
    const signedIn = signIn('tove', 'x');
    void saveDraft(); // a pause that is over in between: the cookie is the other's already
    await signedIn;
    await new Promise((next) => setTimeout(next));
    expect(told).toEqual(['POST', 'GET']);
  });
  it('given that it was she who signed in again, then it is sent', async () => {
    await loadSession();
    endedMeanwhile.value = true;
    told = [];
    const signedIn = signIn('eva', 'x');
    const saved = saveDraft();
    await signedIn;
    await saved;
    expect(told).toEqual(['POST', 'GET', 'PUT']);
  });
  it('given no answer to who signed in, then nothing goes until it is known', async () => {
    await loadSession();
    endedMeanwhile.value = true;
    let questions = 0;
    answer = () => (questions++ === 0 ? here() : noNetwork());
    await signIn('tove', 'x').catch(() => undefined);
    told = [];
    void saveDraft();
    answer = asWhom(tove);
    await new Promise((next) => setTimeout(next));
    expect(told).toEqual([]);
    await signIn('tove', 'x');
    await new Promise((next) => setTimeout(next));
    expect(told).toEqual(['POST', 'GET']);
  });
  it('given that the server says she is out while her page is open, then the page stays hers', async () => {
    await loadSession();
    answer = signedOut;
    expect(await loadSession()).toBeNull();
    expect(endedMeanwhile.value).toBe(true);
    expect(session.value?.person.name).toBe('Eva Lind');
  });
});

describe('what is offered', () => {
  const as = (permissions: Record<string, string[]>) => {
    const memberships = [
      { role: 'admin', status: 'active', organisation: { id: 'f', name: 'Förbundet' } },
      { role: 'guide', status: 'active', organisation: { id: 'o', name: 'Vretby' } },
    ];
    session.value = { ...eva, memberships, permissions } as unknown as typeof session.value;
  };
  it('given who reads the landscape alone, then she changes her own record and no other', () => {
    as({});
    expect([mayChangePerson('p-eva'), mayChangePerson('p-bo')]).toEqual([true, false]);
    expect([mayWriteKnowledge.value, mayToday.value, mayLog.value, casesEnabled.value]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
  it('given who writes in it, then she changes everybody there', () => {
    as({ 'knowledge.write': ['o'], 'person.change': ['o'] });
    expect([mayChangePerson('p-eva'), mayChangePerson('p-bo')]).toEqual([true, true]);
    expect(mayWriteKnowledge.value).toBe(true);
  });
  it('given who works in case rooms, then they are there for her', () => {
    as({ 'case.read': ['o'], 'today.read': ['o'], 'encounter.write': ['o'] });
    expect([casesEnabled.value, mayToday.value, mayLog.value]).toEqual([true, true, true]);
  });
  it('given who administers one organisation and guides in another, then she writes in the latter', () => {
    as({ 'matter.write': ['o'], 'case.write': ['o'], 'user.manage': ['f'] });
    expect(ownOrganisation.value?.name).toBe('Vretby');
    expect(organisationsWhere('case.write').map(({ name }) => name)).toEqual(['Vretby']);
  });
  it('given a copy that an older version kept, then nothing is offered that it does not know of', () => {
    as(undefined as unknown as Record<string, string[]>);
    expect([mayToday.value, casesEnabled.value, ownOrganisation.value]).toEqual([
      false,
      false,
      null,
    ]);
  });
});
