// Finds whom a text names, in the order they stand: people, places, clients, those near to them. Says
// when a name could be several, and when nobody has it. Pure.
import { placeAfter, surnameAfter, unknownPlaceAfter, withPlace } from './atWork.logic';
import { caseAt, isFirstName, otherAt } from './clients.logic';
import { fullNameAt, namesakesAt, standsAsName } from './givenNames.logic';
import { type Known, type KnownPerson, worksAt } from './known.logic';
import type { Mention } from './mentions';
import { surname } from './names';
import { placeAt } from './places.logic';
import { someoneCalled, strangerAt } from './strangers.logic';
import { bare, foldedWord, isCapitalised, type Word } from './words.logic';
import { firstName, follows, type Somebody, stemOf, written } from './written.logic';

/** Sentence by sentence: of a text that is read anew at each key only what changed is looked up again. */
export function findMentions(words: readonly Word[], known: Known): Mention[] {
  const settled: Settled = new Map();
  const mentions = sentencesOf(words).flatMap(({ from, sentence }) => {
    const start = sentence[0]!.start;
    const found = remembered(sentence, known, settled);
    for (const mention of found)
      if (mention.kind === 'person') settled.set(firstName(mention.person), mention.person);
    return found.map((mention) => moved(mention, from, start));
  });
  return resettled(mentions, settled);
}
/** First names already said in full. */
type Settled = Map<string, KnownPerson>;

function sentencesOf(words: readonly Word[]): { from: number; sentence: readonly Word[] }[] {
  const starts = words.flatMap((word, at) => (word.opensSentence ? [at] : []));
  return starts.map((from, at) => ({ from, sentence: words.slice(from, starts[at + 1]) }));
}
const most = 500;
/** The mentions of a sentence, counted from its own beginning. */
function remembered(sentence: readonly Word[], known: Known, settled: Settled): readonly Mention[] {
  const text = sentence.map(({ text, gap }, at) => (at ? gap + text : text)).join('');
  const key = [text, ...[...settled.values()].map(({ id }) => id)].join('\n');
  let found = known.mentions.get(key);
  if (!found) {
    found = mentionsIn(sentence, known, new Map(settled)).map((mention) =>
      moved(mention, 0, -sentence[0]!.start),
    );
    if (known.mentions.size >= most) known.mentions.clear();
    known.mentions.set(key, found);
  }
  return found;
}
function mentionsIn(words: readonly Word[], known: Known, settled: Settled): Mention[] {
  const mentions: Mention[] = [];
  let index = 0;
  while (index < words.length) {
    const found = mentionAt(words, index, known, settled);
    const before = mentions.at(-1);
    if (found && (!before || found.from > before.to)) {
      mentions.push(found);
      if (found.kind === 'person') settled.set(firstName(found.person), found.person);
      index = found.to + 1;
    } else index += 1;
  }
  return mentions;
}
function moved<T extends Mention>(mention: T, words: number, letters: number): T {
  const { start, end, from, to } = mention;
  const span = { start: start + letters, end: end + letters, from: from + words, to: to + words };
  return { ...mention, ...span };
}

/** "Daniel … Daniel på Kajen": who was only named at first is known when she is told of later. */
function resettled(mentions: Mention[], settled: Settled): Mention[] {
  const cases = new Map(
    mentions.flatMap((each) => (each.kind === 'case' ? [[each.known.id, each.known]] : [])),
  );
  const only = cases.size === 1 ? [...cases.values()][0]! : undefined;
  return mentions.map((mention) => {
    // "Deltagaren … (Pilen)": the one client that is named.
    if (mention.kind === 'other' && mention.participant && only)
      return { ...mention, kind: 'case', known: only };
    if (mention.kind !== 'several') return mention;
    const person = settled.get(foldedWord(mention.name));
    return person && mention.candidates.some(({ id }) => id === person.id)
      ? { ...mention, kind: 'person', person }
      : mention;
  });
}

function mentionAt(
  words: readonly Word[],
  index: number,
  known: Known,
  settled: Map<string, KnownPerson>,
): Mention | undefined {
  const word = words[index]!;
  if (word.text.startsWith('#')) return caseAt(words, index, known);
  const other = otherAt(words, index, known) ?? someoneCalled(words, index, known);
  if (other) return other;
  const called = isOnlyCalled(words, index);
  const person = called ? undefined : personAt(words, index, known, settled);
  const theCase = caseAt(words, index, known);
  // A client and a colleague of the same name: the client, unless surname, place or title was given.
  if (
    theCase &&
    !(person && (person.to > index || person.kind === 'unknown') && theCase.to === index)
  )
    return theCase;
  if (theCase && person?.kind === 'unknown' && !surnameAfter(words, index, known)) return theCase;
  return (
    person ??
    placeAt(words, index, known) ??
    bySurname(words, index, known) ??
    (called ? undefined : strangerAt(words, index, known))
  );
}

export function personAt(
  words: readonly Word[],
  index: number,
  known: Known,
  settled: Map<string, KnownPerson>,
): Somebody | undefined {
  const word = words[index]!;
  const lower = bare(word);
  const { namesakes, genitive } = namesakesAt(words, index, known);
  if (!namesakes.length || !standsAsName(words, index, known)) return undefined;
  const alike = known.byFirstName.get(foldedWord(lower)) ?? [];
  const full = fullNameAt(words, index, namesakes) ?? fullNameAt(words, index, alike);
  if (full) return withPlace(words, full, known);
  // Another name that is only spelt nearly alike: it takes the surname to tell that it is she.
  if (isFirstName(lower) && !genitive && firstName(namesakes[0]!) !== foldedWord(lower))
    return undefined;
  const span = { start: word.start, end: word.end, from: index, to: index, genitive };
  const stranger = genitive ? undefined : surnameAfter(words, index, known);
  if (stranger) {
    const end = words[stranger]!.end;
    const name = `${written(word)} ${written(words[stranger]!)}`;
    return withPlace(words, { ...span, kind: 'unknown', name, end, to: stranger }, known);
  }
  const place = genitive ? undefined : placeAfter(words, index, known);
  if (place) {
    const there = namesakes.filter((person) => place.places.some((each) => worksAt(person, each)));
    const wide = { ...span, end: place.end, to: place.to, genitive: place.genitive };
    if (there.length === 1) return { ...wide, kind: 'person', person: there[0]! };
    if (there.length > 1)
      return { ...wide, kind: 'several', name: written(word), candidates: there };
    if (place.joined)
      return { ...wide, kind: 'unknown', name: written(word), place: place.places[0] };
  }
  const away = genitive ? undefined : unknownPlaceAfter(words, index, known);
  if (away)
    return { ...span, kind: 'unknown', name: written(word), end: words[away.to]!.end, to: away.to };
  const said = settled.get(genitive ? stemOf(word) : foldedWord(lower));
  if (said && namesakes.includes(said)) return { ...span, kind: 'person', person: said };
  const others = byTitle(words, index, namesakes).filter((person) => person.id !== known.self);
  if (others.length === 0) return undefined;
  if (others.length === 1) return { ...span, kind: 'person', person: others[0]! };
  const near = (person: KnownPerson) => Number(!known.near.has(person.id));
  const candidates = [...others].sort((a, b) => near(a) - near(b));
  return { ...span, kind: 'several', name: written(word), candidates };
}

/** "Hennes pappa heter Leif": no colleague of that name. */
const isOnlyCalled = (words: readonly Word[], index: number) =>
  /^(?:heter|hette)$/.test(words[index - 1]?.lower ?? '') &&
  !(follows(words, index) && isCapitalised(words[index + 1]!));

function byTitle(
  words: readonly Word[],
  index: number,
  namesakes: readonly KnownPerson[],
): readonly KnownPerson[] {
  if (namesakes.length < 2) return namesakes;
  const beside = [words[index - 1], words[index + 1]].filter(
    (word) => word && word.sentence === words[index]!.sentence && word.lower.length > 4,
  );
  for (const word of beside) {
    const stem = word!.folded.replace(/(?:n|en|an)$/, '');
    const fit = namesakes.filter(
      (person) =>
        'title' in person &&
        foldedWord(String(person.title))
          .split(' ')
          .some((part) => part === stem || part === word!.folded),
    );
    if (fit.length) return fit;
  }
  return namesakes;
}

/** "Rektor Söder", "fru Arvidsson", "Klasson har inte hört av sig". */
function bySurname(words: readonly Word[], index: number, known: Known): Somebody | undefined {
  const before =
    words[index - 1]?.sentence === words[index]!.sentence ? words[index - 1] : undefined;
  const titled = before !== undefined && titles.test(before.lower);
  const word = words[index]!;
  if (!isCapitalised(word) || isFirstName(word.lower) || /^\p{Lu}{2,}/u.test(word.text))
    return undefined;
  if (!titled && (word.folded.length < 6 || !surname.test(word.lower))) return undefined;
  if (before && !titled && isCapitalised(before)) return undefined;
  const owned = stemOf(word);
  const genitive = !known.bySurname.has(word.folded) && known.bySurname.has(owned);
  const namesakes = (known.bySurname.get(genitive ? owned : word.folded) ?? []).filter(
    ({ id }) => id !== known.self,
  );
  if (!namesakes.length) return undefined;
  const span = { start: word.start, end: word.end, from: index, to: index, genitive };
  const fitting = titled ? byTitle(words, index, namesakes) : namesakes;
  const mention: Somebody =
    fitting.length === 1
      ? { ...span, kind: 'person', person: fitting[0]! }
      : { ...span, kind: 'several', name: written(word), candidates: [...fitting] };
  return withPlace(words, mention, known);
}

const titles =
  /^(?:herr|fru|fröken|doktor|dr|rektor|professor|överläkare|läkare|kurator|handläggare|socialsekreterare|enhetschef|chef|pastor|diakon|advokat|biträdande|sköterska|ssk|lektor|mentor|lärare|psykolog|kommissarie|inspektör)$/;
