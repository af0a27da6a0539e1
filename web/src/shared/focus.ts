// Focus never falls to the page. Where what had it goes away (a choice made, a row ticked, a dialogue
// closed), it goes on to what now stands in the same place, else to the nearest thing beside it.
// One mechanism for the whole page; whoever moves focus by hand is not disturbed.
import { nextTick } from 'vue';

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), ' +
  'textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"])';
const pressable = `${focusable}, label, [tabindex]`;
/** Beyond these one would not look for where to go on. */
const regions = 'dialog, form, section, main';
/** What comes and goes by itself: from there focus goes back to where one worked. */
const passing = '[data-passing]';

/** An element and those around it, innermost first, each with its place among its siblings. */
type Place = readonly { element: Element; index: number }[];

export function placeOf(element: Element): Place {
  const place = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    const siblings = at.parentElement?.children ?? [];
    place.push({ element: at, index: [...siblings].indexOf(at) });
  }
  return place;
}
const isShown = (element: Element) =>
  !element.closest('[inert], [hidden]') && (element.checkVisibility?.() ?? true);
const canTake = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.matches(focusable) && isShown(element);
const within = (element: Element) =>
  [element, ...element.querySelectorAll(focusable)].filter(canTake);

/** The first after the gap in this element, else the last before it. */
function beside(around: Element, index: number): HTMLElement | undefined {
  const children = [...around.children];
  for (const child of children.slice(Math.max(index, 0))) {
    const [first] = within(child);
    if (first) return first;
  }
  for (const child of children.slice(0, Math.max(index, 0)).reverse()) {
    const last = within(child).at(-1);
    if (last) return last;
  }
  return undefined;
}
/** Where one would go on, when what stood there is gone or cannot have focus any more. */
export function nextTo(place: Place): HTMLElement | undefined {
  const [own] = place;
  if (own?.element.isConnected && canTake(own.element)) return own.element;
  for (const [step, { element, index }] of place.entries()) {
    const around = place[step + 1]?.element;
    if (!around?.isConnected || !isShown(around)) continue;
    // What is still there has been looked through already.
    const found = beside(around, element.isConnected ? index + 1 : index);
    if (found) return found;
    if (around.matches(regions)) return headOf(around);
  }
  const main = document.querySelector<HTMLElement>('main');
  return main ?? undefined;
}
/** A region with nothing left to press is read from its heading. */
function headOf(region: Element): HTMLElement {
  const head = region.querySelector<HTMLElement>('h1, h2, h3') ?? (region as HTMLElement);
  if (!head.hasAttribute('tabindex')) head.tabIndex = -1;
  return head;
}

/** The page puts focus somewhere that nobody has chosen. */
let placing = false;
export const isPlacing = () => placing;

/** Focus goes back to where it was, or on to what is nearest there now. */
export function goOn(place: Place): void {
  const next = nextTo(place);
  placing = next !== place[0]?.element;
  next?.focus({ preventScroll: true });
  placing = false;
}

/** Keeps focus on the page for as long as it is open. */
export function keepFocus(): () => void {
  let place: Place = [];
  /** Outside of what comes and goes by itself. */
  let working: Place = [];

  function note(event: Event): void {
    const active = document.activeElement;
    if (event.type === 'pointerdown' && !(event.target as Element).closest(pressable)) {
      place = working = []; // she leaves it of her own accord
      return;
    }
    if (!active || active === document.body) return;
    place = placeOf(active);
    if (!active.closest(passing)) working = place;
  }
  async function check(): Promise<void> {
    await nextTick(); // whoever moves focus by hand goes first
    const active = document.activeElement;
    const lost = place[0]?.element;
    if ((active && active !== document.body) || !lost || (lost.isConnected && isShown(lost)))
      return;
    const from = place.some(({ element }) => element.matches(passing)) ? working : place;
    goOn(from);
  }
  const watcher = new MutationObserver(() => void check());
  watcher.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['hidden', 'disabled', 'inert', 'open'],
  });
  const moments = ['focusin', 'keydown', 'pointerdown', 'click'] as const;
  moments.forEach((moment) => document.addEventListener(moment, note, { capture: true }));
  return () => {
    watcher.disconnect();
    moments.forEach((moment) => document.removeEventListener(moment, note, { capture: true }));
  };
}
