// Goes through the clauses in turn and keeps what each tells: who is meant, whose words it is, and to whom
// what happened. Pure.
import { isOver } from './broken.logic';
import type { Clause, Party } from './clause';
import { type Event, eventsOf } from './events.logic';
import { keyOf, type Mention } from './mentions';
import { type Meant, Memory } from './pronouns.logic';
import { has, lemma, said } from './sense.logic';
import { isTag } from './subjects.logic';
import { meantBy } from './who.logic';

export interface Told {
  clause: Clause;
  meant: Meant;
  events: { mention: Mention; event: Event }[];
  /** Whose words the clause is, when it hangs on "X säger att". */
  saidBy?: Mention;
  /** Hangs on a wish, a wait, a doubt or a condition: nothing in it is promised. */
  supposed: boolean;
  /** A pronoun for one who was only spoken of with another: told by that one. */
  isTopic: boolean;
  /** "skriver att …": what is told hangs on it. */
  introduces: boolean;
}

export interface Telling {
  told: Told[];
  memory: Memory;
}

export function tell(clauses: readonly Clause[], text: string): Telling {
  const memory = new Memory();
  const told: Told[] = [];
  for (const [index, written] of clauses.entries()) {
    const before = told.at(-1);
    const clause = goesOn(written, before);
    const outer = outerOf(clause, told);
    const meant: Meant =
      outer && clause.mood !== 'done'
        ? { kind: 'unclear', mentions: [] }
        : meantBy(clause, outer ?? before, memory);
    const parent = clause.sub
      ? hangsOn(clause, told)
      : clause.joint === 'och' && before?.clause.sub
        ? before
        : undefined;
    const hanging = clause.sub && parent ? parent.clause : undefined;
    const saidBy = hanging
      ? clause.sub === 'att' &&
        has(hanging, 'says', 'talk', 'call', 'send') &&
        parent!.meant.kind === 'parties'
        ? parent!.meant.mentions[0]
        : undefined
      : (directSpeech(clause, before) ?? parent?.saidBy);
    const supposed = hanging
      ? supposes(hanging, clause.sub!) || parent!.supposed
      : clause.sub
        ? true
        : (parent?.supposed ?? false);
    if (meant.kind === 'self') clause.others.push(...objectsOf(clause, memory));
    const each: Told = {
      clause,
      meant,
      events: [],
      supposed,
      isTopic: isTopicOf(clause, meant, told),
      introduces: introduces(clause, clauses[index + 1]),
      ...(saidBy && { saidBy }),
    };
    const tagged = before && saysBefore(clause, before) ? meant.mentions[0] : undefined;
    if (tagged && before!.clause.subject.kind === 'self')
      before!.meant = quotedBy(before!.clause, tagged);
    else if (tagged && keyOf(tagged) !== keyOf(before!.meant.mentions[0] ?? tagged))
      before!.saidBy = tagged;
    each.events = eventsOf(each, before, text);
    for (const { mention, event } of each.events)
      if (event === 'heard' || event === 'called') memory.meets(mention);
    memory.add(clause, meant);
    told.push(each);
  }
  told.forEach((each, at) => {
    if (each.clause.mood === 'will' && isOver(told, at)) each.events = each.events.map(notKept);
  });
  return { told, memory };
}

/** "lovade svar, inget har kommit", "skulle ringa men hann inte": nobody was heard, nobody is to be called. */
const notKept = ({ mention, event }: Told['events'][number]): Told['events'][number] => ({
  mention,
  event: event === 'later' ? 'spoken_of' : event === 'heard' ? 'silent' : event,
});
/** "…, sa Viktor": the clause before is told by him. */
const saysBefore = (clause: Clause, before: Told) =>
  before.clause.sentence === clause.sentence &&
  !clause.sub &&
  clause.verbs.length === 1 &&
  isTag(
    clause.phrases,
    clause.phrases.findIndex(({ kind }) => kind === 'verb'),
  );

/** "jag" in his words is he; "vi" could be others, too. */
const quotedBy = (clause: Clause, speaker: Mention): Meant =>
  clause.phrases.some(({ said: word }) => word === 'jag')
    ? { kind: 'parties', mentions: [speaker] }
    : { kind: 'unclear', mentions: [] };

/** "Ringde Erik, som lovade svar, och sökte Helena": goes on with what stood before the clause set into it. */
const outerOf = (clause: Clause, told: readonly Told[]): Told | undefined =>
  clause.joint === 'och' &&
  clause.subject.kind === 'elided' &&
  clause.verbs.length > 0 &&
  clause.phrases[0]!.gap.includes(',') &&
  told.at(-1)?.clause.sentence === clause.sentence &&
  told.at(-1)!.clause.phrases[0]?.inserted
    ? told.at(-2)
    : undefined;

/** "Pratade med Leila om Johan. Han ska skicka intyget": it is Leila who said so. */
function isTopicOf(clause: Clause, meant: Meant, before: readonly Told[]): boolean {
  const [only] = meant.mentions;
  if (clause.subject.kind !== 'pronoun' || !only) return false;
  const all = before.flatMap(({ events }) => events);
  const own = all.filter(({ mention }) => keyOf(mention) === keyOf(only));
  return (
    own.length > 0 &&
    own.every(({ event }) => event === 'spoken_of') &&
    all.some(({ event }) => event === 'heard' || event === 'called')
  );
}

/** "skriver att", "mejlar att": somebody's words follow. */
const introduces = (clause: Clause, next: Clause | undefined) =>
  next?.sub === 'att' && next.sentence === clause.sentence && has(clause, 'says', 'send', 'call');

/** "mejlade henne": whom the pronoun means, where it is one. */
function objectsOf(clause: Clause, memory: Memory): Party[] {
  return clause.phrases.flatMap((phrase, at) => {
    if (phrase.kind !== 'object') return [];
    const pronoun = phrase.said === 'henne' ? 'hon' : phrase.said === 'honom' ? 'han' : 'de';
    const mention = memory.whom(pronoun);
    const before = clause.phrases[at - 1];
    return mention && !mention.genitive
      ? [{ mention, preposition: before?.kind === 'preposition' ? before.said : '' }]
      : [];
  });
}

/** "att hon …, och att jag …" hang on the same. */
function hangsOn(clause: Clause, told: readonly Told[]): Told | undefined {
  let at = told.length - 1;
  if (clause.sub === 'att' && (clause.joint === 'och' || clause.joint === 'samt'))
    while (
      at > 0 &&
      told[at]!.clause.sentence === clause.sentence &&
      told[at]!.clause.sub !== 'att'
    )
      at -= 1;
  const sibling = told[at];
  return clause.joint === 'och' && sibling?.clause.sub === 'att' && at > 0
    ? told[at - 1]
    : told.at(-1);
}

/** "kan skicka och ringa": the second verb is in the mood of the first. */
function goesOn(clause: Clause, before: Told | undefined): Clause {
  const follows =
    before?.clause.verbs.length &&
    before.clause.sentence === clause.sentence &&
    ['och', 'samt', ',', 'eller'].includes(clause.joint);
  if (clause.mood !== 'command' || clause.main?.tense !== 'infinitive' || !follows || clause.sub)
    return clause;
  if (clause.joint === ',' && before.clause.mood !== 'will' && before.clause.mood !== 'may')
    return clause;
  const { mood } = before.clause;
  return mood === 'command'
    ? clause
    : { ...clause, mood: mood === 'now' && before.meant.kind === 'self' ? 'command' : mood };
}

/** "Astrid sa ho ska handla": said without att. */
function directSpeech(clause: Clause, before: Told | undefined): Mention | undefined {
  if (!before || clause.sentence !== before.clause.sentence || clause.sub) return undefined;
  // "Tel m Mattias: FK tar beslut": all of it is told by him.
  if (clause.joint === ':') return before.events.find(({ event }) => event === 'heard')?.mention;
  if (before.saidBy && before.clause.joint === ':') return before.saidBy;
  // "Edvin sa ja, Viktor sa nej": he has said it.
  if (clause.mood === 'done' && has(clause, 'says')) return undefined;
  const speech = before.clause.main?.lemma === 'säga' || before.clause.main?.lemma === 'hälsa';
  return speech && clause.joint === ',' && before.meant.kind === 'parties'
    ? before.meant.mentions[0]
    : undefined;
}

/** What hangs on these is somebody's wish, wait or doubt. */
function supposes(parent: Clause, sub: string): boolean {
  if (sub !== 'att' || parent.negated) return true;
  if (agrees(parent)) return false;
  return (
    has(parent, 'wait', 'is', 'may') ||
    parent.mood === 'may' ||
    lemma(
      parent,
      'hoppas',
      'vilja',
      'tycka',
      'önska',
      'tro',
      'fråga',
      'undra',
      'be',
      'påminna',
      'föreslå',
      'glömma',
      'bestämma',
      'besluta',
    ) ||
    !parent.verbs.length
  );
}

/** "vi bestämde att", "Rosa och jag kom överens om att": what was agreed is promised. */
const agrees = (clause: Clause) =>
  (clause.subject.kind === 'self' || clause.subject.withSelf || clause.subject.kind === 'elided') &&
  clause.mood !== 'may' &&
  (lemma(clause, 'bestämma', 'enas', 'avtala') ||
    (lemma(clause, 'besluta') && clause.main!.passive) ||
    said(clause, /^(?:överens|överenskomna)$/));
