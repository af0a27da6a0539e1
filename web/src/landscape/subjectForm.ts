// What adding and changing share: the values, what is wrong with them, and one way to send.
import { nextTick, reactive, ref } from 'vue';
import { useFormDraft } from '@/access/formDraft';
import { Fault } from '@/api/fault';
import { focusFirstProblem } from '@/shared/problem';
import { missingIn, type Editable, type FieldName, type Values } from './fields.logic';
import type { SubjectHit } from './SubjectPicker.vue';
import { t } from './texts';

/**
 * @param name of its draft
 * @param more what else the draft has to hold
 */
export function useSubjectForm<T extends object>(
  name: string,
  start: Values,
  more: { read: () => T; write: (kept: T) => void },
) {
  const values = ref<Values>({ ...start });
  const problems = ref<Partial<Record<FieldName, string>>>({});
  const sentence = ref('');
  const chosenNames = reactive<Partial<Record<FieldName, string>>>({});

  const draft = useFormDraft(name, {
    read: () => ({ values: values.value, names: { ...chosenNames }, more: more.read() }),
    write: (kept) => {
      more.write(kept.more);
      values.value = kept.values;
      Object.assign(chosenNames, kept.names);
    },
  });

  function choose(field: FieldName, hit: SubjectHit | null): void {
    values.value = { ...values.value, [field]: hit?.id ?? '' };
    chosenNames[field] = hit?.name ?? '';
  }
  /** Runs `work` unless something required is missing; tells what went wrong where it stands. */
  async function send(kind: Editable, isNew: boolean, work: () => Promise<void>): Promise<void> {
    sentence.value = '';
    problems.value = Object.fromEntries(
      missingIn(kind, values.value, isNew).map((field) => [field, t('form.missing')]),
    );
    if (Object.keys(problems.value).length > 0) return showFirst();
    try {
      await work();
    } catch (thrown) {
      const fault = Fault.from(thrown);
      problems.value = Object.fromEntries(
        Object.entries(fault.fields).map(([pointer, text]) => [
          pointer.split('/').pop() ?? '',
          text,
        ]),
      );
      sentence.value = fault.sentence || t('form.failed');
      await showFirst();
    }
  }
  async function showFirst(): Promise<void> {
    await nextTick();
    focusFirstProblem(document.querySelector('.subject-form'));
  }
  return { draft, values, problems, sentence, chosenNames, choose, send };
}
