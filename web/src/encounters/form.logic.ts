// The form of a contact: what was written by hand laid over what was read out of the text. Pure. What
// a person has chosen is never changed by what she writes after.
import type { Schemas } from '@/api/client';
import type { Day } from '@/shared/dates.logic';
import type { KnownCase, KnownPlace } from '@/reading/known.logic';
import type { Mention } from '@/reading/mentions';
import type { FoundPromise } from '@/reading/promises.logic';
import type { Reading, Role } from '@/reading/reading.logic';
import type { Expression, How } from '@/reading/ways.logic';

export type Label = Schemas['EncounterLabel'];

/** A person, a unit or an organisation, with what is needed to show it. */
export interface Party {
  kind: 'person' | 'unit' | 'organisation';
  id: string;
  name: string;
  detail?: string;
  sector?: string;
}
/** In which way the contact names her: only who was heard breaks a silence. */
export interface Named extends Party {
  role: Role;
}
/** Who owes: undefined as long as it is not known who, and asked for. */
export type Owner = Party | 'self' | 'participant' | 'nobody';
export interface PromiseField {
  key: string;
  by?: Owner;
  /** To whom, where the text says. */
  to?: Party;
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
  /** The role that was chosen for somebody, by id. */
  roles: Record<string, Role>;
  /** Which of several namesakes, by the name as written. */
  chosenNames: Record<string, Party>;
  /** null: none, whatever the text says. */
  chosenCase?: KnownCase | null;
  /** The case whose page or row it was begun from. */
  begunFrom?: KnownCase;
  how?: How;
  expression?: Expression;
  label?: Label;
  addedPromises: PromiseField[];
  changedPromises: Record<string, Partial<PromiseField>>;
  removedPromises: string[];
  /** Promises that stay silent, though she who owes them was heard. */
  stillSilent: string[];
  /** Promises that were done by then. */
  kept: string[];
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
  parties: Named[];
  case?: KnownCase;
  how: How;
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
    roles: {},
    chosenNames: {},
    addedPromises: [],
    changedPromises: {},
    removedPromises: [],
    stillSilent: [],
    kept: [],
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
export function placeParty(place: KnownPlace): Party {
  return {
    kind: place.kind,
    id: place.id,
    name: place.shortName ?? place.name,
    ...(place.kind === 'unit' && { detail: place.organisationName }),
    sector: place.sector,
  };
}

export function fieldsOf(
  form: ContactForm,
  reading: Reading,
  defaultCase?: KnownCase,
): ContactFields {
  const chosen = (mention: { name: string; role: Role }): Named[] => {
    const party = form.chosenNames[mention.name];
    return party ? [{ ...party, role: mention.role }] : [];
  };
  const fromText: Named[] = [
    ...reading.persons.map(({ person, role }) => ({ ...partyOf(person), role })),
    ...reading.open.flatMap(chosen),
    ...reading.places.map(({ place, role }) => ({ ...placeParty(place), role })),
    ...reading.openPlaces.flatMap(chosen),
  ];
  const parties = once([
    ...fromText.filter((party) => !form.removedParties.includes(party.id)),
    ...form.addedParties.map((party): Named => ({ ...party, role: 'heard' })),
  ]).map((party) => ({ ...party, role: form.roles[party.id] ?? party.role }));
  const theCase =
    form.chosenCase === null ? undefined : (form.chosenCase ?? reading.cases[0] ?? defaultCase);
  return {
    parties,
    case: theCase,
    how: form.how ?? reading.how ?? 'call',
    expression: form.expression ?? reading.expression ?? (theCase ? 'check_in' : 'consulting'),
    label: form.label ?? (theCase ? 'shared' : 'working_note'),
    promises: promisesOf(form, reading, theCase),
    day: form.day ?? reading.happened,
  };
}
function once(parties: readonly Named[]): Named[] {
  return parties.filter(
    (party, index) => parties.findIndex((each) => each.id === party.id) === index,
  );
}

function readPromises(form: ContactForm, reading: Reading, theCase?: KnownCase): PromiseField[] {
  const counts = new Map<string, number>();
  return reading.promises.map((found): PromiseField => {
    const by = ownerOf(found, form, theCase);
    // The verb and its place among others: stays the same while the rest of the sentence is written.
    const stem = found.what.split(' ')[0]!;
    const count = counts.get(stem) ?? 0;
    counts.set(stem, count + 1);
    const to = found.clause.others
      .map(({ mention }) => mentionParty(mention, form))
      .find((party) => party && party.kind !== 'organisation' && party !== by);
    return {
      key: `${stem}|${count}`,
      ...(by && { by }),
      what: found.what,
      due: found.due,
      ...(to && { to }),
    };
  });
}
function promisesOf(form: ContactForm, reading: Reading, theCase?: KnownCase): PromiseField[] {
  return [
    ...readPromises(form, reading, theCase)
      .filter((each) => !form.removedPromises.includes(each.key))
      .map((each) => ({ ...each, ...form.changedPromises[each.key] })),
    ...form.addedPromises,
  ];
}
/** What the text promises and somebody has taken away: it stays in view, and can come back. */
export function withdrawnFrom(
  form: ContactForm,
  reading: Reading,
  theCase?: KnownCase,
): PromiseField[] {
  return readPromises(form, reading, theCase)
    .filter((each) => form.removedPromises.includes(each.key))
    .map((each) => ({ ...each, ...form.changedPromises[each.key] }));
}
/** Nobody is guessed into a debt: what is not certain is undefined, and asked for. */
function ownerOf({ by }: FoundPromise, form: ContactForm, theCase?: KnownCase): Owner | undefined {
  if (by.kind === 'self') return 'self';
  if (by.kind === 'nobody') return undefined;
  if (by.kind === 'participant')
    return by.mention.kind === 'case' && by.mention.known.id === theCase?.id
      ? 'participant'
      : undefined;
  return mentionParty(by.mention, form);
}
export function mentionParty(mention: Mention, form: ContactForm): Party | undefined {
  if (mention.kind === 'person') return partyOf(mention.person);
  if (mention.kind === 'several') return form.chosenNames[mention.name];
  if (mention.kind !== 'place') return undefined;
  return mention.places.length === 1
    ? placeParty(mention.places[0]!)
    : form.chosenNames[mention.name];
}
