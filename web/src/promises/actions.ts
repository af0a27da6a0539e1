// What one can do with a promise or a matter, each with its way back. Goes through the outbox, so
// that nothing is lost without a network; a refusal is thrown to the page, which rolls back in place.
import { endDraft } from '@/access/formDraft';
import { api, etag, type Schemas } from '@/api/client';
import { markOwn } from '@/device/live';
import { perform, type Outcome } from '@/device/outbox';
import type { Day } from '@/shared/dates.logic';
import { waitText } from '@/device/texts';
import { cut } from '@/shared/letters.logic';
import { showToast } from '@/shared/toasts';
import { t } from './texts';

export type PromiseRecord = Schemas['Promise'];
type PromiseVerb = 'keep' | 'drop' | 'snooze' | 'heard' | 'change' | 'nudge' | 'reopen';

interface Step<T> {
  path: string;
  body?: unknown;
  version?: number;
  label: string;
  /** Said when it is done; with an undo, how it is taken back. */
  done: string;
  undo?: (answer: T) => Promise<Outcome<unknown> | void>;
  /** The draft of the form it was written in. */
  draft?: string;
  /** Called when it has been done, and again when it has been undone. */
  after: () => void;
}

async function run<T>(step: Step<T>): Promise<Outcome<T>> {
  const outcome = await perform<T>(step);
  // It is safe; a refusal leaves the draft.
  if (step.draft) void endDraft(step.draft);
  if (!outcome.arrived) {
    showToast({ text: waitText(outcome) });
    return outcome;
  }
  const { undo } = step;
  showToast({
    text: step.done,
    ...(undo && {
      undo: async () => {
        try {
          const undone = await undo(outcome.answer);
          showToast({ text: undone && !undone.arrived ? waitText(undone) : t('undone') });
        } catch {
          showToast({ text: t('undoFault') });
        }
        step.after();
      },
    }),
  });
  return outcome;
}
const path = (promise: Pick<PromiseRecord, 'id'>, verb: PromiseVerb) =>
  `/api/promises/${promise.id}/${verb}`;
function onPromise<T = PromiseRecord>(
  promise: PromiseRecord,
  verb: PromiseVerb,
  step: Pick<Step<T>, 'body' | 'done' | 'undo' | 'draft' | 'after'>,
): Promise<Outcome<T>> {
  markOwn(promise.id, promise.matter_id);
  return run<T>({
    path: path(promise, verb),
    version: promise.version,
    label: cut(`${t(`verb.${verb}`)}: ${promise.what}`, 80),
    ...step,
  });
}
/** Takes back keep, drop, snooze and change. */
const reopen = (answer: PromiseRecord) => {
  markOwn(answer.id, answer.matter_id);
  return perform({
    path: path(answer, 'reopen'),
    body: {},
    version: answer.version,
    label: t('verb.reopen'),
  });
};

export const keepPromise = (promise: PromiseRecord, after: () => void) =>
  onPromise(promise, 'keep', { body: {}, done: t('done.keep'), undo: reopen, after });

export const dropPromise = (promise: PromiseRecord, reason: string, after: () => void) =>
  onPromise(promise, 'drop', {
    body: { reason },
    done: t('done.drop'),
    undo: reopen,
    draft: `drop/${promise.id}`,
    after,
  });

export const snoozePromise = (
  promise: PromiseRecord,
  until: Day,
  said: string,
  after: () => void,
) =>
  onPromise(promise, 'snooze', {
    body: { until },
    done: t('done.snooze', { day: said }),
    undo: reopen,
    after,
  });

/** A word has come. There is no way back from having heard. */
export const hearOfPromise = (promise: PromiseRecord, after: () => void) =>
  onPromise(promise, 'heard', { body: {}, done: t('done.heard'), after });

export const changePromise = (
  promise: PromiseRecord,
  change: Schemas['PromiseChange'],
  after: () => void,
) => {
  // The answer is the new promise; what is opened again is the old one.
  const back = (answer: PromiseRecord) =>
    reopen({ ...promise, version: promise.version + 1 }).then((outcome) => {
      markOwn(answer.id);
      return outcome;
    });
  return onPromise(promise, 'change', {
    body: change,
    done: t('done.change'),
    undo: back,
    draft: `change/${promise.id}`,
    after,
  });
};

/** What the changed words of a reminder are kept under, until it is sent. */
export const nudgeDraft = (promiseId: string) => `nudge/${promiseId}`;

export async function nudgePromise(
  promise: PromiseRecord,
  text: string,
  after: () => void,
): Promise<Outcome<Schemas['NudgeAnswer']>> {
  const copied = await copyText(text);
  return onPromise<Schemas['NudgeAnswer']>(promise, 'nudge', {
    body: { text, how: 'message' },
    done: copied ? t('done.nudgeCopied') : t('done.nudge'),
    undo: ({ encounter }) => {
      markOwn(encounter.id);
      return removeEncounter(encounter);
    },
    draft: nudgeDraft(promise.id),
    after,
  });
}
async function removeEncounter(encounter: Schemas['Encounter']): Promise<void> {
  await api.DELETE('/api/encounters/{id}', {
    params: { path: { id: encounter.id }, header: { 'If-Match': etag(encounter.version) } },
  });
}
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // not allowed by the browser; the words stand in the field
  }
}

/** Take the ball. */
export function takeMatter(
  matter: { id: string; title: string; version?: number },
  after: () => void,
): Promise<Outcome<Schemas['Matter']>> {
  markOwn(matter.id);
  return run<Schemas['Matter']>({
    path: `/api/matters/${matter.id}/take`,
    body: {},
    version: matter.version,
    label: cut(`${t('verb.take')}: ${matter.title}`, 80),
    done: t('done.take', { title: matter.title }),
    undo: (answer) => giveBack(answer),
    after,
  });
}
/** Who had it before has it again, as if it had not been taken. */
async function giveBack(matter: Schemas['Matter']): Promise<void> {
  markOwn(matter.id);
  await api.POST('/api/matters/{id}/give-back', {
    params: { path: { id: matter.id }, header: { 'If-Match': etag(matter.version) } },
  });
}
export function closeMatter(
  matter: { id: string; title: string; version?: number },
  reason: string,
  after: () => void,
): Promise<Outcome<Schemas['Matter']>> {
  markOwn(matter.id);
  return run<Schemas['Matter']>({
    path: `/api/matters/${matter.id}/close`,
    body: reason ? { reason } : {},
    version: matter.version,
    label: cut(`${t('verb.close')}: ${matter.title}`, 80),
    done: t('done.close'),
    draft: `close/${matter.id}`,
    undo: (answer) =>
      perform({
        path: `/api/matters/${answer.id}/reopen`,
        body: {},
        version: answer.version,
        label: t('verb.reopen'),
      }),
    after,
  });
}
