// A change of job as a form: what is asked, what is missing, what is sent and how it will read. Pure.
import type { Schemas } from '@/api/client';
import type { Day } from '@/shared/dates.logic';

type Post = Schemas['Post'];
export type NoteAnswer = 'follows' | 'stays' | 'untrue';

export interface MoveValues {
  postId: string;
  lastDay: Day | '';
  where: 'known' | 'unknown';
  unitId: string;
  unitName: string;
  title: string;
  fromDay: Day | '';
  successorId: string;
  successorName: string;
  successorFrom: Day | '';
  reach: Schemas['ReachAfter'];
  phone: string;
  email: string;
  /** By the note's id; without an answer it follows her, unchanged. */
  notes: Record<string, NoteAnswer>;
}

export const emptyMove = (postId: string): MoveValues => ({
  postId,
  lastDay: '',
  where: 'known',
  unitId: '',
  unitName: '',
  title: '',
  fromDay: '',
  successorId: '',
  successorName: '',
  successorFrom: '',
  reach: 'unknown',
  phone: '',
  email: '',
  notes: {},
});

/** Posts that she can leave: those that hold or are to come, the newest first. */
export const leavable = (posts: readonly Post[], today: Day): Post[] =>
  posts.filter((post) => !post.until_day || post.until_day >= today);

/** New numbers are written when the change has taken place; before that they are asked for later. */
export const hasTakenPlace = (values: MoveValues, today: Day): boolean =>
  values.lastDay !== '' && values.lastDay < today;

export type MoveField = 'lastDay' | 'unitId' | 'title' | 'fromDay';
export function missingInMove(values: MoveValues): MoveField[] {
  const asked: MoveField[] =
    values.where === 'known' ? ['lastDay', 'unitId', 'title', 'fromDay'] : ['lastDay'];
  return asked.filter((field) => !values[field].trim());
}

export function moveBody(values: MoveValues, post: Post, today: Day): Schemas['NewMove'] {
  const notes = Object.entries(values.notes).flatMap(([practice_id, outcome]) =>
    outcome === 'follows' ? [] : [{ practice_id, outcome }],
  );
  const isNew = values.reach === 'ends' && hasTakenPlace(values, today);
  return {
    post_id: post.id,
    post_version: post.version,
    last_day: values.lastDay,
    ...(values.where === 'known' && {
      next: { unit_id: values.unitId, title: values.title.trim(), from_day: values.fromDay },
    }),
    ...(values.successorId && { successor_person_id: values.successorId }),
    ...(values.successorId && values.successorFrom && { successor_from_day: values.successorFrom }),
    reach: values.reach,
    ...(isNew && values.phone.trim() && { phone: values.phone.trim() }),
    ...(isNew && values.email.trim() && { email: values.email.trim() }),
    notes,
  };
}

/** The field of the form that a pointer of the server is about. */
export const fieldOfPointer = (pointer: string): string =>
  ({
    '/last_day': 'lastDay',
    '/next/unit_id': 'unitId',
    '/next/title': 'title',
    '/next/from_day': 'fromDay',
    '/successor_person_id': 'successorId',
    '/successor_from_day': 'successorFrom',
    '/phone': 'phone',
    '/email': 'email',
  })[pointer] ?? 'other';
