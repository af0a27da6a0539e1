// Those whom a clause names beside its subject: whom we called, wrote to, waited for. Pure.
import type { Clause, Party } from './clause';
import type { Event } from './events.logic';
import {
  callNoun,
  given,
  has,
  hearsOf,
  lemma,
  longAgo,
  meetingNoun,
  reminder,
  said,
  speaks,
  topics,
  withWhom,
  answering,
} from './sense.logic';

/** Others in what we ourselves do. */
export function mineEvent(clause: Clause, party: Party, text: string): Event {
  const { preposition } = party;
  // "får inte glömma att ringa": nothing is denied.
  const denied = clause.negated && clause.mood !== 'command';
  const to = withWhom.has(preposition);
  if (denied && (lemma(clause, 'få', 'nå') || clause.main?.lemma === 'svara') && to)
    return clause.mood === 'perfect' && !said(clause, /^tag$/) && !lemma(clause, 'nå')
      ? 'silent'
      : 'reached';
  if (has(clause, 'wait')) return 'silent';
  if (denied && (hearsOf(clause) || lemma(clause, 'få'))) return 'silent';
  if (lemma(clause, 'höra') && said(clause, longAgo)) return 'silent';
  switch (clause.mood) {
    case 'done':
    case 'perfect':
    case 'tried':
      return doneEvent(clause, party, text);
    case 'now':
    case 'will':
    case 'command':
      return plannedEvent(clause, party);
    default:
      return 'spoken_of';
  }
}

function doneEvent(clause: Clause, { preposition, mention }: Party, text: string): Event {
  const to = withWhom.has(preposition);
  if (lemma(clause, 'få') && said(clause, /^tag$/) && (preposition === 'i' || preposition === 'på'))
    return clause.negated || clause.mood === 'tried' ? 'reached' : 'heard';
  if (topics.has(preposition)) return 'spoken_of';
  if (clause.mood === 'tried') return to ? 'reached' : 'spoken_of';
  if (said(clause, answering)) return to || preposition === 'hos' ? 'reached' : 'spoken_of';
  if (preposition === 'från' || preposition === 'av') {
    const gets = lemma(clause, 'få', 'hämta', 'höra', 'ta', 'veta') || said(clause, given);
    return gets ? 'heard' : 'spoken_of';
  }
  if (!to) return 'spoken_of';
  if (clause.negated) return 'spoken_of';
  if (lemma(clause, 'boka', 'kalla', 'planera', 'omboka', 'avboka', 'flytta')) return 'spoken_of';
  if (lemma(clause, 'få') || lemma(clause, 'nå')) return 'heard';
  if (lemma(clause, 'ha') && said(clause, /^(?:luren|tråden|linjen)$/)) return 'heard';
  const spoken = text.slice(clause.start, clause.end);
  if (/^(?:tala|prata|läs|läste)/.test(clause.main!.lemma) && /\bin\b/.test(spoken))
    return 'reached';
  if (
    has(clause, 'call') ||
    (lemma(clause, 'slå') && speaks(clause)) ||
    lemma(clause, 'fråga') ||
    (said(clause, callNoun) && preposition === 'till')
  )
    return 'called';
  if (has(clause, 'talk') && preposition !== 'till') return 'heard';
  if (has(clause, 'talk')) return 'called';
  if (has(clause, 'send') || lemma(clause, 'lämna', 'be', 'påminna', 'uppmana')) return 'reached';
  if (lemma(clause, 'ge') && said(clause, reminder)) return 'reached';
  if (
    clause.verbs.some((verb) => ['sitta', 'vara', 'ha', 'springa', 'stöta'].includes(verb.lemma)) &&
    clause.phrases.some((phrase) => meetingNoun.test(phrase.said)) &&
    preposition !== ''
  )
    return 'heard';
  if (['med', 'hos', 'tillsammans'].includes(preposition) && mention.kind === 'case')
    return 'heard';
  if (
    preposition === 'med' ||
    preposition === 'tillsammans' ||
    (lemma(clause, 'stöta', 'springa') && preposition === 'på')
  )
    return 'heard';
  if (lemma(clause, 'svara')) return 'reached';
  return 'spoken_of';
}

function plannedEvent(clause: Clause, { preposition }: Party): Event {
  if (lemma(clause, 'få') && said(clause, /^tag$/) && (preposition === 'i' || preposition === 'på'))
    return 'later';
  if (topics.has(preposition) || preposition === 'av' || preposition === 'från') return 'spoken_of';
  if (clause.negated && clause.mood !== 'command') return 'spoken_of';
  if (speaks(clause) && withWhom.has(preposition)) return 'later';
  if (lemma(clause, 'kalla', 'bjuda') && preposition === '') return 'later';
  return ['till', 'med'].includes(preposition) && has(clause, 'do', 'come') ? 'later' : 'spoken_of';
}

/** "mötet med Gunilla blev bra": it was held. */
const wasHeld = (clause: Clause) =>
  clause.mood === 'done' &&
  !clause.negated &&
  clause.phrases[0]?.kind === 'word' &&
  [/$/, /t$/, /et$/, /en$/].some((ending) =>
    meetingNoun.test(clause.phrases[0]!.said.replace(ending, '')),
  ) &&
  lemma(clause, 'bli', 'gå', 'vara') &&
  said(
    clause,
    /^(?:bra|fint|givande|lyckat|trevligt|trevlig|kort|kortare|långt|lång|tungt|tung|lugnt|konstruktivt|okej|ok|toppen|rörigt|rörig|nyttigt)$/,
  );

/** Others in what somebody else does: only from whom something came. */
export function theirEvent(clause: Clause, party: Party): Event {
  if (party.preposition === 'med' && wasHeld(clause)) return 'heard';
  // "var med på mötet ihop med Filip"
  const alongside =
    ['med', 'ihop', 'tillsammans'].includes(party.preposition) &&
    clause.mood === 'done' &&
    !clause.negated &&
    lemma(clause, 'vara', 'delta') &&
    said(clause, /^(?:ihop|tillsammans)$/) &&
    said(clause, /^(?:mötet|möte|träffen|sipen|sip)$/);
  if (alongside) return 'heard';
  const awaited = has(clause, 'wait') || lemma(clause, 'väntas', 'saknas', 'fattas', 'behövas');
  if (awaited && (party.preposition === 'från' || party.preposition === 'av')) return 'silent';
  if (
    said(clause, /^(?:kom|kommit|kommer)$/) &&
    party.preposition === 'från' &&
    clause.phrases.some((phrase) => given.test(phrase.said))
  )
    return clause.negated
      ? 'silent'
      : ['done', 'perfect'].includes(clause.mood)
        ? 'heard'
        : 'spoken_of';
  return 'spoken_of';
}
