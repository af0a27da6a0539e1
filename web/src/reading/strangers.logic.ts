// Names that nobody here has, and those who are told of by another: "Karins kollega". Pure.
import { capitalised } from '@/shared/letters.logic';
import { placeAfter, surnameAfter, withPlace } from './atWork.logic';
import { caseAt, isFirstName } from './clients.logic';
import type { Known } from './known.logic';
import { verbOf } from './lexicon.logic';
import type { Mention, UnknownMention } from './mentions';
import { alsoWords } from './names';
import { personAt } from './people.logic';
import { placeAt } from './places.logic';
import { bare, isCapitalised, withoutGenitive, type Word } from './words.logic';
import { follows, written } from './written.logic';

const titled =
  /^(?:biträdande|enhetschef|chef|socialsekreterare|kurator|kuratorn|läkare|överläkare|handläggare|sjuksköterska|vägledare|rektor|psykolog|diakon|arbetsförmedlare|samordnare|behandlare|distriktssköterska|skolsköterska|boendestödjare|logoped|arbetsterapeut|mentor|handledare|kontaktperson)$/;
/** After these stands somebody: a capital there is a name. */
export const beforeSomebody =
  /^(?:med|till|från|av|hos|träffade|ringde|mejlade|mailade|smsade|messade|mötte|sökte|kontaktade|ringa|ring|mejla|maila|messa|kontakta|fråga|påminn|påminna|påminde|frågade|sök|söka|nå|nådde|besökte|heter|hälsade|bad|och|skrev|samt|talade|jagade|jaga|ringer|mejlar|called|met|with|emailed)$/;

/** "Karins kollega", "en som heter Ragnhild". */
export function someoneCalled(
  words: readonly Word[],
  index: number,
  known: Known,
): Mention | undefined {
  const word = words[index]!;
  const next = words[index + 1];
  const stem = withoutGenitive(bare(word));
  if (stem && next?.sentence === word.sentence && hangers.test(next.lower)) {
    const other = {
      kind: 'other' as const,
      start: word.start,
      end: next.end,
      from: index,
      to: index + 1,
      genitive: false,
      relative: false,
    };
    const client = caseAt(words, index, known);
    if (client?.genitive) return { ...other, known: client.known };
    const owner = personAt(words, index, known, new Map());
    const place = owner ? undefined : placeAt(words, index, known);
    const whose = owner?.genitive ? owner : place?.genitive ? place : undefined;
    if (whose?.to === index) return { ...other, whose };
  }
  if (!/^(?:en|någon|nån|ngn)$/.test(word.lower)) return undefined;
  for (const by of [1, 2, 3]) {
    if (!/^(?:heter|hette|vid)$/.test(words[index + by]?.lower ?? '')) continue;
    const named = words[index + by + 1];
    if (
      !named ||
      named.sentence !== word.sentence ||
      !(isCapitalised(named) || isFirstName(named.lower))
    )
      return undefined;
    const name = written(named);
    const same = {
      start: word.start,
      end: named.end,
      from: index,
      to: index + by + 1,
      genitive: false,
    };
    return withPlace(words, { kind: 'unknown', name, ...same }, known);
  }
  return undefined;
}

const hangers =
  /^(?:kollega|kollegor|chef|handläggare|vikarie|assistent|sekreterare|ersättare|jurist|läkare|personal|reception|växel|medarbetare|granne|man|fru|teamledare|enhetschef|efterträdare)$/;
/** A name that nobody here has, right where one names whom one met. */
export function strangerAt(
  words: readonly Word[],
  index: number,
  known: Known,
): UnknownMention | undefined {
  const word = words[index]!;
  const lower = bare(word);
  const before = words[index - 1];
  const explicit = word.text.startsWith('@') && word.text.length > 2;
  const stem = withoutGenitive(lower);
  const named = isFirstName(lower);
  if (!named && stem && isFirstName(stem)) return undefined;
  const prior = before && before.sentence === word.sentence ? before.said : '';
  const slot = beforeSomebody.test(prior);
  const capital = /^@?\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}[\p{Ll}\p{M}]+)?$/u.test(word.text);
  const next = follows(words, index);
  const last = surnameAfter(words, index, known);
  const verb = next && verbOf(next.said, false);
  const acts = verb && (verb.tense === 'present' || verb.tense === 'past');
  const place = placeAfter(words, last ?? index, known);
  const sure =
    explicit ||
    (named &&
      !alsoWords.has(lower) &&
      (capital || slot || acts || Boolean(last) || Boolean(place) || isFrom(word, next))) ||
    (capital && slot && !['med', 'till', 'från', 'av', 'och', 'hos', 'samt'].includes(prior)) ||
    (capital && slot && Boolean(last)) ||
    (capital && slot && Boolean(place?.joined)) ||
    (capital && prior === 'med' && !/[.,]/.test(word.gap)) ||
    // "Ny kontakt: Gunhild Sparr"
    (capital && Boolean(last) && /[:,]/.test(word.gap) && !/(?:ska|iska)$/.test(lower));
  const ownName = !last && known.byFirstName.get(word.folded)?.every(({ id }) => id === known.self);
  if (!sure || ownName || verbOf(lower, false) || titled.test(lower) || notNames.has(lower))
    return undefined;
  if (!explicit && word.opensSentence && !named) return undefined;
  const to = last ?? index;
  const name = words
    .slice(index, to + 1)
    .map(written)
    .join(' ');
  const mention: UnknownMention = {
    kind: 'unknown',
    name: explicit ? capitalised(name) : name,
    start: word.start,
    end: words[to]!.end,
    from: index,
    to,
    genitive: false,
  };
  return withPlace(words, mention, known);
}

/** "gudrun från hemtjänsten" */
const isFrom = (word: Word, next: Word | undefined) =>
  word.opensSentence && /^(?:från|på|hos|vid)$/.test(next?.said ?? '');

export const notNames = new Set(
  'måndag tisdag onsdag torsdag fredag lördag söndag teams zoom skype sip cv regn möte hyran hyra praktik januari februari mars april maj juni juli augusti september oktober november december jul nyår ica coop röda sverige svenska swish bankid journalen jag vi hon han de'.split(
    ' ',
  ),
);
