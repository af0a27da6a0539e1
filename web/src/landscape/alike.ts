// Looks for somebody or something in the landscape before it is made twice.
import { onUnmounted, ref, watch, type Ref } from 'vue';
import { api, bodyOf, type Schemas } from '@/api/client';
import { isSameName, maybeSame, maybeSamePlace } from './alike.logic';
import type { Kind } from './kinds.logic';

export type Hit = Schemas['SearchHit'];

/** Those who may be what is being named, of the same name first. */
export function useAlike(name: Ref<string>, kind: Ref<Kind> = ref('person')) {
  const hits = ref<readonly Hit[]>([]);
  /** The name that `hits` belong to. */
  const searched = ref('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  watch([name, kind], ([text]) => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(text.trim()), 250);
  });
  onUnmounted(() => clearTimeout(timer));

  /** The name as written, and its ends alone: a letter wrong in one is found by the other. */
  async function search(text: string): Promise<void> {
    const mine = ++turn;
    const of = kind.value;
    const words = text.split(/\s+/).filter(Boolean);
    const isEnough = words.length > (of === 'person' ? 1 : 0);
    const queries = isEnough ? [...new Set([text, words[0]!, words.at(-1)!])] : [];
    const isAlike = of === 'person' ? maybeSame : maybeSamePlace;
    const answers = await Promise.all(
      queries.map((q) =>
        bodyOf(api.GET('/api/landscape/search', { params: { query: { q, kind: of, limit: 50 } } })),
      ),
    ).catch(() => null);
    if (mine !== turn || !answers) return;
    const found = new Map(
      answers.flatMap(({ items }) => items.map((hit) => [hit.id, hit] as const)),
    );
    hits.value = [...found.values()]
      .filter((hit) => isAlike(hit.name, text))
      .toSorted((a, b) => Number(isSameName(b.name, text)) - Number(isSameName(a.name, text)))
      .slice(0, 5);
    searched.value = text;
  }
  /** At once, for who sends before the pause is over. */
  async function look(): Promise<readonly Hit[]> {
    clearTimeout(timer);
    if (searched.value !== name.value.trim()) await search(name.value.trim());
    return hits.value;
  }
  return { hits, searched, look };
}
