import { describe, expect, it } from 'vitest';
import { bindings, matchKeys, type KeyPress } from './keyboard.logic';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  shift: false,
  alt: false,
  inField: false,
  repeated: false,
  ...more,
});

describe('the keyboard', () => {
  it('given focus on the page, when N is pressed, then a new contact is asked for', () => {
    expect(matchKeys(press('n'), '', true).commands).toEqual(['quickContact']);
    expect(matchKeys(press('N', { shift: true }), '', true).commands).toEqual(['quickContact']);
  });
  it('given focus in a field, when letters are pressed, then nothing happens', () => {
    expect(matchKeys(press('n', { inField: true }), '', true).commands).toEqual([]);
    expect(matchKeys(press('/', { inField: true }), '', true).commands).toEqual([]);
  });
  it('given focus in a field, when Ctrl K is pressed, then search opens all the same', () => {
    expect(matchKeys(press('k', { ctrl: true, inField: true }), '', true).commands).toEqual([
      'search',
    ]);
  });
  it('given single keys turned off, then only those with Ctrl act', () => {
    expect(matchKeys(press('n'), '', false).commands).toEqual([]);
    expect(matchKeys(press('H', { ctrl: true, shift: true }), '', false).commands).toEqual([
      'hideNames',
    ]);
  });
  it('given G, when I follows, then Idag is asked for and not another row', () => {
    const first = matchKeys(press('g'), '', true);
    expect(first).toEqual({ commands: [], pending: 'g' });
    expect(matchKeys(press('i'), first.pending, true).commands).toEqual(['goToday']);
    expect(matchKeys(press('l'), first.pending, true).commands).toEqual(['goLandscape']);
  });
  it('given G, when a key that does not follow comes, then that key acts for itself', () => {
    expect(matchKeys(press('n'), 'g', true)).toEqual({ commands: ['quickContact'], pending: '' });
  });
  it('given a key held down, then one moves on, and nothing is done twice', () => {
    expect(matchKeys(press('j', { repeated: true }), '', true).commands).toEqual(['nextRow']);
    expect(matchKeys(press('a', { repeated: true }), '', true).commands).toEqual([]);
    expect(matchKeys(press('z', { repeated: true }), '', true).commands).toEqual([]);
  });
  it('given Alt, then the browser keeps the key', () => {
    expect(matchKeys(press('n', { alt: true }), '', true).commands).toEqual([]);
  });
  it('given the table of keys, then no keys stand for two commands', () => {
    const keys = bindings.map((binding) => binding.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
