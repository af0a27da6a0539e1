// Phrases become clauses: who does what, in which mood, to whom. Pure.
import {
  type Clause,
  finite,
  isOpening,
  leadsOn,
  light,
  nominal,
  type Party,
  type Subject,
} from './clause';
import type { Verb } from './lexicon.logic';
import { moodOf } from './moods.logic';
import type { Phrase } from './phrases.logic';
import { type Segment, segmentsOf } from './segments.logic';
import { subjectOf } from './subjects.logic';
import { unwoven } from './woven.logic';

export function clausesOf(phrases: readonly Phrase[], text: string): Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  while (at < phrases.length) {
    let to = at;
    while (to < phrases.length && phrases[to]!.sentence === phrases[at]!.sentence) to += 1;
    const sentence = unwoven(phrases.slice(at, to));
    const end = phrases[to]?.start ?? text.length;
    const question = /^[^.!\n]*\?/.test(text.slice(sentence.at(-1)!.end, end));
    for (const segment of segmentsOf(sentence)) {
      const clause = clauseFrom(segment, clauses.at(-1), question);
      clauses.push(clause);
    }
    shareDay(clauses.filter((clause) => clause.sentence === sentence[0]!.sentence));
    at = to;
  }
  return clauses;
}

/** "Karin räknar om bidraget och Mira lämnar in kvittona, båda delarna före helgen": the day of each. */
function shareDay(clauses: readonly Clause[]): void {
  const last = clauses.at(-1);
  const both = last?.phrases[0];
  if (!both || last.verbs.length || !/^(?:båda|bägge|allt|alltihop|allting)$/.test(both.said))
    return;
  const days = last.phrases.filter(({ kind }) => kind === 'day');
  for (const clause of clauses)
    if (clause.verbs.length && !clause.phrases.some(({ kind }) => kind === 'day'))
      clause.phrases.push(...days);
}

function clauseFrom(segment: Segment, before: Clause | undefined, question: boolean): Clause {
  const { phrases } = segment;
  const first = phrases[0];
  const chain = chainOf(phrases);
  const subject = subjectOf(phrases, chain, segment, question);
  const mood = moodOf(phrases, chain, subject);
  const last = phrases.at(-1);
  const others = othersOf(phrases, subject, segment);
  const start = first ? Math.min(...phrases.map((phrase) => phrase.start)) : (before?.end ?? 0);
  return {
    phrases,
    start,
    end: last ? Math.max(...phrases.map((phrase) => phrase.end)) : start,
    sentence: first?.sentence ?? before?.sentence ?? 0,
    ...(segment.sub && { sub: segment.sub }),
    joint: segment.joint,
    question,
    subject,
    verbs: chain.map((at) => phrases[at]!.verb!),
    ...(chain.length && { main: phrases[chain.at(-1)!]!.verb! }),
    mood,
    negated: phrases.some(
      (phrase, at) =>
        (phrase.kind === 'not' && phrases[at + 1]?.kind !== 'day') ||
        (phrase.kind === 'word' && /^(?:inget|ingen|inga|ingenting|intet)$/.test(phrase.said)),
    ),
    // "be Anna ringa mig" is asked of her: what one does begins with the asking.
    whatFrom: chain.length
      ? phrases[chain.find((at) => phrases[at]!.verb!.lemma === 'be') ?? chain.at(-1)!]!.start
      : start,
    others,
    ...(before && { parent: before }),
  };
}

/** Places of the verbs that belong together: "ska försöka ringa". */
function chainOf(phrases: readonly Phrase[]): number[] {
  let at = phrases.findIndex((phrase) => finite(phrase));
  const opening = phrases.findIndex((phrase) => phrase.kind === 'verb');
  if (
    at < 0 ||
    (opening >= 0 && opening < at && phrases[opening]!.verb!.command && isOpening(phrases, opening))
  )
    at = opening;
  if (at < 0) return [];
  const chain = [at];
  let nominals = 0;
  for (let next = at + 1; next < phrases.length; next += 1) {
    const phrase = phrases[next]!;
    if (
      phrase.kind === 'verb' &&
      (phrase.verb!.tense === 'infinitive' ||
        (phrase.verb!.command && phrases[chain[0]!]!.verb!.lemma === 'glömma') ||
        phrase.verb!.tense === 'supine' ||
        phrase.verb!.passive ||
        (phrase.verb!.tense === 'present' && phrase.verb!.lemma.endsWith('s')))
    ) {
      // "ordnar skjuts": a noun, where no verb leads on.
      if (phrase.verb!.passive && !leadsOn(phrases[chain.at(-1)!]!.verb!)) break;
      if (phrase.verb!.tense === 'supine' && !takesSupine(phrases[chain.at(-1)!]!.verb!)) break;
      chain.push(next);
      if (!leadsOn(phrase.verb!)) break;
    } else if (
      light(phrase) ||
      phrase.said === 'att' ||
      (phrase.said === 'till' && phrases[next + 1]?.said === 'att') ||
      phrase.said === 'ihåg'
    )
      continue;
    else if (phrase.kind === 'day' && leadsOn(phrases[chain.at(-1)!]!.verb!)) continue;
    // "lovade på eget initiativ att ställa"
    else if (phrase.kind === 'preposition' && phrases[chain.at(-1)!]!.verb!.means.has('vow')) {
      const att = phrases.findIndex((each, later) => later > next && each.said === 'att');
      const reached = att > next && att <= next + 4 && !phrases.slice(next, att).some(nominal);
      if (!reached) break;
      next = att;
    } else if (nominal(phrase) && nominals === 0 && leadsOn(phrases[chain.at(-1)!]!.verb!))
      nominals += 1;
    else break;
  }
  return chain;
}

const takesSupine = (verb: Verb) =>
  verb.lemma === 'ha' ||
  verb.lemma === 'ska' ||
  verb.lemma === 'vara' ||
  verb.lemma === 'måste' ||
  verb.lemma === 'kunna';

/** Whoever else is named, each with the preposition before it; a row of names shares one. */
function othersOf(phrases: readonly Phrase[], subject: Subject, segment: Segment): Party[] {
  const parties: Party[] = [];
  let preposition = segment.sub === 'om' ? 'om' : '';
  let row = false;
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind === 'preposition') {
      preposition = phrase.said;
      row = false;
    } else if (phrase.kind === 'party') {
      const before = phrases[at - 1];
      if (
        before?.kind !== 'preposition' &&
        !(row && (before?.kind === 'and' || before?.kind === 'party'))
      )
        preposition = wordsBetween(phrases, at) ?? '';
      if (!subject.mentions.includes(phrase.mention!))
        parties.push({ mention: phrase.mention!, preposition });
      row = true;
    } else if (phrase.kind !== 'and' && phrase.kind !== 'adverb') row = false;
  }
  return parties;
}

/** "till kurator Anna", "med vår chef Anna": the preposition reaches over a word or two. */
function wordsBetween(phrases: readonly Phrase[], at: number): string | undefined {
  for (const by of [2, 3]) {
    const phrase = phrases[at - by];
    if (phrases[at - by + 1]?.kind !== 'word') return undefined;
    if (phrase?.kind === 'preposition') return phrase.said;
  }
  return undefined;
}
