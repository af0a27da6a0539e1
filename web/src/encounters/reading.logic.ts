// Reads what somebody wrote as she talks, and suggests the fields of a contact: with whom, which
// case, how, what kind, what was promised. Pure; only suggests, the fields below are the truth.
import type { Day } from '@/shared/dates.logic';
import type { Known, KnownCase, KnownPerson, KnownPlace } from './known.logic';
import { findMentions, type Mention, type OpenMention, type UnknownMention } from './people.logic';
import { findPromises, type FoundPromise } from './promises.logic';
import { findFact, guessExpression, guessHow, type Expression, type How } from './ways.logic';
import { findDays } from './when.logic';
import { wordsOf } from './words.logic';

export interface Reading {
  persons: KnownPerson[];
  /** Units spoken with, where nobody was named. */
  places: KnownPlace[];
  cases: KnownCase[];
  /** Names that several have: which one? */
  open: OpenMention[];
  /** Names that nobody has: add as new? */
  unknown: UnknownMention[];
  promises: FoundPromise[];
  how?: How;
  expression?: Expression;
  /** The day it happened, when the text says that it was not today. */
  happened?: Day;
  fact?: string;
  /** What to underline, in order and without overlap. */
  marks: { start: number; end: number; kind: 'who' | 'promise' | 'unsure' }[];
}

const topicWord = /(?<![\p{L}])(?:om|angående|ang|gällande|rörande|about)(?![\p{L}])/iu;

export function readText(text: string, known: Known, today: Day, caseId?: string): Reading {
  const words = wordsOf(text);
  const mentions = findMentions(words, known, caseId);
  const days = findDays(text, today);
  const promises = findPromises(text, words, mentions, days);
  const promising = new Set(
    promises.flatMap((each) => (each.by.kind === 'mention' ? [each.by.mention] : [])),
  );
  const spokenWith = (mention: Mention) =>
    promising.has(mention) ||
    (!mention.genitive && !isTopic(text, words[mention.from]!.sentence, mention, words));

  const persons: KnownPerson[] = [];
  const places: KnownPlace[] = [];
  const cases: KnownCase[] = [];
  const open: OpenMention[] = [];
  const unknown: UnknownMention[] = [];
  for (const mention of mentions) {
    if (mention.kind === 'case') addOnce(cases, mention.known);
    else if (mention.kind === 'person') {
      if (mention.person.id !== known.self && spokenWith(mention)) addOnce(persons, mention.person);
    } else if (mention.kind === 'place') {
      const unit = theUnit(mention.places);
      if (unit && spokenWith(mention) && followsContact(text, mention)) addOnce(places, unit);
    } else if (mention.kind === 'several') {
      if (spokenWith(mention) && !open.some((each) => each.name === mention.name))
        open.push(mention);
    } else if (
      // A name that is still being written is not asked about.
      mention.end < text.length &&
      !unknown.some((each) => each.name === mention.name)
    ) {
      unknown.push(mention);
    }
  }
  // Somebody named at a place stands for it.
  const named = places.filter(
    (place) =>
      !persons.some(
        (person) =>
          person.unit?.id === place.id ||
          (place.kind === 'organisation' && person.unit?.organisation.id === place.organisationId),
      ),
  );
  const happened = days.find((day) => day.past)?.day;
  return {
    persons,
    places: named,
    cases,
    open,
    unknown,
    promises,
    how: guessHow(text),
    expression: guessExpression(text),
    fact: findFact(text),
    ...(happened && { happened }),
    marks: marksOf(mentions, promises),
  };
}

function addOnce<T extends { id: string }>(list: T[], item: T): void {
  if (!list.some((each) => each.id === item.id)) list.push(item);
}
/** A unit, or nothing when the name stands for several or for a whole organisation. */
function theUnit(places: readonly KnownPlace[]): KnownPlace | undefined {
  const units = places.filter((place) => place.kind === 'unit');
  return units.length === 1 ? units[0] : undefined;
}
/** After "om" in its sentence: spoken about, not with. */
function isTopic(
  text: string,
  sentence: number,
  mention: Mention,
  words: ReturnType<typeof wordsOf>,
): boolean {
  const first = words.find((word) => word.sentence === sentence);
  return first !== undefined && topicWord.test(text.slice(first.start, mention.start));
}
function followsContact(text: string, mention: Mention): boolean {
  return /(?:ring(?:de|t)|prat(?:ade|at)\s+med|talade\s+med|mejl(?:ade|at)|mail(?:ade|at)|smsade|skrev\s+till|kontakt(?:ade|at)|bollade\s+med|samtal\s+med|möte\s+med|träffade|påminde|med|och|samt|,)\s*$/iu.test(
    text.slice(0, mention.start),
  );
}
function marksOf(
  mentions: readonly Mention[],
  promises: readonly FoundPromise[],
): Reading['marks'] {
  const marks: Reading['marks'] = promises.map(({ start, end }) => ({
    start,
    end,
    kind: 'promise',
  }));
  for (const { start, end, kind } of mentions) {
    if (marks.some((mark) => start < mark.end && mark.start < end)) continue;
    marks.push({ start, end, kind: kind === 'several' || kind === 'unknown' ? 'unsure' : 'who' });
  }
  return marks
    .sort((a, b) => a.start - b.start)
    .filter((mark, index, all) => index === 0 || mark.start >= all[index - 1]!.end);
}
