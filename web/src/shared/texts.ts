// The shared components' own `t`.
import { addTexts } from './i18n';
import en from './texts.en';
import sv from './texts.sv';

export const t = addTexts('shared', { sv, en });
