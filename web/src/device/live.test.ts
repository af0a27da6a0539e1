// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followChanges, markOwn, useChanges, type Change } from './live';

class Stream extends EventTarget {
  static CLOSED = 2;
  static all: Stream[] = [];
  readyState = 1;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    super();
    Stream.all.push(this);
  }
  close(): void {
    this.readyState = Stream.CLOSED;
  }
  say(topic: string, data: object, lastEventId = ''): void {
    this.dispatchEvent(new MessageEvent(topic, { data: JSON.stringify(data), lastEventId }));
  }
  breakOff(state: number): void {
    this.readyState = state;
    this.onerror?.();
  }
}
let changes: Change[] = [];
let fetches = 0;
let stop: () => void;
const last = () => Stream.all.at(-1)!;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Stream);
  Stream.all = [];
  changes = [];
  fetches = 0;
  stop = followChanges();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const page = () =>
  mount({
    setup: () =>
      useChanges(
        ['promise'],
        (change) => changes.push(change),
        () => (fetches += 1),
      ),
    render: () => null,
  });

describe('live changes', () => {
  it('given a page that cares for promises, then it is told of those and of nothing else', () => {
    const open = page();
    last().say('promise', { id: 'p1', case: 'c1' });
    last().say('draft', { id: 'd1' });
    expect(changes).toEqual([{ topic: 'promise', id: 'p1', caseId: 'c1' }]);
    open.unmount();
    last().say('promise', { id: 'p2' });
    expect(changes).toHaveLength(1);
  });
  it('given what one has just done oneself, then its echo is not news; later it is', () => {
    const open = page();
    markOwn('p1');
    last().say('promise', { id: 'p1' });
    expect(changes).toEqual([]);
    vi.advanceTimersByTime(6000);
    last().say('promise', { id: 'p1' });
    expect(changes).toHaveLength(1);
    open.unmount();
  });
  it('given that too much was missed, then everything open is fetched anew', () => {
    const open = page();
    last().dispatchEvent(new Event('open'));
    expect(fetches).toBe(1);
    last().dispatchEvent(new Event('reset'));
    expect(fetches).toBe(2);
    open.unmount();
  });
  it('given a stream that returns without an id to go on from, then everything open is fetched anew', () => {
    const open = page();
    last().dispatchEvent(new Event('open'));
    last().breakOff(0);
    last().dispatchEvent(new Event('open'));
    expect(fetches).toBe(2);
    open.unmount();
  });
  it('given one that returns with an id, then the server tells what was missed and nothing is fetched', () => {
    const open = page();
    last().dispatchEvent(new Event('open'));
    last().say('begin', {}, 'e1');
    last().breakOff(0);
    last().dispatchEvent(new Event('open'));
    expect(fetches).toBe(1);
    open.unmount();
  });
  it('given a stream opened anew by the page, then it has no id, whatever the one before had', () => {
    const open = page();
    last().dispatchEvent(new Event('open'));
    last().say('draft', { id: 'd1' }, 'e1');
    last().breakOff(Stream.CLOSED);
    vi.advanceTimersByTime(5000);
    last().dispatchEvent(new Event('open'));
    expect(fetches).toBe(2);
    open.unmount();
  });
  it('given that a colleague changes what one has just changed oneself, then it is told', () => {
    const open = page();
    markOwn('p1');
    last().say('promise', { id: 'p1' }); // one of them is the echo
    last().say('promise', { id: 'p1' });
    expect(changes).toHaveLength(1);
    open.unmount();
  });
  it('given a stream that the browser has given up, then it is opened again; a short break is left to it', () => {
    last().breakOff(0);
    vi.advanceTimersByTime(10_000);
    expect(Stream.all).toHaveLength(1);
    last().breakOff(Stream.CLOSED);
    vi.advanceTimersByTime(5000);
    expect(Stream.all).toHaveLength(2);
  });
  it('given that nobody listens any more, then no stream is opened again', () => {
    last().breakOff(Stream.CLOSED);
    stop();
    vi.advanceTimersByTime(10_000);
    expect(Stream.all).toHaveLength(1);
  });
});
