// The device's own `t`, and what is said of an act that waits.
import { addTexts } from '@/shared/i18n';
import type { WaitsFor } from './outbox.logic';
import en from './texts.en';
import sv from './texts.sv';

export const t = addTexts('device', { sv, en });

export const waitText = (act: { waitsFor?: WaitsFor; isOnlyHere?: boolean }): string =>
  t(act.isOnlyHere ? 'wait.onlyHere' : `wait.${act.waitsFor ?? 'network'}`);
