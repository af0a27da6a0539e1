// One role for each who is named, and whether a call was answered. Pure.
import type { Event, Role } from './events.logic';
import type { Phrase } from './phrases.logic';
import { gotToSpeak, has } from './sense.logic';
import { noAnswer } from './silence.logic';
import type { Told } from './telling.logic';

/** One role for each: a described silence goes before all, then heard, later, reached, spoken of. */
export function roleOf(events: readonly Event[], cameOut: boolean): Role {
  if (events.includes('silent')) return 'spoken_of';
  if (
    events.includes('heard') ||
    ((events.includes('called') || events.includes('met')) && cameOut)
  )
    return 'heard';
  if (events.includes('later')) return 'later';
  if (events.includes('reached') || events.includes('called')) return 'reached';
  return 'spoken_of';
}

/** Whether a call was answered: not where it is told that nobody did, and only where something is told. */
export function cameOutOf(told: readonly Told[], index: number, text: string): boolean {
  const after = told.slice(index + 1);
  const next = after.findIndex(({ events }) =>
    events.some(({ event }) => event === 'called' || event === 'reached'),
  );
  const until = next < 0 ? after : after.slice(0, next);
  const end = until.at(-1)?.clause.end ?? told[index]!.clause.end;
  if (noAnswer.test(text.slice(told[index]!.clause.start, end))) return false;
  return until.some(
    ({ clause, meant, supposed, events }) =>
      !supposed &&
      // What another one said herself did not come out of this call.
      !(
        meant.kind === 'parties' &&
        clause.subject.kind === 'parties' &&
        ((clause.mood === 'perfect' && has(clause, 'call', 'send')) ||
          events.some(({ event, mention }) => event === 'heard' && mention.kind !== 'case'))
      ) &&
      (meant.kind !== 'self' || gotToSpeak(clause)) &&
      clause.mood !== 'command' &&
      !has(clause, 'wait') &&
      !/^(?:ingen|inget)$/.test(clause.phrases[0]?.said ?? '') &&
      clause.phrases.some((phrase: Phrase) => ['word', 'verb', 'party'].includes(phrase.kind)) &&
      !clause.question,
  );
}
