// The lines of "När du sparar": what saving does, each with a tick to take it away, and what it does
// not do, without one. Pure.
import type { Schemas } from '@/api/client';
import type { ContactFields, ContactForm, Named, Owner, PromiseField } from './form.logic';

export interface Effects {
  preview: Schemas['EncounterPreview'];
  /** What would be heard of, had those been heard who are only named. */
  stillSilent: Schemas['EncounterPreview']['heard'];
}
export interface Line {
  key: string;
  kind: 'breaks' | 'made' | 'unowned' | 'still';
  /** What is done, or left. */
  title: string;
  days?: number;
  owner?: Owner;
  due?: string;
  /** Why a silence stays. */
  name?: string;
  role?: Named['role'];
  /** Undefined: nothing to take away. */
  ticked?: boolean;
}

export function linesOf(
  form: ContactForm,
  fields: ContactFields,
  withdrawn: readonly PromiseField[],
  effects: Effects | undefined,
): Line[] {
  const lines: Line[] = [];
  const breaks = effects?.preview.heard.filter((each) => each.breaks_silence) ?? [];
  for (const { promise } of breaks)
    lines.push({
      key: promise.id,
      kind: 'breaks',
      title: promise.matter_title,
      days: promise.silence.days,
      ticked: !form.stillSilent.includes(promise.id),
    });
  for (const promise of effects?.preview.still_silent ?? [])
    if (form.stillSilent.includes(promise.id) && !lines.some(({ key }) => key === promise.id))
      lines.push({
        key: promise.id,
        kind: 'breaks',
        title: promise.matter_title,
        days: promise.silence.days,
        ticked: false,
      });
  for (const promise of fields.promises.filter((each) => each.what.trim()))
    lines.push(lineOf(promise, true));
  for (const promise of withdrawn) lines.push(lineOf(promise, false));
  for (const { promise } of effects?.stillSilent ?? []) {
    const id = promise.by.person?.id ?? promise.by.unit?.id ?? promise.by.organisation?.id;
    const party = fields.parties.find((each) => each.id === id);
    lines.push({
      key: `still-${promise.id}`,
      kind: 'still',
      title: promise.matter_title,
      days: promise.silence.days,
      ...(party && { name: party.name, role: party.role }),
    });
  }
  return lines;
}
function lineOf(promise: PromiseField, ticked: boolean): Line {
  const common = {
    key: promise.key,
    title: promise.what.trim(),
    ...(promise.due && { due: promise.due }),
  };
  if (!promise.by || promise.by === 'nobody')
    return { ...common, kind: 'unowned', ...(!ticked && { ticked }) };
  return { ...common, kind: 'made', owner: promise.by, ticked };
}
