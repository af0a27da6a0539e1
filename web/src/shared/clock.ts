// What time it is, by the server: a wrong clock on somebody's computer must not change how long
// a matter has been silent. Ticks once a minute for texts such as "igår".
import { computed, ref } from 'vue';
import { dayOf } from './dates.logic';

const ahead = ref(0);
const tick = ref(Date.now());
setInterval(() => (tick.value = Date.now()), 60_000);

/** Tells what the server's clock showed just now. */
export function setServerTime(iso: string): void {
  const time = Date.parse(iso);
  if (!Number.isNaN(time)) {
    ahead.value = time - Date.now();
    tick.value = Date.now();
  }
}
export function now(): Date {
  return new Date(Date.now() + ahead.value);
}
/** The day it is, as YYYY-MM-DD; follows the clock past midnight. */
export const today = computed(() => dayOf(new Date(tick.value + ahead.value)));
