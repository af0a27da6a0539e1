// The form of a contact: what was written by hand laid over what was read out of the text, and
// the request made of both. Pure. What a person has chosen is never changed by what she writes after.
import type { Schemas } from '@/api/client';
import type { Day } from '@/shared/dates.logic';
import { capitalised, cut } from '@/shared/letters.logic';
import type { KnownCase } from './known.logic';
import type { Promiser } from './promises.logic';
import type { Reading } from './reading.logic';
import { wasAnswered, type Expression, type How } from './ways.logic';

export type Label = Schemas['EncounterLabel'];

/** A person or a unit, with what is needed to show it. */
export interface Party {
  kind: 'person' | 'unit';
  id: string;
  name: string;
  detail?: string;
  sector?: string;
}
export interface PromiseField {
  key: string;
  /** Undefined: it is not known who. */
  by?: Party | 'self';
  what: string;
  due?: Day;
  /** The matter it belongs to; undefined opens a new one. */
  matterId?: string;
  /** Working days without a word before it is silent, as written; most have no time of their own. */
  quietDays?: number;
}
/** What is kept in a draft. Everything but the text is what a person has chosen by hand. */
export interface ContactForm {
  text: string;
  addedParties: Party[];
  removedParties: string[];
  /** Which of several namesakes, by the name as written. */
  chosenNames: Record<string, Party>;
  /** null: none, whatever the text says. */
  chosenCase?: KnownCase | null;
  how?: How;
  answered?: boolean;
  expression?: Expression;
  label?: Label;
  addedPromises: PromiseField[];
  changedPromises: Record<string, Partial<PromiseField>>;
  removedPromises: string[];
  day?: Day;
  /** When it was written without a network. */
  at?: string;
  minutes?: number;
  motive?: string;
  factors: string[];
  isDecision: boolean;
  /** The organisation that somebody with several workplaces writes for, where no case says it. */
  workplace?: string;
}
/** What is shown below the text and sent. */
export interface ContactFields {
  parties: Party[];
  case?: KnownCase;
  how: How;
  /** They said something; otherwise only we reached out, and their silence goes on. */
  answered: boolean;
  expression: Expression;
  label: Label;
  promises: PromiseField[];
  day?: Day;
}

export function emptyForm(text = ''): ContactForm {
  return {
    text,
    addedParties: [],
    removedParties: [],
    chosenNames: {},
    addedPromises: [],
    changedPromises: {},
    removedPromises: [],
    factors: [],
    isDecision: false,
  };
}
export function isEmpty(form: ContactForm): boolean {
  return (
    form.text.trim() === '' && form.addedParties.length === 0 && form.addedPromises.length === 0
  );
}

export function partyOf(person: Schemas['PersonReference']): Party {
  const unit = person.unit;
  return {
    kind: 'person',
    id: person.id,
    name: person.name,
    detail: unit?.short_name ?? unit?.name,
    sector: unit?.organisation.sector,
  };
}

export function fieldsOf(
  form: ContactForm,
  reading: Reading,
  defaultCase?: KnownCase,
): ContactFields {
  const fromText: Party[] = [
    ...reading.persons.map(partyOf),
    ...reading.open.flatMap((mention) => form.chosenNames[mention.name] ?? []),
    ...reading.places.map((place): Party => ({
      kind: 'unit',
      id: place.id,
      name: place.shortName ?? place.name,
      detail: place.organisationName,
      sector: place.sector,
    })),
  ];
  const parties = once([
    ...fromText.filter((party) => !form.removedParties.includes(party.id)),
    ...form.addedParties,
  ]);
  const theCase =
    form.chosenCase === null ? undefined : (form.chosenCase ?? reading.cases[0] ?? defaultCase);
  const how = form.how ?? reading.how ?? 'call';
  return {
    parties,
    case: theCase,
    how,
    answered: form.answered ?? wasAnswered(form.text, how),
    expression: form.expression ?? reading.expression ?? (theCase ? 'check_in' : 'consulting'),
    label: form.label ?? (theCase ? 'shared' : 'working_note'),
    promises: promisesOf(form, reading),
    day: form.day ?? reading.happened,
  };
}
function once(parties: readonly Party[]): Party[] {
  return parties.filter(
    (party, index) => parties.findIndex((each) => each.id === party.id) === index,
  );
}
function promisesOf(form: ContactForm, reading: Reading): PromiseField[] {
  const counts = new Map<string, number>();
  const read = reading.promises.map((found): PromiseField => {
    const by = promiser(found.by, form);
    // By whom and the verb: stays the same while the rest of the sentence is being written.
    const stem = `${by === 'self' ? by : (by?.id ?? '?')}|${found.what.split(' ')[0]}`;
    const count = counts.get(stem) ?? 0;
    counts.set(stem, count + 1);
    return { key: `${stem}|${count}`, by, what: found.what, due: found.due };
  });
  return [
    ...read
      .filter((each) => !form.removedPromises.includes(each.key))
      .map((each) => ({ ...each, ...form.changedPromises[each.key] })),
    ...form.addedPromises,
  ];
}
function promiser(by: Promiser, form: ContactForm): Party | 'self' | undefined {
  if (by.kind === 'self') return 'self';
  if (by.kind === 'nobody') return undefined;
  const { mention } = by;
  if (mention.kind === 'person') return partyOf(mention.person);
  if (mention.kind === 'several') return form.chosenNames[mention.name];
  const unit =
    mention.kind === 'place' ? mention.places.find((place) => place.kind === 'unit') : undefined;
  return (
    unit && {
      kind: 'unit',
      id: unit.id,
      name: unit.shortName ?? unit.name,
      detail: unit.organisationName,
      sector: unit.sector,
    }
  );
}

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

/**
 * The request. Promises without text are left out; one without a known promiser is by the first
 * party, or else one's own.
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
  const promisers = new Set(fields.promises.map(({ by }) => (by === 'self' ? undefined : by?.id)));
  const asParticipant = (party: Party) => ({
    ...(party.kind === 'person' ? { person_id: party.id } : { unit_id: party.id }),
    heard: fields.answered || promisers.has(party.id),
  });
  const promises = fields.promises
    .filter((each) => each.what.trim())
    .map((each): Schemas['NewPromise'] => {
      const by = each.by ?? fields.parties[0] ?? 'self';
      const receiver = by === 'self' ? fields.parties[0] : undefined;
      const matter =
        each.matterId === undefined
          ? likelyMatter(each.what, matters)?.id
          : each.matterId || undefined;
      return {
        what: each.what.trim(),
        ...(matter
          ? { matter_id: matter }
          : { matter_title: cut(capitalised(each.what.trim()), 200) }),
        ...(!matter && fields.case && { case_id: fields.case.id }),
        ...(by === 'self'
          ? { by_person_id: self }
          : by.kind === 'person'
            ? { by_person_id: by.id }
            : { by_unit_id: by.id }),
        ...(receiver &&
          (receiver.kind === 'person'
            ? { to_person_id: receiver.id }
            : { to_unit_id: receiver.id })),
        ...(each.due && { due_day: each.due }),
        ...(each.quietDays !== undefined && { quiet_days: each.quietDays }),
      };
    });
  return {
    text: form.text.trim(),
    how: fields.how,
    expression: fields.expression,
    label: fields.label,
    draft_id: draftId,
    ...(at && { at }),
    ...(fields.case && { case_id: fields.case.id }),
    ...(fields.parties.length && { participants: fields.parties.map(asParticipant) }),
    ...(promises.length && { promises }),
    ...(form.minutes !== undefined && { minutes: form.minutes }),
    ...(form.motive && { motive: form.motive }),
    ...(form.factors.length && { factors: form.factors }),
    ...(form.isDecision && { is_decision: true }),
  };
}
