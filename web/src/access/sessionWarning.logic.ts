// When to say that one is about to be signed out for being away. Pure.

export const warnMs = 2 * 60_000;

/**
 * @param lastUse when the server last answered, @param now both in ms
 * @param idleMs how long a session lives without a request
 */
export function isLeaving(lastUse: number, now: number, idleMs: number): boolean {
  const left = lastUse + idleMs - now;
  return left > 0 && left <= warnMs;
}
/** From the session's answer: the time until it ends; the usual half hour when clocks disagree. */
export function idleFrom(expiresAt: string, now: number): number {
  const usual = 30 * 60_000;
  const ms = Date.parse(expiresAt) - now;
  return ms > warnMs && ms <= usual ? ms : usual;
}
