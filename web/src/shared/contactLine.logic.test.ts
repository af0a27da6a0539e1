import { describe, expect, it } from 'vitest';
import { addDays } from './dates.logic';
import { layoutContactLine, type DayOfContact } from './contactLine.logic';

const today = '2026-11-24';
const contact = (age: number, direction: 'in' | 'out'): DayOfContact => ({
  day: addDays(today, -age),
  direction,
});

describe('the thread', () => {
  it('given contact and then silence, when laid out, then the silence begins at the last word from them', () => {
    const layout = layoutContactLine(
      [contact(10, 'out'), contact(25, 'in'), contact(40, 'in')],
      true,
      today,
      120,
    );
    expect(layout.points.map((point) => point.direction)).toEqual(['in', 'in', 'out']);
    expect(layout.solid?.to).toBe(layout.points[1]?.x);
    expect(layout.silent).toEqual({ from: layout.points[1]?.x, to: layout.end });
  });
  it('given a matter that moves, then the line is whole up to today', () => {
    const layout = layoutContactLine([contact(2, 'in')], false, today, 120);
    expect(layout.silent).toBeUndefined();
    expect(layout.solid?.to).toBe(layout.end);
  });
  it('given contacts older than eight weeks, or later than today, then they are left out', () => {
    expect(
      layoutContactLine([contact(57, 'in'), contact(-1, 'in')], true, today, 120).points,
    ).toEqual([]);
  });
  it('given nothing at all, then there is only silence', () => {
    const layout = layoutContactLine([], true, today, 120);
    expect(layout.solid).toBeUndefined();
    expect(layout.silent).toEqual({ from: 6, to: layout.end });
  });
  it('given many contacts close together, then no two overlap and all stay inside', () => {
    const contacts = Array.from({ length: 40 }, (_, age) => contact(age, age % 2 ? 'in' : 'out'));
    const { points, end } = layoutContactLine(contacts, false, today, 120);
    expect(points.length).toBeGreaterThan(5);
    points.forEach((point, index) => {
      expect(point.x).toBeGreaterThanOrEqual(6);
      expect(point.x).toBeLessThanOrEqual(end - 8);
      if (index > 0) expect(point.x - points[index - 1]!.x).toBeGreaterThanOrEqual(10.999);
    });
  });
  it('given the same contacts in another order, then the picture is the same', () => {
    const contacts = [contact(3, 'in'), contact(30, 'out'), contact(12, 'in')];
    expect(layoutContactLine(contacts.toReversed(), true, today, 120)).toEqual(
      layoutContactLine(contacts, true, today, 120),
    );
  });
});
