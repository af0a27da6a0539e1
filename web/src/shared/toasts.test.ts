// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearToasts, showToast, toastHeld, toasts, undoLast } from './toasts';

const shown = () => toasts.value.map((toast) => toast.text);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  clearToasts();
  document.body.innerHTML = '';
  vi.useRealTimers();
});

describe('what just happened', () => {
  it('given an act, when a contact is saved after it, then both can be taken back, the last first', () => {
    const back: string[] = [];
    showToast({ text: 'Avslutat', undo: () => void back.push('promise') });
    vi.advanceTimersByTime(60_000);
    showToast({ text: 'Loggat', undo: () => void back.push('contact') });
    vi.advanceTimersByTime(9_000);
    expect(shown()).toEqual(['Avslutat', 'Loggat']);
    expect([undoLast(), undoLast(), undoLast()]).toEqual([true, true, false]);
    expect(back).toEqual(['contact', 'promise']);
  });
  it('given an act, when something is only told after it, then it can still be taken back', () => {
    showToast({ text: 'Avslutat', undo: () => undefined });
    showToast({ text: 'Sparat' });
    vi.advanceTimersByTime(5_900);
    expect(shown()).toEqual(['Avslutat', 'Sparat']);
    vi.advanceTimersByTime(200);
    expect(shown()).toEqual(['Avslutat']);
  });
  it('given an act that is followed by another, then it goes ten seconds later, the newest stays', () => {
    showToast({ text: 'Första', undo: () => undefined });
    showToast({ text: 'Andra', undo: () => undefined });
    vi.advanceTimersByTime(11_000);
    expect(shown()).toEqual(['Andra']);
  });
  it('given a dialogue over them, or focus on one, then none goes', () => {
    document.body.innerHTML = '<dialog open></dialog>';
    showToast({ text: 'Första', undo: () => undefined });
    showToast({ text: 'Andra', undo: () => undefined });
    vi.advanceTimersByTime(11_000);
    document.body.innerHTML = '';
    toastHeld.value = true;
    vi.advanceTimersByTime(10_000);
    expect(shown()).toEqual(['Första', 'Andra']);
    toastHeld.value = false;
    vi.advanceTimersByTime(10_000);
    expect(shown()).toEqual(['Andra']);
  });
  it('given more acts than there is room for, then the oldest goes', () => {
    for (const text of ['1', '2', '3', '4']) showToast({ text, undo: () => undefined });
    expect(shown()).toEqual(['2', '3', '4']);
  });
});
