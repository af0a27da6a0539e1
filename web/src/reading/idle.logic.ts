// What looks like something undertaken and is none: one's own life, turns of phrase, what is only guessed
// at. Pure.
import type { Clause } from './clause';
import { lemma, said, speaks } from './sense.logic';

/** "kanske", "ringer nog": nobody has promised it. */
export const maybe =
  /(?<!\p{L})(?:kanske|ev|eventuellt|möjligen|troligen|troligtvis|förmodligen|antagligen|sannolikt|säkert|nog|väl|lär|förhoppningsvis|om möjligt)(?!\p{L})/iu;

const turns =
  /(?<!\p{L})(?:håller? (?:tummarna|med)|hålla (?:tummarna|med)|ställer? (?:\p{L}+ )?krav|ge[rs]? upp|ge[rs]? (?:\p{L}+ )?beröm|skulden|ta[r]? det lugnt|förkylning|\p{L}*hälsningar|ursäkt|lämnar det(?:ta)?|försiktigt|tills vidare|för idag|går? bra|går? på (?:lunch|rast|semester|kurs|möte)|(?:går?|ta[r]?) (?:ut )?(?:i )?(?:\p{L}*pension|\p{L}*semester|\p{L}*ledigt|\p{L}*ledighet|lunch|rast|paus|hem|föräldraledigt)|byt(?:a|er) (?:jobb|tjänst|arbete|arbetsplats)|fyll(?:a|er) (?:\p{L}+ )?år|(?:gifta|gifter|skilja|skiljer) sig)(?!\p{L})/iu;

/** @param text the words of the clause */
export const isIdle = (clause: Clause, text: string) =>
  turns.test(text) ||
  saysNothing(clause) ||
  moves(clause) ||
  isState(clause) ||
  (lemma(clause, 'bifoga') && clause.mood === 'now');

/** "vi gör så": what, is not said. */
const saysNothing = ({ main, phrases }: Clause) =>
  main?.lemma === 'göra' &&
  phrases.every(({ kind }) => ['self', 'party', 'pronoun', 'verb', 'adverb', 'and'].includes(kind));

/** "Leila flyttar till Malmö", not "flyttar mötet till fredag". */
function moves({ main, phrases }: Clause): boolean {
  if (main?.lemma !== 'flytta') return false;
  const at = phrases.findIndex(({ verb }) => verb === main);
  const next = phrases[at + 1];
  return !next || next.kind === 'day' || /^(?:till|från|hem|in|ut|dit|ihop)$/.test(next.said);
}

/** "ska jobba halvtid", "ska sluta": how things will be. */
const isState = (clause: Clause) =>
  clause.mood === 'will' &&
  !clause.verbs.some(({ means }) => means.has('vow')) &&
  clause.main!.means.has('is') &&
  !clause.main!.means.has('do') &&
  clause.main!.lemma !== 'börja' &&
  !speaks(clause) &&
  !said(clause, /^(?:själv|själva)$/);
