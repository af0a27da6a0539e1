// Words become phrases: somebody named, a day, a verb, a pronoun, a joint between clauses. Pure.
import { guessedVerb } from './guesses.logic';
import { isNoVerb, verbOf, type Meaning, type Verb } from './lexicon.logic';
import type { Mention } from './mentions';
import type { FoundDay } from './when.logic';
import type { Word } from './words.logic';

type PhraseKind =
  | 'party'
  | 'self'
  | 'pronoun'
  /** henne, honom, dem. */
  | 'object'
  | 'verb'
  | 'not'
  | 'adverb'
  | 'day'
  | 'and'
  | 'sub'
  | 'preposition'
  | 'word';
export interface Phrase {
  kind: PhraseKind;
  said: string;
  start: number;
  end: number;
  sentence: number;
  /** What stands before it: spaces and marks. */
  gap: string;
  mention?: Mention;
  verb?: Verb;
  day?: FoundDay;
  /** Begins a clause that is set into another: "Erik, som lovade svar, och …". */
  inserted?: boolean;
}

const self = new Set(['jag', 'vi', 'ja', 'undertecknad']);
const pronouns = new Set(['hon', 'han', 'hen', 'de']);
const objects = new Set(['henne', 'honom', 'dem']);
const nots = new Set(['inte', 'aldrig', 'aldri', 'knappast', 'varken', 'ännu inte']);
const adverbs = new Set(
  'också nu då även precis just redan fortfarande nog väl bara själv själva gärna därför sedan snart igen verkligen tyvärr idag genast ju visst därefter sist kanske ev eventuellt båda alla istället mest först endast nyss strax dessutom dels likaså givetvis naturligtvis självklart omgående omedelbart personligen alltså sig mig oss mej dig nämligen äntligen återigen'.split(
    ' ',
  ),
);
const joints = new Set([
  'och',
  'samt',
  'men',
  'fast',
  'så',
  'utan',
  'plus',
  'medan',
  'eller',
  'sen',
]);
const subordinators = new Set([
  'att',
  'när',
  'eftersom',
  'som',
  'innan',
  'tills',
  'ifall',
  'huruvida',
  'fastän',
  'efter',
  'då',
  'vad',
  'vilka',
  'vilken',
  'vilket',
  'hur',
  'varför',
  'var',
  'vem',
  'vems',
]);
const prepositions = new Set(
  'med till från av hos på om angående kring gällande rörande för åt enligt vid i efter mot utan ifrån via över inför bland genom ihop tillsammans gäller'.split(
    ' ',
  ),
);

/** Written without å, ä and ö. "sa" is säga, not så. */
const accented = new Map(
  [...adverbs, ...joints, ...subordinators, ...prepositions]
    .filter((word) => /[åäö]/.test(word) && word !== 'så')
    .map((word) => [word.replace(/[åä]/g, 'a').replace(/ö/g, 'o'), word]),
);
/** Whether something has been done before in the sentence: a topic alone hangs on a noun. */
function verbBefore(phrases: readonly Phrase[], word: Word): boolean {
  for (let at = phrases.length - 1; at >= 0; at -= 1) {
    const phrase = phrases[at]!;
    if (phrase.sentence !== word.sentence) return false;
    if (phrase.kind === 'verb') return true;
  }
  return false;
}

export function phrasesOf(
  words: readonly Word[],
  mentions: readonly Mention[],
  days: readonly FoundDay[],
): Phrase[] {
  const bare = !words.some((word) => /[åäöÅÄÖ]/.test(word.text));
  const spelt = bare
    ? words.map((word) => ({ ...word, said: accented.get(word.said) ?? word.said }))
    : words;
  const phrases: Phrase[] = [];
  const atWord = new Map(mentions.map((mention) => [mention.from, mention]));
  let day = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    const common = {
      said: spelt[at]!.said,
      start: word.start,
      sentence: word.sentence,
      gap: word.gap,
    };
    const mention = atWord.get(at);
    if (mention) {
      phrases.push({ ...common, kind: 'party', end: mention.end, mention });
      at = mention.to;
      continue;
    }
    while (days[day] && days[day]!.end <= word.start) day += 1;
    const when = days[day];
    if (when && word.start >= when.start && word.end <= when.end) {
      phrases.push({ ...common, kind: 'day', end: when.end, day: when });
      while (words[at + 1] && words[at + 1]!.end <= when.end) at += 1;
      continue;
    }
    phrases.push({ ...common, end: word.end, ...kindOf(spelt, at, bare, phrases) });
  }
  return phrases;
}

function kindOf(
  words: readonly Word[],
  at: number,
  bare: boolean,
  phrases: readonly Phrase[],
): { kind: PhraseKind; verb?: Verb; said?: string } {
  const word = words[at]!;
  const said = word.said;
  const before = phrases.at(-1);
  const next = words[at + 1]?.sentence === word.sentence ? words[at + 1] : undefined;
  if (word.lower === 'ja' && !(next && verbOf(next.said, bare))) return { kind: 'word' };
  if (self.has(said) || word.text === 'UT') return { kind: 'self' };
  if (pronouns.has(said)) {
    // "de e mycke nu": det. "dom på BUP": the place says who.
    if (word.lower === 'de' && next && /^(?:e|är|va|var|blir|ä)$/.test(next.lower))
      return { kind: 'word' };
    return { kind: 'pronoun' };
  }
  if (objects.has(said)) return { kind: 'object' };
  if (nots.has(said)) return { kind: 'not' };
  if (said === 'om' && verbBefore(phrases, word) && isConjunction(words, at, bare))
    return { kind: 'sub' };
  if (
    said === 'och' &&
    before?.verb &&
    infinitiveAfter(words, at, bare) &&
    wantsInfinitive(before.verb)
  )
    return { kind: 'sub', said: 'att' }; // "lovade å fixa"
  if (joints.has(said) && !(said === 'utan' && next && !clauseFollows(words, at, bare)))
    return { kind: 'and' };
  if (said === 'var' && !(before?.kind === 'sub'))
    return { kind: 'verb', verb: verbOf('var', bare) };
  if (
    subordinators.has(said) &&
    !(/^(?:efter|innan|då|var)$/.test(said) && !clauseFollows(words, at, bare))
  )
    return { kind: 'sub' };
  if (prepositions.has(said)) return { kind: 'preposition' };
  if (adverbs.has(said)) return { kind: 'adverb' };
  const verb = verbOf(said, bare);
  const noVerb = isNoVerb(said);
  const noun =
    (verb?.tense === 'infinitive' || verb?.tense === 'imperative') &&
    afterArticle(words[at - 1], word);
  if (verb?.lemma === 'hälsa' && next?.said === 'på')
    return { kind: 'verb', verb: { ...verb, means: new Set<Meaning>(['do']) } };
  if (verb && !noun) return { kind: 'verb', verb };
  const guess = noun || noVerb ? undefined : guessedVerb(word, next, phrases);
  return guess ? { kind: 'verb', verb: guess } : { kind: 'word' };
}
const wantsInfinitive = (verb: Verb) =>
  ['vow', 'will', 'try', 'forget'].some((means) => verb.means.has(means as Meaning)) ||
  ['komma', 'behöva'].includes(verb.lemma);
const infinitiveAfter = (words: readonly Word[], at: number, bare: boolean) =>
  verbOf(words[at + 1]?.said ?? '', bare)?.tense === 'infinitive';
/** "ett svar", "en hjälp", "sina prov": a noun that is spelt like a verb. */
function afterArticle(before: Word | undefined, word: Word): boolean {
  return (
    before?.sentence === word.sentence &&
    /^(?:en|ett|ny|nytt|nya|den|sin|sitt|hans|hennes|något|någon|inget|ingen|vilken|min|mitt|vår)$/.test(
      before.lower,
    )
  );
}
/** "om Jonna får plats" against "om Jonna": a subject and its verb come before anything else. */
function isConjunction(words: readonly Word[], at: number, bare: boolean): boolean {
  const word = words[at]!;
  for (let next = at + 1; next < Math.min(words.length, at + 8); next += 1) {
    const each = words[next]!;
    if (each.sentence !== word.sentence || /[,;:–]/.test(each.gap)) return false;
    if (joints.has(each.said) || subordinators.has(each.said)) return false;
    const verb = verbOf(each.said, bare);
    const finite = verb && verb.tense !== 'infinitive' && verb.tense !== 'imperative';
    if (finite && next > at + 1) {
      // A pronoun after the topic begins something new: "om Jonna hon kollar".
      const subject = words[next - 1]!;
      return !(pronouns.has(subject.said) || self.has(subject.said)) || next === at + 2;
    }
  }
  return false;
}
function clauseFollows(words: readonly Word[], at: number, bare: boolean): boolean {
  return [2, 3, 4].some((by) => {
    const word = words[at + by];
    const verb = word?.sentence === words[at]!.sentence ? verbOf(word!.said, bare) : undefined;
    return verb && (verb.tense === 'present' || verb.tense === 'past');
  });
}
