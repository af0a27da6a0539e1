// How much an age takes away from what somebody once wrote down.

export type Freshness = 'fresh' | 'fine' | 'old' | 'stale';

/** Steps in days: six weeks, half a year, a year (after which it is asked about again). */
export function freshnessOf(days: number): Freshness {
  if (days <= 42) return 'fresh';
  if (days <= 183) return 'fine';
  if (days <= 365) return 'old';
  return 'stale';
}
