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

/** A client's name, or nothing but the reference when names are hidden. */
export function shownName(name: string | null | undefined, reference: string): string {
  return namesHidden.value || !name ? reference : name;
}
