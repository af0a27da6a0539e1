// The state of one contact being written: the form, what is read out of it, its draft, and sending.
import { computed, reactive, ref, shallowRef, toRaw, watch } from 'vue';
import { ownOrganisation, session, workplaces } from '@/access/session';
import { api, type Schemas } from '@/api/client';
import { Fault } from '@/api/fault';
import { markOwn } from '@/device/live';
import { online } from '@/device/network';
import { perform, throwAway, type Act } from '@/device/outbox';
import { waitText } from '@/device/texts';
import { now, today } from '@/shared/clock';
import { dayOf } from '@/shared/dates.logic';
import { newId } from '@/shared/ids';
import { cut } from '@/shared/letters.logic';
import { showToast } from '@/shared/toasts';
import { stillOffered } from './choices.logic';
import { known, loadDirectory, lookUp } from './directory';
import { useDraft, type Draft } from './drafts';
import { emptyForm, fieldsOf, isEmpty, type ContactForm } from './form.logic';
import { encounterFrom } from './request.logic';
import { findIdentifiers } from './identifiers.logic';
import type { KnownCase } from '@/reading/known.logic';
import { contactLogged } from './logged';
import { readText } from '@/reading/reading.logic';
import { t } from './texts';
import { useCaseMatters } from './useCaseMatters';
import { useEffects } from './useEffects';
import { noon } from '@/reading/when.logic';

/** @param startCase the case whose page it was opened from */
export function useContact(startCase?: KnownCase) {
  const form = reactive<ContactForm>(emptyForm());
  const draft = useDraft();
  const fault = shallowRef<Fault | null>(null);
  const sending = ref(false);
  const missingText = ref(false);

  void loadDirectory();
  const reading = computed(() => readText(form.text, known.value, today.value, form.begunFrom?.id));
  const fields = computed(() => fieldsOf(form, reading.value, form.begunFrom));
  const matters = useCaseMatters(() => fields.value.case?.id);
  const identifier = computed(() => !fields.value.case && findIdentifiers(form.text).length > 0);
  const { lines, unknown: effectsUnknown } = useEffects({
    form,
    fields,
    reading,
    matters,
    paused: identifier,
  });

  /** As the page filled it in, which is no draft; null when somebody has written in it. */
  let begun: string | null = null;
  watch(
    form,
    () => {
      missingText.value = false;
      if (begun === JSON.stringify(form)) return;
      begun = null;
      draft.touch(toRaw(form));
    },
    { deep: true },
  );
  watch(
    () => [
      ...reading.value.unknown.map((each) => each.name),
      ...reading.value.persons.map(({ person }) => person.name),
    ],
    (names) => names.forEach((name) => void lookUp(name)),
  );

  function fill(content: ContactForm): void {
    for (const key of Object.keys(form) as (keyof ContactForm)[])
      if (!(key in content)) delete form[key];
    // A draft may be older than a field of the form.
    Object.assign(form, emptyForm(), JSON.parse(JSON.stringify(content)));
    begun = JSON.stringify(form);
  }
  function begin(text = ''): void {
    draft.take(null);
    fill({ ...emptyForm(text), ...(startCase && { begunFrom: startCase }) });
  }
  /** Goes on filling it in for her, as `begin` does. */
  function prepare(change: () => void): void {
    const isUnwritten = begun === JSON.stringify(form);
    change();
    if (isUnwritten) begun = JSON.stringify(form);
  }
  /** Goes on where the text ends. */
  function write(more: string): void {
    form.text += more;
    setTimeout(() => draft.touch(toRaw(form)));
  }
  function resume(older: Draft): void {
    draft.take(older);
    fill(older.form);
  }

  /**
   * Opens again what the server refused after it had waited here, with what was wrong. From now on
   * it is a draft like any other, and waits here no more.
   */
  async function mend(act: Act): Promise<void> {
    const id = (act.body as Schemas['NewEncounter']).draft_id ?? newId();
    const problems = act.fields ?? {};
    const { at } = act.body as Schemas['NewEncounter'];
    // When it was stays as it was, unless that is what was wrong.
    const was = {
      ...(act.form as ContactForm),
      ...(at && !problems['/at'] && { at, day: dayOf(at) }),
    };
    resume({ id, form: was, savedAt: new Date(act.at) });
    fault.value = new Fault('invalid', act.sentence, problems);
    draft.touch(was);
    await draft.flush();
    if (draft.state.value !== 'lost') await throwAway(act);
  }

  /** Sends it. True when it is safe: on the server, or on this device waiting for a network. */
  async function save(): Promise<boolean> {
    if (!form.text.trim()) {
      missingText.value = true;
      return false;
    }
    if (sending.value || identifier.value) return false;
    sending.value = true;
    fault.value = null;
    const { day } = fields.value;
    const at =
      form.at && day === dayOf(form.at)
        ? form.at
        : day && day < today.value
          ? day + noon
          : online.value
            ? undefined
            : now().toISOString();
    const read = encounterFrom(
      stillOffered(toRaw(form), session.value?.settings),
      fields.value,
      matters.value,
      session.value?.person.id ?? '',
      draft.id.value,
      at,
    );
    const isAsked = workplaces.value.length > 1 && !fields.value.case;
    const body = { ...read, ...(isAsked && { organisation_id: form.workplace }) };
    const caseId = fields.value.case?.id;
    const first = fields.value.parties.find(({ role }) => role === 'heard')?.name;
    await draft.close();
    try {
      const outcome = await perform<Schemas['Encounter']>({
        path: '/api/encounters',
        body,
        label: cut(form.text.trim(), 60),
        form: JSON.parse(JSON.stringify(form)) as ContactForm,
      });
      if (outcome.arrived || !outcome.isOnlyHere) await draft.release(body.draft_id ?? '');
      if (outcome.arrived) told(outcome.answer, first, caseId);
      else showToast({ text: waitText(outcome) });
      return true;
    } catch (error) {
      fault.value = Fault.from(error);
      draft.reopen(toRaw(form));
      return false;
    } finally {
      sending.value = false;
    }
  }
  function told(encounter: Schemas['Encounter'], name: string | undefined, caseId?: string): void {
    markOwn(
      encounter.id,
      ...encounter.promises.flatMap((promise) => [promise.id, promise.matter_id]),
    );
    contactLogged.forEach((tell) => tell(caseId));
    showToast({
      text: name ? t('loggedWith', { name }) : t('logged'),
      undo: async () => {
        try {
          await api.DELETE('/api/encounters/{id}', {
            params: {
              path: { id: encounter.id },
              header: { 'If-Match': `"${encounter.version}"` },
            },
          });
          showToast({ text: t('taken') });
        } catch {
          showToast({ text: t('takenFault') });
        }
        contactLogged.forEach((tell) => tell(caseId));
      },
    });
  }

  const organisation = computed(() => ownOrganisation.value);
  const isBlank = computed(() => isEmpty(form));
  return {
    form,
    draft,
    fault,
    sending,
    missingText,
    matters,
    reading,
    fields,
    identifier,
    organisation,
    isBlank,
    lines,
    effectsUnknown,
    begin,
    prepare,
    write,
    resume,
    mend,
    save,
    known,
  };
}
