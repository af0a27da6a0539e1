// Whom the subject of a clause means, also where it is left out. Pure. Where it is not certain it is unclear.
import type { Clause } from './clause';
import type { Mention } from './mentions';
import { type Meant, Memory } from './pronouns.logic';
import { has, lemma, said } from './sense.logic';
import type { Told } from './telling.logic';

/** "Emelie sa jag återkommer": her own words, where nothing says whose. */
const quoted = (clause: Clause, before: Told | undefined) =>
  before !== undefined &&
  !clause.sub &&
  before.clause.sentence === clause.sentence &&
  before.meant.kind === 'parties' &&
  before.clause.verbs.some((verb) => /^(?:säga|svara|skriva|hälsa)$/.test(verb.lemma)) &&
  [',', ':', ''].includes(clause.joint);

/** "sig" is somebody else's, never mine. */
export function meantBy(clause: Clause, before: Told | undefined, memory: Memory): Meant {
  const meant = whoDoes(clause, before, memory);
  return meant.kind === 'self' && clause.subject.kind !== 'self' && said(clause, /^(?:sig|sej)$/)
    ? before?.meant.kind === 'parties' && before.clause.sentence === clause.sentence
      ? before.meant
      : { kind: 'unclear', mentions: [] }
    : meant;
}

function whoDoes(clause: Clause, before: Told | undefined, memory: Memory): Meant {
  const { subject } = clause;
  const nobody: Meant = { kind: 'unclear', mentions: [] };
  if (subject.kind === 'self' && quoted(clause, before))
    return before!.meant.mentions.length === 1 && clause.phrases.some(({ said }) => said === 'jag')
      ? { kind: 'parties', mentions: before!.meant.mentions }
      : nobody;
  if (subject.kind === 'parties') return { kind: 'parties', mentions: subject.mentions };
  if (subject.kind === 'self') return { kind: 'self', mentions: [] };
  if (clause.mood === 'will' && /^(?:någon|nån|ngn)$/.test(clause.phrases[0]?.said ?? ''))
    return nobody;
  if (subject.kind === 'thing') return { kind: 'thing', mentions: [] };
  if (subject.kind === 'pronoun') {
    const whom = memory.whom(subject.pronoun!);
    return whom ? { kind: 'parties', mentions: [whom] } : nobody;
  }
  if (clause.mood === 'none') return { kind: 'thing', mentions: [] };
  if (clause.mood !== 'now' && clause.main?.tense === 'infinitive' && inherits(clause, before))
    return before!.meant;
  if (clause.mood === 'command' && inherits(clause, before)) return before!.meant;
  if (clause.mood === 'command')
    return mayBeHers(clause, before) ? nobody : { kind: 'self', mentions: [] };
  const heading =
    before?.clause.joint !== undefined && clause.joint === ':'
      ? onlyParty(before.clause)
      : undefined;
  if (heading) return { kind: 'parties', mentions: [heading] };
  if (
    before &&
    clause.sentence === before.clause.sentence &&
    ['och', 'men', 'samt', 'fast', 'så', 'utan'].includes(clause.joint) &&
    before.clause.verbs.length
  )
    return before.meant.kind === 'thing' ? nobody : before.meant;
  if (before && clause.sub && clause.sub !== 'som') return nobody;
  // "Ringde Leila som berättade …"
  const last = before?.clause.phrases.at(-1)?.mention;
  if (clause.sub === 'som' && last && !last.genitive) return { kind: 'parties', mentions: [last] };
  if (clause.sub === 'som') return { kind: 'thing', mentions: [] };
  const comma = before && clause.sentence === before.clause.sentence && clause.joint !== ':';
  if (
    comma &&
    before.meant.kind === 'parties' &&
    before.clause.verbs.length &&
    clause.joint === ','
  )
    return before.meant;
  if (comma && (clause.mood === 'now' || clause.mood === 'will'))
    return memory.isEmpty ? { kind: 'self', mentions: [] } : nobody;
  if (comma && has(clause, 'says') && clause.mood === 'done') {
    const partner = memory.partner();
    return partner && !said(clause, /^frågade$/)
      ? { kind: 'parties', mentions: [partner] }
      : nobody;
  }
  if (clause.mood === 'will' && lemma(clause, 'ska', 'måste', 'behöva', 'tänka'))
    return { kind: 'self', mentions: [] };
  if (clause.mood === 'now' && !memory.isEmpty) return nobody;
  return { kind: 'self', mentions: [] };
}

/** "lovade kolla och ringa": the second verb has the first one's subject. */
const inherits = (clause: Clause, before: Told | undefined) =>
  before !== undefined &&
  ['och', ',', 'samt'].includes(clause.joint) &&
  clause.main?.tense === 'infinitive' &&
  before.clause.sentence === clause.sentence &&
  !clause.phrases[0]?.gap.includes(':');

/** "Emelie ska boka rummet – beställa resan": hers or mine. */
const mayBeHers = (clause: Clause, before: Told | undefined) =>
  before !== undefined &&
  before.clause.sentence === clause.sentence &&
  before.clause.mood === 'will' &&
  before.meant.kind === 'parties' &&
  clause.main?.tense === 'infinitive' &&
  !clause.main.command &&
  clause.joint !== ':';

export function onlyParty(clause: Clause): Mention | undefined {
  const own = clause.phrases.filter(
    (phrase) => phrase.kind !== 'and' && phrase.kind !== 'adverb' && phrase.kind !== 'day',
  );
  return own.length === 1 && own[0]!.kind === 'party' && !own[0]!.mention!.genitive
    ? own[0]!.mention
    : undefined;
}
