import { addTexts } from '@/shared/i18n';
import en from './texts.en';
import sv from './texts.sv';

export const t = addTexts('administration', { sv, en });
