// @vitest-environment happy-dom
import { FTextareaField, FTextField } from '@fkui/vue';
import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { defineComponent, nextTick, ref } from 'vue';
import { focusFirstProblem, vProblem } from './problem';

const problem = ref('');
const Form = defineComponent({
  components: { FTextareaField, FTextField },
  directives: { problem: vProblem },
  setup: () => ({ problem }),
  template: `<form>
    <FTextField model-value="" v-problem="''">Telefon</FTextField>
    <FTextField model-value="" v-problem="problem">Namn</FTextField>
    <FTextareaField model-value="" v-problem="problem">Om</FTextareaField>
  </form>`,
});

describe('what is wrong with a field of FKUI', () => {
  it('given a problem, then each kind of field shows it with its label, and loses it again', async () => {
    problem.value = '';
    const form = mount(Form, { attachTo: document.body });
    expect(form.text()).not.toContain('Fyll i det här.');
    problem.value = 'Fyll i det här.';
    await nextTick();
    await nextTick();
    expect(form.text().match(/Fyll i det här\./g)).toHaveLength(2);
    const invalid = () => form.findAll('[aria-invalid="true"]').length;
    expect(invalid()).toBe(2);
    focusFirstProblem(form.element);
    expect(document.activeElement).toBe(form.findAll('input')[1]!.element);
    problem.value = '';
    await nextTick();
    await nextTick();
    expect(form.text()).not.toContain('Fyll i det här.');
    expect(invalid()).toBe(0);
    form.unmount();
  });
});
