// The fields of each kind of record as the contract has them, and what a form sends. Pure.
import { bothTexts } from '@/shared/both.logic';
import type { Kind } from './kinds.logic';

export type Editable = Kind | 'post';
export type FieldName =
  | 'name'
  | 'short_name'
  | 'sector'
  | 'organisation_id'
  | 'unit_id'
  | 'title'
  | 'mandate'
  | 'phone'
  | 'email'
  | 'secure_message_address'
  | 'website'
  | 'site'
  | 'quiet_days'
  | 'description'
  | 'eligibility'
  | 'access_route'
  | 'waiting_time'
  | 'capacity'
  | 'fees'
  | 'from_day'
  | 'until_day';

export interface Field {
  name: FieldName;
  input: 'text' | 'long' | 'number' | 'day' | 'sector' | 'unit' | 'organisation';
  required?: true;
  /** Only when adding; what belongs to what is not moved afterwards. */
  onlyNew?: true;
  charactersMax?: number;
}

const text = (name: FieldName, charactersMax: number): Field => ({
  name,
  input: 'text',
  charactersMax,
});
const long = (name: FieldName, charactersMax: number): Field => ({
  name,
  input: 'long',
  charactersMax,
});
const name: Field = { name: 'name', input: 'text', charactersMax: 200, required: true };
const contact = [text('phone', 50), text('email', 200)];

export const fieldsOf: Record<Editable, readonly Field[]> = {
  person: [name, ...contact, text('secure_message_address', 200)],
  post: [
    { name: 'unit_id', input: 'unit', required: true, onlyNew: true },
    { name: 'title', input: 'text', charactersMax: 200, required: true },
    text('mandate', 500),
    { name: 'from_day', input: 'day', required: true },
    { name: 'until_day', input: 'day' },
  ],
  service: [
    name,
    { name: 'organisation_id', input: 'organisation', required: true, onlyNew: true },
    long('description', 5000),
    long('eligibility', 2000),
    long('access_route', 2000),
    text('waiting_time', 200),
    text('capacity', 200),
    text('fees', 500),
    ...contact,
    text('website', 500),
  ],
  unit: [
    name,
    { name: 'organisation_id', input: 'organisation', required: true, onlyNew: true },
    text('short_name', 50),
    text('site', 200),
    ...contact,
    { name: 'quiet_days', input: 'number' },
  ],
  organisation: [
    name,
    { name: 'sector', input: 'sector', required: true },
    text('short_name', 50),
    long('description', 5000),
    text('email', 200),
    text('website', 500),
  ],
};

export type Values = Partial<Record<FieldName, string>>;

/** What a record shows in the fields of its form. */
export function valuesOf(kind: Editable, record: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    fieldsOf[kind].flatMap(({ name: field }) => {
      const value = record[field];
      return typeof value === 'string' || typeof value === 'number' ? [[field, String(value)]] : [];
    }),
  );
}

/** Required fields that are empty. */
export function missingIn(kind: Editable, values: Values, isNew: boolean): FieldName[] {
  return fieldsOf[kind]
    .filter((field) => field.required && (isNew || !field.onlyNew) && !values[field.name]?.trim())
    .map((field) => field.name);
}

const sent = (field: Field, value: string) => (field.input === 'number' ? Number(value) : value);

/** A new record: only what was filled in. */
export function newBody(kind: Editable, values: Values): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf[kind].flatMap((field) => {
      const value = values[field.name]?.trim();
      return value ? [[field.name, sent(field, value)]] : [];
    }),
  );
}

/** A change: only what differs, null where it was emptied. */
export function changeBody(kind: Editable, before: Values, now: Values): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf[kind].flatMap((field) => {
      const value = now[field.name]?.trim() ?? '';
      if (field.onlyNew || value === (before[field.name] ?? '')) return [];
      return [[field.name, value ? sent(field, value) : null]];
    }),
  );
}

const differing = (kind: Editable, a: Values, b: Values) =>
  fieldsOf[kind].filter(
    ({ name: field, onlyNew }) => !onlyNew && (a[field]?.trim() ?? '') !== (b[field]?.trim() ?? ''),
  );

/** Two changed the same record at once. */
export interface Meeting {
  /** Where the two differ now; empty when both wrote the same. */
  fields: FieldName[];
  /** The other changed none of these fields: what is written here can go on as it is. */
  isElsewhere: boolean;
  /** Each one's changes together; null where a short field has been given two values. */
  both: Values | null;
}

/** @param before what both began from */
export function meetingOf(kind: Editable, before: Values, mine: Values, theirs: Values): Meeting {
  const changedHere = differing(kind, before, mine);
  const changedThere = differing(kind, before, theirs);
  const differ = differing(kind, mine, theirs);
  const twice = changedHere.filter(
    (field) => changedThere.includes(field) && differ.includes(field),
  );
  const both = { ...theirs };
  for (const { name: field } of changedHere) both[field] = mine[field] ?? '';
  for (const { name: field } of twice)
    both[field] = bothTexts(mine[field]?.trim() ?? '', theirs[field]?.trim() ?? '').trim();
  const fits = twice.every(
    ({ name: field, input, charactersMax = Infinity }) =>
      input === 'long' && both[field]!.length <= charactersMax,
  );
  return {
    fields: differ.map(({ name: field }) => field),
    isElsewhere: changedThere.length === 0,
    both: fits ? both : null,
  };
}
