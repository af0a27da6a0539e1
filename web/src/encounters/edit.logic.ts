// Changing a contact that is logged: the form it is shown in, and the request of what differs. Pure.
import type { Schemas } from '@/api/client';
import { dayOf, type Day } from '@/shared/dates.logic';
import type { Label } from './form.logic';
import type { Expression, How } from '@/reading/ways.logic';
import { noon } from '@/reading/when.logic';

export type Encounter = Schemas['Encounter'];
export interface EditForm {
  text: string;
  expression: Expression;
  how: How;
  label: Label;
  day: Day;
  /** Null where nothing is said: an empty field is kept on the device as well. */
  minutes: number | null;
  /** A key of the förbund's list; empty where nothing is said. */
  motive: string;
}

export function editFormOf(encounter: Encounter): EditForm {
  const { text, expression, how, label, minutes = null, motive = '' } = encounter;
  return { text, expression, how, label, day: dayOf(encounter.at), minutes, motive };
}

/** That day at noon, or now where noon lies ahead: nothing has happened later than now. */
function atOn(day: Day, now: Date): string {
  const instant = day + noon;
  return Date.parse(instant) > now.getTime() ? now.toISOString() : instant;
}

/** Only what differs; an empty change where nothing does. */
export function changeOf(
  encounter: Encounter,
  form: EditForm,
  now: Date,
): Schemas['EncounterChange'] {
  const before = editFormOf(encounter);
  const text = form.text.trim();
  return {
    ...(text !== before.text && { text }),
    ...(form.expression !== before.expression && { expression: form.expression }),
    ...(form.how !== before.how && { how: form.how }),
    ...(form.label !== before.label && { label: form.label }),
    ...(form.day !== before.day && { at: atOn(form.day, now) }),
    ...(form.minutes !== before.minutes && { minutes: form.minutes }),
    ...(form.motive !== before.motive && { motive: form.motive || null }),
  };
}
