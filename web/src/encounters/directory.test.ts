// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '@/access/session';
import { forgetCopies } from '@/device/vault';
import { forgetPerson } from '@/shared/ofPerson';
import { casesKnown, known, learnPerson, loadDirectory, lookUp } from './directory';

const part = (rows: object) => ({ organisations: [], units: [], persons: [], cases: [], ...rows });
const whole = {
  mark: 'aa',
  is_whole: true,
  parts: {
    '0': part({ persons: [{ id: 'p1', name: 'Anna Ek' }] }),
    '1': part({ cases: [{ id: 'c1', reference: '4F2A', code_name: 'Jonna' }] }),
  },
};
let asked: string[] = [];
let answer: () => Promise<Response> | Response;

const signIn = (id: string) =>
  (session.value = { person: { id, name: id } } as unknown as typeof session.value);
/** The page is loaded anew: its memory is gone, what the device keeps is not. */
function loadPage(id: string): void {
  forgetPerson();
  signIn(id);
}
const names = () => ({
  persons: known.value.persons.map(({ name }) => name),
  cases: known.value.cases.map(({ code_name }) => code_name),
});

beforeEach(() => {
  asked = [];
  answer = () => Response.json(whole);
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url).search);
    return answer();
  });
  loadPage('p-eva');
});
afterEach(async () => {
  await forgetCopies();
  vi.unstubAllGlobals();
});

describe('the directory', () => {
  it('given a page loaded anew, then only what differs is asked for', async () => {
    await loadDirectory();
    expect(asked).toEqual(['']);
    loadPage('p-eva');
    answer = () =>
      Response.json({
        mark: 'ab',
        is_whole: true,
        parts: { '1': part({ cases: [{ id: 'c2', reference: '4F2B', code_name: 'Kim' }] }) },
      });
    await loadDirectory();
    expect(asked).toEqual(['', '?known=aa']);
    expect(names()).toEqual({ persons: ['Anna Ek'], cases: ['Kim'] });
  });

  it('given a copy, then people are known at once and cases when the server has said which', async () => {
    await loadDirectory();
    loadPage('p-eva');
    let reply!: (response: Response) => void;
    answer = () => new Promise<Response>((resolve) => (reply = resolve));
    const loaded = loadDirectory();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(names()).toEqual({ persons: ['Anna Ek'], cases: [] });
    reply(Response.json({ mark: 'aa', is_whole: true, parts: {} }));
    await loaded;
    expect(names()).toEqual({ persons: ['Anna Ek'], cases: ['Jonna'] });
  });

  it('given no network, then the copy tells, cases too', async () => {
    await loadDirectory();
    loadPage('p-eva');
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await loadDirectory();
    expect(names()).toEqual({ persons: ['Anna Ek'], cases: ['Jonna'] });
    expect(casesKnown.value).toBe(true);
  });

  it('given a refusal, then no case is told of', async () => {
    await loadDirectory();
    loadPage('p-eva');
    answer = () => Response.json({ title: 'Nej', status: 403 }, { status: 403 });
    await loadDirectory();
    expect(names().cases).toEqual([]);
    expect(casesKnown.value).toBe(false);
  });

  it('given somebody else on the same device, then nothing of the former is told or named', async () => {
    await loadDirectory();
    loadPage('p-tove');
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await loadDirectory();
    expect(asked).toEqual(['', '']);
    expect(names()).toEqual({ persons: [], cases: [] });
    expect(casesKnown.value).toBe(false);
  });

  it('given that she signed out, then the device keeps nothing', async () => {
    await loadDirectory();
    await forgetCopies();
    loadPage('p-eva');
    await loadDirectory();
    expect(asked).toEqual(['', '']);
  });

  it('knows whom one has just added, under the name that the server tells when it does', async () => {
    await loadDirectory();
    learnPerson({ id: 'p9', name: 'Ny Kollega' });
    expect(names().persons).toEqual(['Anna Ek', 'Ny Kollega']);
    learnPerson({ id: 'p1', name: 'Anna Gammal' });
    expect(names().persons).toEqual(['Anna Ek', 'Ny Kollega']);
  });

  it('given all names, then nobody is asked for', async () => {
    await loadDirectory();
    await lookUp('Anna Ek');
    expect(asked).toEqual(['']);
  });

  it('given a part of the names, then a namesake is asked for once', async () => {
    answer = () => Response.json({ ...whole, is_whole: false });
    await loadDirectory();
    answer = () =>
      Response.json({ items: [{ kind: 'person', id: 'p2', name: 'Anna Ek', matched: [] }] });
    await lookUp('Anna Ek');
    await lookUp('Anna Ek');
    expect(asked).toHaveLength(2);
    expect(known.value.persons.map(({ id }) => id)).toEqual(['p1', 'p2']);
  });
});
