import { addTexts } from '@/app/i18n';
import en from './texts.en';
import sv from './texts.sv';

export const t = addTexts('cases', { sv, en });
