// What a clause makes of each one it names: heard, called, reached, to be contacted, silent. Pure.
import type { Clause } from './clause';
import { verbless } from './headlines.logic';
import { keyOf, type Mention } from './mentions';
import { mineEvent, theirEvent } from './others.logic';
import {
  answers,
  contacted,
  given,
  has,
  isLeftAt,
  lemma,
  machine,
  said,
  silenceWord,
  speaks,
  tells,
  toAnother,
  towardsUs,
} from './sense.logic';
import type { Told } from './telling.logic';

export type Role = 'heard' | 'reached' | 'later' | 'spoken_of';
/** called: heard if something came out of it. met: the same, else only spoken of. silent: told to be silent, whatever else is told. */
export type Event = Role | 'called' | 'met' | 'silent';
export function eventsOf(told: Told, before: Told | undefined, text: string): Told['events'] {
  const { clause, meant } = told;
  const events: Told['events'] = [];
  const put = (mention: Mention, event: Event) => events.push({ mention, event });
  const everybody = [...clause.subject.mentions, ...clause.others.map((party) => party.mention)];
  if (clause.question || (clause.sub && clause.sub !== 'att')) {
    everybody.forEach((mention) => put(mention, 'spoken_of'));
    if (tellsWhatSheSaid(clause)) meant.mentions.forEach((mention) => put(mention, 'heard'));
    return events;
  }
  if (!clause.verbs.length) {
    verbless(told, before, put, text);
    return events;
  }
  const mine = meant.kind === 'self';
  for (const mention of meant.kind === 'parties' ? meant.mentions : [])
    put(mention, subjectEvent(told, mention));
  if (clause.subject.kind !== 'parties' && meant.kind !== 'parties')
    clause.subject.mentions.forEach((mention) => put(mention, 'spoken_of'));
  const got =
    mine &&
    clause.mood === 'done' &&
    lemma(clause, 'få') &&
    !clause.negated &&
    clause.phrases.some((phrase) => given.test(phrase.said));
  if (
    got &&
    before &&
    !clause.others.some(({ preposition }) => preposition === 'från' || preposition === 'av')
  )
    before.events
      .filter(({ event }) => event === 'reached' || event === 'called')
      .forEach(({ mention }) => put(mention, 'heard'));
  if (clause.subject.kind !== 'parties' && said(clause, contacted) && !clause.negated)
    clause.others
      .filter(({ preposition }) => preposition === 'av')
      .forEach(({ mention }) => put(mention, 'heard'));
  const together =
    clause.subject.withSelf &&
    clause.subject.mentions.length > 0 &&
    !clause.negated &&
    (clause.mood === 'done' || (clause.mood === 'perfect' && speaks(clause)));
  if (together) clause.subject.mentions.forEach((mention) => put(mention, 'heard'));
  for (const party of clause.others) {
    put(
      party.mention,
      party.mention.genitive
        ? mine &&
          (said(clause, machine) || isLeftAt(clause)) &&
          ['done', 'perfect', 'tried'].includes(clause.mood)
          ? 'reached'
          : 'spoken_of'
        : mine && told.supposed
          ? 'spoken_of'
          : mine
            ? mineEvent(clause, party, text)
            : theirEvent(clause, party),
    );
  }
  return events;
}

/** "Ringde Leila, som sa att …" */
const tellsWhatSheSaid = (clause: Clause) =>
  clause.sub === 'som' &&
  !clause.question &&
  !clause.negated &&
  clause.mood === 'done' &&
  clause.main!.tense === 'past' &&
  clause.subject.kind === 'elided' &&
  has(clause, 'says', 'call') &&
  !clause.phrases.some(({ day }) => day?.past);

function subjectEvent(told: Told, mention: Mention): Event {
  const { clause } = told;
  if (mention.genitive) return 'spoken_of';
  if (told.saidBy && keyOf(told.saidBy) !== keyOf(mention)) return 'spoken_of';
  if (told.supposed && !told.saidBy) return 'spoken_of';
  if (said(clause, silenceWord)) return 'silent';
  // "Johan gick inte att nå"
  if (clause.negated && lemma(clause, 'nå')) return 'silent';
  const unanswered = clause.negated && answers(clause);
  if (unanswered && clause.phrases.some((phrase) => phrase.kind === 'not')) {
    if (clause.main?.lemma === 'svara' && clause.subject.kind !== 'parties') return 'spoken_of';
    return clause.mood === 'may' || clause.mood === 'will' ? 'spoken_of' : 'silent';
  }
  if (clause.mood === 'unreal') return 'silent';
  if (has(clause, 'wait')) return 'spoken_of';
  // What one does with another is not done to us.
  if (clause.mood === 'done' && !clause.subject.withSelf && toAnother(clause, mention))
    return 'spoken_of';
  if (clause.mood === 'done') {
    if (clause.negated && !speaks(clause)) return 'spoken_of';
    if (clause.main?.passive) return 'spoken_of';
    if (
      lemma(clause, 'sitta', 'stöta', 'springa') &&
      !said(clause, /^(?:med|ihop|ner|tillsammans|mig|oss)$/)
    )
      return 'spoken_of';
    if (speaks(clause))
      return clause.main!.lemma === 'höra' && !said(clause, /^sig$/) ? 'spoken_of' : 'heard';
    if (
      lemma(clause, 'vara', 'delta', 'medverka', 'sitta') &&
      said(clause, /^(?:med|deltog|medverkade|satt|närvarande|där)$/)
    )
      return 'heard';
    if (
      has(clause, 'do', 'send') &&
      !has(clause, 'come') &&
      !clause.others.some((party) => party.preposition === 'till')
    )
      return 'heard';
    const cameHere =
      lemma(clause, 'vara', 'komma', 'dyka') && said(clause, /^(?:förbi|hit|här|upp)$/);
    return cameHere && !said(clause, /^(?:förut|tidigare)$/) ? 'heard' : 'spoken_of';
  }
  if (clause.mood === 'perfect' && !clause.negated && towardsUs(clause)) return 'heard';
  // "ville veta mer": asked.
  if (clause.mood === 'may' && !clause.negated && said(clause, /^ville$/) && said(clause, /^veta$/))
    return 'heard';
  if (clause.mood === 'now' && !clause.negated && (tells(clause) || told.introduces))
    return 'heard';
  // "Camilla ska kontaktas av mig"
  const sought =
    clause.main?.passive && has(clause, 'call', 'send') && said(clause, /^(?:mig|mej|oss)$/);
  if (clause.mood === 'will' && sought && !clause.negated) return 'later';
  // "har inte skickat det hon lovade"
  const last = clause.phrases.at(-1)?.verb;
  const hangs = last === clause.main && !told.introduces;
  if (clause.mood === 'will' && clause.verbs.some((verb) => verb.means.has('vow')))
    return clause.negated || told.isTopic || (hangs && clause.verbs.length === 1)
      ? 'spoken_of'
      : 'heard';
  return 'spoken_of'; // a promise of her own makes her heard: promises.logic
}
