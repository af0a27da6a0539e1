// Languages: Swedish first, English beside. Each capability keeps its texts in its own folder as
// texts.sv.ts and texts.en.ts and adds them when its page is loaded. Knows no text itself.
//
// In texts, `{name}` is a value, `one | many` is chosen by the value `n`, and @ { } | themselves are
// written {'@'}.
import { computed } from 'vue';
import { createI18n } from 'vue-i18n';

export type Language = 'sv' | 'en';
export interface TextTree {
  [key: string]: string | TextTree;
}
/** The same keys as T with any words: what texts.en.ts must be. */
export type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
export type TextKey<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${TextKey<T[K]>}`;
}[keyof T & string];
export type TextValues = Record<string, string | number>;

const storageKey = 'mellanrum.language';

function firstLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'sv';
}

export const i18n = createI18n({
  legacy: false,
  locale: firstLanguage(),
  fallbackLocale: 'sv',
  messages: { sv: {}, en: {} } as Record<Language, TextTree>,
});
document.documentElement.lang = i18n.global.locale.value;

export const language = computed<Language>({
  get: () => i18n.global.locale.value as Language,
  set: (chosen) => {
    i18n.global.locale.value = chosen;
    localStorage.setItem(storageKey, chosen);
    document.documentElement.lang = chosen;
  },
});

/** Adds a capability's texts under its name and gives back a `t` that knows its keys. */
export function addTexts<const T extends TextTree>(
  name: string,
  texts: { sv: T; en: SameKeys<T> },
): (key: TextKey<T>, values?: TextValues) => string {
  i18n.global.mergeLocaleMessage('sv', { [name]: texts.sv });
  i18n.global.mergeLocaleMessage('en', { [name]: texts.en as TextTree });
  return (key, values = {}) => {
    const path = `${name}.${key}`;
    return typeof values.n === 'number'
      ? i18n.global.t(path, values, values.n)
      : i18n.global.t(path, values);
  };
}
