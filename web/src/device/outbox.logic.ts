// What an answer means for an act on its way. Pure.
import type { Fault } from '@/api/fault';

/** What an act that has not arrived waits for. */
export type WaitsFor = 'network' | 'server' | 'signIn';

/** Nothing when the server has refused: the same act would be refused again. */
export function waitsFor(fault: Fault): WaitsFor | undefined {
  if (fault.kind === 'offline') return 'network';
  if (fault.kind === 'unauthenticated') return 'signIn';
  return fault.passing ? 'server' : undefined;
}
/** Nobody gets through now: the rest of what waits need not try. */
export const stopsAll = (fault: Fault): boolean =>
  ['offline', 'unauthenticated', 'too_many'].includes(fault.kind);

/** As often the server may fail at one act, while it is there, before the act is laid before its maker. */
export const triesMax = 5;
/** As many acts in a row may fail before the round ends: then it is the server and not the acts. */
export const failuresMax = 3;

/** Whether a failure is the act's own: the server itself answered, or took others in the same round. */
export const isOwnFailure = (fault: Fault, othersPassed: boolean): boolean =>
  othersPassed || ![502, 503, 504].includes(fault.status);
