// What was promised, without who and when, and till when. Pure.
import { uncapitalised } from '@/shared/letters.logic';
import type { Clause } from './clause';
import type { Phrase } from './phrases.logic';
import type { FoundPromise, Promiser } from './promises.logic';
import type { Told } from './telling.logic';
import type { FoundDay } from './when.logic';

export function finish(
  each: Told,
  by: Promiser,
  through: boolean,
  told: readonly Told[],
  index: number,
  text: string,
  what?: string,
): FoundPromise {
  const { clause } = each;
  const hanging = told.slice(index + 1);
  const until = hanging.findIndex(
    (next) =>
      !next.clause.sub ||
      (next.clause.sub === 'att' && next.clause.joint === 'och') ||
      next.clause.sentence !== clause.sentence ||
      next.clause.joint === ':',
  );
  const tail = (until < 0 ? hanging : hanging.slice(0, until)).map((next) => next.clause);
  const end = Math.max(clause.end, ...tail.map((next) => next.end));
  const due = dueOf(clause, told, index) ?? tail.map((next) => pickIn(next)).find(Boolean);
  const verb = clause.verbs.at(-1);
  const passiveVow =
    verb?.means.has('vow') &&
    (verb.passive || (verb.tense === 'supine' && clause.subject.kind !== 'parties'));
  const vow = !passiveVow && (verb?.means.has('vow') || verb?.lemma === 'ska');
  const from = vow
    ? (clause.phrases.find((phrase) => phrase.start > clause.whatFrom)?.start ?? clause.whatFrom)
    : clause.verbs.length && !verb?.passive && !(verb?.means.has('vow') && verb.tense === 'supine')
      ? clause.whatFrom
      : clause.start;
  const away = clause.phrases.filter(
    (phrase) =>
      (phrase.kind === 'day' && phrase.day && !isTopic(clause, phrase)) ||
      isSubject(each, phrase) ||
      phrase === agentOf(clause)?.[1] ||
      phrase === agentOf(clause)?.[0],
  );
  const words = what ?? trimmed(cut(text, from, end, away));
  return {
    by,
    what: uncapitalised(words || trimmed(text.slice(clause.whatFrom, end))),
    ...(due && { due }),
    start: clause.start,
    end,
    through,
    clause,
  };
}

/** "av Birgitta" in the passive. */
function agentOf(clause: Clause): [Phrase, Phrase] | undefined {
  if (!clause.main?.passive && !clause.main?.means.has('vow')) return undefined;
  const at = clause.phrases.findIndex(
    (phrase, index) => phrase.said === 'av' && clause.phrases[index + 1]?.kind === 'party',
  );
  return at < 0 ? undefined : [clause.phrases[at]!, clause.phrases[at + 1]!];
}

const isSubject = (each: Told, phrase: Phrase) =>
  (phrase.start > each.clause.whatFrom &&
    phrase.mention !== undefined &&
    each.clause.subject.mentions.includes(phrase.mention)) ||
  (phrase.kind === 'self' &&
    phrase.start > each.clause.whatFrom &&
    each.clause.subject.kind === 'self');

export function cut(text: string, from: number, end: number, away: readonly Phrase[]): string {
  let what = '';
  for (let at = from; at < end; at += 1)
    if (
      !away.some(
        (phrase) =>
          phrase.kind !== 'word' &&
          at >= phrase.start &&
          at < dayEnd(phrase) &&
          (phrase.kind === 'day' ||
            phrase.mention ||
            phrase.kind === 'self' ||
            phrase.kind === 'preposition'),
      )
    )
      what += text.charAt(at);
  return what;
}

const dayEnd = (phrase: Phrase) => phrase.day?.end ?? phrase.end;
export const trimmed = (what: string) =>
  what
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.)])/g, '$1')
    .replace(/\(\s*\)?/g, '')
    .replace(/^(?:[\s,;:–-]|(?:och|å|att|också|själv|då|nu|sen)\s+)+/iu, '')
    .replace(/(?:[\s,;:.–(-]|\s(?:och|men|senast|till|innan|på|den|å|o))+$/iu, '')
    .trim();

/** "mötet på fredag": the day of the meeting, not of what is done about it. */
function isTopic(clause: Clause, phrase: Phrase): boolean {
  if ((phrase.day!.since && clause.mood !== 'will' && clause.mood !== 'now') || phrase.day!.past)
    return true;
  // "beslutet från 16/11"
  if (phrase.day!.since && phrase.day!.earlier) return true;
  const before = clause.phrases[clause.phrases.indexOf(phrase) - 1];
  // "inte idag men på torsdag"
  if (before?.kind === 'not') return true;
  // "tar upp det på mötet den 2 dec": done there and then.
  const there = clause.phrases[clause.phrases.indexOf(phrase) - 2];
  if (there && /^(?:på|vid|under|till)$/.test(there.said)) return false;
  return !phrase.day!.deadline && before?.kind === 'word' && meeting.test(before.said);
}

function dueOf(clause: Clause, told: readonly Told[], index: number): string | undefined {
  const own = daysIn(clause);
  if (own.length) return pick(own);
  // A day in brackets or alone after it.
  const next = told[index + 1]?.clause;
  if (
    next &&
    next.sentence === clause.sentence &&
    !next.verbs.length &&
    !next.others.length &&
    !next.sub &&
    next.phrases.length <= 4
  ) {
    const days = daysIn(next);
    if (days.length) return pick(days);
  }
  return undefined;
}

const daysIn = (clause: Clause) =>
  clause.phrases
    .filter((phrase) => phrase.kind === 'day' && phrase.day!.day && !isTopic(clause, phrase))
    .map((phrase) => phrase.day!);

const pickIn = (clause: Clause) => (clause.sub === 'att' ? pick(daysIn(clause)) : undefined);
const pick = (days: FoundDay[]) => (days.find((day) => day.deadline) ?? days[0])?.day;
/** "Det gör hon", "gör det på fredag": what that is was said before, if it was. */
export const saysThat = ({ main, mood, phrases }: Clause) =>
  main?.lemma === 'göra' &&
  ['now', 'will', 'command'].includes(mood) &&
  phrases.some(({ said }) => said === 'det') &&
  phrases.filter(({ kind }) => kind === 'word').length === 1;

/** "Bad Gunilla skicka schemat. Det gör hon idag": what the clause before said. */
export function thatOf(clause: Clause, before: Told | undefined, text: string): string | undefined {
  if (!saysThat(clause)) return undefined;
  const verb = before?.clause.phrases.findLast(({ kind }) => kind === 'verb');
  if (!verb?.verb!.means.has('do') || verb.verb!.tense === 'past') return undefined;
  const days = before!.clause.phrases.filter(({ kind }) => kind === 'day');
  return trimmed(cut(text, verb.start, before!.clause.end, days)) || undefined;
}

/** What "kommer" promises: something that somebody sends or decides. */
const thing =
  /^(?:beslut|beslutet|besked|beskedet|svar|svaret|kallelse|kallelsen|remiss|remissen|intyg|intyget|utlåtande|utlåtandet|brev|papper|papperen|blankett|blanketten|rapport|rapporten|provsvar|tid|tiden|pengar|pengarna|utbetalning)$/;

export const thingOf = (clause: Clause) =>
  clause.phrases.find((phrase) => phrase.kind === 'word' && thing.test(phrase.said))?.said;
export const meeting =
  /^(?:mötet|motet|sipen|sip-mötet|besöket|tiden|läkartiden|samtalet|träffen|intervjun|provtagningen|avstämningen|hembesöket)$/;
