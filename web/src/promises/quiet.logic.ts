// The quiet time as somebody writes it: working days without a word before a promise is silent. Pure.

export const quietDaysMax = 250;

/** Undefined when nothing is written; null when what is written is no whole number from 1 to 250. */
export function quietDaysFrom(text: string | number): number | undefined | null {
  const written = String(text).trim();
  if (written === '') return undefined;
  const days = Number(written);
  return Number.isInteger(days) && days >= 1 && days <= quietDaysMax ? days : null;
}
