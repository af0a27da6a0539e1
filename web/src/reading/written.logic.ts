// How the words of a name are written. Pure.
import { type KnownPerson, nameWordsOf } from './known.logic';
import type { OpenMention, PersonMention, UnknownMention } from './mentions';
import { bare, foldedWord, withoutGenitive, type Word } from './words.logic';

export const firstName = (person: KnownPerson) => nameWordsOf(person)[0] ?? '';
export const stemOf = (word: Word) => foldedWord(withoutGenitive(bare(word)) ?? '');
export const written = (word: Word) => word.text.replace(/^[@#!]/, '');
export const follows = (words: readonly Word[], index: number, by = 1) => {
  const next = words[index + by];
  return next &&
    next.sentence === words[index]!.sentence &&
    !/[,;:.()–]/.test(next.gap.replace(/\.\s/, ' '))
    ? next
    : undefined;
};

export type Somebody = PersonMention | OpenMention | UnknownMention;
