// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { listenToKeys } from '@/shared/keyboard';
import { clearToasts } from '@/shared/toasts';
import StalledList from './StalledList.vue';
import type { Stalled, Today } from './today.logic';

const row = (id: string) =>
  ({
    matter_id: id,
    title: `Sak ${id}`,
    silent_days: 12,
    hangs_on_it: [],
    contact_days: [],
    explanation: '',
    reason: 'silent',
    version: 1,
    promise: {
      id: `p-${id}`,
      matter_id: id,
      what: 'svara',
      version: 3,
      nudges: 0,
      by: { person: { id: 'anna', name: 'Anna Wikström' } },
    },
  }) as unknown as Stalled;
const page = () =>
  ({ stalled: ['a', 'b', 'c'].map(row), stalled_count: 3, owed: [] }) as unknown as Today;

let asked: string[] = [];
let stop = () => {};
beforeEach(() => {
  asked = [];
  stop = listenToKeys();
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return Promise.resolve(Response.json({ id: 'p', matter_id: 'm', version: 4 }));
  });
});
afterEach(() => {
  stop();
  clearToasts();
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});
function show(first = page()) {
  const routes = [{ path: '/:any(.*)', component: { template: '' } }];
  const list = mount(StalledList, {
    attachTo: document.body,
    global: { plugins: [createRouter({ history: createMemoryHistory(), routes })] },
    props: {
      modelValue: first,
      'onUpdate:modelValue': (next: Today) => list.setProps({ modelValue: next }),
    },
  });
  return list;
}
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
    await flushPromises();
  }
}

describe('what has stalled', () => {
  it('given a fresh page, when letters are typed, then nothing is done to the row that is open', async () => {
    const list = show();
    await press(...'aprstl');
    expect(list.findAll('.stalled')).toHaveLength(3);
    expect(list.find('.snooze').exists()).toBe(false);
    expect(asked).toEqual([]);
    list.unmount();
  });
  it('given a row one has moved to, then keys act on it, and not on the row that focus goes to after', async () => {
    const list = show();
    await press('j', 'j', 'a');
    await vi.waitFor(() => expect(asked).toEqual(['/api/promises/p-b/keep']));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Sak c');
    await press('a');
    expect(list.findAll('.stalled')).toHaveLength(2);
    await press('j', 'a');
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toBe('/api/promises/p-c/keep');
    list.unmount();
  });
  it('given a row one has pressed, then keys act on it, until focus is elsewhere', async () => {
    const list = show();
    await list.findAll('.stalled')[2]!.trigger('click');
    expect(list.findAll('.stalled--chosen').map((each) => each.attributes('aria-label'))).toEqual([
      'Sak c',
    ]);
    const elsewhere = document.body.appendChild(document.createElement('button'));
    const event = new FocusEvent('focusout', { bubbles: true, relatedTarget: elsewhere });
    list.findAll('.stalled')[2]!.element.dispatchEvent(event);
    await press('a');
    expect(asked).toEqual([]);
    list.unmount();
  });
  it('given a press that has begun, then no row opens under it before it is done', async () => {
    const list = show();
    const third = list.findAll('.stalled')[2]!;
    await list.find('ol').trigger('pointerdown');
    await third.trigger('focusin');
    expect(third.classes()).not.toContain('stalled--open');
    window.dispatchEvent(new Event('pointerup'));
    await third.trigger('focusin');
    expect(third.classes()).toContain('stalled--open');
    list.unmount();
  });
  it('given a reminder in her own words that is not sent, then they stand there when she is back', async () => {
    const list = show();
    const words = () => list.get<HTMLTextAreaElement>('textarea');
    await words().setValue('Hej Anna, hur gick det?');
    list.unmount();
    await flushPromises();
    const again = show();
    await vi.waitFor(() =>
      expect(again.get<HTMLTextAreaElement>('textarea').element.value).toBe(
        'Hej Anna, hur gick det?',
      ),
    );
  });
});
