// Phrases become clauses: who does what, in which mood, to whom, on which day. Pure.
import type { Verb } from './lexicon.logic';
import type { Mention } from './mentions';
import type { Phrase } from './phrases.logic';

export type Mood =
  | 'none' // no verb
  | 'done' // has been
  | 'perfect' // "har ringt"
  | 'now' // "ringer"
  | 'will' // "ska ringa", "lovade ringa"
  | 'may' // "kan ringa", "borde"
  | 'tried' // "försökte ringa"
  | 'unreal' // "skulle ha ringt"
  | 'command'; // "ring"
export interface Subject {
  kind: 'self' | 'parties' | 'pronoun' | 'thing' | 'elided';
  mentions: Mention[];
  /** "Jonna och jag". */
  withSelf: boolean;
  pronoun?: string;
}
export interface Party {
  mention: Mention;
  preposition: string;
}
export interface Clause {
  phrases: Phrase[];
  start: number;
  end: number;
  sentence: number;
  /** att, om, när, som … where it hangs on the clause before it. */
  sub?: string;
  /** "och", "," or "" at the beginning of a sentence; ":" after a heading; "(" in brackets. */
  joint: string;
  question: boolean;
  subject: Subject;
  verbs: Verb[];
  /** The last of the chain: what is done. */
  main?: Verb;
  mood: Mood;
  negated: boolean;
  /** Where what is done begins. */
  whatFrom: number;
  others: Party[];
  parent?: Clause;
}

const finite = (phrase: Phrase | undefined) =>
  phrase?.kind === 'verb' && (phrase.verb!.tense === 'present' || phrase.verb!.tense === 'past');
const nominal = (phrase: Phrase | undefined) =>
  phrase !== undefined &&
  (phrase.kind === 'party' || phrase.kind === 'self' || phrase.kind === 'pronoun');
const light = (phrase: Phrase | undefined) => phrase?.kind === 'not' || phrase?.kind === 'adverb';
const punctuated = (gap: string) => /[,;:()–—]|\s-\s|->|\s\/\s|\+/.exec(gap)?.[0];

export function clausesOf(phrases: readonly Phrase[], text: string): Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  while (at < phrases.length) {
    let to = at;
    while (to < phrases.length && phrases[to]!.sentence === phrases[at]!.sentence) to += 1;
    const sentence = phrases.slice(at, to);
    const end = phrases[to]?.start ?? text.length;
    const question = /^[^.!\n]*\?/.test(text.slice(sentence.at(-1)!.end, end));
    for (const segment of segmentsOf(sentence)) {
      const clause = clauseFrom(segment, clauses.at(-1), question);
      clauses.push(clause);
    }
    at = to;
  }
  return clauses;
}

interface Segment {
  phrases: Phrase[];
  joint: string;
  sub?: string;
}
/** Cuts a sentence where something new may begin, and joins what has no verb of its own. */
function segmentsOf(sentence: readonly Phrase[]): Segment[] {
  const segments: Segment[] = [];
  for (const [index, phrase] of sentence.entries()) {
    const mark = index > 0 ? punctuated(phrase.gap) : undefined;
    const last = segments.at(-1);
    if (!last) segments.push({ phrases: [], joint: '' });
    else if (phrase.kind === 'sub' && !takesInfinitive(sentence, index)) {
      const joint = mark ?? '';
      segments.push({ phrases: [], joint, sub: phrase.said });
      continue;
    } else if (phrase.kind === 'and') {
      segments.push({ phrases: [phrase], joint: phrase.said === 'sen' ? ',' : phrase.said });
      continue;
    } else if (mark) {
      if (last.phrases.length === 0) last.joint ||= mark;
      else segments.push({ phrases: [], joint: mark });
    } else if (startsAnew(sentence, index, last)) segments.push({ phrases: [], joint: ',' });
    segments.at(-1)!.phrases.push(phrase);
  }
  return joined(segments.filter((segment) => segment.phrases.length > 0 || segment.sub));
}
/** "att ringa", "att inte ringa": no clause of its own. */
function takesInfinitive(sentence: readonly Phrase[], index: number): boolean {
  if (sentence[index]!.said !== 'att') return false;
  let next = index + 1;
  while (light(sentence[next])) next += 1;
  return sentence[next]?.kind === 'verb' && sentence[next]!.verb!.tense === 'infinitive';
}
/** "ringde leila hon skickar": a subject and its verb, where there was a verb before. */
function startsAnew(sentence: readonly Phrase[], index: number, segment: Segment): boolean {
  const phrase = sentence[index]!;
  if (phrase.kind !== 'pronoun' && phrase.kind !== 'self') return false;
  if (segment.phrases.length === 0) return false;
  const last = segment.phrases.at(-1)!;
  const speech =
    last.kind === 'verb' && last.verb!.means.has('says') && segment.phrases.some(nominal);
  if (last.kind === 'verb' && !speech) return false;
  if (segment.phrases.every((each) => each.kind === 'and' || light(each) || each.kind === 'day'))
    return false;
  if (light(segment.phrases.at(-1)) && finite(segment.phrases.at(-2))) return false;
  if (
    !segment.phrases.some((each) => each.kind === 'verb') &&
    !segment.phrases.some((each) => each.kind === 'party')
  )
    return false;
  let next = index + 1;
  while (light(sentence[next])) next += 1;
  return finite(sentence[next]);
}
const hasVerb = (segment: Segment) => segment.phrases.some((phrase) => phrase.kind === 'verb');
const content = (segment: Segment) => segment.phrases.filter((phrase) => phrase.kind !== 'and');
/** Names in a row, and days alone, belong with what stands beside them. */
function joined(segments: Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const [index, segment] of segments.entries()) {
    const before = out.at(-1);
    const own = content(segment);
    const names = own.length > 0 && own[0]!.kind === 'party' && !hasVerb(segment);
    const onlyDays = own.every(
      (phrase) => phrase.kind === 'day' || /^(?:senast|klart|klar|jag)$/.test(phrase.said),
    );
    const next = segments[index + 1];
    const lastBefore = before && content(before).at(-1);
    if (before && !segment.sub && segment.joint !== ':' && own.length > 0 && onlyDays)
      before.phrases.push(...segment.phrases);
    else if (
      before &&
      !segment.sub &&
      lastBefore?.kind === 'party' &&
      segment.joint !== ':' &&
      (names ||
        (own[0]?.kind === 'self' && !hasVerb(segment)) ||
        (own[0]?.kind === 'party' &&
          !hasVerb(before) &&
          !before.sub &&
          inARow(before) &&
          segment.joint !== '('))
    )
      before.phrases.push(...segment.phrases);
    else if (
      before &&
      segment.joint === 'och' &&
      lastBefore?.kind === 'party' &&
      inARow(before) &&
      own[0]?.kind === 'self'
    )
      before.phrases.push(...segment.phrases);
    else if (
      before &&
      !segment.sub &&
      segment.joint === 'och' &&
      !hasVerb(segment) &&
      !(next && next.joint === '')
    )
      before.phrases.push(...segment.phrases);
    else out.push({ ...segment, phrases: [...segment.phrases] });
  }
  return out;
}
/** Only names so far: "Anna, Karin och". */
const inARow = (segment: Segment) =>
  segment.phrases.every(
    (phrase) => phrase.kind === 'party' || phrase.kind === 'and' || phrase.said === 'både',
  );

function clauseFrom(segment: Segment, before: Clause | undefined, question: boolean): Clause {
  const { phrases } = segment;
  const first = phrases[0];
  const chain = chainOf(phrases);
  const subject = subjectOf(phrases, chain, segment, question);
  const mood = moodOf(phrases, chain, subject);
  const last = phrases.at(-1);
  const others = othersOf(phrases, subject, segment);
  const start = first?.start ?? before?.end ?? 0;
  return {
    phrases,
    start,
    end: last?.end ?? start,
    sentence: first?.sentence ?? before?.sentence ?? 0,
    ...(segment.sub && { sub: segment.sub }),
    joint: segment.joint,
    question,
    subject,
    verbs: chain.map((at) => phrases[at]!.verb!),
    ...(chain.length && { main: phrases[chain.at(-1)!]!.verb! }),
    mood,
    negated: phrases.some(
      (phrase) =>
        phrase.kind === 'not' ||
        (phrase.kind === 'word' && /^(?:inget|ingen|inga)$/.test(phrase.said)),
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
        phrase.verb!.tense === 'supine' ||
        phrase.verb!.passive ||
        (phrase.verb!.tense === 'present' && phrase.verb!.lemma.endsWith('s')))
    ) {
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
    else if (nominal(phrase) && nominals === 0 && leadsOn(phrases[chain.at(-1)!]!.verb!))
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
const leading = new Set<string>(['will', 'must', 'may', 'forget', 'try', 'has']);
const leadsOn = (verb: Verb) =>
  [...verb.means].some((means) => leading.has(means)) ||
  ['komma', 'hoppas', 'våga', 'orka', 'be', 'tänka', 'minnas', 'sluta', 'börja'].includes(
    verb.lemma,
  ) ||
  verb.lemma === 'se' ||
  verb.tense === 'imperative';
const isOpening = (phrases: readonly Phrase[], index: number) =>
  phrases
    .slice(0, index)
    .every(
      (phrase) =>
        phrase.kind === 'and' ||
        phrase.kind === 'adverb' ||
        phrase.kind === 'day' ||
        phrase.said === 'att' ||
        phrase.said === 'obs',
    );

function subjectOf(
  phrases: readonly Phrase[],
  chain: readonly number[],
  segment: Segment,
  question: boolean,
): Subject {
  const none: Subject = { kind: 'elided', mentions: [], withSelf: false };
  const verb = chain[0];
  if (verb === undefined) return none;
  const before = rowEndingAt(phrases, verb);
  if (before) return before;
  const front = phrases.slice(0, verb).filter((phrase) => phrase.kind !== 'and' && !light(phrase));
  const opens =
    front.length === 0 && !phrases.slice(0, verb).some((phrase) => phrase.kind === 'adverb');
  const placed =
    front.some((phrase) => ['day', 'preposition', 'sub'].includes(phrase.kind)) ||
    (front.length === 0 && !opens);
  const things = front.some((phrase) => phrase.kind === 'word');
  if (!opens || question) {
    let next = verb + 1;
    while (light(phrases[next])) next += 1;
    const after = phrases[next];
    const main = phrases[chain.at(-1)!]!.verb!;
    const fronted =
      placed ||
      question ||
      (things &&
        main.means.has('do') &&
        !main.means.has('call') &&
        phrases[verb]!.verb!.tense === 'present') ||
      /^(?:det|detta)$/.test(front[0]?.said ?? '');
    if (after && nominal(after) && fronted && !after.mention?.genitive)
      return rowStartingAt(phrases, next);
  }
  if (front.some((phrase) => phrase.kind === 'word' || phrase.kind === 'party'))
    return { ...none, kind: 'thing' };
  void segment;
  return none;
}
function one(phrase: Phrase): Subject {
  if (phrase.kind === 'self') return { kind: 'self', mentions: [], withSelf: true };
  if (phrase.kind === 'pronoun')
    return { kind: 'pronoun', mentions: [], withSelf: false, pronoun: phrase.said };
  return { kind: 'parties', mentions: [phrase.mention!], withSelf: false };
}
/** The subject right before the verb: "Anna och Birgitta", "Jonna och jag", "dom på BUP". */
function rowEndingAt(phrases: readonly Phrase[], verb: number): Subject | undefined {
  let at = verb - 1;
  while (light(phrases[at])) at -= 1;
  const last = phrases[at];
  if (!nominal(last) || last!.mention?.genitive) return undefined;
  const governed = phrases[at - 1]?.kind === 'preposition';
  if (governed) {
    // "dom på BUP hör inte av sig", "kuratorn på VC återkommer"
    const owner = phrases[at - 2];
    if (last!.mention?.kind !== 'place' || !/^(?:på|från|vid|hos|i)$/.test(phrases[at - 1]!.said))
      return undefined;
    if (owner?.kind === 'pronoun') return one(last!);
    if (owner?.mention?.kind === 'other') return one(owner);
    return undefined;
  }
  const subject = one(last!);
  while (
    phrases[at - 1]?.kind === 'and' ||
    (phrases[at - 1]?.kind === 'party' && phrases[at]!.gap.includes(','))
  ) {
    const previous = phrases[at - 1]!.kind === 'and' ? at - 2 : at - 1;
    const phrase = phrases[previous];
    if (!phrase || !nominal(phrase) || phrases[previous - 1]?.kind === 'preposition') break;
    if (phrase.kind === 'self') subject.withSelf = true;
    else if (phrase.kind === 'party') subject.mentions.unshift(phrase.mention!);
    else break;
    at = previous;
  }
  if (subject.mentions.length) subject.kind = 'parties';
  return subject;
}
function rowStartingAt(phrases: readonly Phrase[], from: number): Subject {
  const subject = one(phrases[from]!);
  let at = from;
  while (phrases[at + 1]?.kind === 'and' && nominal(phrases[at + 2])) {
    const phrase = phrases[at + 2]!;
    if (phrase.kind === 'self') subject.withSelf = true;
    else if (phrase.kind === 'party') subject.mentions.push(phrase.mention!);
    at += 2;
  }
  if (subject.mentions.length) subject.kind = 'parties';
  return subject;
}

function moodOf(phrases: readonly Phrase[], chain: readonly number[], subject: Subject): Mood {
  if (!chain.length) return 'none';
  const verbs = chain.map((at) => phrases[at]!.verb!);
  const leads = verbs.slice(0, -1);
  const main = verbs.at(-1)!;
  const opens = isOpening(phrases, chain[0]!);
  const has = (means: 'will' | 'must' | 'may' | 'try' | 'has' | 'forget') =>
    leads.some((verb) => verb.means.has(means));
  const first = verbs[0]!;
  if (
    main.means.has('will') &&
    first.tense !== 'supine' &&
    !leads.some((verb) => verb.lemma === 'ska')
  ) {
    if (main.lemma === 'lova') return 'will';
    if (main.lemma === 'ska') return 'will';
  }
  if (leads.some((verb) => verb.lemma === 'ska')) {
    if (main.tense === 'supine' || leads.some((verb) => verb.lemma === 'ha')) return 'unreal';
    if (has('may')) return 'may';
    return 'will';
  }
  if (has('try')) return first.tense === 'past' || first.tense === 'supine' ? 'tried' : 'now';
  if (has('forget') || first.lemma === 'glömma') return first.command ? 'command' : 'may';
  const mine = subject.kind === 'self' || subject.kind === 'elided';
  if (has('must'))
    return mine && leads[0]!.tense === 'present' && leads[0]!.lemma === 'måste'
      ? 'will'
      : mine && first.lemma === 'böra' && first.tense === 'present'
        ? 'will'
        : 'may';
  if (has('may'))
    return mine && leads[0]!.lemma === 'behöva' && first.tense === 'present' ? 'will' : 'may';
  if (
    leads.some((verb) => verb.lemma === 'komma' && verb.tense === 'present') &&
    phrases.some((phrase) => phrase.said === 'att')
  )
    return 'will';
  if (leads.some((verb) => verb.lemma === 'lova')) return 'will';
  if (
    leads.some(
      (verb) =>
        (verb.lemma === 'tänka' || verb.lemma === 'åta' || verb.lemma === 'planera') &&
        verb.tense !== 'supine',
    )
  )
    return 'will';
  if (leads.some((verb) => verb.lemma === 'ha') && main.tense === 'supine')
    return main.lemma === 'lova' ? 'will' : 'perfect';
  if (leads.length && leads[0]!.command && opens) return 'command';
  if (main.means.has('may') && main.lemma !== 'få') return 'may';
  if (main.tense === 'supine') return subject.kind === 'elided' ? 'done' : 'perfect';
  if (main.tense === 'past') return 'done';
  if (main.tense === 'present' && !(main.command && opens && subject.kind === 'elided'))
    return 'now';
  if (subject.kind === 'elided' && opens) return 'command';
  if (main.tense === 'infinitive' && subject.kind === 'elided') return 'command';
  // "ja mejla Leila igår", "han svara int": as one speaks.
  if (main.tense === 'infinitive' && subject.kind !== 'thing') return 'done';
  return 'none';
}

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
