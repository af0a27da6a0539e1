// Makes what an example needs, through the interface itself.
import { randomBytes } from 'node:crypto';
import { operations } from './contract.mjs';
import { examples } from './examples.mjs';
import { password } from './server.mjs';

const byId = new Map(operations.map((operation) => [operation.id, operation]));

export class World {
  /// Without cases, matters and what is in them are of no case.
  constructor(client, { inCases = true } = {}) {
    this.client = client;
    this.inCases = inCases;
    this.password = password;
    this.count = 0;
  }

  word(start) {
    return `${start} ${++this.count}`;
  }

  /// A UUIDv7, as clients make for drafts.
  uuid() {
    const hex = Date.now().toString(16).padStart(12, '0') + '7' + randomBytes(10).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  /// Ten digits with a Luhn sum, of an association (80) that does not exist.
  organisationNumber() {
    const nine = `80${String(2400000 + ++this.count).padStart(7, '0')}`;
    const sum = [...nine].reduce((total, digit, place) => {
      const product = Number(digit) * (place % 2 === 0 ? 2 : 1);
      return total + (product > 9 ? product - 9 : product);
    }, 0);
    return `${nine}${(10 - (sum % 10)) % 10}`;
  }

  async get(path, session = 'guide') {
    const answer = await this.client.ask('GET', path, { session });
    if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${answer.text}`);
    return answer.json;
  }

  async organisationOf(role) {
    const { memberships } = await this.get('/api/session', role);
    return memberships.find((membership) => membership.role === role).organisation.id;
  }

  freshSession() {
    return this.client.signIn('guide');
  }

  async freshUser() {
    const { username } = await this.make('addUser');
    return { password, session: await this.client.signIn(username) };
  }

  /// The example of an operation with `address` filled in.
  async example(id) {
    const operation = byId.get(id);
    const example = { session: 'guide', ...(await examples[id](this)) };
    return { operation, ...example, address: addressOf(operation.path, example) };
  }

  send({ operation, address, session, body, version }, more = {}) {
    const headers = version === undefined ? {} : { 'if-match': `"${version}"` };
    return this.client.ask(operation.method, address, {
      session,
      body: operation.body ? body : undefined,
      ...more,
      headers: { ...headers, ...more.headers },
    });
  }

  /// Sends the example of an operation with some fields of its body changed; what it answers.
  async make(id, fields = {}) {
    const example = await this.example(id);
    const answer = await this.send({ ...example, body: example.body && { ...example.body, ...fields } });
    if (answer.status >= 300) throw new Error(`${id} does not succeed: ${answer.status} ${answer.text}`);
    return answer.json;
  }
}

export function addressOf(template, { path = {}, query = {} }) {
  const filled = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name]));
  const search = new URLSearchParams(query).toString();
  return search ? `${filled}?${search}` : filled;
}
