// Practice notes in the order that helps: how to reach, what opens the door, the rest; what was
// confirmed latest first within each. Pure.
import type { Schemas } from '@/api/client';

export type Practice = Schemas['Practice'];
export type PracticeKind = Schemas['PracticeKind'];
export const practiceKinds: readonly PracticeKind[] = [
  'reach',
  'door',
  'good_to_know',
  'limit',
  'mandate',
];

export interface PracticeGroup {
  kind: PracticeKind;
  notes: Practice[];
}

export function groupPractices(notes: readonly Practice[]): PracticeGroup[] {
  return practiceKinds
    .map((kind) => ({
      kind,
      notes: notes
        .filter((note) => note.kind === kind)
        .sort((a, b) => a.freshness.age_days - b.freshness.age_days || a.id.localeCompare(b.id)),
    }))
    .filter((group) => group.notes.length > 0);
}

/**
 * The notes with those that are pinned as they were then: where they stood, also if somebody else has
 * moved them to another heading or removed them since.
 */
export function withPinned(
  notes: readonly Practice[],
  pinned: ReadonlyMap<string, Practice>,
): Practice[] {
  const gone = [...pinned.values()].filter((one) => !notes.some(({ id }) => id === one.id));
  return [...notes.map((note) => pinned.get(note.id) ?? note), ...gone];
}

/** A contradiction stands until somebody has confirmed the note after it. */
export function standingContradictions(note: Practice): Schemas['PracticeAnswer'][] {
  const confirmed = note.confirmations[0]?.answered_at ?? '';
  return note.contradictions.filter((answer) => answer.answered_at > confirmed);
}
