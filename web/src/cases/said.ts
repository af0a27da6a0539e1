// What people wrote in a case, as its page may show it: with names hidden, the reference stands in
// the place of the client's name. What one changes is the text itself, and is never taken from here.
import { inject, provide, type InjectionKey } from 'vue';
import { shownText } from '@/shared/appearance';
import type { Case } from './case.logic';

type Said = (text: string) => string;
const key: InjectionKey<Said> = Symbol('said');

export function provideSaid(theCase: () => Case | null): Said {
  const said: Said = (text) => shownText(text, theCase());
  provide(key, said);
  return said;
}
export const useSaid = (): Said => inject(key, (text) => text);
