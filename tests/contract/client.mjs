// Asks the server, and keeps sessions by role. Every answer is held to what holds for all answers.
import { password } from './server.mjs';
import { problemFaults } from './contract.mjs';

export class Client {
  constructor(address) {
    this.address = address;
    this.sessions = new Map();
  }

  /// The cookie of a fresh session.
  async signIn(username, secret = password) {
    const answer = await this.ask('POST', '/api/session', { body: { username, password: secret } });
    if (answer.status !== 204) throw new Error(`${username} cannot sign in: ${answer.text}`);
    return answer.headers.get('set-cookie').split(';')[0];
  }

  /// The cookie of a role's user, signed in once.
  async sessionOf(role) {
    if (!this.sessions.has(role)) this.sessions.set(role, await this.signIn(role));
    return this.sessions.get(role);
  }

  /// `body` is sent as JSON, `text` as it is. `session` is a role, or a cookie with `=`.
  async ask(method, path, { session, body, text, type, headers = {}, language, marker = true } = {}) {
    const sent = { ...headers };
    if (session) sent.cookie = session.includes('=') ? session : await this.sessionOf(session);
    if (marker && method !== 'GET') sent['x-mellanrum'] = '1';
    if (language) sent['accept-language'] = language;
    const payload = text ?? (body === undefined ? undefined : JSON.stringify(body));
    if (payload !== undefined) sent['content-type'] = type ?? 'application/json';
    const response = await fetch(this.address + path, { method, headers: sent, body: payload });
    const answer = { status: response.status, headers: response.headers, text: await response.text() };
    if (/json/.test(response.headers.get('content-type') ?? '')) answer.json = JSON.parse(answer.text);
    return answer;
  }
}

/// What is wrong with `answer` as a problem of this status in this language, as lines.
export function faultsOfProblem(answer, status, language) {
  const faults = [];
  if (!status.includes(answer.status)) faults.push(`${answer.status} instead of ${status.join(' or ')}`);
  if (answer.headers.get('content-type') !== 'application/problem+json') {
    return [...faults, `no problem but ${answer.headers.get('content-type')}: ${answer.text.slice(0, 200)}`];
  }
  faults.push(...problemFaults(answer.json));
  if (answer.json.status !== answer.status) faults.push('its status is another');
  if (!answer.json.type?.startsWith('/problems/')) faults.push(`its type is ${answer.json.type}`);
  if (answer.headers.get('content-language') !== language) {
    faults.push(`in ${answer.headers.get('content-language')} instead of ${language}`);
  }
  return faults;
}
