// Whether somebody undertakes something by what a clause says. Pure.
import type { Clause } from './clause';
import type { FoundPromise } from './promises.logic';
import { lemma, said, speaks } from './sense.logic';
import type { Told } from './telling.logic';
import { thingOf } from './what.logic';

/** A verb that one can undertake, in the present or still to come. */
export function promises(
  clause: Clause,
  before: Told | undefined,
  next: Told | undefined,
  found: readonly FoundPromise[],
): boolean {
  const { main, mood } = clause;
  if (!main) return false;
  if (main.means.has('lasting') && mood !== 'will' && !hasDayAhead(clause)) return false;
  if (mood === 'will') {
    const vow = clause.verbs.some((verb) => verb.means.has('vow'));
    if (
      vow &&
      afterVow(clause) === 'inget' &&
      next?.clause.sub === 'att' &&
      next.meant.kind === 'thing'
    )
      return true;
    if (vow) return !/^\s*(?:förut|tidigare|det|mycket|runt|inget)/u.test(afterVow(clause));
    if (clause.verbs.some((verb) => verb.lemma === 'tänka') && !main.means.has('do')) return false;
    return (
      (main.lemma !== 'ska' &&
        ![
          'vara',
          'bli',
          'ha',
          'få',
          'må',
          'ses',
          'träffas',
          'mötas',
          'höras',
          'komma',
          'gå',
          'göra',
        ].includes(main.lemma)) ||
      (['gå', 'komma', 'göra'].includes(main.lemma) &&
        clause.phrases.length > 3 &&
        clause.subject.kind !== 'thing') ||
      (main.lemma === 'få' && clause.phrases.some((phrase) => phrase.said === 'tag'))
    );
  }
  if (mood === 'command' && main.means.has('forget')) return false;
  if (mood === 'command') return undertaken(clause) && listed(clause, before, found);
  if (mood !== 'now' || main.passive) return false;
  if (!main.means.has('do') && !(clause.main!.lemma === 'höra' && speaks(clause))) return false;
  if (main.lemma === 'höra') return speaks(clause);
  if (main.lemma === 'komma')
    return (
      (hasDayAhead(clause) &&
        clause.subject.kind !== 'thing' &&
        clause.phrases.some((phrase) => /^(?:över|hem|dit|upp|ner)$/.test(phrase.said))) ||
      (clause.phrases.some((phrase) => /^(?:med|förbi|hit|in|tillbaka)$/.test(phrase.said)) &&
        !/^(?:vad|hur)$/.test(clause.sub ?? ''))
    );
  if (main.lemma === 'se')
    return (
      clause.phrases.some((phrase) => /^(?:över|till|ut)$/.test(phrase.said)) &&
      !clause.phrases.some((phrase) => phrase.said === 'ut' && clause.subject.kind === 'thing')
    );
  if (['be', 'få', 'ses', 'stämma', 'delta', 'sluta'].includes(main.lemma))
    return (
      clause.phrases.some((phrase) => /^(?:av|om|igen)$/.test(phrase.said)) &&
      main.lemma !== 'sluta'
    );
  if (main.lemma === 'fråga' && clause.subject.kind === 'elided') return false;
  return true;
}

/** "Rut bekräftar lokalen", "skriver detta i efterhand", "tar mig i kragen": done by the saying, or nothing done. */
export const isSaidNow = (clause: Clause) =>
  clause.mood === 'now' &&
  ((lemma(clause, 'bekräfta', 'godkänna', 'acceptera', 'tacka', 'hänvisa') &&
    !hasDayAhead(clause)) ||
    (clause.subject.kind !== 'parties' &&
      lemma(clause, 'skriva', 'notera', 'anteckna', 'dokumentera') &&
      said(clause, /^(?:detta|nu|efterhand|minnet)$/)) ||
    said(clause, /^(?:kragen|ansats)$/) ||
    // "hälsar på" is a visit, "hälsar" a word.
    (lemma(clause, 'hälsa') &&
      !clause.phrases.some(({ kind, said: word }) => kind === 'preposition' && word === 'på')));

export const hasDayAhead = (clause: Clause) =>
  clause.phrases.some((phrase) => phrase.kind === 'day' && !phrase.day!.past && !phrase.day!.since);
const afterVow = (clause: Clause) =>
  clause.phrases
    .filter((phrase) => phrase.start > clause.whatFrom && phrase.kind !== 'adverb')
    .map((phrase) => phrase.said)
    .join(' ') || (clause.main?.means.has('vow') ? 'inget' : 'x');

/** "hoppas", "väntar": nothing that one does. */
const undertaken = (clause: Clause) =>
  clause.verbs.some((verb) =>
    ['do', 'talk', 'call', 'send', 'says', 'forget'].some((means) => verb.means.has(means as 'do')),
  );

const listed = (clause: Clause, before: Told | undefined, found: readonly FoundPromise[]) =>
  clause.joint === '' ||
  clause.joint === ':' ||
  clause.verbs[0]!.command ||
  found.some((promise) => promise.clause === before?.clause);

/** A client's plain present is a habit as often as a promise. */
export const certain = (clause: Clause, text: string) =>
  (clause.sub !== 'att' || clause.mood === 'will') &&
  (clause.mood === 'will' ||
    /(?<!\p{L})själva?(?!\p{L})|(?<!\p{L})sjalv/iu.test(text) ||
    clause.phrases.some((phrase) => phrase.kind === 'day' && !phrase.day!.past));

/** "Beslut kommer v. 49". */
export const isComing = (clause: Clause) =>
  clause.main?.lemma === 'komma' &&
  clause.mood === 'now' &&
  clause.subject.kind === 'thing' &&
  thingOf(clause) !== undefined &&
  clause.phrases.some((phrase) => phrase.kind === 'day');
