// The way to the server. Typed by the contract; adds what every request needs, and turns every
// refusal into a Fault. Knows nothing of pages.
import createClient, { type Middleware } from 'openapi-fetch';
import { language } from '@/app/i18n';
import { Fault } from './fault';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** Called when the server says that nobody is signed in, before the Fault is thrown. */
export const onSignedOut = new Set<() => void>();

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
    if (response.ok) return response;
    const body: unknown = await response.clone().json().catch(() => null);
    const fault = Fault.fromAnswer(response.status, body);
    const signingIn = request.method === 'POST' && request.url.endsWith('/api/session');
    if (fault.kind === 'unauthenticated' && !signingIn) onSignedOut.forEach((tell) => tell());
    throw fault;
  },
  onError({ error }) {
    return Fault.from(error);
  },
};

export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  // Looked up at each call, so that tests can put their own in its place.
  fetch: (request) => globalThis.fetch(request),
});
api.use(everyRequest);

/** A key that makes a repeated POST harmless. */
export function newKey(): string {
  return crypto.randomUUID();
}
export function etag(version: number): string {
  return `"${version}"`;
}

/** The body of an answer that has one. Faults have been thrown already. */
export async function bodyOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  return data as T;
}
