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
/** Called when anything may have happened that was not told. */
const fetchers = new Set<() => void>();

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
    if (again) fetchers.add(again);
  });
  onUnmounted(() => {
    listeners.delete(listener);
    if (again) fetchers.delete(again);
  });
}

/** Called each time the stream begins: after a break the server may be another one. */
export const streamBegan = new Set<() => void>();

/** How long to wait before a stream that the browser has given up is opened anew. */
const reopenMs = 5000;

/** Follows the stream until told to stop. The browser resumes short breaks by itself. */
export function followChanges(): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fetchAnew = () => fetchers.forEach((fetch) => fetch());

  function open(): void {
    source = new EventSource('/api/events');
    // What happened between the page's own reading and now; after a break the server tells it.
    source.addEventListener('open', fetchAnew, { once: true });
    source.addEventListener('open', () => streamBegan.forEach((tell) => tell()));
    source.addEventListener('reset', fetchAnew);
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, reopenMs);
    };
    for (const topic of topics) {
      source.addEventListener(topic, (event: MessageEvent<string>) => tell(topic, event.data));
    }
  }
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
function tell(topic: Topic, text: string): void {
  const data = JSON.parse(text) as { id: string; case?: string };
  if (Date.now() - (own.get(data.id) ?? 0) < echoMs) return;
  const change: Change = { topic, id: data.id, ...(data.case && { caseId: data.case }) };
  listeners.forEach((listener) => listener(change));
}
