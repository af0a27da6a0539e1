// Finds units and organisations in a text, by their own names, their short names and what people call
// them: "Försäkringskassan", "BUP", "soc", "psyk i Norrlida". Pure.
import type { Known, KnownPlace, PlaceForm } from './known.logic';
import type { PlaceMention } from './mentions';
import { foldedWord, isCapitalised, withoutGenitive, bare, type Word } from './words.logic';

const stemOf = (word: Word) => foldedWord(withoutGenitive(bare(word)) ?? '');

function fits(
  words: readonly Word[],
  at: number,
  form: PlaceForm,
): 'whole' | 'genitive' | undefined {
  for (const [offset, part] of form.words.entries()) {
    const word = words[at + offset];
    if (!word || (offset > 0 && word.sentence !== words[at]!.sentence)) return undefined;
    if (word.folded === part || (part === 'och' && /^(?:o|å|och)$/.test(word.lower))) continue;
    const last = offset === form.words.length - 1;
    return last && stemOf(word) === part ? 'genitive' : undefined;
  }
  return 'whole';
}

/** The whole organisation, where it shares its name with its units; each place once. */
function distinct(places: KnownPlace[]): KnownPlace[] {
  const once = places.filter((place, at) => places.findIndex(({ id }) => id === place.id) === at);
  const whole = once.filter((place) => place.kind === 'organisation');
  return once.filter(
    (place) =>
      place.kind === 'organisation' || !whole.some(({ id }) => id === place.organisationId),
  );
}
/** "psyk i Norrlida", "Vretby VC": the town said before or after tells which one. */
function inTown(places: KnownPlace[], town: Word | undefined): KnownPlace[] | undefined {
  if (!town || town.folded.length < 4 || places.length < 2) return undefined;
  const said = withoutGenitive(town.folded) ?? town.folded;
  const there = places.filter((place) =>
    [place.name, place.organisationName, place.shortName ?? ''].some((name) => {
      const spelt = foldedWord(name);
      return spelt.includes(town.folded) || (said.length > 3 && spelt.includes(said));
    }),
  );
  return there.length > 0 && there.length < places.length ? there : undefined;
}

export function placeAt(
  words: readonly Word[],
  index: number,
  known: Known,
): PlaceMention | undefined {
  const word = words[index]!;
  const written = bare(word);
  const forms = [
    ...(known.placeForms.get(foldedWord(written)) ?? []),
    ...(known.placeForms.get(stemOf(word)) ?? []),
  ];
  let best: { length: number; genitive: boolean; forms: PlaceForm[] } | undefined;
  for (const form of forms) {
    const how = fits(words, index, form);
    if (!how) continue;
    const length = form.words.length;
    if (!best || length > best.length)
      best = { length, genitive: how === 'genitive', forms: [form] };
    else if (length === best.length) best.forms.push(form);
  }
  if (!best) return misspelt(words, index, known);
  // A name that the place itself bears goes before one that people use for several.
  let places = distinct(best.forms.map((form) => form.place));
  let from = index;
  let to = index + best.length - 1;
  const joint = words[to + 1];
  const next = joint?.said === 'i' || joint?.said === 'på' ? 2 : 1;
  const after = words[to + next];
  const same = after?.sentence === word.sentence && !/[,;:(]/.test(after.gap);
  const there = same ? inTown(places, after) : undefined;
  const before = inTown(
    places,
    words[index - 1]?.sentence === word.sentence ? words[index - 1] : undefined,
  );
  if (there) {
    places = there;
    to += next;
  } else if (before) {
    places = before;
    from -= 1;
  } else {
    const own = best.forms.find((form) => form.own);
    if (own) places = [own.place];
  }
  const capital = isCapitalised(word) && !word.opensSentence;
  const short = /^\p{Lu}{2,}/u.test(word.text);
  return {
    kind: 'place',
    name: words
      .slice(from, to + 1)
      .map((each) => each.text.replace(/^[@#!]/, ''))
      .join(' '),
    start: words[from]!.start,
    end: words[to]!.end,
    from,
    to,
    genitive: best.genitive,
    places,
    weak: best.forms.every((form) => form.weak) && !capital && !short,
  };
}
/** One letter wrong in a long name of one word: "Arbetsförmedlngen". */
function misspelt(words: readonly Word[], index: number, known: Known): PlaceMention | undefined {
  const word = words[index]!;
  if (word.folded.length < 9) return undefined;
  const first = known.longPlaces
    .get(word.folded.charAt(0))
    ?.find((name) => oneApart(word.folded, name));
  if (!first) return undefined;
  const forms = known.placeForms.get(first)!.filter((form) => form.words.length === 1);
  const places = distinct(forms.map((form) => form.place));
  const span = { start: word.start, end: word.end, from: index, to: index };
  return { kind: 'place', name: word.text, ...span, genitive: false, places, weak: false };
}
/** One letter more, less or other, or two changed about. */
export function oneApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB.slice(1)) return true;
  if (restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
