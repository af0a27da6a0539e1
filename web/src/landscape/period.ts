// From when to when somebody has a post, in words.
import { today } from '@/shared/clock';
import { dateText, type Day } from '@/shared/dates.logic';
import { language } from '@/shared/i18n';
import { t } from './texts';

/** Years, as long as it is all behind us or goes on; the day of what is to come. */
export function periodOf(post: { from_day: Day; until_day?: Day }): string {
  const said = (day: Day) => dateText(day, today.value, language.value);
  if (post.from_day > today.value) return t('move.from', { day: said(post.from_day) });
  const from = post.from_day.slice(0, 4);
  if (!post.until_day) return `${from}–${t('card.now')}`;
  if (post.until_day >= today.value) return t('move.until', { from, day: said(post.until_day) });
  return `${from}–${post.until_day.slice(0, 4)}`;
}
