import { describe, expect, it } from 'vitest';
import { ref } from 'vue';
import { useChosenRow } from './chosenRow';

const ids = ref(['a', 'b', 'c']);
const rows = () => {
  ids.value = ['a', 'b', 'c'];
  return useChosenRow(() => ids.value);
};

describe('the row that keys act on', () => {
  it('given a fresh page, then a row is open and none is chosen', () => {
    const row = rows();
    expect([row.open.value, row.chosen.value]).toEqual(['a', undefined]);
  });
  it('given a fresh page, when one moves, then the open row is chosen first, and then the next', () => {
    const row = rows();
    expect([row.move(1), row.chosen.value]).toEqual(['a', 'a']);
    expect([row.move(1), row.move(1), row.move(1)]).toEqual(['b', 'c', 'c']);
    expect(row.move(-1)).toBe('b');
  });
  it('given focus that the page moved, then nothing is chosen until somebody moves or presses', () => {
    const row = rows();
    row.choose('a');
    row.place('b');
    row.focused('b');
    expect([row.open.value, row.chosen.value]).toEqual(['b', undefined]);
    expect(row.move(1)).toBe('b');
    row.place('c');
    row.choose('c');
    expect(row.chosen.value).toBe('c');
  });
  it('given focus that somebody moved, then that row is chosen, until focus is elsewhere', () => {
    const row = rows();
    row.focused('c');
    expect(row.chosen.value).toBe('c');
    row.leave();
    expect([row.open.value, row.chosen.value]).toEqual(['c', undefined]);
  });
  it('given that the chosen row is gone, then no other takes its place', () => {
    const row = rows();
    row.choose('b');
    ids.value = ['a', 'c'];
    expect([row.open.value, row.chosen.value]).toEqual(['a', undefined]);
  });
});
