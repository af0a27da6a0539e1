import { describe, expect, it } from 'vitest';
import type { Line } from './effects.logic';
import { summaryOf } from './summary.logic';

const line = (kind: Line['kind'], ticked?: boolean): Line => ({
  key: kind,
  kind,
  title: 'x',
  ...(ticked !== undefined && { ticked }),
});

describe('what saving does, in a few words', () => {
  it('given lines that are ticked and taken away, then those that are done count', () => {
    const lines = [
      line('breaks', true),
      line('breaks', false),
      line('made', true),
      line('made', false),
      line('unowned'),
      line('unowned', false),
      line('still'),
    ];
    expect(summaryOf(lines)).toEqual({ breaks: 1, promises: 2, unowned: 1 });
  });
});
