// Tells one of FKUI's fields what is wrong with it, whoever found it out: a rule of the form, or the
// server. FKUI shows it in the label, as it shows what its own validation finds.
import type { Directive } from 'vue';

function tell(root: HTMLElement, problem: string): void {
  const field = root.querySelector<HTMLElement>('input, textarea');
  if (!field) return;
  const isValid = problem === '';
  field.setAttribute('aria-invalid', String(!isValid));
  const detail = {
    elementId: field.id,
    nativeEvent: 'server',
    isValid,
    validationMessage: problem,
    validityMode: isValid ? 'INITIAL' : 'ERROR',
  };
  field.dispatchEvent(new CustomEvent('validity', { detail }));
}
/** `v-problem="sentence"` on FTextField or FTextareaField; empty when all is well. */
export const vProblem: Directive<HTMLElement, string | undefined> = {
  mounted: (root, { value }) => tell(root, value ?? ''),
  updated: (root, { value, oldValue }) => {
    if (value !== oldValue) tell(root, value ?? '');
  },
};

/** Puts focus in the first field of a form that is wrong, once it is drawn. */
export function focusFirstProblem(form: Element | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
