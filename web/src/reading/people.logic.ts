// Finds whom a text names, in the order they stand: people, places, clients, those near to them. Says
// when a name could be several, and when nobody has it. Pure.
import { capitalised } from '@/shared/letters.logic';
import { caseAt, isFirstName, otherAt } from './clients.logic';
import { beginsWith, nameWordsOf, worksAt, type Known, type KnownPerson } from './known.logic';
import { verbOf } from './lexicon.logic';
import type { Mention, OpenMention, PersonMention, PlaceMention, UnknownMention } from './mentions';
import { alsoWords, surname } from './names';
import { oneApart, placeAt } from './places.logic';
import { bare, foldedWord, isCapitalised, withoutGenitive, type Word } from './words.logic';

const at = new Set(['på', 'från', 'hos', 'vid', 'i', '@', 'at', 'from', 'pa', 'fran']);
const titled =
  /^(?:biträdande|enhetschef|chef|socialsekreterare|kurator|kuratorn|läkare|överläkare|handläggare|sjuksköterska|vägledare|rektor|psykolog|diakon|arbetsförmedlare|samordnare|behandlare|distriktssköterska|skolsköterska|boendestödjare|logoped|arbetsterapeut|mentor|handledare|kontaktperson)$/;
/** After these stands somebody: a capital there is a name. */
const beforeSomebody =
  /^(?:med|till|från|av|hos|träffade|ringde|mejlade|mailade|smsade|messade|mötte|sökte|kontaktade|ringa|ring|mejla|maila|messa|kontakta|fråga|påminn|påminna|påminde|frågade|sök|söka|nå|nådde|besökte|heter|hälsade|bad|och|skrev|samt|talade|jagade|jaga|ringer|mejlar|called|met|with|emailed)$/;

export function findMentions(words: readonly Word[], known: Known): Mention[] {
  const mentions: Mention[] = [];
  const settled = new Map<string, KnownPerson>(); // first names already said in full
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
  return resettled(mentions, settled);
}
/** "Daniel … Daniel på Kajen": who was only named at first is known when she is told of later. */
function resettled(mentions: Mention[], settled: Map<string, KnownPerson>): Mention[] {
  return mentions.map((mention) => {
    if (mention.kind !== 'several') return mention;
    const person = settled.get(foldedWord(mention.name));
    return person && mention.candidates.some(({ id }) => id === person.id)
      ? { ...mention, kind: 'person', person }
      : mention;
  });
}
const firstName = (person: KnownPerson) => nameWordsOf(person)[0] ?? '';
const stemOf = (word: Word) => foldedWord(withoutGenitive(bare(word)) ?? '');
const written = (word: Word) => word.text.replace(/^[@#!]/, '');
const follows = (words: readonly Word[], index: number, by = 1) => {
  const next = words[index + by];
  return next &&
    next.sentence === words[index]!.sentence &&
    !/[,;:.()–]/.test(next.gap.replace(/\.\s/, ' '))
    ? next
    : undefined;
};

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
  const person = personAt(words, index, known, settled);
  const theCase = caseAt(words, index, known);
  // A client and a colleague of the same name: the client, unless surname, place or title was given.
  if (
    theCase &&
    !(person && (person.to > index || person.kind === 'unknown') && theCase.to === index)
  )
    return theCase;
  if (theCase && person?.kind === 'unknown' && !surnameAfter(words, index, known)) return theCase;
  return person ?? placeAt(words, index, known) ?? strangerAt(words, index, known);
}

type Somebody = PersonMention | OpenMention | UnknownMention;

function personAt(
  words: readonly Word[],
  index: number,
  known: Known,
  settled: Map<string, KnownPerson>,
): Somebody | undefined {
  const word = words[index]!;
  const lower = bare(word);
  const { namesakes, genitive } = namesakesAt(word, known);
  if (!namesakes.length || !standsAsName(words, index)) return undefined;
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

/** Everybody of that first name: spelt just so, else folded alike, in the genitive or misspelt. */
function namesakesAt(
  word: Word,
  known: Known,
): { namesakes: readonly KnownPerson[]; genitive: boolean } {
  const lower = bare(word);
  const spelt = foldedWord(lower);
  const alike = known.byFirstName.get(spelt) ?? [];
  const same = alike.filter((person) => beginsWith(person.name, lower));
  if (same.length) return { namesakes: same, genitive: false };
  const unsure = word.opensSentence && !word.text.startsWith('@') && alsoOrdinary.has(lower);
  if (alike.length && !unsure) return { namesakes: alike, genitive: false };
  const owned = known.byFirstName.get(stemOf(word));
  if (owned) return { namesakes: owned, genitive: !stemOf(word).endsWith('s') };
  const names = alike.length ? [] : misspelt(word, known);
  return { namesakes: names.flatMap((name) => known.byFirstName.get(name) ?? []), genitive: false };
}
const alsoOrdinary = new Set(['par', 'as', 'mans']);
/** One letter wrong in a name of somebody: never where the word is another name, or an ordinary word. */
function misspelt(word: Word, known: Known): readonly string[] {
  const lower = bare(word);
  const capital = isCapitalised(word);
  if (lower.length < (capital ? 4 : 5) || verbOf(lower, false) || !/^\p{L}+$/u.test(lower))
    return [];
  if (ordinary.has(lower) || known.caseForms.has(word.folded) || known.placeForms.has(word.folded))
    return [];
  const spelt = word.folded;
  const found = known.misspellings.get(spelt);
  if (found) return found;
  const near = [-1, 0, 1].flatMap(
    (by) => known.namesLike.get(spelt.charAt(0) + (spelt.length + by)) ?? [],
  );
  const names = near.filter(
    (name) => name.length > 3 && !alsoWords.has(name) && oneApart(spelt, name),
  );
  known.misspellings.set(spelt, names);
  return names;
}
const ordinary = new Set(
  'annan annat andra ander annars sedan senare hennes henne hanna jonas peters malin martins tobak helgen hela hej lisan marina karta kartan samtal salar saman samma elev filen fina final lever ledar leder linan mars mark matt monitor polis robot siva sven svar tilda tomat tomas vikt vilma vila yngre danska david niklas olika oskars paul pias rikar sofa stina ulrik under klasser lars liten lite lotter lotten lottar mattan tavla varan villa annons kristen emma magnum elever erika enkel hassel heden helen helan jouren sixten viola vilar anders daniels ingrid insats inget ingen ingenting inger idag idas mona moa mats mest mesta mina mitt minns minne min'.split(
    ' ',
  ),
);

/** First names that are also words stand as names only beside a verb, a surname or a place. */
function standsAsName(words: readonly Word[], index: number): boolean {
  const word = words[index]!;
  const lower = bare(word);
  if (
    word.text.startsWith('@') ||
    (!alsoWords.has(lower) && !alsoWords.has(withoutGenitive(lower) ?? ''))
  )
    return true;
  if (isCapitalised(word) && !word.opensSentence) return true;
  const next = follows(words, index);
  if (!next) return false;
  const verb = verbOf(next.said, false);
  if (verb && (verb.tense === 'present' || verb.tense === 'past')) return true;
  if (isCapitalised(next) && word.opensSentence && isCapitalised(word)) return true;
  return surname.test(next.lower) && beforeSomebody.test(words[index - 1]?.said ?? '');
}

/** "Anna Wikström", "Anna Wikströms", "Anna W", with a letter wrong in the surname. */
function fullNameAt(
  words: readonly Word[],
  index: number,
  namesakes: readonly KnownPerson[],
): PersonMention | OpenMention | undefined {
  const start = words[index]!;
  let best: { person: KnownPerson; to: number; genitive: boolean }[] = [];
  for (const person of namesakes) {
    const rest = nameWordsOf(person).slice(1);
    const match = rest.length ? restAt(words, index, rest) : undefined;
    if (!match) continue;
    if (best[0] && match.to > best[0].to) best = [];
    if (!best[0] || match.to === best[0].to) best.push({ person, ...match });
  }
  if (!best[0]) return undefined;
  const { to, genitive } = best[0];
  const span = { start: start.start, end: words[to]!.end, from: index, to, genitive };
  if (best.length === 1) return { ...span, kind: 'person', person: best[0].person };
  return {
    ...span,
    kind: 'several',
    name: written(start),
    candidates: best.map((each) => each.person),
  };
}
function restAt(words: readonly Word[], index: number, rest: readonly string[]) {
  const end = index + rest.length;
  for (const [offset, part] of rest.entries()) {
    const word = words[index + 1 + offset];
    if (!word || word.sentence !== words[index]!.sentence || /[,;:(]/.test(word.gap))
      return undefined;
    if (word.folded === part) continue;
    if (offset < rest.length - 1) return undefined;
    if (stemOf(word) === part) return { to: end, genitive: true };
    if (part.length > 3 && oneApart(word.folded, part) && !verbOf(word.lower, false))
      return { to: end, genitive: false };
    const initial = /^\p{Lu}$/u.test(word.text) && part.startsWith(word.folded);
    return initial && rest.length === 1 ? { to: end, genitive: false } : undefined;
  }
  return { to: end, genitive: false };
}
/** "Karin på soc": the place is said to tell which Karin, and is no part of what happened. */
function withPlace<T extends Somebody>(words: readonly Word[], mention: T, known: Known): T {
  if (mention.genitive) return mention;
  const place = placeAfter(words, mention.to, known);
  if (place) {
    const hers =
      mention.kind !== 'person' || place.places.some((each) => worksAt(mention.person, each));
    if (!hers && !place.joined) return mention;
    return {
      ...mention,
      end: place.end,
      to: place.to,
      ...(mention.kind === 'unknown' && { place: place.places[0] }),
    };
  }
  const away = unknownPlaceAfter(words, mention.to, known);
  return away ? { ...mention, end: words[away.to]!.end, to: away.to } : mention;
}

const elsewhere =
  /(?:verket|rätten|ratten|föreningen|foreningen|banken|bolaget|kassan|skolan|förbundet|kyrkan|myndigheten|firman|företaget|akuten|kliniken|sjukhuset|lasarettet|apoteket|byrån|byran|domstolen|bostäder|advokat\p{L}*|förskolan|kliniken|butiken|affären|vuxenskolan)$/u;
/** "på Röda Korset", "från hyresgästföreningen": a place that is not known here. */
function unknownPlaceAfter(
  words: readonly Word[],
  index: number,
  known: Known,
): { to: number; named: boolean } | undefined {
  const joint = words[index + 1];
  const word = words[index + 2];
  if (
    !joint ||
    !word ||
    word.sentence !== words[index]!.sentence ||
    /[,;:(]/.test(joint.gap + word.gap)
  )
    return undefined;
  if (
    !/^(?:på|pa|från|fran|vid)$/.test(joint.said) ||
    known.byFirstName.has(word.folded) ||
    known.caseForms.has(word.folded) ||
    known.caseForms.has(stemOf(word)) ||
    known.byFirstName.has(stemOf(word))
  )
    return undefined;
  const capital = /^\p{Lu}/u.test(word.text) && !notNames.has(word.lower);
  if (!capital && !elsewhere.test(word.lower)) return undefined;
  const next = words[index + 3];
  const two =
    capital &&
    next?.sentence === word.sentence &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    !/[,;:(]/.test(next.gap) &&
    !known.byFirstName.has(next.folded);
  return {
    to: index + (two || word.lower === 'röda' || word.lower === 'roda' ? 3 : 2),
    named: true,
  };
}
/** "Karins kollega", "en som heter Ragnhild". */
function someoneCalled(words: readonly Word[], index: number, known: Known): Mention | undefined {
  const word = words[index]!;
  const next = words[index + 1];
  const stem = withoutGenitive(bare(word));
  if (stem && next?.sentence === word.sentence && hangers.test(next.lower)) {
    const owner = personAt(words, index, known, new Map());
    const place = owner ? undefined : placeAt(words, index, known);
    const whose = owner?.genitive ? owner : place?.genitive ? place : undefined;
    if (whose?.to === index)
      return {
        kind: 'other',
        start: word.start,
        end: next.end,
        from: index,
        to: index + 1,
        genitive: false,
        relative: false,
        whose,
      };
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

/** A surname that nobody here of that first name has. */
function surnameAfter(words: readonly Word[], index: number, known: Known): number | undefined {
  const next = follows(words, index);
  if (!next || !/^[\p{L}'’-]{2,}$/u.test(next.text)) return undefined;
  if (verbOf(next.said, false) || known.placeForms.has(next.folded) || at.has(next.said))
    return undefined;
  if (known.caseForms.has(next.folded) || known.caseForms.has(stemOf(next))) return undefined;
  if (known.byFirstName.has(next.folded) && !known.surnames.has(next.folded)) return undefined;
  const named = known.surnames.has(next.folded) || surname.test(next.lower);
  if (/^\p{Lu}{2,}/u.test(next.text)) return undefined;
  const capital = /^\p{Lu}\p{Ll}+/u.test(next.text) && isCapitalised(words[index]!);
  if (
    capital &&
    !/^(?:Jag|Hon|Han|De|Vi|Det|Den|Ska|Inte|Måndag|Tisdag|Onsdag|Torsdag|Fredag)$/.test(next.text)
  )
    return index + 1;
  return named &&
    next.lower.length > 3 &&
    !isCapitalised(words[index]!) &&
    !/^(?:samman|tillman|man|kommun)/.test(next.lower)
    ? index + 1
    : undefined;
}

/** "på BUP", "(soc)", "BUP" right after: with a word between it is surely told of the person. */
function placeAfter(
  words: readonly Word[],
  index: number,
  known: Known,
): (PlaceMention & { joined: boolean }) | undefined {
  const joint = words[index + 1];
  if (!joint || joint.sentence !== words[index]!.sentence || index + 1 >= words.length)
    return undefined;
  const joined = at.has(joint.said) && !/[,;:(]/.test(joint.gap);
  if (!joined && /[,;:]/.test(joint.gap)) return undefined;
  const from = joined ? index + 2 : index + 1;
  if (from >= words.length || words[from]!.sentence !== joint.sentence) return undefined;
  const place = placeAt(words, from, known);
  if (!place || (!joined && place.weak && !joint.gap.includes('('))) return undefined;
  return { ...place, joined };
}
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

/** A name that nobody here has, right where one names whom one met. */
function strangerAt(
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
      (capital || slot || acts || Boolean(last) || Boolean(place))) ||
    (capital && slot && !['med', 'till', 'från', 'av', 'och', 'hos', 'samt'].includes(prior)) ||
    (capital && slot && Boolean(last)) ||
    (capital && slot && Boolean(place?.joined)) ||
    (capital && prior === 'med' && !/[.,]/.test(word.gap));
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
const notNames = new Set(
  'måndag tisdag onsdag torsdag fredag lördag söndag teams zoom skype sip cv regn möte hyran hyra praktik januari februari mars april maj juni juli augusti september oktober november december jul nyår ica coop röda sverige svenska swish bankid journalen jag vi hon han de'.split(
    ' ',
  ),
);
