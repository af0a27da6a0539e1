// The shell's own `t`.
import { addTexts } from './i18n';
import en from './texts.en';
import sv from './texts.sv';

export const t = addTexts('app', { sv, en });
