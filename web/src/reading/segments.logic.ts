// Cuts a sentence where something new begins, and joins what has no verb of its own. Pure.
import { finite, light, nominal, punctuated } from './clause';
import type { Phrase } from './phrases.logic';

export interface Segment {
  phrases: Phrase[];
  joint: string;
  sub?: string;
}

/** Cuts a sentence where something new may begin, and joins what has no verb of its own. */
export function segmentsOf(sentence: readonly Phrase[]): Segment[] {
  const segments: Segment[] = [];
  for (const [index, phrase] of sentence.entries()) {
    const mark = index > 0 ? punctuated(phrase.gap) : undefined;
    const last = segments.at(-1);
    // "Innan jag ringer Johan måste jag …"
    const opening = !last && /^(?:innan|när|tills|ifall|eftersom)$/.test(phrase.said);
    if (opening && phrase.kind === 'sub') {
      segments.push({ phrases: [], joint: '', sub: phrase.said });
      continue;
    }
    if (!last) segments.push({ phrases: [], joint: '' });
    else if (phrase.kind === 'sub' && !takesInfinitive(sentence, index)) {
      // "att hon …, och att jag …": the joint belongs to what hangs.
      const lone = last.phrases.length === 1 && last.phrases[0]!.kind === 'and' && !last.sub;
      const joint = lone ? segments.pop()!.joint : (mark ?? '');
      segments.push({ phrases: [], joint, sub: phrase.said });
      continue;
    } else if (phrase.kind === 'and') {
      segments.push({ phrases: [phrase], joint: phrase.said === 'sen' ? ',' : phrase.said });
      continue;
    } else if (mark) {
      if (last.phrases.length === 0) last.joint ||= mark;
      else segments.push({ phrases: [], joint: mark });
    } else if (tagBegins(sentence, index, last)) segments.push({ phrases: [], joint: ',' });
    else if (isMainAfterSub(sentence, index, last)) segments.push({ phrases: [], joint: ',' });
    else if (phrase.said === 'där' && nominal(sentence[index + 1]) && finite(sentence[index + 2]))
      segments.push({ phrases: [], joint: ',' });
    else if (startsAnew(sentence, index, last)) segments.push({ phrases: [], joint: ',' });
    segments.at(-1)!.phrases.push(phrase);
  }
  return joined(segments.filter((segment) => segment.phrases.length > 0 || segment.sub));
}

/** "Innan jag ringer Johan måste jag läsa": the verb that the whole of it stands before. */
function isMainAfterSub(sentence: readonly Phrase[], index: number, segment: Segment): boolean {
  const next = sentence[index + 1];
  return (
    segment.sub !== undefined &&
    segment.sub !== 'att' &&
    segment.sub !== 'som' &&
    finite(sentence[index]) &&
    (next?.kind === 'self' || next?.kind === 'pronoun') &&
    segment.phrases.some((each) => finite(each))
  );
}
/** "hon hör av sig på tisdag hälsar han": the words before are whose. */
function tagBegins(sentence: readonly Phrase[], index: number, segment: Segment): boolean {
  const [verb, whose, after] = sentence.slice(index, index + 3);
  return (
    verb!.kind === 'verb' &&
    verb!.verb!.means.has('says') &&
    finite(verb) &&
    whose?.kind === 'pronoun' &&
    (after === undefined || punctuated(after.gap) !== undefined) &&
    segment.phrases.some((each) => finite(each))
  );
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
  // "Med Samira jag pratade": what stands in front belongs to it.
  if (
    segment.phrases[0]!.kind === 'preposition' &&
    !segment.phrases.some((each) => each.kind === 'verb')
  )
    return false;
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
    // "Leila, Af, ringde"
    const apposed =
      before &&
      !before.sub &&
      !segment.sub &&
      segment.joint === ',' &&
      finite(own[0]) &&
      inARow(before) &&
      !hasVerb(before);
    if (apposed) before.phrases.push(...segment.phrases);
    else if (before && !segment.sub && segment.joint !== ':' && own.length > 0 && onlyDays)
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
