// Verbs that are in no list, told by where they stand and how they end: "Leila förmedlar kontakten", "jag
// måste renskriva protokollet". They help to see who does what; what one promises with them needs a day
// or a "ska". Pure.
import type { Meaning, Verb } from './lexicon.logic';
import type { Phrase } from './phrases.logic';
import type { Word } from './words.logic';

const means: ReadonlySet<Meaning> = new Set<Meaning>(['do', 'lasting']);
/** Ends like a verb and is none. */
const others = new Set(
  (
    'alla andra andras annars bara båda bakåt bästa borta bra denna dessa detta egna ena enda enkla extra ' +
    'förra första förutom gamla gärna hela hemma innan inga kanske lilla långa likadana många mamma ' +
    'mera mesta minsta mina närmaste närmsta nya några nästa olika pappa rätta sakta samma samtliga ' +
    'senaste sina sista själva snabba snarast stora svåra tredje trevliga vanliga varandra vissa våra ' +
    'under efter över sedan eller efteråt mellan senare tidigare snarare hellre vidare bättre sämre ' +
    'fler flera mer dagar veckor månader timmar pengar papper kronor nycklar kläder möbler saker ' +
    'frågor handlingar uppgifter blanketter dessvärre vänner klasser sommar vinter oktober november ' +
    'december september januari februari måndagar hur var när där här hos ger ordinarie'
  ).split(' '),
);
const light = (phrase: Phrase) => phrase.kind === 'adverb' || phrase.kind === 'not';
const guessed = (lemma: string, tense: Verb['tense']): Verb => ({
  lemma,
  tense,
  passive: false,
  command: false,
  means,
});

export function guessedVerb(
  word: Word,
  next: Word | undefined,
  phrases: readonly Phrase[],
): Verb | undefined {
  const { said } = word;
  if (said.length < 4 || others.has(said) || !/^\p{Ll}+$/u.test(word.text)) return undefined;
  let at = phrases.length - 1;
  while (at >= 0 && light(phrases[at]!)) at -= 1;
  const before = phrases[at];
  if (!before || before.sentence !== word.sentence || /[,;:.(]/.test(word.gap)) return undefined;
  if (
    /a$/.test(said) &&
    leadsToInfinitive(
      before,
      phrases.slice(0, at).findLast((phrase) => !light(phrase)),
    )
  )
    return guessed(said, 'infinitive');
  if (!isSubject(before, phrases, at)) return undefined;
  if (/(?:[^aeiouyåäö]ar|er)$/.test(said) && said.length > 4) {
    // "Leila nycklar fre": a noun, where nothing is done with anything.
    const object = next?.sentence === word.sentence && !/[,;:.(]/.test(next.gap);
    return before.kind !== 'party' || object ? guessed(said, 'present') : undefined;
  }
  if (/(?:ade|erade)$/.test(said)) return guessed(said, 'past');
  return undefined;
}
function leadsToInfinitive(before: Phrase, earlier: Phrase | undefined): boolean {
  const verb = before.verb;
  if (verb) return ['will', 'must', 'vow'].some((each) => verb.means.has(each as Meaning));
  return (
    before.said === 'att' &&
    (earlier?.verb !== undefined || earlier?.kind === 'object' || earlier?.kind === 'party')
  );
}
/** Somebody right before, and not what a preposition takes: "med Anna renoverar". */
function isSubject(before: Phrase, phrases: readonly Phrase[], at: number): boolean {
  if (before.kind === 'self' || before.kind === 'pronoun') return !verbIn(phrases, at);
  return (
    before.kind === 'party' &&
    !before.mention!.genitive &&
    phrases[at - 1]?.kind !== 'preposition' &&
    !verbIn(phrases, at)
  );
}
/** A verb in the same clause already. */
function verbIn(phrases: readonly Phrase[], at: number): boolean {
  for (let back = at - 1; back >= 0; back -= 1) {
    const phrase = phrases[back]!;
    if (phrase.sentence !== phrases[at]!.sentence || phrase.kind === 'and' || phrase.kind === 'sub')
      return false;
    if (/[,;:(]/.test(phrases[back + 1]!.gap)) return false;
    if (phrase.kind === 'verb') return true;
  }
  return false;
}
