// Promises that are told of because they were not kept. Pure.
import type { Told } from './telling.logic';

/** "skulle höra av sig i måndags", "lovade svar, inget har kommit": it is known not to be kept. */
export function isOver(told: readonly Told[], index: number): boolean {
  const { clause } = told[index]!;
  const should =
    clause.verbs[0]!.lemma === 'ska' && clause.verbs[0]!.tense === 'past' && !told[index]!.saidBy;
  if (should && clause.phrases.some(({ day }) => day?.past)) return true;
  const next = told.slice(index + 1).find((each) => each.clause.sub !== 'att');
  return (
    next !== undefined &&
    clause.verbs[0]!.tense === 'past' &&
    next.clause.negated &&
    next.clause.mood !== 'will' &&
    next.clause.phrases.some(({ said }) =>
      /^(?:hänt|hann|hunnit|kunde|gick|orkade|kommit|kom|hört|hände|gjort|gjorde|synts|skickat|ringt|mejlat|blivit|blev|fått|fick|svarat|dykt|dök|än|ännu)$/.test(
        said,
      ),
    )
  );
}
