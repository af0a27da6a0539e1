// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forget, forgetOld, keep, keptMs, recall } from './vault';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T08:00:00Z') }));
afterEach(async () => {
  for (const owner of ['eva', 'bo'])
    for (const { name } of await recall(owner, '')) await forget(name);
  vi.useRealTimers();
});

describe('what this device keeps', () => {
  it('given what is older than eight hours, when a page begins, then it is gone, whoever has it', async () => {
    await keep('eva', 'copy/directory', 'names');
    await keep('bo', 'draft/1', 'Ringde Anna');
    vi.setSystemTime(Date.now() + keptMs + 1);
    await keep('eva', 'draft/2', 'Ringde Ulla');
    await forgetOld();
    expect((await recall('eva', '')).map(({ name }) => name)).toEqual(['draft/2']);
    expect(await recall('bo', '')).toEqual([]);
  });
  it('given an act on its way, then it waits however old it is', async () => {
    await keep('eva', 'act/1', 'a contact');
    vi.setSystemTime(Date.now() + 9 * keptMs);
    await forgetOld();
    expect((await recall('eva', 'act/')).map(({ value }) => value)).toEqual(['a contact']);
  });
});
