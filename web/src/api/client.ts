// The way to the server. Typed by the contract; adds what every request needs, and turns every
// refusal into a Fault. Knows nothing of pages.
import { ref } from 'vue';
import createClient, { type Middleware } from 'openapi-fetch';
import { language } from '@/shared/i18n';
import { newId } from '@/shared/ids';
import { toWhoAsked } from '@/shared/ofPerson';
import { Fault } from './fault';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** When the server last answered somebody signed in: each request keeps the session alive. */
export const lastUse = ref(Date.now());

/**
 * Called when the server says that nobody is signed in. Where a page lies beneath it gives back when she
 * is here again; what she asked for is then asked once more, and she goes on where she was.
 */
export const onSignedOut = new Set<() => Promise<void> | undefined>();
const signedOut = () => [...onSignedOut].map((tell) => tell()).find(Boolean);
/** Those who ask for these have something of their own to do when nobody is signed in. */
const answeredAtOnce = /^\/api\/(session|drafts)(\/|$)/;

const everyRequest: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language.value);
    if (request.method !== 'GET') request.headers.set('X-Mellanrum', '1');
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', newKey());
    }
    return request;
  },
  async onResponse({ request, response }) {
    if (response.ok) {
      lastUse.value = Date.now();
      return response;
    }
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    const fault = Fault.fromAnswer(response.status, body);
    const signingIn = request.method === 'POST' && request.url.endsWith('/api/session');
    if (fault.kind === 'unauthenticated' && !signingIn) void signedOut();
    throw fault;
  },
  onError({ error }) {
    return Fault.from(error);
  },
};

/**
 * While somebody signs in, the cookie may already be hers and the page still another's. Until it is
 * known who she is nothing else is asked; what the one before wanted is then not sent at all.
 */
let isKnownWho = Promise.resolve();
let tellKnown: (() => void) | undefined;
export const door = {
  close(): void {
    if (!tellKnown) isKnownWho = new Promise((known) => (tellKnown = known));
  },
  open(): void {
    tellKnown?.();
    tellKnown = undefined;
  },
};
const isOfTheDoor = (request: Request) => new URL(request.url).pathname === '/api/session';

export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: (request) => toWhoAsked(answerTo(request)),
});
api.use(everyRequest);

async function answerTo(request: Request): Promise<Response> {
  if (!isOfTheDoor(request)) await toWhoAsked(isKnownWho);
  const again = request.clone();
  const answer = await whole(request);
  if (answer.status !== 401 || answeredAtOnce.test(new URL(request.url).pathname)) return answer;
  const isBack = signedOut();
  if (!isBack) return answer;
  await toWhoAsked(isBack); // in nobody else's name
  return whole(again);
}
/** An answer with all of its body, so that nothing of it comes later. */
async function whole(request: Request | string, init?: RequestInit): Promise<Response> {
  // Looked up at each call, so that tests can put their own in its place.
  const answer = await globalThis.fetch(request, init);
  await answer.clone().arrayBuffer();
  return answer;
}

/** A key that makes a repeated POST harmless. It holds when it was made: no server remembers for ever. */
export const newKey = newId;
export function etag(version: number): string {
  return `"${version}"`;
}

/** The body of an answer that has one. Faults have been thrown already. */
export async function bodyOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  return data as T;
}

export interface Write {
  path: string;
  body?: unknown;
  /** The same key for every attempt at the same act. */
  key: string;
  version?: number;
}
/** Sends a POST that may have been waiting on this device since before the page was loaded. */
export async function post<T>(write: Write): Promise<T> {
  await toWhoAsked(isKnownWho);
  const sending = whole(write.path, {
    method: 'POST',
    headers: {
      'Accept-Language': language.value,
      'Content-Type': 'application/json',
      'Idempotency-Key': write.key,
      'X-Mellanrum': '1',
      ...(write.version !== undefined && { 'If-Match': etag(write.version) }),
    },
    ...(write.body !== undefined && { body: JSON.stringify(write.body) }),
  });
  const response = await toWhoAsked(sending).catch((error: unknown) => {
    throw Fault.from(error);
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) {
    lastUse.value = Date.now();
    return body as T;
  }
  const fault = Fault.fromAnswer(response.status, body);
  if (fault.kind === 'unauthenticated') void signedOut();
  throw fault;
}
