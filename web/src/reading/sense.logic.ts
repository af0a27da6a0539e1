// What a clause says, by its verb with its particle: speaks, answers, tells, got something. Pure.
import type { Clause } from './clause';
import type { Meaning } from './lexicon.logic';
import { keyOf, type Mention } from './mentions';

export const topics = new Set([
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

export const withWhom = new Set(['', 'med', 'till', 'hos', 'tillsammans', 'på', 'ihop', 'mot']);
export const meetingNoun =
  /^(?:samtal|telefonsamtal|telefon|telefonmöte|telefonkontakt|\p{L}*möte|möten?|\p{L}*mote|sip|sip-möte|avstämning|avstämningsmöte|teams|zoom|skype|hembesök|besök|träff|fika|bollning|call|meeting|videosamtal|snack|dialog|genomgång|uppföljning|lunch|kaffe|promenad|studiebesök|teamsmöte)$/u;
export const callNoun =
  /^(?:telefon|telefonsamtal|samtal|ringning|påringning|telefonkontakt|telefonkö)$/;
/** "två veckor sedan jag hörde något från Johan" */
export const longAgo = /^(?:sedan|sist|senast|veckor|månader|månad|länge)$/;
export const reminder =
  /^(?:påminnelse|besked|info|information|svar|uppgifter|uppdrag|lapp|kopia|underlag|underlaget)$/;
/** "remiss skickad till BUP", "Leila informerad": what we have done, without who. */
export const participle =
  /^(?:skickad|skickat|skickade|sänd|sänt|mejlad|mejlat|mailad|faxad|informerad|meddelad|påmind|kontaktad|sökt|tillfrågad|underrättad|kopierad|vidarebefordrad|översänd)$/;
/** What answers in somebody's place. */
export const answering =
  /^(?:telefonsvarare|telefonsvararen|svararen|mobilsvar|mobilsvararen|röstbrevlåda|röstbrevlådan|autosvar)$/;
/** Whose telephone or letterbox one spoke or wrote to. */
export const machine =
  /^(?:telefonsvarare|telefonsvararen|svararen|mobilsvararen|röstbrevlådan|autosvar|mobilsvar|röstbrevlåda|svarare|mejl|mail|mejlkorg|inkorg|mobil|jobbmobil)$/;

export const messageNoun =
  /^(?:mejl|mail|sms|brev|meddelande|medd|mess|lapp|fax|sdk|chatt|e-post)$/;
export const given =
  /^(?:respons|reaktion|telefonsamtal|påringning|återbud|avslag|nej|ja|hälsning|kvittens|kopia|protokoll|protokollet|listan|underlagen|anmälan|orosanmälan|ansökan|medgivande|grönt|klart|löfte|förslag|erbjudande|inbjudan|remissvar|provsvar|datum|svar|besked|mejl|mail|sms|samtal|brev|meddelande|beslut|beslutet|feedback|återkoppling|kallelse|papper|papperen|information|info|bekräftelse|ok|klartecken|hjälp|tips|råd|rapport|rapporten|intyg|intyget|utlåtande|utlåtandet|svaret|beskedet|underlag|underlaget|remiss|tid)$/;
const message = new RegExp(`${messageNoun.source}|${given.source}`);
/** "la en lapp i Gustavs fack" */
export const isLeftAt = (clause: Clause) =>
  said(clause, /^(?:fack|postfack|brevlåda|skrivbord|dörr|hylla)$/) &&
  lemma(clause, 'lägga', 'lämna', 'sätta', 'stoppa', 'posta', 'skriva') &&
  said(clause, message);
export const contacted =
  /^(?:uppringd|kontaktad|uppsökt|tillfrågad|informerad|påmind|inbjuden|ombedd|erbjuden|tipsad|nådd|mejlad|bjuden)$/;
export const silenceWord =
  /^(?:tyst|tysta|tystnad|tystnat|stilla|försvunnen|dött|död|radiotystnad|oanträffbar|onåbar)$/;
export const has = (clause: Clause, ...means: Meaning[]) =>
  means.some((each) => clause.main?.means.has(each));
export const said = (clause: Clause, word: RegExp) =>
  clause.phrases.some((phrase) => word.test(phrase.said));
export const lemma = (clause: Clause, ...lemmas: string[]) =>
  clause.verbs.some((verb) => lemmas.includes(verb.lemma));
/** "hör av sig", "får tag på", "tar kontakt": what a plain verb means with its particle. */
export function speaks(clause: Clause): boolean {
  if (lemma(clause, 'höra'))
    return said(clause, /^(?:av|från|hört|med|för|efter)$/) || has(clause, 'talk');
  if (lemma(clause, 'få') && clause.mood !== 'command') return said(clause, /^tag$/);
  if (lemma(clause, 'ta')) return said(clause, /^kontakt$/);
  if (lemma(clause, 'slå')) return said(clause, /^(?:signal|pling)$/);
  return has(clause, 'talk', 'call', 'send', 'says');
}

export const answers = (clause: Clause) =>
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

export const hearsOf = (clause: Clause) =>
  lemma(clause, 'höra') && said(clause, /^(?:av|från)$/) && !said(clause, /^sig$|^sej$/);
/** "hade redan ringt honom" */
const toSomebodyElse = (clause: Clause) =>
  has(clause, 'call', 'send', 'talk') &&
  clause.phrases.some(({ kind }) => kind === 'object') &&
  !said(clause, /^(?:mig|mej|oss|hit)$/);
/** "Johan ringde FK": to one of those we know, and not to us. */
export const toAnother = (clause: Clause, mention: Mention) =>
  !has(clause, 'says') &&
  !lemma(clause, 'vara', 'delta') &&
  !said(clause, /^(?:mig|mej|oss|hit|av)$/) &&
  (toSomebodyElse(clause) ||
    clause.others.some(
      (party) =>
        party.mention.kind !== 'other' &&
        !party.mention.genitive &&
        ['', 'med', 'till'].includes(party.preposition) &&
        keyOf(party.mention) !== keyOf(mention),
    ));

/** "har ringt mig", "har hört av sig", "har svarat": towards us, not towards another. */
export function towardsUs(clause: Clause): boolean {
  const others = clause.others.filter(
    ({ preposition, mention }) => withWhom.has(preposition) && !mention.genitive,
  );
  if (others.length || toSomebodyElse(clause)) return false;
  if (said(clause, /^(?:mig|mej|oss|hit)$/)) return true;
  if (lemma(clause, 'höra')) return said(clause, /^av$/) && said(clause, /^(?:sig|sej)$/);
  return (
    has(clause, 'says') ||
    ['ringa', 'mejla', 'maila', 'smsa', 'messa'].includes(clause.main?.lemma ?? '')
  );
}

/** "säger", "undrar", "meddelar att …": said now. "meddelar när det är klart" will be. */
export const tells = (clause: Clause) =>
  has(clause, 'says') &&
  (!has(clause, 'do') ||
    /^(?:bekräfta|meddela|fråga|informera|tipsa|föreslå|erbjuda|rapportera|svara|uppge|be)$/.test(
      clause.main!.lemma,
    )) &&
  !clause.phrases.some((phrase) => phrase.kind === 'day' && !phrase.day!.past);

/** "fick ett mejl", "fick höra att …" */
export const gotSomething = (clause: Clause) =>
  clause.mood === 'done' &&
  !clause.negated &&
  lemma(clause, 'få') &&
  (lemma(clause, 'veta', 'höra', 'prata', 'tala') ||
    clause.phrases.some(({ said: word }) => given.test(word)));

/** "fick prata med en sköterska", "fick veta att …" */
export const gotToSpeak = (clause: Clause) =>
  clause.mood === 'done' &&
  !clause.negated &&
  lemma(clause, 'få', 'lyckas') &&
  (has(clause, 'talk') || gotSomething(clause));
