// Looks for the person in the landscape before she is made twice.
import { onUnmounted, ref, watch, type Ref } from 'vue';
import { api, bodyOf, type Schemas } from '@/api/client';
import { isSameName, maybeSame } from './samePerson.logic';

export type Hit = Schemas['SearchHit'];

/** Persons who may be the one whose name is being written, those of the same name first. */
export function useSameOnes(name: Ref<string>) {
  const hits = ref<readonly Hit[]>([]);
  /** The name that `hits` belong to. */
  const searched = ref('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  watch(name, (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(text.trim()), 250);
  });
  onUnmounted(() => clearTimeout(timer));

  /** Both names as written, and each alone: a letter wrong in one is found by the other. */
  async function search(text: string): Promise<void> {
    const mine = ++turn;
    const words = text.split(/\s+/);
    const queries = words.length < 2 ? [] : [text, words[0]!, words.at(-1)!];
    const answers = await Promise.all(
      queries.map((q) =>
        bodyOf(
          api.GET('/api/landscape/search', { params: { query: { q, kind: 'person', limit: 50 } } }),
        ),
      ),
    ).catch(() => null);
    if (mine !== turn || !answers) return;
    const found = new Map(
      answers.flatMap(({ items }) => items.map((hit) => [hit.id, hit] as const)),
    );
    hits.value = [...found.values()]
      .filter((hit) => maybeSame(hit.name, text))
      .toSorted((a, b) => Number(isSameName(b.name, text)) - Number(isSameName(a.name, text)))
      .slice(0, 5);
    searched.value = text;
  }
  return { hits, searched };
}
