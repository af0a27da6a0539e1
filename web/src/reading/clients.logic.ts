// Finds the clients of a text, and those near to them: "Jonna", "#4F2A", "Jonnas mamma", "mamman",
// "far till Hilma". Pure.
import { verbOf } from './lexicon.logic';
import type { Known } from './known.logic';
import { oneApart } from './places.logic';
import type { CaseMention, OtherMention } from './mentions';
import { alsoWords, mensNames, womensNames } from './names';
import { bare, foldedWord, isCapitalised, withoutGenitive, type Word } from './words.logic';

const kin =
  'hustru|lillebror|storebror|lillasyster|storasyster|godman|väninna|mamma|pappa|mor|far|morsa|farsa|förälder|föräldrar|bror|brorsa|syster|syrra|syskon|son|dotter|barn|sambo|man|fru|make|maka|pojkvän|flickvän|partner|kille|tjej|ex|exman|exfru|mormor|morfar|farmor|farfar|moster|faster|farbror|morbror|kusin|kompis|vän|granne|anhörig|anhöriga|vårdnadshavare|styvpappa|styvmamma|bonuspappa|bonusmamma|svärmor|dotterson|barnbarn|fästman|fästmö|familj|särbo|syskonbarn|kamrat|bekant|bekanta';
/** "hennes man": whose it is must be said of words that are also others. */
const kinWord = new RegExp(`^(?:${kin})$`, 'u');
const kinDefinite =
  /^(?:hustrun|fästmannen|fästmön|särbon|exfrun|exmaken|svärmodern|svärmor|svärfar|styvpappan|styvmamman|bonuspappan|bonusmamman|barnen|dottern|lillebror|storebror|lillasyster|storasyster|moster|faster|farbror|morbror|kusinen|vännen|väninnan|kamraten|bekanten|godmannen|förvaltaren|mamman|pappan|modern|fadern|mammans|pappans|mormor|morfar|farmor|farfar|föräldrarna|brodern|brorsan|systern|syrran|syskonen|sonen|dottern|sambon|maken|makan|frun|mannen|pojkvännen|flickvännen|kompisen|kompisarna|grannen|grannarna|familjen|anhöriga|anhörig|mamma|pappa|morsan|farsan|exet|exmannen|vårdnadshavaren|vårdnadshavarna|mostern|fastern|kusinen)$/;
const plainKin = /^(?:far|mor|man|son|ex|vän|barn|familj|anhörig)$/;
const otherPerson =
  /^(?:chefen|läkaren|läkarn|doktorn|handläggaren|handläggarn|kollegan|kollegorna|receptionisten|sekreteraren|tolken|värden|hyresvärden|hyresvärd|arbetsgivaren|rektorn|rektor|läraren|lärarn|mentorn|sköterskan|sjuksköterskan|psykologen|kuratorn|kurator|enhetschefen|enhetschef|teamet|teamledaren|boendestödjaren|kontaktpersonen|gode|fastighetsskötaren|bostadsbolaget|banken|elbolaget|advokaten|vikarien|samordnaren|tandläkaren|personalen|någon|ngn|nån|domstolen|tingsrätten|skatteverket|migrationsverket|apoteket|växeln|telefonisten|jouren|handledaren|coachen|praktikplatsen|terapeuten|pedagogen|assistenten|utredaren|inspektören|facket|akuten|hemtjänsten|företaget|mannen)$/;

const participant = /^(?:deltagaren|klienten|brukaren|ungdomen|patienten)$/;

function codeAt(words: readonly Word[], index: number, known: Known): CaseMention | undefined {
  const word = words[index]!;
  const explicit = word.text.startsWith('#');
  const written = foldedWord(bare(word));
  const stem = foldedWord(withoutGenitive(bare(word)) ?? '');
  const span = { start: word.start, from: index };
  for (const { words: wanted, known: found } of known.caseForms.get(written) ?? []) {
    if (wanted[0] === foldedWord(found.reference) && !explicit) continue;
    const last = words[index + wanted.length - 1];
    if (
      !last ||
      !wanted.every(
        (part, at) => words[index + at]?.folded === part || (at === 0 && written === part),
      )
    )
      continue;
    const to = index + wanted.length - 1;
    return { kind: 'case', ...span, end: last.end, to, genitive: false, known: found };
  }
  const owned = known.caseForms.get(stem)?.find((form) => form.words.length === 1);
  if (!owned) return misspelt(word, span, known);
  return { kind: 'case', ...span, end: word.end, to: index, genitive: true, known: owned.known };
}
/** One letter wrong in a code name, written as a name and no other name. */
function misspelt(
  word: Word,
  span: { start: number; from: number },
  known: Known,
): CaseMention | undefined {
  if (
    word.folded.length < 5 ||
    !isCapitalised(word) ||
    isFirstName(word.lower) ||
    verbOf(word.lower, false)
  )
    return undefined;
  if (known.byFirstName.has(word.folded) || known.placeForms.has(word.folded)) return undefined;
  const near = [...known.caseForms].filter(
    ([name]) => name.length > 3 && name[0] === word.folded[0] && oneApart(name, word.folded),
  );
  if (near.length !== 1) return undefined;
  const people = [-1, 0, 1].flatMap(
    (by) => known.namesLike.get(word.folded.charAt(0) + (word.folded.length + by)) ?? [],
  );
  if (people.some((name) => oneApart(name, word.folded))) return undefined;
  const form = near[0]![1].find(({ words }) => words.length === 1);
  return (
    form && {
      kind: 'case',
      ...span,
      end: word.end,
      to: span.from,
      genitive: false,
      known: form.known,
    }
  );
}
const beforeName =
  /^(?:om|med|till|hos|för|från|av|åt|angående|kring|gällande|rörande|träffade|ringde|mejlade|ringa|ring|mejla|besökte|träffa|och|både|kontakta|emot|ringer|träffar|besöker|kontaktar|mejlar|hämtar|skjutsar|följer)$/;

/** A code name that is also a word must stand where a name stands: "I vinter har Uno …" is no Vinter. */
function isName(words: readonly Word[], mention: CaseMention): boolean {
  const word = words[mention.from]!;
  if (!alsoWords.has(mention.genitive ? (withoutGenitive(word.lower) ?? '') : word.lower))
    return true;
  if (word.text.startsWith('#')) return true;
  if (isCapitalised(word) && !word.opensSentence) return true;
  const before = words[mention.from - 1];
  const after = words[mention.to + 1];
  const joined = before && before.sentence === word.sentence;
  if (joined && beforeName.test(before.said)) return true;
  if (mention.genitive) return true;
  const verb = after?.sentence === word.sentence ? verbOf(after.said, false) : undefined;
  const finite = verb?.tense === 'present' || verb?.tense === 'past';
  return finite && (!joined || /[,;:.–-]/.test(word.gap) || before.said === 'och');
}

export function caseAt(
  words: readonly Word[],
  index: number,
  known: Known,
): CaseMention | undefined {
  const mention = codeAt(words, index, known);
  return mention && isName(words, mention) ? mention : undefined;
}

/** "Jonnas mamma", "hennes mamma", "mamman till Samir", "mamman"; a name after it is the relative's. */
export function otherAt(
  words: readonly Word[],
  index: number,
  known: Known,
): OtherMention | undefined {
  const word = words[index]!;
  const owner = caseAt(words, index, known);
  if (owner && !owner.genitive) return undefined;
  if (owner) {
    const next = words[owner.to + 1];
    if (!next || next.sentence !== word.sentence || !kinWord.test(next.lower)) return undefined;
    return named(words, { from: index, to: owner.to + 1 }, owner);
  }
  const own = /^(?:hennes|hans|deras|sin|sitt|sina|min)$/.test(word.said);
  const next = words[index + 1];
  if (own && next && next.sentence === word.sentence && kinWord.test(next.lower))
    return named(words, { from: index, to: index + 1 });
  if (participant.test(word.lower))
    return { ...spanOf(words, index, index), kind: 'other', relative: true, participant: true };
  if (otherPerson.test(word.lower) && word.lower !== 'mannen')
    return {
      ...spanOf(words, index, word.lower === 'gode' ? index + 1 : index),
      kind: 'other',
      relative: false,
    };
  if (!kinDefinite.test(word.lower) && !plainKin.test(word.lower)) return undefined;
  if (next?.said === 'till' || next?.said === 'åt') {
    const whose = index + 2 < words.length ? caseAt(words, index + 2, known) : undefined;
    if (whose)
      return {
        ...spanOf(words, index, whose.to),
        kind: 'other',
        relative: true,
        known: whose.known,
      };
  }
  return kinDefinite.test(word.lower) ? named(words, { from: index, to: index }) : undefined;
}
function spanOf(words: readonly Word[], from: number, to: number) {
  const last = words[Math.min(to, words.length - 1)]!;
  return {
    start: words[from]!.start,
    end: last.end,
    from,
    to: Math.min(to, words.length - 1),
    genitive: false,
  };
}
function named(
  words: readonly Word[],
  at: { from: number; to: number },
  owner?: CaseMention,
): OtherMention {
  const next = words[at.to + 1];
  const hers = next && next.sentence === words[at.from]!.sentence && !/[,;:.(]/.test(next.gap);
  const isHerName = hers && next.lower.length > 2 && nameLike(next);
  return {
    ...spanOf(words, at.from, isHerName ? at.to + 1 : at.to),
    kind: 'other',
    relative: true,
    ...(owner && { known: owner.known }),
  };
}
function nameLike(word: Word): boolean {
  return isCapitalised(word) || isFirstName(word.lower);
}
export const isFirstName = (lower: string) => womensNames.has(lower) || mensNames.has(lower);
