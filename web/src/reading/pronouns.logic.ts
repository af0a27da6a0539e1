// Whom a pronoun or a left-out subject means. Pure. When more than one fits it is nobody's: it is asked.
import type { Clause } from './clause';
import { keyOf, type Mention } from './mentions';
import { mensNames, womensNames } from './names';

export interface Meant {
  kind: 'self' | 'parties' | 'unclear' | 'thing';
  mentions: Mention[];
}

function givenName(mention: Mention): string | undefined {
  if (mention.kind === 'person') return mention.person.name.split(/\s+/)[0];
  if (mention.kind === 'several' || mention.kind === 'unknown') return mention.name.split(/\s+/)[0];
  if (mention.kind === 'case') return mention.known.code_name.split(/\s+/)[0];
  return undefined;
}
export function fits(pronoun: string, mention: Mention): boolean {
  if (mention.kind === 'place') return pronoun === 'de';
  if (pronoun === 'de') return false;
  const name = givenName(mention)?.toLocaleLowerCase('sv');
  if (!name || pronoun === 'hen') return true;
  if (pronoun === 'hon') return !mensNames.has(name) || womensNames.has(name);
  return !womensNames.has(name) || mensNames.has(name);
}

/** Named so that the pronoun fits, not only because nothing is known of the name. */
function surelyFits(pronoun: string, mention: Mention): boolean {
  const name = givenName(mention)?.toLocaleLowerCase('sv');
  if (pronoun === 'hon') return name !== undefined && womensNames.has(name);
  if (pronoun === 'han') return name !== undefined && mensNames.has(name);
  return fits(pronoun, mention);
}

/** Who has been named in the clauses before, and who was the subject last. */
export class Memory {
  private readonly named = new Map<string, Mention>();
  private subject: Mention | undefined;
  /** Whom the text is in contact with: called, met, heard. */
  private readonly met = new Map<string, Mention>();

  add(clause: Clause, meant: Meant): void {
    for (const phrase of clause.phrases)
      if (phrase.mention) this.named.set(keyOf(phrase.mention), phrase.mention);
    const [only] = meant.mentions;
    if (meant.kind === 'parties') this.subject = meant.mentions.length === 1 ? only : undefined;
    if (meant.kind === 'self' || meant.kind === 'unclear') this.subject = undefined;
  }
  meets(mention: Mention): void {
    this.met.set(keyOf(mention), mention);
  }
  /** The one whom a pronoun can mean; the subject of the clause before goes on being it. */
  whom(pronoun: string): Mention | undefined {
    const { subject } = this;
    if (subject && fits(pronoun, subject)) {
      // Somebody else who surely fits, too, was named beside her: it could be either.
      const others = [...this.named.values()].some(
        (mention) => keyOf(mention) !== keyOf(subject) && surelyFits(pronoun, mention),
      );
      return others ? undefined : subject;
    }
    const fitting = [...this.named.values()].filter((mention) => fits(pronoun, mention));
    return fitting.length === 1 ? fitting[0] : undefined;
  }
  /** The one whom the text is in contact with, where there is just one. */
  partner(): Mention | undefined {
    const met = [...this.met.values()].filter(
      (mention) => mention.kind !== 'case' || this.met.size === 1,
    );
    return met.length === 1 ? met[0] : undefined;
  }
  get isEmpty(): boolean {
    return this.named.size === 0;
  }
  get people(): Mention[] {
    return [...this.named.values()];
  }
}
