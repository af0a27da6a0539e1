// What saving would do, asked of the server while one writes: it decides where saving decides, and
// stores nothing. Asked for once the text rests; without an answer nothing is said of it.
import { computed, onUnmounted, ref, shallowRef, toRaw, watch, type Ref } from 'vue';
import { session, workplaces } from '@/access/session';
import { api, bodyOf, type Schemas } from '@/api/client';
import { online } from '@/device/network';
import type { Reading } from '@/reading/reading.logic';
import { noon } from '@/reading/when.logic';
import { today } from '@/shared/clock';
import { stillOffered } from './choices.logic';
import { linesOf, type Effects } from './effects.logic';
import { withdrawnFrom, type ContactFields, type ContactForm } from './form.logic';
import { encounterFrom, type MatterChoice } from './request.logic';

type Body = Omit<Schemas['NewEncounter'], 'draft_id'>;
interface Parts {
  form: ContactForm;
  fields: Ref<ContactFields>;
  reading: Ref<Reading>;
  matters: Ref<readonly MatterChoice[]>;
  /** Nothing may be sent as it stands. */
  paused: Ref<boolean>;
}
const restMs = 450;

export function useEffects({ form, fields, reading, matters, paused }: Parts) {
  const effects = shallowRef<Effects>();
  /** It could not be asked: no network, or something in the form is not yet right. */
  const unknown = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  onUnmounted(() => clearTimeout(timer));
  /** What she writes is asked about in nobody else's name, who may have signed in over the page. */
  const writer = session.value?.person.id;

  /** The request as it would be sent now; `all` as if everybody named had been heard. */
  function bodyOfForm(all = false): Body | undefined {
    const { day, parties } = fields.value;
    const unheard = parties.some(({ role }) => role !== 'heard');
    if (session.value?.person.id !== writer) return undefined;
    if (!form.text.trim() || paused.value || !online.value || (all && !unheard)) return undefined;
    const heard = parties.map((party) => ({ ...party, role: 'heard' as const }));
    const chosen = stillOffered(toRaw(form), session.value?.settings);
    const { draft_id: _, ...body } = encounterFrom(
      all ? { ...chosen, stillSilent: [] } : chosen,
      all ? { ...fields.value, parties: heard } : fields.value,
      matters.value,
      session.value?.person.id ?? '',
      '',
      day && day < today.value ? day + noon : undefined,
    );
    const isAsked = workplaces.value.length > 1 && !fields.value.case;
    return { ...body, ...(isAsked && { organisation_id: form.workplace }) };
  }
  const ask = (body: Body) => bodyOf(api.POST('/api/encounters/preview', { body }));
  async function load(): Promise<void> {
    const mine = (turn += 1);
    const [body, all] = [bodyOfForm(), bodyOfForm(true)];
    try {
      const [preview, heard] = await Promise.all([body && ask(body), all && ask(all)]);
      if (mine !== turn) return;
      unknown.value = !body && form.text.trim() !== '';
      if (!preview) {
        effects.value = undefined;
        return;
      }
      const told = [...preview.heard.map((each) => each.promise), ...preview.still_silent];
      const stillSilent = (heard?.heard ?? []).filter(
        (each) => each.breaks_silence && !told.some(({ id }) => id === each.promise.id),
      );
      effects.value = { preview, stillSilent };
    } catch {
      if (mine !== turn) return;
      effects.value = undefined;
      unknown.value = true;
    }
  }
  watch(
    () => JSON.stringify([bodyOfForm(), bodyOfForm(true)]),
    () => {
      clearTimeout(timer);
      turn += 1;
      timer = setTimeout(() => void load(), restMs);
    },
    { immediate: true },
  );
  const lines = computed(() =>
    linesOf(
      form,
      fields.value,
      withdrawnFrom(form, reading.value, fields.value.case),
      effects.value,
    ),
  );
  return { lines, unknown };
}
