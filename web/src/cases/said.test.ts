// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { afterEach, describe, expect, it } from 'vitest';
import { namesHidden } from '@/shared/appearance';
import type { Case } from './case.logic';
import { provideSaid, useSaid } from './said';

afterEach(() => (namesHidden.value = false));

const Text = defineComponent({
  setup() {
    const said = useSaid();
    return () => h('p', said('Resan med Jonna, och Jonnas utlåtande'));
  },
});
const Page = defineComponent({
  setup() {
    provideSaid(() => ({ code_name: 'Jonna', reference: 'A1B2' }) as Case);
    return () => h(Text);
  },
});

describe('what people wrote in a case', () => {
  it('given that names are hidden, then its reference stands where the client is named', () => {
    expect(mount(Page).text()).toBe('Resan med Jonna, och Jonnas utlåtande');
    namesHidden.value = true;
    expect(mount(Page).text()).toBe('Resan med A1B2, och A1B2s utlåtande');
  });
});
