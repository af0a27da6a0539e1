// Whether the page is as narrow as a phone, or as a large text makes it: what must stand elsewhere
// there, and not only look otherwise, asks here. The same width as in the styles.
import { onUnmounted, ref, type Ref } from 'vue';

export function useNarrow(): Ref<boolean> {
  const query = globalThis.matchMedia?.('(max-width: 720px)');
  const narrow = ref(query?.matches ?? false);
  const told = (event: MediaQueryListEvent) => (narrow.value = event.matches);
  query?.addEventListener('change', told);
  onUnmounted(() => query?.removeEventListener('change', told));
  return narrow;
}
