// Who may owe a promise: what "Vem?" offers, and what each owner is called. Pure.
import type { KnownCase } from '@/reading/known.logic';
import type { ContactFields, Owner, Party } from './form.logic';

export const idOf = (owner: Owner | undefined): string =>
  owner === undefined ? '' : typeof owner === 'string' ? owner : owner.id;

/** Those whom the text names, who was heard first: they are the likely ones. */
export function likelyOwners(fields: ContactFields): Party[] {
  const order = ['heard', 'spoken_of', 'reached', 'later'];
  return [...fields.parties]
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
    .map(({ kind, id, name, detail, sector }) => ({ kind, id, name, detail, sector }));
}
/** "Vem?" shows this many of them; all stand in the row's own list. */
export const offeredMax = 3;

export function ownerFrom(id: string, parties: readonly Party[]): Owner | undefined {
  if (id === 'self' || id === 'participant' || id === 'nobody') return id;
  return parties.find((party) => party.id === id);
}
/** A promise may be the participant's own only where there is one. */
export const participantName = (theCase: KnownCase | undefined): string | undefined =>
  theCase?.code_name;
