// The request made of a contact's form, and what the server found wrong with it. Pure.
import type { Schemas } from '@/api/client';
import { capitalised, cut } from '@/shared/letters.logic';
import type { ContactFields, ContactForm, Owner, Party, PromiseField } from './form.logic';

/** Problems by JSON pointer whose pointer begins so, as one sentence; of one promise where `index` is. */
export function problemAt(
  problems: Readonly<Record<string, string>>,
  ...starts: readonly string[]
): string {
  return Object.entries(problems)
    .filter(([pointer]) =>
      starts.some((start) => pointer === start || pointer.startsWith(`${start}/`)),
    )
    .map(([, sentence]) => sentence)
    .join(' ');
}
/** Promises by their key as the server counts them: those without text are not sent. */
export function promiseProblems(
  problems: Readonly<Record<string, string>>,
  promises: readonly PromiseField[],
): Record<string, string> {
  const sent = promises.filter((each) => each.what.trim());
  return Object.fromEntries(
    sent.map((each, index) => [each.key, problemAt(problems, `/promises/${index}`)]),
  );
}

export type MatterChoice = Pick<Schemas['Matter'], 'id' | 'title'>;
const common = new Set([
  'till',
  'från',
  'med',
  'inte',
  'senast',
  'skickar',
  'kollar',
  'ringer',
  'återkommer',
  'bokar',
  'svar',
  'efter',
]);
const stems = (text: string) =>
  (text.toLocaleLowerCase('sv').match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !common.has(word))
    .map((word) => word.slice(0, 6));

/** The open matter that a promise most likely belongs to: the one that shares most of its words. */
export function likelyMatter(
  what: string,
  matters: readonly MatterChoice[],
): MatterChoice | undefined {
  const wanted = new Set(stems(what));
  const scored = matters.map((matter) => ({
    matter,
    score: stems(matter.title).filter((stem) => wanted.has(stem)).length,
  }));
  return scored.sort((a, b) => b.score - a.score).find(({ score }) => score > 0)?.matter;
}

function owedBy(owner: Owner, self: string): Partial<Schemas['NewPromise']> {
  if (owner === 'self') return { by_person_id: self };
  if (owner === 'participant' || owner === 'nobody') return { by_kind: owner };
  if (owner.kind === 'person') return { by_person_id: owner.id };
  return owner.kind === 'unit' ? { by_unit_id: owner.id } : { by_organisation_id: owner.id };
}
function owedTo(party: Party | undefined): Partial<Schemas['NewPromise']> {
  if (!party || party.kind === 'organisation') return {};
  return party.kind === 'person' ? { to_person_id: party.id } : { to_unit_id: party.id };
}
function promiseFrom(
  each: PromiseField,
  fields: ContactFields,
  matters: readonly MatterChoice[],
  self: string,
): Schemas['NewPromise'] {
  // Whom nobody has named as its owner owes nothing: it is nobody's, and says so.
  const by = each.by ?? 'nobody';
  const heard = fields.parties.filter(({ role }) => role === 'heard');
  const receiver =
    by === 'self' ? (each.to ?? (heard.length === 1 ? heard[0] : undefined)) : undefined;
  const matter =
    each.matterId === undefined ? likelyMatter(each.what, matters)?.id : each.matterId || undefined;
  return {
    what: each.what.trim(),
    ...(matter ? { matter_id: matter } : { matter_title: cut(capitalised(each.what.trim()), 200) }),
    ...(!matter && fields.case && { case_id: fields.case.id }),
    ...owedBy(by, self),
    ...owedTo(receiver),
    ...(each.due && { due_day: each.due }),
    ...(each.quietDays !== undefined && { quiet_days: each.quietDays }),
  };
}

/**
 * The request. Promises without text are left out. Who was heard or reached took part; who is to be
 * contacted, or only spoken of, did not.
 * @param at when it happened, if not just now
 */
export function encounterFrom(
  form: ContactForm,
  fields: ContactFields,
  matters: readonly MatterChoice[],
  self: string,
  draftId: string,
  at?: string,
): Schemas['NewEncounter'] {
  const participants = fields.parties
    .filter(({ role, kind }) => (role === 'heard' || role === 'reached') && kind !== 'organisation')
    .map((party) => ({
      ...(party.kind === 'person' ? { person_id: party.id } : { unit_id: party.id }),
      heard: party.role === 'heard',
    }));
  const promises = fields.promises
    .filter((each) => each.what.trim())
    .map((each) => promiseFrom(each, fields, matters, self));
  const ids = (list: readonly string[]) => list.map((promise_id) => ({ promise_id }));
  return {
    text: form.text.trim(),
    how: fields.how,
    expression: fields.expression,
    label: fields.label,
    draft_id: draftId,
    ...(at && { at }),
    ...(fields.case && { case_id: fields.case.id }),
    ...(participants.length && { participants }),
    ...(promises.length && { promises }),
    ...(form.stillSilent.length && { still_silent_promises: ids(form.stillSilent) }),
    ...(form.kept.length && { kept_promises: ids(form.kept) }),
    ...(form.minutes !== undefined && { minutes: form.minutes }),
    ...(form.motive && { motive: form.motive }),
    ...(form.factors.length && { factors: form.factors }),
    ...(form.isDecision && { is_decision: true }),
  };
}
