// Numbers in running text: words up to twelve, figures with a space for thousands above.
import type { Language } from './i18n';

const words = {
  sv: [
    'inga',
    'en',
    'två',
    'tre',
    'fyra',
    'fem',
    'sex',
    'sju',
    'åtta',
    'nio',
    'tio',
    'elva',
    'tolv',
  ],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
} as const;

export function countText(count: number, language: Language): string {
  return (
    words[language][count] ??
    new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB').format(count)
  );
}
