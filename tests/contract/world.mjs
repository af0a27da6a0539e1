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

  /// A person with a post in the organisation.
  async employee(organisation) {
    const unit = await this.make('addUnit', { organisation_id: organisation });
    const { body } = await this.example('addPerson');
    return (await this.make('addPerson', { post: { ...body.post, unit_id: unit.id } })).id;
  }

  /// What stands in the link of a new user's invitation.
  async invitation(user) {
    const { memberships } = user ?? (await this.make('addUser'));
    const answer = await this.client.ask('PUT', `/api/memberships/${memberships[0].id}/invitation`, { session: 'admin' });
    return answer.json.path.split('#')[1];
  }

  /// Somebody who has accepted her invitation.
  async freshUser() {
    const user = await this.make('addUser');
    const token = await this.invitation(user);
    const answer = await this.client.ask('POST', '/api/links/use', { body: { token, password } });
    if (answer.status !== 204) throw new Error(`useLink: ${answer.status} ${answer.text}`);
    return { id: user.id, password, session: await this.client.signIn(user.username) };
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
