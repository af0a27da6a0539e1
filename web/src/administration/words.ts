// How this room writes moments, and what it says when something was refused.
import { Fault } from '@/api/fault';
import { today } from '@/shared/clock';
import { dayOf, dayText, timeText } from '@/shared/dates.logic';
import { language } from '@/shared/i18n';
import { t } from './texts';

/** "idag 8.42", "tors 19 nov 16.20". */
export const momentText = (moment: string) =>
  `${dayText(dayOf(moment), today.value, language.value)} ${timeText(moment, language.value)}`;

/** Why it was refused, in the server's own words where it has any. */
export function refusal(thrown: unknown): string {
  const fault = Fault.from(thrown);
  if (fault.kind === 'stale') return t('stale');
  return Object.values(fault.fields)[0] ?? (fault.sentence || t('failed'));
}
