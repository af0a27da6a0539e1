// Which matters are open, and who is near, in the case that is chosen; asked for once it stays so.
import { onUnmounted, shallowRef, watch } from 'vue';
import { api, bodyOf } from '@/api/client';
import { nearPersons } from './directory';
import type { MatterChoice } from './request.logic';

const restMs = 600;

export function useCaseMatters(caseId: () => string | undefined) {
  const matters = shallowRef<MatterChoice[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onUnmounted(() => clearTimeout(timer));
  async function load(id: string): Promise<void> {
    const [open, theCase] = await Promise.allSettled([
      bodyOf(
        api.GET('/api/matters', { params: { query: { case: id, state: 'open', limit: 100 } } }),
      ),
      bodyOf(api.GET('/api/cases/{id}', { params: { path: { id } } })),
    ]);
    if (caseId() !== id) return;
    if (open.status === 'fulfilled') matters.value = open.value.items;
    if (theCase.status === 'fulfilled')
      nearPersons.value = theCase.value.team.map((member) => member.person.id);
  }
  watch(
    caseId,
    (id) => {
      clearTimeout(timer);
      matters.value = [];
      if (id) timer = setTimeout(() => void load(id), restMs);
    },
    { immediate: true },
  );
  return matters;
}
