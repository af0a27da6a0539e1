// Opens Snabbkontakt from anywhere. Its own code is fetched when it is first needed.
import type { Schemas } from '@/api/client';
import { holdKeys } from '@/shared/heldKeys';
import { ofPerson } from '@/shared/ofPerson';
import type { Act } from './outbox';

export interface QuickContactStart {
  /** What was already written in the top bar. */
  text?: string;
  case?: Schemas['CaseReference'];
  personId?: string;
  how?: Schemas['How'];
  expression?: Schemas['Expression'];
  /** A draft to go on with. */
  draftId?: string;
  /** A contact that the server refused, to be mended. */
  refused?: Act;
}
export const quickContact = ofPerson<QuickContactStart | null>(() => null);

export function openQuickContact(start: QuickContactStart = {}): void {
  if (quickContact.value) return;
  holdKeys();
  quickContact.value = start;
}
export function closeQuickContact(): void {
  quickContact.value = null;
}
