// Who owes what was promised; nobody where it is not certain. Pure.
import { todo } from './headings.logic';
import type { Mention } from './mentions';
import type { Promiser } from './promises.logic';
import type { Told } from './telling.logic';

export function promisers({ clause, meant, saidBy }: Told, heading: string): Promiser[] {
  if (meant.kind === 'self') {
    // In somebody else's words we are told what we are to do; "vi" there is they.
    if (saidBy && clause.phrases.some((phrase) => phrase.said === 'vi'))
      return [{ kind: 'nobody' }];
    return [{ kind: 'self' }];
  }
  if (todo.test(heading) && meant.kind === 'unclear') return [{ kind: 'self' }];
  if (meant.kind === 'unclear') return [{ kind: 'nobody' }];
  if (meant.kind === 'thing') return [];
  // "Samir och jag": one of us, or both.
  if (clause.subject.withSelf) return [{ kind: 'nobody' }];
  return meant.mentions.map(promiserOf);
}

export function promiserOf(mention: Mention): Promiser {
  if (mention.genitive) return { kind: 'nobody' };
  if (mention.kind === 'case') return { kind: 'participant', mention };
  if (mention.kind === 'other') return { kind: 'nobody' };
  return { kind: 'mention', mention };
}

/** "skickas av Birgitta", "ska skickas in": by whom, or nobody; undefined when it is no such clause. */
export function passiveBy({ clause }: Told): Promiser | undefined {
  const { main, mood } = clause;
  const vow =
    main?.means.has('vow') &&
    (main.passive || main.tense === 'supine') &&
    clause.subject.kind !== 'parties';
  if (!vow && (!main?.passive || !main.means.has('do') || (mood !== 'now' && mood !== 'will')))
    return undefined;
  const agent = clause.others.find(
    (party) => party.preposition === 'av' && !party.mention.genitive,
  );
  if (agent) return promiserOf(agent.mention);
  const by = clause.phrases.findIndex(({ said }) => said === 'av');
  if (by >= 0 && /^(?:mig|mej|oss)$/.test(clause.phrases[by + 1]?.said ?? ''))
    return { kind: 'self' };
  const dated = clause.phrases.some((phrase) => phrase.kind === 'day' && !phrase.day!.past);
  return vow || mood === 'will' || dated ? { kind: 'nobody' } : undefined;
}

export const saysHerself = (each: Told, by: Promiser) =>
  by.kind === 'mention' &&
  each.saidBy !== undefined &&
  'person' in by.mention &&
  'person' in each.saidBy &&
  by.mention.person.id === each.saidBy.person.id;
