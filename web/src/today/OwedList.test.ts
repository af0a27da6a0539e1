// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearToasts, toasts, undoLast } from '@/shared/toasts';
import OwedList from './OwedList.vue';
import type { Today } from './today.logic';

const promise = (id: string, what: string) =>
  ({
    id,
    what,
    matter_id: `m-${id}`,
    version: 3,
    nudges: 0,
  }) as unknown as Today['owed'][number]['promise'];
const page = (): Today => ({
  day: '2026-11-24',
  as_of: '2026-11-24T07:00:00Z',
  stalled: [],
  stalled_count: 0,
  owed: [
    { promise: promise('p1', 'svara Siv'), days_left: null },
    { promise: promise('p2', 'skicka intyg'), days_left: null },
  ],
  owed_count: 2,
  taken: [],
  new: [],
  new_count: 0,
  moved_last_week: 0,
  invisible_work: [],
});
let answers: (() => Response | Promise<Response>)[] = [];
let asked: { path: string; version: string | null }[] = [];

beforeEach(() => {
  answers = [];
  asked = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push({ path, version: new Headers(init.headers).get('If-Match') });
    return Promise.resolve(answers.shift()!());
  });
});
afterEach(() => {
  clearToasts();
  vi.unstubAllGlobals();
});

function show() {
  const reload = vi.fn();
  const list = mount(OwedList, {
    props: {
      modelValue: page(),
      'onUpdate:modelValue': (next: Today) => list.setProps({ modelValue: next }),
      onReload: reload,
    },
  });
  const texts = () => list.findAll('.owed__what').map((each) => each.text());
  return { list, texts, reload };
}

describe('what I owe others', () => {
  it('given a promise, when it is ticked, then it is gone at once, before the server has answered', async () => {
    let answer: (response: Response) => void = () => undefined;
    answers = [() => new Promise<Response>((resolve) => (answer = resolve))];
    const { list, texts } = show();
    await list.find('input').trigger('change');
    expect(texts()).toEqual(['Skicka intyg']);
    await vi.waitFor(() =>
      expect(asked).toEqual([{ path: '/api/promises/p1/keep', version: '"3"' }]),
    );
    answer(Response.json(promise('p1', 'svara Siv')));
    await flushPromises();
    expect(texts()).toEqual(['Skicka intyg']);
  });
  it('given that the server refuses, then the row is back in its place with the reason on it', async () => {
    answers = [
      () =>
        Response.json({ type: '/problems/forbidden', detail: 'Det får du inte.' }, { status: 403 }),
    ];
    const { list, texts, reload } = show();
    await list.find('input').trigger('change');
    await vi.waitFor(() => expect(texts()).toEqual(['Svara Siv', 'Skicka intyg']));
    expect(list.find('[role=alert]').text()).toBe('Det får du inte.');
    expect(reload).not.toHaveBeenCalled();
  });
  it('given that somebody else was first, then the list is fetched anew', async () => {
    answers = [() => Response.json({ detail: 'Någon annan hann före.' }, { status: 412 })];
    const { list, reload } = show();
    await list.find('input').trigger('change');
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  });
  it('given that it was a mistake, when it is undone, then the promise is opened again', async () => {
    answers = [
      () => Response.json({ ...promise('p1', 'svara Siv'), version: 4 }),
      () => Response.json({ ...promise('p1', 'svara Siv'), version: 5 }),
    ];
    const { list, reload } = show();
    await list.find('input').trigger('change');
    await vi.waitFor(() => expect(toasts.value.at(-1)?.undo).toBeDefined());
    undoLast();
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(asked[1]).toEqual({ path: '/api/promises/p1/reopen', version: '"4"' });
  });
  it('given no network, then it stays done here and waits to be told', async () => {
    answers = [() => Promise.reject(new TypeError('Failed to fetch'))];
    const { list, texts } = show();
    await list.find('input').trigger('change');
    await vi.waitFor(() => expect(toasts.value.at(-1)?.text).toContain('Väntar på nät'));
    expect(texts()).toEqual(['Skicka intyg']);
  });
});
