// Changing a contact that is logged: the form it is shown in, and the request of what differs. Pure.
import type { Schemas } from '@/api/client';
import { dayOf, type Day } from '@/shared/dates.logic';
import type { Label } from './form.logic';
import type { Expression, How } from './ways.logic';
import { noon } from './when.logic';

export type Encounter = Schemas['Encounter'];
export interface EditForm {
  text: string;
  expression: Expression;
  how: How;
  label: Label;
  day: Day;
  minutes?: number;
}

export function editFormOf(encounter: Encounter): EditForm {
  const { text, expression, how, label, minutes } = encounter;
  return { text, expression, how, label, day: dayOf(encounter.at), minutes };
}

/** Only what differs; an empty change where nothing does. */
export function changeOf(encounter: Encounter, form: EditForm): Schemas['EncounterChange'] {
  const before = editFormOf(encounter);
  const text = form.text.trim();
  return {
    ...(text !== before.text && { text }),
    ...(form.expression !== before.expression && { expression: form.expression }),
    ...(form.how !== before.how && { how: form.how }),
    ...(form.label !== before.label && { label: form.label }),
    ...(form.day !== before.day && { at: form.day + noon }),
    ...(form.minutes !== before.minutes && { minutes: form.minutes ?? null }),
  };
}

/** Both texts, the other's first; what the two have in common stands once. */
export function bothTexts(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${theirs}\n\n${mine}`;
}
