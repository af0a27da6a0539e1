// Sentences that say the same in a woven way, unwoven before they are cut: "det är jag som ringer" is "jag
// ringer"; "Ringde Erik, som lovade svar" has two clauses; "lovade ringa, Mattias alltså". Pure.
import { finite, light, nominal } from './clause';
import type { Phrase } from './phrases.logic';
import { fits } from './pronouns.logic';

export function unwoven(sentence: readonly Phrase[]): Phrase[] {
  return told(titled(named(cleft(sentence))));
}

const closes = (phrase: Phrase | undefined) => phrase === undefined || /[,.)–]/.test(phrase.gap);
/** What goes on as it is, until a day or a "ska" says otherwise. */
const lasting = (phrase: Phrase): Phrase =>
  phrase.verb?.tense === 'present'
    ? { ...phrase, verb: { ...phrase.verb, means: new Set([...phrase.verb.means, 'lasting']) } }
    : phrase;
const firstVerb = (phrases: readonly Phrase[]) => phrases.find(({ kind }) => kind === 'verb');

/** "det är Leila som kör honom på fredag" is "Leila kör honom på fredag". */
function cleft(sentence: readonly Phrase[]): Phrase[] {
  const that = sentence.findIndex(
    (phrase, at) =>
      phrase.said === 'det' && /^(?:vara|bli)$/.test(sentence[at + 1]?.verb?.lemma ?? ''),
  );
  if (that < 0 || !finite(sentence[that + 1])) return [...sentence];
  let who = that + 2;
  while (light(sentence[who])) who += 1;
  let som = who;
  while (nominal(sentence[som]) || (som > who && sentence[som]?.kind === 'and')) som += 1;
  if (som === who || sentence[som]?.said !== 'som') return [...sentence];
  // "det var inte Sara utan Lotta som ringde"
  const but = sentence.findLastIndex(({ said }, at) => at < som && at > who && said === 'utan');
  const lights = but < 0 ? sentence.slice(that + 2, who) : [];
  if (but > 0) who = but + 1;
  const rest = sentence.slice(som + 1);
  const verb = firstVerb(rest);
  // "det var Johan som skulle skicka": told because he has not.
  const was = sentence[that + 1]!.verb!.tense === 'past';
  if (was && (verb?.verb!.lemma === 'ska' || verb?.verb!.means.has('vow'))) return [...sentence];
  return [
    ...sentence.slice(0, that),
    { ...sentence[who]!, gap: sentence[that]!.gap },
    ...sentence.slice(who + 1, som),
    ...lights,
    ...rest.map((phrase) => (phrase === verb ? lasting(phrase) : phrase)),
  ];
}

/** "Svarade gjorde hon, Kerstin, men …", "lovade ringa upp, Mattias alltså": named afterwards. */
function named(sentence: readonly Phrase[]): Phrase[] {
  const at = sentence.findIndex(
    (phrase, index) =>
      phrase.kind === 'party' &&
      !phrase.mention!.genitive &&
      phrase.gap.includes(',') &&
      !['party', 'and'].includes(sentence[index - 1]?.kind ?? 'and') &&
      closes(sentence[index + (sentence[index + 1]?.said === 'alltså' ? 2 : 1)]),
  );
  if (at < 0) return [...sentence];
  const party = sentence[at]!;
  const also = sentence[at + 1]?.said === 'alltså';
  const rest = sentence.slice(at + (also ? 2 : 1));
  let from = at - 1;
  while (from > 0 && !/[,;:]/.test(sentence[from]!.gap)) from -= 1;
  const piece = sentence.slice(from, at);
  const pronouns = piece.filter(
    ({ kind, said }) => kind === 'pronoun' && /^(?:hon|han|hen)$/.test(said),
  );
  // Where she is written it belongs to her, not to what she does.
  const instead = ({ gap }: Phrase): Phrase => ({
    ...party,
    end: (also ? sentence[at + 1]! : party).end,
    gap,
  });
  if (pronouns.length === 1 && fits(pronouns[0]!.said, party.mention!))
    return [
      ...sentence.slice(0, from),
      ...piece.map((phrase) => (phrase === pronouns[0] ? instead(phrase) : phrase)),
      ...rest,
    ];
  if (!also || !finite(piece[0]) || piece.some(nominal)) return [...sentence];
  return [
    ...sentence.slice(0, from),
    instead(piece[0]!),
    { ...piece[0]!, gap: ' ' },
    ...piece.slice(1),
    ...rest,
  ];
}

const title =
  /(?:terapeut|kurator|läkare|sköterska|handläggare|sekreterare|psykolog|chef|pedagog|rektor|lärare|mentor|konsulent|samordnare|vägledare|behandlare|coach|jurist|assistent|stödjare|kontaktperson|logoped|diakon)(?:n|en|an)?$/u;

/** "Leila, arbetsterapeuten, hörde av sig" is "Leila hörde av sig". */
function titled(sentence: readonly Phrase[]): Phrase[] {
  const verb = sentence.findIndex((phrase, at) => {
    if (!finite(phrase) || !phrase.gap.includes(',')) return false;
    const comma = sentence.findLastIndex((each, from) => from < at && each.gap.includes(','));
    const between = sentence.slice(comma, at);
    return (
      comma > 0 &&
      sentence[comma - 1]!.kind === 'party' &&
      between.every(({ kind }) => kind === 'word') &&
      between.length <= 3 &&
      title.test(between.at(-1)!.said)
    );
  });
  if (verb < 0) return [...sentence];
  const comma = sentence.findLastIndex((each, at) => at < verb && each.gap.includes(','));
  return [
    ...sentence.slice(0, comma),
    { ...sentence[verb]!, gap: ' ' },
    ...sentence.slice(verb + 1),
  ];
}

/** "Ringde Erik, som lovade svar": what came out of the call is told, not only who he is. */
function told(sentence: readonly Phrase[]): Phrase[] {
  return sentence.map((phrase, at) => {
    const whose = sentence[at - 1];
    if (phrase.said !== 'som' || whose?.kind !== 'party' || whose.mention!.genitive) return phrase;
    const contact = sentence.slice(0, at).findLast(({ kind }) => kind === 'verb')?.verb;
    // "Mejlade Johan, som lovade svar i förra veckan": that was before.
    const spoken = ['talk', 'call', 'says', 'wait'] as const;
    if (!contact || !spoken.some((means) => contact.means.has(means))) return phrase;
    const rest = sentence.slice(at + 1);
    const end = rest.findIndex(({ gap }) => gap.includes(','));
    const own = end < 0 ? rest : rest.slice(0, end);
    if (own.some(({ day }) => day?.past) || !undertakes(own, whose)) return phrase;
    const { start, end: to } = phrase;
    return { ...whose, start, end: to, gap: ', ', inserted: true };
  });
}

/** "lovade svar", "ska kolla"; not "ska opereras", "ska på semester". */
function undertakes(own: readonly Phrase[], { mention }: Phrase): boolean {
  const [first, second] = own.filter(({ kind }) => kind === 'verb').map(({ verb }) => verb!);
  if (!first) return false;
  if (first.means.has('vow')) return first.tense === 'past';
  return (
    first.lemma === 'ska' &&
    first.tense === 'present' &&
    ['person', 'place'].includes(mention!.kind) &&
    second?.tense === 'infinitive' &&
    second.means.has('do') &&
    !second.means.has('lasting') &&
    !second.means.has('come')
  );
}
