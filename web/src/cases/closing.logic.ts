// Closing a case: what becomes of the promises that are open in it, in which order it is done, and
// the way back. Knows no server: how something is sent comes in.
import { openPromises, type Case, type Matter } from './case.logic';

type PromiseRecord = Matter['promises'][number];
/** Nothing is decided for anybody: what no choice is made for stays, and is followed no longer. */
export type Becomes = 'stays' | 'keep' | 'drop';
export interface Choice {
  promise: PromiseRecord;
  becomes: Becomes;
}
export type Send = <Answer>(path: string, body: object, version?: number) => Promise<Answer>;

export function openIn(matters: readonly Matter[]): PromiseRecord[] {
  return matters.filter((matter) => matter.state !== 'closed').flatMap(openPromises);
}

/**
 * Ends the promises as chosen, then closes. Where one of it is refused, what was ended before is
 * opened again, so that a case that could not be closed is as it was.
 */
export async function closeCase(
  send: Send,
  theCase: Pick<Case, 'id' | 'version'>,
  reason: string,
  choices: readonly Choice[],
): Promise<{ closed: Case; undo: (reason: string) => Promise<Case> }> {
  const ended: PromiseRecord[] = [];
  const openAgain = async () => {
    for (const { id, version } of ended.toReversed())
      await send(`/api/promises/${id}/reopen`, {}, version);
  };
  try {
    for (const { promise, becomes } of choices) {
      if (becomes === 'stays') continue;
      const path = `/api/promises/${promise.id}/${becomes}`;
      ended.push(await send<PromiseRecord>(path, { reason }, promise.version));
    }
    const closed = await send<Case>(`/api/cases/${theCase.id}/close`, { reason });
    const undo = async (why: string) => {
      const opened = await send<Case>(`/api/cases/${theCase.id}/reopen`, { reason: why });
      await openAgain();
      return opened;
    };
    return { closed, undo };
  } catch (refused) {
    await openAgain().catch(() => undefined); // the page shows what is open
    throw refused;
  }
}
