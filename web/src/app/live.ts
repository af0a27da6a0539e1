// What colleagues change, as they change it. Pages say which topics concern them and are told;
// whether to fetch at once or to offer "3 nya, visa" is theirs to decide.
import { onMounted, onUnmounted } from 'vue';

export type Topic =
  | 'matter'
  | 'promise'
  | 'encounter'
  | 'case'
  | 'draft'
  | 'practice'
  | 'person'
  | 'service'
  | 'organisation'
  | 'unit';
export interface Change {
  topic: Topic;
  id: string;
  caseId?: string;
}
const topics: readonly Topic[] = [
  'matter',
  'promise',
  'encounter',
  'case',
  'draft',
  'practice',
  'person',
  'service',
  'organisation',
  'unit',
];
const listeners = new Set<(change: Change) => void>();
/** Told when the stream comes back after a break: anything may have happened meanwhile. */
const reconnected = new Set<() => void>();

/** Ids that this page has changed itself a moment ago: the echo of one's own act is not news. */
const own = new Map<string, number>();
const echoMs = 5000;
export function markOwn(...ids: (string | undefined)[]): void {
  for (const id of ids) if (id) own.set(id, Date.now());
}

export function useChanges(
  concerns: readonly Topic[],
  tell: (change: Change) => void,
  again?: () => void,
): void {
  const listener = (change: Change) => {
    if (concerns.includes(change.topic)) tell(change);
  };
  onMounted(() => {
    listeners.add(listener);
    if (again) reconnected.add(again);
  });
  onUnmounted(() => {
    listeners.delete(listener);
    if (again) reconnected.delete(again);
  });
}

export function followChanges(): () => void {
  const source = new EventSource('/api/events');
  let broken = false;
  source.onerror = () => (broken = true);
  source.onopen = () => {
    if (broken) reconnected.forEach((tell) => tell());
    broken = false;
  };
  for (const topic of topics) {
    source.addEventListener(topic, (event: MessageEvent<string>) => {
      const data = JSON.parse(event.data) as { id: string; case?: string };
      if (Date.now() - (own.get(data.id) ?? 0) < echoMs) return;
      const change: Change = { topic, id: data.id, ...(data.case && { caseId: data.case }) };
      listeners.forEach((tell) => tell(change));
    });
  }
  return () => source.close();
}
