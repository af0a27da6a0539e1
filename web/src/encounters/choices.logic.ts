// Motives and factors: which ones may be chosen, and what each is called. Both lists are the
// förbund's own and come with the session. Pure.
import type { Schemas } from '@/api/client';
import type { Language } from '@/shared/i18n';
import { capitalised } from '@/shared/letters.logic';

export type Choice = Schemas['Choice'];
/** Both lists as they are served; missing before one knows who is signed in. */
export interface ChoiceLists {
  motives: readonly Choice[];
  factors: readonly Choice[];
}

export function offeredIn(choices: readonly Choice[]): Choice[] {
  return choices.filter((choice) => choice.offered);
}

/** What may be chosen where `current` already stands: the offered ones, and that one wherever it went. */
export function offeredWith(choices: readonly Choice[], current: string): Choice[] {
  const offered = offeredIn(choices);
  if (!current || offered.some(({ key }) => key === current)) return offered;
  const name = (language: Language) => labelOf(choices, current, language);
  return [...offered, { key: current, sv: name('sv'), en: name('en'), offered: false }];
}

/** What a key is called; one that the förbund has taken out of its list is read as it is spelt. */
export function labelOf(choices: readonly Choice[], key: string, language: Language): string {
  const choice = choices.find((each) => each.key === key);
  return choice ? choice[language] : capitalised(key.replaceAll('_', ' '));
}

/**
 * What was chosen, without what is no longer offered: a draft may be older than the list, and what
 * somebody wrote must not be refused for it.
 */
export function stillOffered<T extends { motive?: string; factors: string[] }>(
  chosen: T,
  lists?: ChoiceLists,
): T {
  if (!lists) return chosen;
  const has = (choices: readonly Choice[], key?: string) =>
    choices.some((choice) => choice.offered && choice.key === key);
  return {
    ...chosen,
    motive: has(lists.motives, chosen.motive) ? chosen.motive : undefined,
    factors: chosen.factors.filter((key) => has(lists.factors, key)),
  };
}

/** Why a contact was and what influenced it, as one reads it; null where nothing was said. */
export function reasonsOf(
  encounter: { motive?: string; factors: readonly string[] },
  lists: ChoiceLists | undefined,
  language: Language,
): { motive?: string; factors: string[] } | null {
  if (!encounter.motive && !encounter.factors.length) return null;
  return {
    ...(encounter.motive && {
      motive: labelOf(lists?.motives ?? [], encounter.motive, language),
    }),
    factors: encounter.factors.map((key) => labelOf(lists?.factors ?? [], key, language)),
  };
}
