// What was promised, by whom and till when, clause by clause. Pure. Whoever is not certain is nobody:
// a debt is never guessed.
import { uncapitalised } from '@/shared/letters.logic';
import type { Clause } from './clauses.logic';
import type { Mention } from './mentions';
import type { Phrase } from './phrases.logic';
import { onlyParty, speaks, type Telling, type Told } from './roles.logic';
import type { FoundDay } from './when.logic';

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
const todo =
  /(?:att göra|att gora|to ?do|kvar|min uppgift|mitt|göra|minnes?|kom ihåg|nästa steg|jag|på mig)\s*$/iu;
const promised = /(?:löften?|loften?|överenskommelse)(?!\p{L})/iu;
const maybe =
  /(?<!\p{L})(?:kanske|ev|eventuellt|möjligen|troligen|förhoppningsvis|om möjligt)(?!\p{L})/iu;
/** What "kommer" promises: something that somebody sends or decides. */
const thing =
  /^(?:beslut|beslutet|besked|beskedet|svar|svaret|kallelse|kallelsen|remiss|remissen|intyg|intyget|utlåtande|utlåtandet|brev|papper|papperen|blankett|blanketten|rapport|rapporten|provsvar|tid|tiden|pengar|pengarna|utbetalning)$/;
const meeting =
  /^(?:mötet|motet|sipen|sip-mötet|besöket|tiden|läkartiden|samtalet|träffen|intervjun|provtagningen|avstämningen|hembesöket)$/;

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
  if (maybe.test(own) || habit.test(own)) return undefined;
  if (/^\s*:/.test(text.slice(clause.end)) && todo.test(own)) return undefined;
  const before = told[index - 1];
  // "ser till att pengarna kommer": what hangs on a promise belongs to it.
  if (clause.sub && before && found.some((promise) => promise.clause === before.clause))
    return undefined;
  const heading = headingOf(told, index, text);
  if (!clause.verbs.length) return headed(each, heading, told, index, text);
  if (clause.negated && !(clause.mood === 'command' && clause.verbs[0]!.lemma === 'glömma'))
    return undefined;
  const passive = passiveBy(each);
  if (passive !== undefined) return [finish(each, passive, true, told, index, text)];
  if (isComing(clause))
    return [finish(each, { kind: 'nobody' }, true, told, index, text, thingOf(clause))];
  if (!promises(clause, before, found)) return undefined;
  const by = promisers(each, heading);
  if (!by.length) return undefined;
  const through =
    each.saidBy !== undefined ||
    clause.sub === 'att' ||
    before?.clause.phrases.some((phrase) => phrase.said === 'enligt') === true ||
    /(?<!\p{L})enl(?:igt|\.)?\s/iu.test(own);
  return by
    .filter((each1) => each1.kind !== 'participant' || certain(clause, own))
    .map((promiser) =>
      finish(each, promiser, through && !saysHerself(each, promiser), told, index, text),
    );
}
const saysHerself = (each: Told, by: Promiser) =>
  by.kind === 'mention' &&
  each.saidBy !== undefined &&
  'person' in by.mention &&
  'person' in each.saidBy &&
  by.mention.person.id === each.saidBy.person.id;

/** A verb that one can undertake, in the present or still to come. */
function promises(
  clause: Clause,
  before: Told | undefined,
  found: readonly FoundPromise[],
): boolean {
  const { main, mood } = clause;
  if (!main) return false;
  if (mood === 'will') {
    const vow = clause.verbs.some((verb) => verb.lemma === 'lova');
    if (vow) return !/^\s*(?:förut|tidigare|det|mycket|runt|inget)/u.test(afterVow(clause));
    if (clause.verbs.some((verb) => verb.lemma === 'tänka') && !main.means.has('do')) return false;
    return (
      (main.lemma !== 'ska' &&
        ![
          'vara',
          'bli',
          'ha',
          'få',
          'må',
          'ses',
          'träffas',
          'mötas',
          'höras',
          'komma',
          'gå',
          'göra',
        ].includes(main.lemma)) ||
      (['gå', 'komma', 'göra'].includes(main.lemma) &&
        clause.phrases.length > 3 &&
        clause.subject.kind !== 'thing') ||
      (main.lemma === 'få' && clause.phrases.some((phrase) => phrase.said === 'tag'))
    );
  }
  if (mood === 'command') return undertaken(clause) && listed(clause, before, found);
  if (mood !== 'now' || main.passive) return false;
  if (!main.means.has('do') && !(clause.main!.lemma === 'höra' && speaks(clause))) return false;
  if (main.lemma === 'höra') return speaks(clause);
  if (main.lemma === 'komma')
    return (
      clause.phrases.some((phrase) => /^(?:med|förbi|hit|in|tillbaka)$/.test(phrase.said)) &&
      !/^(?:vad|hur)$/.test(clause.sub ?? '')
    );
  if (main.lemma === 'se')
    return (
      clause.phrases.some((phrase) => /^(?:över|till|ut)$/.test(phrase.said)) &&
      !clause.phrases.some((phrase) => phrase.said === 'ut' && clause.subject.kind === 'thing')
    );
  if (['be', 'få', 'ses', 'stämma', 'delta', 'sluta'].includes(main.lemma))
    return (
      clause.phrases.some((phrase) => /^(?:av|om|igen)$/.test(phrase.said)) &&
      main.lemma !== 'sluta'
    );
  if (main.lemma === 'fråga' && clause.subject.kind === 'elided') return false;
  return true;
}
const afterVow = (clause: Clause) =>
  clause.phrases
    .filter((phrase) => phrase.start > clause.whatFrom && phrase.kind !== 'adverb')
    .map((phrase) => phrase.said)
    .join(' ') || (clause.main?.lemma === 'lova' ? 'inget' : 'x');
/** "hoppas", "väntar": nothing that one does. */
const undertaken = (clause: Clause) =>
  clause.verbs.some((verb) =>
    ['do', 'talk', 'call', 'send', 'says', 'forget'].some((means) => verb.means.has(means as 'do')),
  );
const listed = (clause: Clause, before: Told | undefined, found: readonly FoundPromise[]) =>
  clause.joint === '' ||
  clause.joint === ':' ||
  clause.verbs[0]!.command ||
  found.some((promise) => promise.clause === before?.clause);
/** A client's plain present is a habit as often as a promise. */
const certain = (clause: Clause, text: string) =>
  clause.mood === 'will' ||
  /(?<!\p{L})själva?(?!\p{L})|(?<!\p{L})sjalv/iu.test(text) ||
  clause.phrases.some((phrase) => phrase.kind === 'day' && !phrase.day!.past);

function promisers({ clause, meant, saidBy }: Told, heading: string): Promiser[] {
  if (meant.kind === 'self') {
    // In somebody else's words we are told what we are to do; "vi" there is they.
    if (saidBy && clause.phrases.some((phrase) => phrase.said === 'vi'))
      return [{ kind: 'nobody' }];
    return [{ kind: 'self' }];
  }
  if (todo.test(heading) && meant.kind === 'unclear') return [{ kind: 'self' }];
  if (meant.kind === 'unclear') return [{ kind: 'nobody' }];
  if (meant.kind === 'thing') return [];
  // "Samir och jag": one of us, or both.
  if (clause.subject.withSelf) return [{ kind: 'nobody' }];
  return meant.mentions.map(promiserOf);
}
export function promiserOf(mention: Mention): Promiser {
  if (mention.genitive) return { kind: 'nobody' };
  if (mention.kind === 'case') return { kind: 'participant', mention };
  if (mention.kind === 'other') return { kind: 'nobody' };
  return { kind: 'mention', mention };
}
/** "skickas av Birgitta", "ska skickas in": by whom, or nobody; undefined when it is no such clause. */
function passiveBy({ clause }: Told): Promiser | undefined {
  const { main, mood } = clause;
  if (!main?.passive || !main.means.has('do') || (mood !== 'now' && mood !== 'will'))
    return undefined;
  const agent = clause.others.find(
    (party) => party.preposition === 'av' && !party.mention.genitive,
  );
  if (agent) return promiserOf(agent.mention);
  const dated = clause.phrases.some((phrase) => phrase.kind === 'day' && !phrase.day!.past);
  return mood === 'will' || dated ? { kind: 'nobody' } : undefined;
}
/** "Beslut kommer v. 49". */
const isComing = (clause: Clause) =>
  clause.main?.lemma === 'komma' &&
  clause.mood === 'now' &&
  clause.subject.kind === 'thing' &&
  thingOf(clause) !== undefined &&
  clause.phrases.some((phrase) => phrase.kind === 'day');
const thingOf = (clause: Clause) =>
  clause.phrases.find((phrase) => phrase.kind === 'word' && thing.test(phrase.said))?.said;

function headingOf(told: readonly Told[], index: number, text: string): string {
  for (let at = index; at > 0; at -= 1) {
    const { clause } = told[at]!;
    if (clause.sentence !== told[index]!.clause.sentence) return '';
    if (clause.joint === ':' || /:/.test(text.slice(told[at - 1]!.clause.end, clause.start)))
      return text.slice(told[at - 1]!.clause.start, told[at - 1]!.clause.end);
  }
  return '';
}
/** "Löfte från LSS: besked 2 dec", "Min uppgift: protokollet klart v. 49". */
function headed(
  each: Told,
  heading: string,
  told: readonly Told[],
  index: number,
  text: string,
): FoundPromise[] | undefined {
  if (!heading || each.clause.joint === '(' || !told[index - 1]) return undefined;
  if (todo.test(heading)) return [finish(each, { kind: 'self' }, false, told, index, text)];
  if (!promised.test(heading)) return undefined;
  const by = told[index - 1]!.clause.others.at(-1)?.mention ?? onlyParty(told[index - 1]!.clause);
  return [finish(each, by ? promiserOf(by) : { kind: 'nobody' }, false, told, index, text)];
}

/** "!Leila nycklar senast fre", "!Köpa busskort": said to be a promise by its mark. */
function commanded(text: string, { told }: Telling): FoundPromise[] {
  return told.flatMap((each, index) => {
    const { clause } = each;
    const first = clause.phrases[0];
    if (!first || text[first.start] !== '!' || first.end - first.start < 2) return [];
    const named =
      first.mention && first.mention.kind !== 'case' ? promiserOf(first.mention) : undefined;
    const start = named || first.kind === 'self' ? first.end : first.start;
    const promise = finish(each, named ?? { kind: 'self' }, false, told, index, text);
    return [
      {
        ...promise,
        what: trimmed(cut(text, start, promise.end, clause.phrases).replace(/^!/, '')),
      },
    ];
  });
}

function finish(
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
      !next.clause.sub || next.clause.sentence !== clause.sentence || next.clause.joint === ':',
  );
  const tail = (until < 0 ? hanging : hanging.slice(0, until)).map((next) => next.clause);
  const end = Math.max(clause.end, ...tail.map((next) => next.end));
  const due = dueOf(clause, told, index);
  const verb = clause.verbs.at(-1);
  const vow = verb?.lemma === 'lova' || verb?.lemma === 'ska';
  const from = vow
    ? (clause.phrases.find((phrase) => phrase.start > clause.whatFrom)?.start ?? clause.whatFrom)
    : clause.verbs.length && !verb?.passive
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
  if (!clause.main?.passive) return undefined;
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
function cut(text: string, from: number, end: number, away: readonly Phrase[]): string {
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
const trimmed = (what: string) =>
  what
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.)])/g, '$1')
    .replace(/\(\s*\)?/g, '')
    .replace(/^(?:[\s,;:–-]|(?:och|å|att|också|själv|då|nu|sen)\s+)+/iu, '')
    .replace(/(?:[\s,;:.–(-]|\s(?:och|men|senast|till|innan|på|den|å|o))+$/iu, '')
    .trim();

/** "mötet på fredag": the day of the meeting, not of what is done about it. */
function isTopic(clause: Clause, phrase: Phrase): boolean {
  if (phrase.day!.since || phrase.day!.past) return true;
  const before = clause.phrases[clause.phrases.indexOf(phrase) - 1];
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
const pick = (days: FoundDay[]) => (days.find((day) => day.deadline) ?? days[0]!).day;
