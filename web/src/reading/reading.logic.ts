// Reads what somebody wrote as she talks, and proposes what it says: who was heard, reached out to, is
// to be contacted or only spoken of; which case, how, when; what was promised by whom. Pure; only
// proposes, and asks where it is not certain.
//
//   words → phrases (people, places, days, verbs) → clauses (who does what) → roles and promises
import type { Day } from '@/shared/dates.logic';
import { clausesOf } from './clauses.logic';
import type { Known, KnownCase, KnownPerson, KnownPlace } from './known.logic';
import {
  keyOf,
  type Mention,
  type OpenMention,
  type PersonMention,
  type PlaceMention,
  type UnknownMention,
} from './mentions';
import { findMentions } from './people.logic';
import { phrasesOf } from './phrases.logic';
import { findPromises, type FoundPromise } from './promises.logic';
import { noAnswer } from './silence.logic';
import type { Event, Role } from './events.logic';
import { cameOutOf, roleOf } from './roles.logic';
import { gotSomething, speaks } from './sense.logic';
import { tell, type Told } from './telling.logic';
import { findFact, guessExpression, guessHow, type Expression, type How } from './ways.logic';
import { findDaysAgain } from './when.logic';
import { wordsOf } from './words.logic';

export type { Role } from './events.logic';
export interface Reading {
  persons: { person: KnownPerson; role: Role }[];
  /** Units and organisations that did something, or that something is asked of. */
  places: { place: KnownPlace; role: Role }[];
  cases: KnownCase[];
  /** Names that several have: which one? */
  open: (OpenMention & { role: Role })[];
  openPlaces: (PlaceMention & { role: Role })[];
  /** Names that nobody has: add as new? */
  unknown: (UnknownMention & { role: Role })[];
  promises: FoundPromise[];
  how?: How;
  expression?: Expression;
  /** Whether somebody else said something; undefined when there was no contact. */
  answered?: boolean;
  /** The day it happened, when the text says that it was not today. */
  happened?: Day;
  fact?: string;
  /** Whom the text names, in the order they stand, as choices for who owes what. */
  named: Mention[];
  /** What to underline, in order and without overlap. */
  marks: Mark[];
}
interface Mark {
  start: number;
  end: number;
  /** asked: a promise that nobody is certain to owe. */
  kind: 'who' | 'promise' | 'asked' | 'unsure';
  role?: Role;
}

interface Party {
  mention: Mention;
  role: Role;
}

export function readText(text: string, known: Known, today: Day, caseId?: string): Reading {
  const words = wordsOf(text);
  const mentions = findMentions(words, known);
  const phrases = phrasesOf(words, mentions, findDaysAgain(text, today, known.days));
  const telling = tell(clausesOf(phrases, text), text);
  const promises = findPromises(telling, text);
  const { told } = telling;
  const parties = partiesOf(told, promises, mentions, text);
  const contact = told.filter(({ events }) => events.some(({ event }) => isContact(event)));
  const reading: Reading = {
    persons: [],
    places: [],
    cases: [],
    open: [],
    openPlaces: [],
    unknown: [],
    promises,
    ...waysOf(told, contact, promises, text, today),
    expression: guessExpression(text),
    ...answerOf(parties, told, text),
    fact: findFact(text),
    named: parties.map((party) => party.mention),
    marks: marksOf(mentions, parties, promises),
  };
  for (const party of parties) place(reading, party, known, text);
  withCases(reading, mentions, known, caseId);
  const meetings = told.filter(
    ({ clause }) =>
      clause.mood === 'done' && reading.how && isMeeting(text.slice(clause.start, clause.end)),
  );
  const day = [...contact, ...meetings].map((each) => happenedIn(each, told)).find(Boolean);
  if (day) reading.happened = day;
  return reading;
}
const isMeeting = (text: string) => guessHow(text) !== undefined;
const isContact = (event: Event) => event === 'heard' || event === 'reached' || event === 'called';

/** Each one who is named, once, with her role. */
function partiesOf(
  told: readonly Told[],
  promises: readonly FoundPromise[],
  mentions: readonly Mention[],
  text: string,
): Party[] {
  const events = new Map<string, { mention: Mention; events: Event[]; cameOut: boolean }>();
  for (const mention of mentions) {
    const one = events.get(keyOf(mention)) ?? { mention, events: [], cameOut: false };
    events.set(keyOf(mention), one);
  }
  for (const [index, { events: all }] of told.entries()) {
    for (const { mention, event } of all) {
      const one = events.get(keyOf(mention));
      one?.events.push(event);
      if (one && (event === 'called' || event === 'met') && cameOutOf(told, index, text))
        one.cameOut = true;
    }
  }
  for (const { by, through } of promises) {
    if (by.kind === 'mention' && !through) events.get(keyOf(by.mention))?.events.push('heard');
  }
  return [...events.values()].map(({ mention, events: all, cameOut }) => ({
    mention,
    role: roleOf(all, cameOut),
  }));
}

function place(reading: Reading, { mention, role }: Party, known: Known, text: string): void {
  if (mention.kind === 'person') {
    if (mention.person.id !== known.self) reading.persons.push({ person: mention.person, role });
  } else if (mention.kind === 'several') reading.open.push({ ...mention, role });
  else if (mention.kind === 'unknown') {
    // A name that is still being written is not asked about.
    if (mention.end < text.length && !isBare(mention, role))
      reading.unknown.push({ ...mention, role });
  } else if (mention.kind === 'place') {
    const owes = reading.promises.some(
      ({ by }) => by.kind === 'mention' && keyOf(by.mention) === keyOf(mention),
    );
    if (
      role === 'spoken_of' &&
      !owes &&
      tellsWhere(text.slice(Math.max(0, mention.start - 40), mention.start))
    )
      return;
    if ((mention.weak && role === 'spoken_of' && !owes) || (mention.genitive && !owes)) return;
    if (mention.places.length === 1) reading.places.push({ place: mention.places[0]!, role });
    else reading.openPlaces.push({ ...mention, role });
  }
}
/** A first name that is only spoken of is a client's child more often than a colleague: not asked for. */
const isBare = (mention: UnknownMention, role?: Role) =>
  role === 'spoken_of' &&
  !mention.name.includes(' ') &&
  mention.end - mention.start === mention.name.length;
/** "ny läkare på Beroendemottagningen": it tells of somebody where she works. */
const tellsWhere = (before: string) =>
  /(?:kontakt|kontaktperson|läkare|handläggare|sekreterare|kurator|sjuksköterska|chef|psykolog|vägledare|handledare|samordnare|behandlare|kollega|koordinator|terapeut|pedagog|rektor|lärare|konsulent)n?\s+(?:på|vid|från|hos)\s+$/iu.test(
    before,
  );
function withCases(
  reading: Reading,
  mentions: readonly Mention[],
  known: Known,
  caseId?: string,
): void {
  for (const mention of mentions) {
    const found = mention.kind === 'case' || mention.kind === 'other' ? mention.known : undefined;
    if (
      mention.kind === 'other' &&
      mention.whose?.kind === 'person' &&
      !reading.persons.some(({ person }) => person === (mention.whose as PersonMention).person)
    )
      reading.persons.push({ person: mention.whose.person, role: 'spoken_of' });
    if (found && !reading.cases.some(({ id }) => id === found.id)) reading.cases.push(found);
  }
  const own = known.cases.find(({ id }) => id === caseId);
  if (own && reading.cases.length === 0) reading.cases.push(own);
}

function waysOf(
  told: readonly Told[],
  contact: readonly Told[],
  promises: readonly FoundPromise[],
  text: string,
  today: Day,
): { how?: How } {
  const meetings = told.filter(
    ({ clause, events }) =>
      (!clause.verbs.length || clause.mood === 'done') &&
      !clause.question &&
      // A day ahead: a meeting that is to be.
      !isAhead(clause, told, today) &&
      !events.some(({ event }) => event === 'later' || event === 'silent') &&
      !promises.some((promise) => promise.clause === clause),
  );
  const parts = contact.length ? [...contact, ...meetings] : meetings;
  for (const { clause } of parts) {
    // What is promised has not been yet.
    if (clause.mood === 'will') continue;
    const how = guessHow(text.slice(clause.start, clause.end));
    if (how) return { how };
  }
  return {};
}
/** "Nästa möte 8/12, Teams": in the same sentence a day ahead, and nothing that was done. */
function isAhead(
  { sentence, verbs, phrases }: Told['clause'],
  told: readonly Told[],
  today: Day,
): boolean {
  const all = verbs.length
    ? phrases
    : told
        .filter(({ clause }) => clause.sentence === sentence && !clause.verbs.length)
        .flatMap(({ clause }) => clause.phrases);
  return all.some(
    ({ day, said }) => (day && !day.past && !day.earlier && day.day > today) || said === 'nästa',
  );
}
function answerOf(
  parties: readonly Party[],
  told: readonly Told[],
  text: string,
): { answered?: boolean } {
  const heard = parties.filter(({ role }) => role === 'heard');
  const inVain = heard.every(({ mention }) => mention.kind === 'case') && noAnswer.test(text);
  if (heard.length) return { answered: !inVain };
  if (told.some(somebodySpoke) && !noAnswer.test(text)) return { answered: true };
  const tried = told.some(({ events }) =>
    events.some(({ event }) => event === 'reached' || event === 'called'),
  );
  return tried ? { answered: false } : {};
}
/** Somebody who is in no list: "hustrun till Bengt hörde av sig", "fick en anmälan". */
function somebodySpoke({ clause, meant, supposed, saidBy }: Told): boolean {
  if (
    supposed ||
    saidBy ||
    clause.negated ||
    clause.question ||
    (clause.sub && clause.sub !== 'att')
  )
    return false;
  const vowed = clause.mood === 'will' && clause.verbs.some((verb) => verb.means.has('vow'));
  if (clause.mood !== 'done' && clause.mood !== 'perfect' && !vowed) return false;
  if (meant.kind === 'self') return gotSomething(clause);
  const other = meant.mentions.some(
    (mention) => mention.kind === 'other' || mention.kind === 'case',
  );
  const stranger = clause.subject.kind === 'thing' || clause.subject.kind === 'pronoun';
  if (clause.main?.passive || !(vowed || speaks(clause))) return false;
  // "Jonna har träffat Leila": not us.
  if (clause.mood === 'perfect' && clause.others.length) return false;
  return other || (stranger && meant.kind !== 'parties');
}
function happenedIn({ clause }: Told, told: readonly Told[]): Day | undefined {
  const index = told.findIndex((each) => each.clause === clause);
  const before = told[index - 1]?.clause;
  const heading =
    before &&
    (before.phrases.every((phrase) => phrase.kind === 'day') ||
      (clause.joint === ':' && !before.verbs.length))
      ? before.phrases
      : [];
  for (const { day } of [...clause.phrases, ...heading]) {
    if (!day || day.since) continue;
    if (day.past) return day.day;
    const was = clause.mood === 'done' || clause.mood === 'none' || clause.mood === 'tried';
    if (day.earlier && was) return day.earlier;
  }
  return undefined;
}

function marksOf(
  mentions: readonly Mention[],
  parties: readonly Party[],
  promises: readonly FoundPromise[],
): Mark[] {
  const roles = new Map(parties.map(({ mention, role }) => [keyOf(mention), role]));
  const marks: Mark[] = [];
  for (const mention of mentions) {
    const { start, end, kind } = mention;
    if (kind === 'other' || (kind === 'place' && mention.weak)) continue;
    const unsure = kind === 'several' || kind === 'unknown';
    const role = kind === 'case' ? undefined : roles.get(keyOf(mention));
    if (kind === 'unknown' && isBare(mention, role)) continue;
    marks.push({ start, end, kind: unsure ? 'unsure' : 'who', ...(role && { role }) });
  }
  for (const { start, end, by } of promises)
    marks.push({ start, end, kind: by.kind === 'nobody' ? 'asked' : 'promise' });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}
