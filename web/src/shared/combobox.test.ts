// @vitest-environment happy-dom
import { mount, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h, mergeProps, nextTick, ref, shallowRef } from 'vue';
import { describe, expect, it } from 'vitest';
import { useAsTyped } from './asTyped';
import { useCombobox } from './combobox';

const names = shallowRef<string[]>([]);
const picked: string[] = [];
const left = ref(0);
function field(inText = false): VueWrapper {
  names.value = ['Anna', 'Birgitta', 'Cecilia'];
  picked.length = left.value = 0;
  const Field = defineComponent({
    setup() {
      const box = useCombobox<string>({
        options: () => names.value,
        key: (name) => name,
        pick: (name) => picked.push(name),
        leave: () => (left.value += 1),
        inText,
      });
      return () => [
        h(inText ? 'textarea' : 'input', mergeProps(box.field.value, { onKeydown: box.onKey })),
        h(
          'div',
          box.list.value,
          names.value.map((name) => h('p', box.option(name), name)),
        ),
      ];
    },
  });
  return mount(Field);
}
const activeIn = (page: VueWrapper) => page.find('[aria-selected="true"]').text();
const press = (page: VueWrapper, key: string, more = {}) =>
  page.find('input, textarea').trigger('keydown', { key, ...more });

describe('a combobox', () => {
  it('given the arrows, then they go round the list, and Enter picks where one stands', async () => {
    const page = field();
    expect(activeIn(page)).toBe('Anna');
    await press(page, 'ArrowUp');
    expect(activeIn(page)).toBe('Cecilia');
    await press(page, 'ArrowDown');
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    expect(picked).toEqual(['Birgitta']);
  });
  it('given that options come above the one that was chosen, then Enter picks that one all the same', async () => {
    const page = field();
    await press(page, 'ArrowDown');
    names.value = ['Aron', 'Anna', 'Birgitta'];
    await nextTick();
    expect(activeIn(page)).toBe('Birgitta');
    await press(page, 'Enter');
    expect(picked).toEqual(['Birgitta']);
  });
  it('given that the chosen one is gone, or more is written, then the first is active', async () => {
    const page = field();
    await press(page, 'ArrowDown');
    names.value = ['Cecilia', 'Disa'];
    await nextTick();
    expect(activeIn(page)).toBe('Cecilia');
    await press(page, 'ArrowDown');
    await page.find('input').trigger('input');
    expect(activeIn(page)).toBe('Cecilia');
  });
  it('given Ctrl Enter or Enter that ends a composed letter, then nothing is picked', async () => {
    const page = field();
    await press(page, 'Enter', { ctrlKey: true });
    await press(page, 'Enter', { isComposing: true });
    expect(picked).toEqual([]);
  });
  it('given Tab, then it takes an option in a text and goes on from a field', async () => {
    const inText = field(true);
    await press(inText, 'Tab', { shiftKey: true });
    expect(picked).toEqual([]);
    await press(inText, 'Tab');
    expect(picked).toEqual(['Anna']);
    const page = field();
    await press(page, 'Tab');
    expect(picked).toEqual([]);
  });
  it('given no options, then nothing is picked, the list is hidden and the field says so', async () => {
    const page = field();
    names.value = [];
    await nextTick();
    await press(page, 'Enter');
    await press(page, 'Escape');
    expect([picked, left.value]).toEqual([[], 1]);
    expect(page.find('[role="listbox"]').attributes('hidden')).toBeDefined();
    expect(page.find('input').attributes()).toMatchObject({
      role: 'combobox',
      'aria-expanded': 'false',
    });
    expect(page.find('input').attributes('aria-activedescendant')).toBeUndefined();
  });
  it('given a press on an option, then it is picked and the field keeps focus', async () => {
    const page = field();
    const pressed = new MouseEvent('mousedown', { cancelable: true });
    page.findAll('[role="option"]')[2]!.element.dispatchEvent(pressed);
    await page.findAll('[role="option"]')[2]!.trigger('click');
    expect([picked, pressed.defaultPrevented]).toEqual([['Cecilia'], true]);
  });
});

describe('asking while somebody writes', () => {
  it('given an answer that a later question has overtaken, then it is not shown', async () => {
    const query = ref('an');
    const answers = new Map<string, () => void>();
    const shown: string[] = [];
    let ask = async () => {};
    mount(
      defineComponent({
        setup() {
          ask = useAsTyped(query, async (text) => {
            await new Promise<void>((answer) => answers.set(text, answer));
            return () => shown.push(text);
          });
          return () => null;
        },
      }),
    );
    const first = ask();
    query.value = 'anna';
    const second = ask();
    answers.get('anna')!();
    answers.get('an')!();
    await Promise.all([first, second]);
    expect(shown).toEqual(['anna']);
  });
});
