// The one combobox: a field that keeps focus while the arrows move over a list beside it. What
// makes field, list and options belong together for who cannot see them, and the keys.
// It knows nothing of what is chosen, nor of where the options come from.
import { computed, nextTick, shallowRef, useId, type ComputedRef } from 'vue';

export interface ComboboxChoices<Option> {
  options: () => readonly Option[];
  /** What tells one option from another, also when the list comes anew. */
  key: (option: Option) => string;
  pick: (option: Option) => void;
  /** Escape; left out, the key goes on to what stands around. */
  leave?: () => void;
  /** A field of many lines: it is no combobox by its role, and Tab takes an option as Enter does. */
  inText?: boolean;
}
export interface Combobox<Option> {
  active: ComputedRef<Option | undefined>;
  field: ComputedRef<Record<string, unknown>>;
  list: ComputedRef<Record<string, unknown>>;
  option: (option: Option) => Record<string, unknown>;
  /** Whether the key was one of the list's. */
  onKey: (event: KeyboardEvent) => boolean;
}

export function useCombobox<Option>(choices: ComboboxChoices<Option>): Combobox<Option> {
  const id = useId();
  // The option itself, not its number: what comes above it while one moves takes its place
  // from nobody, and Enter never picks what has just slipped under the hand.
  const chosen = shallowRef<string>();
  const options = computed(choices.options);
  const active = computed(
    () => options.value.find((each) => choices.key(each) === chosen.value) ?? options.value[0],
  );
  const idOf = (option: Option) => `${id}-${choices.key(option)}`;

  function move(step: number): void {
    const count = options.value.length;
    if (!active.value) return;
    const next = options.value[(options.value.indexOf(active.value) + step + count) % count]!;
    chosen.value = choices.key(next);
    void nextTick(() =>
      document.getElementById(idOf(next))?.scrollIntoView?.({ block: 'nearest' }),
    );
  }
  function pick(option: Option | undefined): void {
    if (!option) return;
    chosen.value = undefined;
    choices.pick(option);
  }
  const keys: Record<string, (() => void) | undefined> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => pick(active.value),
    Tab: choices.inText ? () => pick(active.value) : undefined,
    Escape: choices.leave,
  };
  function onKey(event: KeyboardEvent): boolean {
    // Ctrl Enter saves, and Enter while a letter is being composed only ends the composing.
    const isOther = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    const act = isOther || (event.shiftKey && event.key === 'Tab') ? undefined : keys[event.key];
    if (!act) return false;
    event.preventDefault();
    event.stopPropagation();
    act();
    return true;
  }
  return {
    active,
    field: computed(() => ({
      ...(!choices.inText && { role: 'combobox', 'aria-expanded': options.value.length > 0 }),
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-controls': `${id}-list`,
      'aria-activedescendant': active.value ? idOf(active.value) : undefined,
      onInput: () => (chosen.value = undefined), // new letters, the best hit again
    })),
    list: computed(() => ({
      id: `${id}-list`,
      role: 'listbox',
      hidden: options.value.length === 0,
    })),
    option: (option) => ({
      id: idOf(option),
      role: 'option',
      'aria-selected': option === active.value,
      onMousedown: (event: Event) => event.preventDefault(), // the field keeps focus
      onClick: () => pick(option),
      onMousemove: () => (chosen.value = choices.key(option)),
    }),
    onKey,
  };
}
