// Who stands as the subject of a clause: before the verb, after it, or left out. Pure.
import { finite, light, nominal, type Subject } from './clause';
import type { Phrase } from './phrases.logic';
import type { Segment } from './segments.logic';

export function subjectOf(
  phrases: readonly Phrase[],
  chain: readonly number[],
  segment: Segment,
  question: boolean,
): Subject {
  const none: Subject = { kind: 'elided', mentions: [], withSelf: false };
  const verb = chain[0];
  if (verb === undefined) return none;
  // "Leila har jag inte nått": jag, hon and de can be nothing but the subject.
  let inverted = verb + 1;
  while (light(phrases[inverted])) inverted += 1;
  const nominative = phrases[inverted];
  if (
    verb > 0 &&
    phrases[verb - 1]!.kind === 'party' &&
    (nominative?.kind === 'self' || nominative?.kind === 'pronoun') &&
    !(phrases[inverted + 1]?.kind === 'verb' && finite(phrases[inverted + 1]))
  )
    return one(nominative);
  const before = rowEndingAt(phrases, verb);
  if (before) return before;
  // "Lovade mig ett samtal gjorde Elena"
  const did = phrases.findIndex(
    (phrase, at) => at > verb && phrase.said === 'gjorde' && nominal(phrases[at + 1]),
  );
  if (did > 0) return rowStartingAt(phrases, did + 1);
  // "sa Viktor" after his words
  if (segment.joint === ',' && isTag(phrases, verb)) return rowStartingAt(phrases, verb + 1);
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
      /^(?:det|detta|den|dem|henne|honom)$/.test(front[0]?.said ?? '');
    if (after && nominal(after) && fronted && !after.mention?.genitive)
      return rowStartingAt(phrases, next);
  }
  if (front.some((phrase) => phrase.kind === 'word' || phrase.kind === 'party'))
    return { ...none, kind: 'thing' };
  return none;
}

/** "sa Viktor", "hälsar han", "lovade de": whose words the ones before were. */
export function isTag(phrases: readonly Phrase[], verb: number): boolean {
  const own = phrases.filter(
    (phrase, at) =>
      !light(phrase) &&
      phrase.said !== 'det' &&
      phrase.kind !== 'and' &&
      // "berättade han för mig"
      !(phrase.kind === 'preposition' && /^(?:mig|mej|oss)$/.test(phrases[at + 1]?.said ?? '')),
  );
  return (
    own.length === 2 &&
    phrases[verb]!.verb!.means.has('says') &&
    own[0] === phrases[verb] &&
    nominal(own[1]) &&
    own[1]!.kind !== 'self' &&
    !own[1]!.mention?.genitive
  );
}

export function one(phrase: Phrase): Subject {
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
    // "någon från polisen ringde": nobody but the place is known.
    if (owner && /^(?:någon|nån|ngn|en|personal|personalen|receptionen|växeln)$/.test(owner.said))
      return one(last!);
    if (
      /^(?:handläggare|sekreterare|sköterska|kille|tjej|kvinna|man|person|tjänsteman)$/.test(
        owner?.said ?? '',
      ) &&
      phrases[at - 3]?.said === 'en'
    )
      return one(last!);
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
