// Opens Snabbkontakt from anywhere. Its own code is fetched when it is first needed.
import { shallowRef } from 'vue';

export interface QuickContactStart {
  /** What was already written in the top bar. */
  text?: string;
  caseId?: string;
  personId?: string;
  /** A draft to go on with. */
  draftId?: string;
}
export const quickContact = shallowRef<QuickContactStart | null>(null);

export function openQuickContact(start: QuickContactStart = {}): void {
  quickContact.value ??= start;
}
export function closeQuickContact(): void {
  quickContact.value = null;
}
