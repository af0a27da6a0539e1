// Promises under a heading or a mark: "Löfte: …", "Att göra: …", "!Leila nycklar". Pure.
import { promiserOf } from './promisers.logic';
import type { FoundPromise } from './promises.logic';
import type { Telling, Told } from './telling.logic';
import { hasDayAhead } from './undertaking.logic';
import { cut, finish, thingOf, trimmed } from './what.logic';
import { onlyParty } from './who.logic';

export const todo =
  /(?:att göra|att gora|to ?do|kvar|min uppgift|mitt|göra|minnes?|kom ihåg|nästa steg|jag|på mig|glöm (?:ej|inte|int)|obs|minns)\s*$/iu;
const promised = /(?:löften?|loften?|överenskommelse)(?!\p{L})/iu;
export function headingOf(told: readonly Told[], index: number, text: string): string {
  for (let at = index; at > 0; at -= 1) {
    const { clause } = told[at]!;
    if (clause.sentence !== told[index]!.clause.sentence) return '';
    if (clause.joint === ':' || /:/.test(text.slice(told[at - 1]!.clause.end, clause.start)))
      return text.slice(told[at - 1]!.clause.start, told[at - 1]!.clause.end);
  }
  return '';
}

/** "Löfte från LSS: besked 2 dec", "Min uppgift: protokollet klart v. 49". */
export function headed(
  each: Told,
  heading: string,
  told: readonly Told[],
  index: number,
  text: string,
): FoundPromise[] | undefined {
  if (!heading || each.clause.joint === '(' || !told[index - 1]) return undefined;
  if (todo.test(heading)) return [finish(each, { kind: 'self' }, false, told, index, text)];
  const own = onlyParty(told[index - 1]!.clause);
  if (own && thingOf(each.clause) && hasDayAhead(each.clause))
    return [finish(each, promiserOf(own), false, told, index, text)];
  if (!promised.test(heading)) return undefined;
  const by = told[index - 1]!.clause.others.at(-1)?.mention ?? onlyParty(told[index - 1]!.clause);
  return [finish(each, by ? promiserOf(by) : { kind: 'nobody' }, false, told, index, text)];
}

/** "!Leila nycklar senast fre", "!Köpa busskort": said to be a promise by its mark. */
export function commanded(text: string, { told }: Telling): FoundPromise[] {
  return told.flatMap((each, index) => {
    const { clause } = each;
    const first = clause.phrases[0];
    if (!first || text[first.start] !== '!' || first.end - first.start < 2) return [];
    const named =
      first.mention && first.mention.kind !== 'case' ? promiserOf(first.mention) : undefined;
    const start = named || first.kind === 'self' ? first.end : first.start;
    const promise = finish(each, named ?? { kind: 'self' }, false, told, index, text);
    return [
      {
        ...promise,
        what: trimmed(cut(text, start, promise.end, clause.phrases).replace(/^!/, '')),
      },
    ];
  });
}
