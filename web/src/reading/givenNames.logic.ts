// Everybody whom a first name can mean: spelt so, with a letter wrong, with the surname after it. Pure.
import { placeAfter } from './atWork.logic';
import { beginsWith, type Known, type KnownPerson, nameWordsOf, worksAt } from './known.logic';
import { verbOf } from './lexicon.logic';
import type { OpenMention, PersonMention } from './mentions';
import { alsoWords, surname } from './names';
import { oneApart } from './places.logic';
import { beforeSomebody } from './strangers.logic';
import { bare, foldedWord, isCapitalised, withoutGenitive, type Word } from './words.logic';
import { follows, stemOf, written } from './written.logic';

/** Everybody of that first name: spelt just so, else folded alike, in the genitive or misspelt. */
export function namesakesAt(
  words: readonly Word[],
  index: number,
  known: Known,
): { namesakes: readonly KnownPerson[]; genitive: boolean } {
  const word = words[index]!;
  const lower = bare(word);
  const spelt = foldedWord(lower);
  const alike = known.byFirstName.get(spelt) ?? [];
  const same = alike.filter((person) => beginsWith(person.name, lower));
  if (same.length) return { namesakes: same, genitive: false };
  const unsure = word.opensSentence && !word.text.startsWith('@') && alsoOrdinary.has(lower);
  if (alike.length && !unsure) return { namesakes: alike, genitive: false };
  const owned = known.byFirstName.get(stemOf(word));
  if (owned) return { namesakes: owned, genitive: !stemOf(word).endsWith('s') };
  const names = alike.length ? [] : misspelt(words, index, known);
  return { namesakes: names.flatMap((name) => known.byFirstName.get(name) ?? []), genitive: false };
}

const alsoOrdinary = new Set(['par', 'as', 'mans']);
/** One letter wrong in a name of somebody: never where the word is another name, or an ordinary word. */
function misspelt(words: readonly Word[], index: number, known: Known): readonly string[] {
  const word = words[index]!;
  const lower = bare(word);
  const next = follows(words, index);
  // Every first word has a capital: it tells of a name only before another.
  const capital =
    isCapitalised(word) && (!word.opensSentence || Boolean(next && isCapitalised(next)));
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
  'igår imorgon idag ikväll inatt imorse ännu annu ändå enda endast samma ganska gärna större mindre minst bästa sista första andra tredje många mångas några någon något nästa hittills helst hellre hemma ibland innan ihop iväg kanske kommer kvar lagom länge längre lätt möjligt mycket möte mötet måste numera nyligen nästan oftast omkring onödig redan resan rätta sakta sällan samtliga sannolikt ställe stora stort tiden timme trots uppåt utan utom vanligt varje veckan verkligen vidare ytterligare ärende också sommar vinter dagar dagen månad kontor kontakt telefon ansökan beslut besked hälsar hälsade bättre sämre annan annat andra ander annars sedan senare hennes henne hanna jonas peters malin martins tobak helgen hela hej lisan marina karta kartan samtal salar saman samma elev filen fina final lever ledar leder linan mars mark matt monitor polis robot siva sven svar tilda tomat tomas vikt vilma vila yngre danska david niklas olika oskars paul pias rikar sofa stina ulrik under klasser lars liten lite lotter lotten lottar mattan tavla varan villa annons kristen emma magnum elever erika enkel hassel heden helen helan jouren sixten viola vilar anders daniels ingrid insats inget ingen ingenting inger idag idas mona moa mats mest mesta mina mitt minns minne min'.split(
    ' ',
  ),
);

/** First names that are also words stand as names only beside a verb, a surname or a place. */
export function standsAsName(words: readonly Word[], index: number, known: Known): boolean {
  const word = words[index]!;
  const lower = bare(word);
  if (
    word.text.startsWith('@') ||
    (!alsoWords.has(lower) && !alsoWords.has(withoutGenitive(lower) ?? ''))
  )
    return true;
  if (isCapitalised(word) && !word.opensSentence) return true;
  // "igår svarade leif": nobody but he can have.
  const before = words[index - 1]?.sentence === word.sentence ? words[index - 1] : undefined;
  const told = before && verbOf(before.said, false);
  const spoke = told?.tense === 'past' && (told.means.has('says') || told.means.has('call'));
  if (spoke && !/^(?:per|dan|maj|jan|max)$/.test(lower)) return true;
  const next = follows(words, index);
  if (!next) return false;
  // "mats fors": the surname of somebody of that name; "Liv på vuxenutbildningen".
  const namesakes = known.byFirstName.get(word.folded) ?? [];
  if (namesakes.some((person) => nameWordsOf(person)[1] === next.folded)) return true;
  const place = placeAfter(words, index, known);
  if (
    place?.joined &&
    namesakes.some((person) => place.places.some((each) => worksAt(person, each)))
  )
    return true;
  const verb = verbOf(next.said, false);
  if (verb && (verb.tense === 'present' || verb.tense === 'past')) return true;
  if (isCapitalised(next) && word.opensSentence && isCapitalised(word)) return true;
  return surname.test(next.lower) && beforeSomebody.test(words[index - 1]?.said ?? '');
}

/** "Anna Wikström", "Anna Wikströms", "Anna W", with a letter wrong in the surname. */
export function fullNameAt(
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
