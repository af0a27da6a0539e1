// The surname or the place that stands after a name and tells which one it is: "Karin på soc". Pure.
import { type Known, worksAt } from './known.logic';
import { verbOf } from './lexicon.logic';
import type { PlaceMention } from './mentions';
import { surname } from './names';
import { placeAt } from './places.logic';
import { notNames } from './strangers.logic';
import { isCapitalised, type Word } from './words.logic';
import { follows, type Somebody, stemOf } from './written.logic';

export const at = new Set(['på', 'från', 'hos', 'vid', 'i', '@', 'at', 'from', 'pa', 'fran']);
/** "Karin på soc": the place is said to tell which Karin, and is no part of what happened. */
export function withPlace<T extends Somebody>(words: readonly Word[], mention: T, known: Known): T {
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
export function unknownPlaceAfter(
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

/** A surname that nobody here of that first name has. */
export function surnameAfter(
  words: readonly Word[],
  index: number,
  known: Known,
): number | undefined {
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
export function placeAfter(
  words: readonly Word[],
  index: number,
  known: Known,
): (PlaceMention & { joined: boolean }) | undefined {
  const joint = words[index + 1];
  if (!joint || joint.sentence !== words[index]!.sentence || index + 1 >= words.length)
    return undefined;
  const joined = at.has(joint.said) && !/[,;:(]/.test(joint.gap);
  // "Leila, Af, ringde"
  const apposed = /^,\s*$/.test(joint.gap);
  if (!joined && /[,;:]/.test(joint.gap) && !apposed) return undefined;
  const from = joined ? index + 2 : index + 1;
  if (from >= words.length || words[from]!.sentence !== joint.sentence) return undefined;
  const place = placeAt(words, from, known);
  if (!place || (!joined && place.weak && !joint.gap.includes('('))) return undefined;
  if (
    apposed &&
    (place.weak ||
      !/^\s*,/.test(words[place.to + 1]?.gap ?? '') ||
      words[place.to + 1]!.sentence !== joint.sentence)
  )
    return undefined;
  return { ...place, joined };
}
