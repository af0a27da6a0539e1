import { describe, expect, it } from 'vitest';
import {
  barsOf,
  dueOf,
  isFirstDay,
  contactLineOf,
  withNudge,
  withoutMatter,
  withoutOwed,
  type Today,
} from './today.logic';

const promise = (id: string, due_day?: string) =>
  ({
    id,
    what: 'svara',
    matter_id: 'm',
    nudges: 0,
    due_day,
  }) as unknown as Today['owed'][number]['promise'];
const page = (): Today => ({
  day: '2026-11-24',
  as_of: '2026-11-24T07:00:00Z',
  new: [],
  new_count: 0,
  moved_last_week: 0,
  invisible_work: [],
  stalled: ['m1', 'm2'].map((matter_id) => ({
    matter_id,
    version: 1,
    title: matter_id,
    silent_days: 9,
    score: 9,
    reason: 'silent' as const,
    explanation: '',
    hangs_on_it: [],
    promise: promise(`p-${matter_id}`),
    contact_days: [
      { day: '2026-11-01', heard: true },
      { day: '2026-11-02', heard: false },
    ],
  })),
  stalled_count: 120,
  owed: [{ promise: promise('o1'), days_left: null }],
  owed_count: 1,
  taken: [],
});
const due = (days_left: number | null, day?: string) =>
  dueOf({ promise: promise('p', day), days_left }, '2026-11-24', 'sv');

describe('Idag', () => {
  it('given a matter that moves again, then its row goes and the whole number falls by one', () => {
    const before = page();
    const after = withoutMatter(before, 'm1');
    expect(after.stalled.map((row) => row.matter_id)).toEqual(['m2']);
    expect(after.stalled_count).toBe(119);
    expect(before.stalled.length).toBe(2);
    expect(withoutMatter(before, 'other').stalled_count).toBe(120);
  });
  it('given a promise that is kept, then it is owed no more', () => {
    expect(withoutOwed(page(), 'o1')).toMatchObject({ owed: [], owed_count: 0 });
  });
  it('given a reminder, then the row stays with one more ring on its thread', () => {
    const row = withNudge(page(), 'm1', '2026-11-24T08:00:00Z', '2026-11-24').stalled[0]!;
    expect(row.promise?.nudges).toBe(1);
    expect(contactLineOf(row)).toEqual([
      { day: '2026-11-01', direction: 'in' },
      { day: '2026-11-02', direction: 'out' },
      { day: '2026-11-24', direction: 'out' },
    ]);
  });
  it.each([
    [-2, '2026-11-22', 'late', ''],
    [0, '2026-11-24', 'soon', 'Idag'],
    [1, '2026-11-25', 'later', 'Imorgon'],
    [3, '2026-11-27', 'later', 'Fre 27'],
    [20, '2026-12-14', 'later', '14 dec'],
    [null, undefined, 'none', ''],
  ] as const)('given %s days left, then it is %s %s', (left, day, tone, text) => {
    expect(due(left, day)).toMatchObject({ tone, text });
  });
  it('given two days late, then it says by how much', () =>
    expect(due(-2, '2026-11-22').late).toBe(2));
  it('given nothing anywhere, then it is the first day', () => {
    expect(isFirstDay(page())).toBe(false);
    expect(isFirstDay({ ...page(), stalled: [], stalled_count: 0, owed: [], owed_count: 0 })).toBe(
      true,
    );
  });
  it('given counts, then the most frequent has the whole width', () => {
    expect(
      barsOf([
        { expression: 'consulting', count: 8 },
        { expression: 'check_in', count: 2 },
      ]).map((bar) => bar.share),
    ).toEqual([1, 0.25]);
    expect(barsOf([])).toEqual([]);
  });
});
