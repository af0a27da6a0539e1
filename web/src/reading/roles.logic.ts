// In which way each clause names whom: heard, reached, to be contacted, spoken of. Pure.
import type { Clause, Party } from './clauses.logic';
import type { Meaning } from './lexicon.logic';
import { keyOf, type Mention } from './mentions';
import type { Phrase } from './phrases.logic';
import { Memory, type Meant } from './pronouns.logic';

export type Role = 'heard' | 'reached' | 'later' | 'spoken_of';
/** called: heard if something came out of it. silent: told to be silent, whatever else is told. */
export type Event = Role | 'called' | 'silent';
export interface Told {
  clause: Clause;
  meant: Meant;
  events: { mention: Mention; event: Event }[];
  /** Whose words the clause is, when it hangs on "X säger att". */
  saidBy?: Mention;
  /** Hangs on a wish, a wait, a doubt or a condition: nothing in it is promised. */
  supposed: boolean;
}

const topics = new Set([
  'om',
  'angående',
  'kring',
  'gällande',
  'rörande',
  'för',
  'åt',
  'enligt',
  'gäller',
  'inför',
  'mot',
  'över',
  'bland',
  'utan',
  'i',
]);
const withWhom = new Set(['', 'med', 'till', 'hos', 'tillsammans', 'på', 'ihop', 'mot']);
/** Told of a call or a visit that nobody answered. */
export const noAnswer =
  /(?:inget|ej|inte|utan|ingen|inga|aldrig)\s+(?:\p{L}+\s+)?(?:svar|kontakt|svarade|svarar|svara|reaktion)|svara(?:r|de)?\s+(?:inte|int|ej|aldrig|ej)|telefonsvar|röstbrevlåd|mobilsvar|upptaget|(?:kom|kommer|kommit)\s+inte\s+fram|gav upp|(?:fick|får|når|nådde|nått|fått)\s+(?:inte|int|ej|aldrig)\s+(?:tag|kontakt|svar)|utan att få (?:tag|kontakt|svar)|ingen (?:öppnade|hemma|där)|(?:inte|int|ej) (?:hemma|anträffbar|på plats|inne|där|tillgänglig|i tjänst)|stängt|avstängd|(?:är|var|e|va|fortfarande) (?:sjuk|ledig|ute|borta|upptagen|föräldraledig|på (?:semester|möte|lunch|kurs|resa)|i möte|vab)|vabbar|har semester|(?:kom|kommer) till (?:växeln|svararen)|missa(?:de|t)/iu;
const meetingNoun =
  /^(?:samtal|telefonsamtal|telefon|telefonmöte|telefonkontakt|\p{L}*möte|möten?|\p{L}*mote|sip|sip-möte|avstämning|avstämningsmöte|teams|zoom|skype|hembesök|besök|träff|fika|bollning|call|meeting|videosamtal|snack|dialog|genomgång|uppföljning|lunch|kaffe|promenad|studiebesök|teamsmöte)$/u;
const messageNoun = /^(?:mejl|mail|sms|brev|meddelande|medd|mess|lapp|fax|sdk|chatt|e-post)$/;
const given =
  /^(?:svar|besked|mejl|mail|sms|samtal|brev|meddelande|beslut|beslutet|feedback|återkoppling|kallelse|papper|papperen|information|info|bekräftelse|ok|klartecken|hjälp|tips|råd|rapport|rapporten|intyg|intyget|utlåtande|utlåtandet|svaret|beskedet|underlag|underlaget|remiss|tid)$/;
const silenceWord = /^(?:tyst|tysta|tystnad|tystnat|stilla|försvunnen)$/;

const has = (clause: Clause, ...means: Meaning[]) =>
  means.some((each) => clause.main?.means.has(each));
const said = (clause: Clause, word: RegExp) =>
  clause.phrases.some((phrase) => word.test(phrase.said));
const lemma = (clause: Clause, ...lemmas: string[]) =>
  clause.verbs.some((verb) => lemmas.includes(verb.lemma));

/** "hör av sig", "får tag på", "tar kontakt": what a plain verb means with its particle. */
export function speaks(clause: Clause): boolean {
  if (lemma(clause, 'höra')) return said(clause, /^(?:av|från|hört)$/) || has(clause, 'talk');
  if (lemma(clause, 'få')) return said(clause, /^tag$/);
  if (lemma(clause, 'ta')) return said(clause, /^kontakt$/);
  return has(clause, 'talk', 'call', 'send', 'says');
}
const answers = (clause: Clause) =>
  speaks(clause) &&
  [
    'svara',
    'höra',
    'återkomma',
    'ringa',
    'mejla',
    'maila',
    'smsa',
    'messa',
    'kontakta',
    'ta',
  ].includes(clause.main?.lemma ?? '');
const hearsOf = (clause: Clause) =>
  lemma(clause, 'höra') && said(clause, /^(?:av|från)$/) && !said(clause, /^sig$|^sej$/);

/** What hangs on these is somebody's wish, wait or doubt. */
function supposes(parent: Clause, sub: string): boolean {
  if (sub !== 'att') return sub !== 'som' || true;
  if (parent.negated) return true;
  return (
    has(parent, 'wait', 'is', 'may') ||
    parent.mood === 'may' ||
    lemma(
      parent,
      'hoppas',
      'vilja',
      'tycka',
      'önska',
      'tro',
      'fråga',
      'undra',
      'be',
      'påminna',
      'föreslå',
      'glömma',
      'bestämma',
      'besluta',
    ) ||
    !parent.verbs.length
  );
}

export interface Telling {
  told: Told[];
  memory: Memory;
}
export function tell(clauses: readonly Clause[], text: string): Telling {
  const memory = new Memory();
  const told: Told[] = [];
  for (const written of clauses) {
    const before = told.at(-1);
    const clause = goesOn(written, before);
    const meant = meantBy(clause, before, memory);
    const parent = clause.sub
      ? before
      : clause.joint === 'och' && before?.clause.sub
        ? before
        : undefined;
    const hanging = clause.sub && parent ? parent.clause : undefined;
    const saidBy = hanging
      ? clause.sub === 'att' &&
        has(hanging, 'says', 'talk', 'call', 'send') &&
        parent!.meant.kind === 'parties'
        ? parent!.meant.mentions[0]
        : undefined
      : (directSpeech(clause, before) ?? parent?.saidBy);
    const supposed = hanging
      ? supposes(hanging, clause.sub!) || parent!.supposed
      : clause.sub
        ? true
        : (parent?.supposed ?? false);
    const each: Told = { clause, meant, events: [], supposed, ...(saidBy && { saidBy }) };
    each.events = eventsOf(each, before, text, memory);
    for (const { mention, event } of each.events)
      if (event === 'heard' || event === 'called') memory.meets(mention);
    memory.add(clause, meant);
    told.push(each);
  }
  return { told, memory };
}
/** "kan skicka och ringa": the second verb is in the mood of the first. */
function goesOn(clause: Clause, before: Told | undefined): Clause {
  const follows =
    before?.clause.verbs.length &&
    before.clause.sentence === clause.sentence &&
    ['och', 'samt', ',', 'eller'].includes(clause.joint);
  if (clause.mood !== 'command' || clause.main?.tense !== 'infinitive' || !follows || clause.sub)
    return clause;
  if (clause.joint === ',' && before.clause.mood !== 'will' && before.clause.mood !== 'may')
    return clause;
  const { mood } = before.clause;
  return mood === 'command'
    ? clause
    : { ...clause, mood: mood === 'now' && before.meant.kind === 'self' ? 'command' : mood };
}
/** "Astrid sa ho ska handla": said without att. */
function directSpeech(clause: Clause, before: Told | undefined): Mention | undefined {
  if (!before || clause.sentence !== before.clause.sentence || clause.sub) return undefined;
  // "Tel m Mattias: FK tar beslut": all of it is told by him.
  if (clause.joint === ':') return before.events.find(({ event }) => event === 'heard')?.mention;
  if (before.saidBy && before.clause.joint === ':') return before.saidBy;
  const speech = before.clause.main?.lemma === 'säga' || before.clause.main?.lemma === 'hälsa';
  return speech && clause.joint === ',' && before.meant.kind === 'parties'
    ? before.meant.mentions[0]
    : undefined;
}

function meantBy(clause: Clause, before: Told | undefined, memory: Memory): Meant {
  const { subject } = clause;
  const nobody: Meant = { kind: 'unclear', mentions: [] };
  if (subject.kind === 'parties') return { kind: 'parties', mentions: subject.mentions };
  if (subject.kind === 'self') return { kind: 'self', mentions: [] };
  if (subject.kind === 'thing') return { kind: 'thing', mentions: [] };
  if (subject.kind === 'pronoun') {
    const whom = memory.whom(subject.pronoun!);
    return whom ? { kind: 'parties', mentions: [whom] } : nobody;
  }
  if (clause.mood === 'none') return { kind: 'thing', mentions: [] };
  if (clause.mood !== 'now' && clause.main?.tense === 'infinitive' && inherits(clause, before))
    return before!.meant;
  if (clause.mood === 'command')
    return inherits(clause, before) ? before!.meant : { kind: 'self', mentions: [] };
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
export function onlyParty(clause: Clause): Mention | undefined {
  const own = clause.phrases.filter(
    (phrase) => phrase.kind !== 'and' && phrase.kind !== 'adverb' && phrase.kind !== 'day',
  );
  return own.length === 1 && own[0]!.kind === 'party' && !own[0]!.mention!.genitive
    ? own[0]!.mention
    : undefined;
}

function eventsOf(
  told: Told,
  before: Told | undefined,
  text: string,
  memory: Memory,
): Told['events'] {
  const { clause, meant } = told;
  const events: Told['events'] = [];
  const put = (mention: Mention, event: Event) => events.push({ mention, event });
  const everybody = [...clause.subject.mentions, ...clause.others.map((party) => party.mention)];
  if (clause.question || (clause.sub && clause.sub !== 'att')) {
    everybody.forEach((mention) => put(mention, 'spoken_of'));
    return events;
  }
  if (!clause.verbs.length) {
    verbless(told, before, put);
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
  const together =
    clause.subject.withSelf && clause.subject.mentions.length > 0 && clause.mood === 'done';
  if (together) clause.subject.mentions.forEach((mention) => put(mention, 'heard'));
  for (const party of clause.others) {
    put(
      party.mention,
      party.mention.genitive
        ? 'spoken_of'
        : mine
          ? mineEvent(clause, party, text)
          : theirEvent(clause, party),
    );
  }
  void memory;
  return events;
}

function subjectEvent(told: Told, mention: Mention): Event {
  const { clause } = told;
  if (mention.genitive) return 'spoken_of';
  if (told.saidBy && keyOf(told.saidBy) !== keyOf(mention)) return 'spoken_of';
  if (told.supposed && !told.saidBy) return 'spoken_of';
  if (said(clause, silenceWord)) return 'silent';
  const unanswered = clause.negated && answers(clause);
  if (unanswered && clause.phrases.some((phrase) => phrase.kind === 'not')) {
    if (clause.main?.lemma === 'svara' && clause.subject.kind !== 'parties') return 'spoken_of';
    return clause.mood === 'may' || clause.mood === 'will' ? 'spoken_of' : 'silent';
  }
  if (clause.mood === 'unreal') return 'silent';
  if (has(clause, 'wait')) return 'spoken_of';
  if (clause.mood === 'done') {
    if (clause.negated && !speaks(clause)) return 'spoken_of';
    if (clause.main?.passive) return 'spoken_of';
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
    return said(clause, /^(?:förbi|hit)$/) ? 'heard' : 'spoken_of';
  }
  if (
    clause.mood === 'now' &&
    has(clause, 'says') &&
    [
      'säga',
      'hälsa',
      'undra',
      'tycka',
      'berätta',
      'fråga',
      'mena',
      'uppge',
      'lova',
      'bekräfta',
      'meddela',
    ].includes(clause.main!.lemma) &&
    !clause.negated
  )
    return 'heard';
  if (clause.mood === 'will' && clause.verbs.some((verb) => verb.lemma === 'lova'))
    return clause.negated ? 'spoken_of' : 'heard';
  return 'spoken_of'; // a promise of her own makes her heard: promises.logic
}

/** Others in what we ourselves do. */
function mineEvent(clause: Clause, party: Party, text: string): Event {
  const { preposition } = party;
  const to = withWhom.has(preposition);
  if (clause.negated && (lemma(clause, 'få', 'nå') || clause.main?.lemma === 'svara') && to)
    return clause.mood === 'perfect' && !said(clause, /^tag$/) ? 'silent' : 'reached';
  if (has(clause, 'wait')) return 'silent';
  if (clause.negated && (hearsOf(clause) || lemma(clause, 'få'))) return 'silent';
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
  if (preposition === 'från' || preposition === 'av') {
    const gets = lemma(clause, 'få', 'hämta', 'höra', 'ta') || said(clause, given);
    return gets ? 'heard' : 'spoken_of';
  }
  if (!to) return 'spoken_of';
  if (clause.negated) return 'spoken_of';
  if (lemma(clause, 'boka', 'kalla', 'planera', 'omboka', 'avboka', 'flytta')) return 'spoken_of';
  if (lemma(clause, 'få') || lemma(clause, 'nå')) return 'heard';
  const spoken = text.slice(clause.start, clause.end);
  if (/^(?:tala|prata|läs|läste)/.test(clause.main!.lemma) && /\bin\b/.test(spoken))
    return 'reached';
  if (has(clause, 'call')) return 'called';
  if (has(clause, 'talk') && preposition !== 'till') return 'heard';
  if (has(clause, 'talk')) return 'called';
  if (has(clause, 'send') || lemma(clause, 'lämna', 'fråga')) return 'reached';
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
/** Others in what somebody else does: only from whom something came. */
function theirEvent(clause: Clause, party: Party): Event {
  if (lemma(clause, 'vänta', 'dröja') && party.preposition === 'från') return 'silent';
  if (
    said(clause, /^(?:kom|kommit|kommer)$/) &&
    party.preposition === 'från' &&
    clause.phrases.some((phrase) => given.test(phrase.said))
  )
    return clause.negated ? 'silent' : clause.mood === 'done' ? 'heard' : 'spoken_of';
  return 'spoken_of';
}

/** "Samtal med X", "Mejl till X", "Inget från X", "Väntar: X". */
function verbless(
  told: Told,
  before: Told | undefined,
  put: (mention: Mention, event: Event) => void,
): void {
  const { clause } = told;
  const heading = before && clause.joint === ':' ? before.clause : undefined;
  const waits = heading && has(heading, 'wait');
  const met = clause.phrases.some((phrase) => meetingNoun.test(phrase.said));
  const list =
    heading &&
    heading.phrases.some(
      (phrase) =>
        meetingNoun.test(phrase.said) || /^(?:närvarande|deltagare|deltog|med)$/.test(phrase.said),
    );
  const note = clause.phrases.some((phrase) => messageNoun.test(phrase.said));
  const feedback = clause.phrases.some((phrase) => given.test(phrase.said));
  const no =
    clause.negated ||
    clause.phrases.some((phrase) => /^(?:ej|inget|ingen|utan)$/.test(phrase.said));
  const future = clause.phrases.some(
    (phrase) => phrase.kind === 'day' && !phrase.day!.past && !phrase.day!.earlier,
  );
  for (const { mention, preposition } of clause.others) {
    if (mention.genitive) put(mention, 'spoken_of');
    else if (waits) put(mention, 'silent');
    else if (clause.phrases.some((phrase) => silenceWord.test(phrase.said))) put(mention, 'silent');
    else if (no && preposition === 'från') put(mention, 'silent');
    else if (preposition === 'från' && (note || feedback || met) && !future) put(mention, 'heard');
    else if (preposition === 'till' && note) put(mention, 'reached');
    else if (met && !future && !no && ['med', 'tillsammans', 'hos', '+'].includes(preposition))
      put(mention, 'heard');
    else if (list && preposition === '') put(mention, 'heard');
    else if (!no && preposition === 'med' && clause.phrases[0]?.said === 'tillsammans')
      put(mention, 'heard');
    else put(mention, 'spoken_of');
  }
}

/** One role for each: a described silence goes before all, then heard, later, reached, spoken of. */
export function roleOf(events: readonly Event[], cameOut: boolean): Role {
  if (events.includes('silent')) return 'spoken_of';
  if (events.includes('heard') || (events.includes('called') && cameOut)) return 'heard';
  if (events.includes('later')) return 'later';
  if (events.includes('reached') || events.includes('called')) return 'reached';
  return 'spoken_of';
}
/** Whether a call was answered: not where it is told that nobody did, and only where something is told. */
export function cameOutOf(told: readonly Told[], index: number, text: string): boolean {
  const after = told.slice(index + 1);
  const next = after.findIndex(({ events }) =>
    events.some(({ event }) => event === 'called' || event === 'reached'),
  );
  const until = next < 0 ? after : after.slice(0, next);
  const end = until.at(-1)?.clause.end ?? told[index]!.clause.end;
  if (noAnswer.test(text.slice(told[index]!.clause.start, end))) return false;
  return until.some(
    ({ clause, meant, supposed, events }) =>
      !supposed &&
      // What another one said herself did not come out of this call.
      !(
        meant.kind === 'parties' &&
        clause.subject.kind === 'parties' &&
        events.some(({ event, mention }) => event === 'heard' && mention.kind !== 'case')
      ) &&
      meant.kind !== 'self' &&
      clause.mood !== 'command' &&
      clause.phrases.some((phrase: Phrase) => ['word', 'verb', 'party'].includes(phrase.kind)) &&
      !clause.question,
  );
}
