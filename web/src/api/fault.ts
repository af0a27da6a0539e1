// What can go wrong between here and the server, as one kind of value. Built from
// application/problem+json, or from a fetch that never got an answer.

export type FaultKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'stale'
  | 'too_large'
  | 'too_many'
  | 'unavailable'
  | 'offline'
  | 'unknown';

const kinds: Record<number, FaultKind> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  412: 'stale',
  413: 'too_large',
  415: 'invalid',
  422: 'invalid',
  429: 'too_many',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

export class Fault extends Error {
  constructor(
    readonly kind: FaultKind,
    /** In the reader's language, from the server; empty when there is none. */
    readonly sentence = '',
    readonly fields: Readonly<Record<string, string>> = {},
    /** To read out to somebody who looks in the log. */
    readonly code: string | undefined = undefined,
    readonly status = 0,
  ) {
    super(sentence || kind);
    this.name = 'Fault';
  }

  static fromAnswer(status: number, body: unknown): Fault {
    const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<
      string,
      unknown
    >;
    const sentence = text(problem.detail) || text(problem.title);
    const code = text(problem.instance) || undefined;
    return new Fault(kinds[status] ?? 'unknown', sentence, fieldsOf(problem), code, status);
  }
  static from(error: unknown): Fault {
    if (error instanceof Fault) return error;
    if (error instanceof TypeError) return new Fault('offline'); // what fetch throws without a network
    return new Fault('unknown');
  }
  /** Why, as precisely as the server says it: what is wrong in each field, else the whole. */
  get reason(): string {
    return Object.values(this.fields).join(' ') || this.sentence;
  }
  /** Whether the same request may well succeed later, unchanged. */
  get passing(): boolean {
    return ['offline', 'unavailable', 'too_many'].includes(this.kind) || this.status >= 500;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
/** Field errors by their JSON pointer, such as `/promises/0/due`. */
function fieldsOf(problem: Record<string, unknown>): Record<string, string> {
  const errors = Array.isArray(problem.errors) ? problem.errors : [];
  return Object.fromEntries(
    errors.map((each: Record<string, unknown>) => [text(each.pointer), text(each.detail)]),
  );
}
