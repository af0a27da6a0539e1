// What the finders of names give: somebody or something named, and where in the text.
import type { KnownCase, KnownPerson, KnownPlace } from './known.logic';

export interface Span {
  start: number;
  end: number;
  /** Places in the list of words, the last one included. */
  from: number;
  to: number;
  /** "Annas", "BUP:s": what belongs to them, not they. */
  genitive: boolean;
}
export interface PersonMention extends Span {
  kind: 'person';
  person: KnownPerson;
}
export interface PlaceMention extends Span {
  kind: 'place';
  /** As written. */
  name: string;
  /** More than one when several share the name. */
  places: KnownPlace[];
  /** Written as an ordinary word may be: counts only where it acts or is spoken to. */
  weak: boolean;
}
export interface CaseMention extends Span {
  kind: 'case';
  known: KnownCase;
}
/** A first name that several have. */
export interface OpenMention extends Span {
  kind: 'several';
  name: string;
  candidates: KnownPerson[];
}
/** A name that nobody has, with the place it was said to be at. */
export interface UnknownMention extends Span {
  kind: 'unknown';
  name: string;
  place?: KnownPlace;
}
/** Somebody without a name in the world: a client's mother, "läkaren", "Karins kollega". */
export interface OtherMention extends Span {
  kind: 'other';
  /** Near to a client: speaking with her breaks nobody's silence. */
  relative: boolean;
  /** "deltagaren", "klienten": whoever the text is about. */
  participant?: boolean;
  /** Whose mother, where that is said. */
  known?: KnownCase;
  /** "Karins kollega": Karin. */
  whose?: Mention;
}
export type Mention =
  PersonMention | PlaceMention | CaseMention | OpenMention | UnknownMention | OtherMention;

/** One key for each of whom is spoken, however often she is named. */
export function keyOf(mention: Mention): string {
  switch (mention.kind) {
    case 'person':
      return mention.person.id;
    case 'place':
      return mention.places.length === 1
        ? mention.places[0]!.id
        : `place:${mention.name.toLowerCase()}`;
    case 'case':
      return mention.known.id;
    case 'other':
      return `other:${mention.from}`;
    default:
      return `${mention.kind}:${mention.name.toLowerCase()}`;
  }
}
