// What @, # and ! offer while one writes: whom, which case, who promises. Pure.
import { folded, foldedWords } from '@/shared/folding.logic';
import type { Known } from '@/reading/known.logic';

export interface Token {
  sign: '@' | '#' | '!';
  typed: string;
  start: number;
}
export interface Suggestion {
  id: string;
  name: string;
  detail: string;
  sector?: string;
  /** What takes the token's place. */
  insert: string;
}
const most = 7;

/** The @, # or ! word that the caret stands in or right after. */
export function completeAt(text: string, caret: number): Token | undefined {
  const match = /(?:^|[\s(,;!])([@#!])([\p{L}\p{M}\d'’-]*(?: [\p{L}\p{M}\d'’-]+)?)$/u.exec(
    text.slice(0, caret),
  );
  if (!match) return undefined;
  const typed = match[2] ?? '';
  return { sign: match[1] as Token['sign'], typed, start: caret - typed.length - 1 };
}

/** @param me how one calls oneself, offered first after ! */
export function suggestionsFor(token: Token, known: Known, me = ''): Suggestion[] {
  const wanted = foldedWords(token.typed);
  const fits = (...names: (string | undefined)[]) => {
    const words = names.flatMap((name) => (name ? foldedWords(name) : []));
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  };
  if (token.sign === '#') {
    return known.cases
      .filter((each) => fits(each.code_name, each.reference))
      .slice(0, most)
      .map((each) => ({
        id: each.id,
        name: each.code_name,
        detail: each.reference,
        insert: `#${each.reference}`,
      }));
  }
  const persons = known.persons
    .filter(
      (person) =>
        person.id !== known.self && fits(person.name, person.unit?.short_name, person.unit?.name),
    )
    .sort((a, b) => rank(b) - rank(a));
  function rank(person: (typeof known.persons)[number]): number {
    return (
      (known.near.has(person.id) ? 2 : 0) +
      (foldedWords(person.name)[0]?.startsWith(wanted[0] ?? '') ? 1 : 0) +
      (foldedWords(person.name).some((word) => word.startsWith(wanted[0] ?? '')) ? 1 : 0)
    );
  }
  const places = known.places.filter(
    (place) => place.kind === 'unit' && wanted.length > 0 && fits(place.name, place.shortName),
  );
  // A name that is finished needs no more offers.
  if (persons.length === 1 && folded(persons[0]!.name) === folded(token.typed)) return [];
  const own: Suggestion[] =
    token.sign === '!' && me && fits(me)
      ? [{ id: 'self', name: me, detail: '', insert: `!${me}` }]
      : [];
  return [
    ...own,
    ...persons.map((person) => ({
      id: person.id,
      name: person.name,
      detail: [person.title, person.unit?.short_name ?? person.unit?.name]
        .filter(Boolean)
        .join(', '),
      sector: person.unit?.organisation.sector,
      insert: `${token.sign}${person.name}`,
    })),
    ...places.map((place) => ({
      id: place.id,
      name: place.shortName ?? place.name,
      detail: place.organisationName,
      sector: place.sector,
      insert: (token.sign === '!' ? '!' : '') + (place.shortName ?? place.name),
    })),
  ].slice(0, most);
}
