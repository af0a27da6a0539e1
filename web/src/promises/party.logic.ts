// Whose a promise is, or to whom it was made, as a page says it.
import type { Schemas } from '@/api/client';

export type Party = Schemas['Party'];

/** The name that the record has; none of the participant and of nobody. */
export const nameOf = (party?: Party): string =>
  party?.person?.name ?? party?.unit?.name ?? party?.organisation?.name ?? '';

/** The place whose mark stands beside the name. */
export const placeOf = (party?: Party): { name: string; sector: Schemas['Sector'] } | undefined => {
  const unit = party?.person?.unit ?? party?.unit;
  if (!unit) return party?.organisation;
  return { name: unit.short_name ?? unit.name, sector: unit.organisation.sector };
};

/** Whether somebody can be reminded, or called. */
export const isSomebody = (party?: Party): boolean =>
  party !== undefined && party.kind !== 'participant' && party.kind !== 'nobody';
