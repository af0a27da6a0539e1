// What colleagues change, as they change it. Pages say which topics concern them and are told;
// whether to fetch at once or to offer "3 nya, visa" is theirs to decide.
import { onMounted, onUnmounted } from 'vue';
import { ofPerson } from '@/shared/ofPerson';

export type Topic =
  | 'matter'
  | 'promise'
  | 'encounter'
  | 'case'
  | 'draft'
  | 'practice'
  | 'decision'
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
  'decision',
  'person',
  'service',
  'organisation',
  'unit',
];
const listeners = new Set<(change: Change) => void>();
/** Called when anything may have happened that was not told. */
const fetchers = new Set<() => void>();

/**
 * Acts of this page's own whose echo has not come yet, by what they changed: one's own act is not
 * news. One echo each, so that what a colleague does to the same thing meanwhile is told.
 */
const echoes = ofPerson(() => new Map<string, number[]>());
const echoMs = 5000;
export function markOwn(...ids: (string | undefined)[]): void {
  for (const id of ids) if (id) echoes.value.set(id, [...awaited(id), Date.now()]);
}
const awaited = (id: string) =>
  (echoes.value.get(id) ?? []).filter((at) => Date.now() - at < echoMs);
function isEcho(id: string): boolean {
  const [echo, ...rest] = awaited(id);
  if (rest.length) echoes.value.set(id, rest);
  else echoes.value.delete(id);
  return echo !== undefined;
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
    /** The browser has an id to go on from, and says it when it resumes a break by itself. */
    let hasId = false;
    const note = ({ lastEventId }: MessageEvent<string>) => (hasId ||= lastEventId !== '');
    // With an id the server tells what happened since. Without one anything may have: between the
    // page's own reading and the first opening, and in each break.
    source.addEventListener('open', () => {
      if (!hasId) fetchAnew();
      streamBegan.forEach((tell) => tell());
    });
    source.addEventListener('begin', note);
    source.addEventListener('reset', fetchAnew);
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, reopenMs);
    };
    for (const topic of topics) {
      source.addEventListener(topic, (event: MessageEvent<string>) => {
        note(event);
        tell(topic, event.data);
      });
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
  if (isEcho(data.id)) return;
  const change: Change = { topic, id: data.id, ...(data.case && { caseId: data.case }) };
  listeners.forEach((listener) => listener(change));
}
