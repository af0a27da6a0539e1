// What this person has chosen for this screen: light or dark, names hidden or not.
import { ref, watch } from 'vue';

export type Appearance = 'auto' | 'light' | 'dark';
const themeKey = 'mellanrum.theme';
const maskKey = 'mellanrum.hideNames';

function stored(): Appearance {
  const value = localStorage.getItem(themeKey);
  return value === 'light' || value === 'dark' ? value : 'auto';
}
export const appearance = ref<Appearance>(stored());
watch(
  appearance,
  (chosen) => {
    localStorage.setItem(themeKey, chosen);
    if (chosen === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  },
  { immediate: true },
);

/** Open offices and shared screens: only references are shown. */
export const namesHidden = ref(localStorage.getItem(maskKey) === 'on');
watch(namesHidden, (hidden) => localStorage.setItem(maskKey, hidden ? 'on' : 'off'));

interface Named {
  code_name?: string | null;
  reference: string;
}
/** Where the case's own names stand in a text: the whole of it, and each of its words. */
function namesIn(named: Named): RegExp | null {
  const words = (named.code_name ?? '').split(/[^\p{L}]+/u).filter((word) => word.length > 2);
  if (!words.length) return null;
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(s?)(?!\\p{L})`, 'giu');
}
/** A text about a case as it may be shown: with names hidden, its reference stands for the client. */
export function shownText(text: string, of: Named | null | undefined): string {
  const names = namesHidden.value && of ? namesIn(of) : null;
  return names ? text.replace(names, (_, genitive: string) => of!.reference + genitive) : text;
}
/** The words of a text that are the client's name, as they stand there. */
export function clientWords(text: string, of: Named | null | undefined): string[] {
  return (of && namesIn(of) && text.match(namesIn(of)!)) || [];
}
/** The same text with the role in the place of the name. */
export function withoutClient(text: string, of: Named, role: string): string {
  const names = namesIn(of);
  return names ? text.replace(names, (_, genitive: string) => role + genitive) : text;
}

/** A client's name, or nothing but the reference when names are hidden. */
export function shownName(name: string | null | undefined, reference: string): string {
  return namesHidden.value || !name ? reference : name;
}
