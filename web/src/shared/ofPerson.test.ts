import { describe, expect, it, vi } from 'vitest';
import { forgetPerson, ofPerson, toWhoAsked, whenPersonLeaves } from './ofPerson';

describe('what belongs to a person', () => {
  it('given that she leaves, then it is as before she came, and what must be stopped is told', () => {
    const names = ofPerson<string[]>(() => []);
    const leave = vi.fn();
    whenPersonLeaves(leave);
    names.value = ['Jonna'];
    forgetPerson();
    expect(names.value).toEqual([]);
    expect(leave).toHaveBeenCalledOnce();
  });
  it('given an answer to somebody who has left, then it reaches nobody, nor does a fault', async () => {
    const told = vi.fn();
    let answer: (names: string) => void = () => undefined;
    let fail: (error: Error) => void = () => undefined;
    void toWhoAsked(new Promise<string>((resolve) => (answer = resolve))).then(told);
    void toWhoAsked(new Promise<string>((_, reject) => (fail = reject))).catch(told);
    forgetPerson();
    answer('Jonna');
    fail(new Error('Jonna'));
    await Promise.resolve().then(() => Promise.resolve());
    expect(told).not.toHaveBeenCalled();
  });
  it('given that she is still here, then she is answered', async () => {
    await expect(toWhoAsked(Promise.resolve('Jonna'))).resolves.toBe('Jonna');
    await expect(toWhoAsked(Promise.reject(new Error('404')))).rejects.toThrow('404');
  });
});
