// The four kinds of subject in the landscape, and where each has its address.
import type { Schemas } from '@/api/client';

export type Kind = Schemas['SubjectKind'];
export const kinds: readonly Kind[] = ['person', 'service', 'unit', 'organisation'];

const folders: Record<Kind, string> = {
  person: 'personer',
  service: 'insatser',
  unit: 'enheter',
  organisation: 'organisationer',
};

export function addressOf(kind: Kind, id: string): string {
  return `/landskap/${folders[kind]}/${id}`;
}
/** Where a kind of decision stands on the card of who makes it. */
export const anchorOf = (decision: string): string => `beslut-${decision}`;
