// What was promised, by whom and till when, clause by clause. Pure. Whoever is not certain is nobody:
// a debt is never guessed.
import { isOver } from './broken.logic';
import type { Clause } from './clause';
import { commanded, headed, headingOf, todo } from './headings.logic';
import { isIdle, maybe } from './idle.logic';
import type { Meaning } from './lexicon.logic';
import type { Mention } from './mentions';
import { passiveBy, promisers, saysHerself } from './promisers.logic';
import { tells } from './sense.logic';
import { isTag } from './subjects.logic';
import type { Telling, Told } from './telling.logic';
import { certain, hasDayAhead, isComing, isSaidNow, promises } from './undertaking.logic';
import { finish, saysThat, thatOf, thingOf } from './what.logic';

export type Promiser =
  | { kind: 'self' }
  | { kind: 'mention'; mention: Mention }
  /** The client herself. */
  | { kind: 'participant'; mention: Mention }
  | { kind: 'nobody' };

export interface FoundPromise {
  by: Promiser;
  /** What is to be done, without who and when. */
  what: string;
  due?: string;
  start: number;
  end: number;
  /** It was told by somebody else, or is told of: whoever owes it has not been heard by it. */
  through: boolean;
  clause: Clause;
}

const habit =
  /(?<!\p{L})(?:varje|alltid|ofta|ibland|brukar|dagligen|vanligtvis|normalt|måndagar|tisdagar|onsdagar|torsdagar|fredagar|lördagar|söndagar|varannan)(?!\p{L})/iu;
export function findPromises(telling: Telling, text: string): FoundPromise[] {
  const found: FoundPromise[] = [...commanded(text, telling)];
  const { told } = telling;
  for (const [index, each] of told.entries()) {
    if (found.some((promise) => promise.clause === each.clause)) continue;
    const promise = inClause(each, told, index, text, found);
    if (promise) found.push(...promise);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "Ansvarig: Jonna Lindberg. Åtgärd: …": somebody is named for it, and it is not told that I am. */
const isGivenOut = (before: string) =>
  /(?<!\p{L})(?:ansvarig|ansv|uppdrag|utförare)(?!\p{L})[^:\n]{0,40}:/iu.test(before);
/** "det lovade hon": what was said before is promised. */
const isVowTag = ({ clause }: Told) =>
  clause.verbs.length === 1 &&
  clause.main!.means.has('vow') &&
  isTag(
    clause.phrases,
    clause.phrases.findIndex(({ kind }) => kind === 'verb'),
  );

function inClause(
  each: Told,
  told: readonly Told[],
  index: number,
  text: string,
  found: FoundPromise[],
): FoundPromise[] | undefined {
  const { clause } = each;
  if (clause.question || each.supposed) return undefined;
  const own = text.slice(clause.start, clause.end);
  if (clause.mood === 'will' && isOver(told, index)) return undefined;
  if (maybe.test(own) || isIdle(clause, own) || (habit.test(own) && !vowsHabit(clause, text)))
    return undefined;
  if (/^\s*:/.test(text.slice(clause.end)) && todo.test(own)) return undefined;
  const before = told[index - 1];
  // "ser till att pengarna kommer": what hangs on a promise belongs to it.
  const sibling = clause.sub === 'att' && clause.joint === 'och';
  if (clause.sub && !sibling && before && found.some((promise) => promise.clause === before.clause))
    return undefined;
  const heading = headingOf(told, index, text);
  if (!clause.verbs.length) return headed(each, heading, told, index, text);
  if (
    clause.negated &&
    !(clause.mood === 'command' && clause.verbs.some(({ lemma }) => lemma === 'glömma'))
  )
    return undefined;
  if (tellsOf(clause, told[index + 1]) || isSaidNow(clause)) return undefined;
  const passive = passiveBy(each);
  if (passive !== undefined)
    return [finish(each, passive, passive.kind !== 'mention', told, index, text)];
  if (isComing(clause))
    return [finish(each, { kind: 'nobody' }, true, told, index, text, thingOf(clause))];
  const next = told[index + 1];
  if (isVowTag(each)) return undefined;
  const vowed =
    next !== undefined &&
    next.clause.sentence === clause.sentence &&
    isVowTag(next) &&
    clause.mood === 'now';
  if (!vowed && !promises(clause, before, next, found)) return undefined;
  const by = promisers(each, heading).map((one) =>
    one.kind === 'self' &&
    clause.subject.kind === 'elided' &&
    isGivenOut(text.slice(0, clause.start))
      ? ({ kind: 'nobody' } as const)
      : one,
  );
  if (!by.length) return undefined;
  const what = thatOf(clause, before, text);
  if (saysThat(clause) && !what && !hasDayAhead(clause)) return undefined;
  // "Leila kommer inte men Johan gör det"
  if (saysThat(clause) && before?.clause.negated && each.meant.kind !== 'self') return undefined;
  const through =
    each.isTopic ||
    each.saidBy !== undefined ||
    clause.sub === 'att' ||
    before?.clause.phrases.some((phrase) => phrase.said === 'enligt') === true ||
    /(?<!\p{L})enl(?:igt|\.)?\s/iu.test(own);
  return by
    .filter(
      (each1) =>
        each1.kind !== 'participant' ||
        (each.saidBy !== undefined && /själv/iu.test(own)) ||
        certain(clause, own),
    )
    .map((promiser) =>
      finish(each, promiser, through && !saysHerself(each, promiser), told, index, text, what),
    );
}

/** "lovade att ställa väckarklockan varje kväll": what is promised is a habit to be. */
const vowsHabit = ({ verbs, mood, whatFrom }: Clause, text: string) =>
  mood === 'will' &&
  verbs.length > 1 &&
  verbs[0]!.means.has('vow') &&
  verbs[0]!.tense === 'past' &&
  !habit.test(
    text
      .slice(0, whatFrom)
      .split(/[.!?\n]/)
      .at(-1)!,
  );

/** "ringer och undrar", "meddelar att beslutet är klart": told, not promised. */
function tellsOf(clause: Clause, next: Told | undefined): boolean {
  if (
    clause.mood !== 'now' ||
    clause.subject.kind === 'self' ||
    next?.clause.sentence !== clause.sentence
  )
    return false;
  const speech = ['says', 'send', 'call'].some((means) => clause.main!.means.has(means as Meaning));
  if (speech && next.clause.sub === 'att') return true;
  return (
    (clause.main!.means.has('call') || clause.main!.means.has('send')) &&
    next.clause.joint === 'och' &&
    next.clause.mood === 'now' &&
    tells(next.clause)
  );
}
