// Words of the swimlanes.
import { addTexts } from '@/shared/i18n';

export const t = addTexts('lanes', {
  sv: {
    today: 'idag',
    nobody: 'Ingen var aktiv',
    days: '{n} dag | {n} dagar',
    quiet: '{name}: hörde av sig för {n} dag sedan. | {name}: hörde av sig för {n} dagar sedan.',
    never: '{name}: har inte hörts av.',
    legend: {
      formal: 'formellt',
      informal: 'informellt',
      decision: 'beslut',
      promise: 'löfte',
      meeting: 'möte flera parter',
      silent: 'tyst minst 14 dagar',
    },
  },
  en: {
    today: 'today',
    nobody: 'Nobody was active',
    days: '{n} day | {n} days',
    quiet: '{name}: in touch {n} day ago. | {name}: in touch {n} days ago.',
    never: '{name}: has not been heard from.',
    legend: {
      formal: 'formal',
      informal: 'informal',
      decision: 'decision',
      promise: 'promise',
      meeting: 'several met',
      silent: 'silent 14 days or more',
    },
  },
});
