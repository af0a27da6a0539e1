// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { holdKeys, letGo, takeHeld } from './heldKeys';

const press = (key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  document.body.dispatchEvent(event);
  return event;
};
const command = vi.fn();
document.addEventListener('keydown', command);
afterEach(() => {
  takeHeld();
  command.mockClear();
});

describe('keys held for a field that is on its way', () => {
  it('given that letters are typed, then they are kept in order and are no commands', () => {
    holdKeys();
    for (const key of ['p', 'Å', ' ', 'x', 'Backspace', '1', 'Shift', 'Enter']) press(key);
    expect(command).not.toHaveBeenCalled();
    expect(takeHeld()).toBe('pÅ 1');
  });
  it('given that the field has taken them, then keys act as before', () => {
    holdKeys();
    takeHeld();
    expect(press('p').defaultPrevented).toBe(false);
    expect(command).toHaveBeenCalledOnce();
    expect(takeHeld()).toBe('');
  });
  it('given Esc, then it lets go', () => {
    holdKeys();
    press('a');
    press('Escape');
    press('p');
    expect(command).toHaveBeenCalledOnce();
  });
  it('given a key with Ctrl, then it is left alone', () => {
    holdKeys();
    press('r', { ctrlKey: true });
    expect(command).toHaveBeenCalledOnce();
  });
  it('given code that never comes, then the keys are let go and the fault goes on', () => {
    holdKeys();
    expect(() => letGo(new Error('404'))).toThrow('404');
    press('p');
    expect(command).toHaveBeenCalledOnce();
  });
});
