// Given the real server on a small region, for every operation of the contract: what succeeds is as
// the contract says, and what is wrong is answered with the right problem, in the reader's language,
// all of it at once. On SQLite, and on PostgreSQL where there is a cluster.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { Client, faultsOfProblem } from './client.mjs';
import { bundlePath, faultsOf, operations } from './contract.mjs';
import { examples } from './examples.mjs';
import { mayHold, mayHoldInCases, texts } from './identifiers.mjs';
import { allWrong, badBodies, badValues, unknownId } from './mutations.mjs';
import { cluster, routes, startServer } from './server.mjs';
import { addressOf, World } from './world.mjs';

const roles = ['guide', 'professional', 'coordinator', 'manager', 'board', 'auditor', 'admin'];
const languages = ['sv', 'en'];
const takes = (operation, name) => operation.parameters.find((each) => each.name === name);
const lineOf = ({ method, path, id }) => `${method} ${path} ${id}`;

test('the routes of the server are the operations of the contract', () => {
  assert.deepEqual(routes().map(lineOf).sort(), operations.map(lineOf).sort());
});

test('every operation has an example, and every example an operation', () => {
  assert.deepEqual(Object.keys(examples).sort(), operations.map(({ id }) => id).sort());
});

const databases = cluster ? ['sqlite', 'postgres'] : ['sqlite'];
for (const database of databases) describe(`on ${database}`, () => checkAll(database));

function checkAll(database) {
  let server, client, world;
  before(async () => {
    server = await startServer(database);
    client = new Client(server.address);
    world = new World(client);
  });
  after(async () => {
    if (!server) return;
    const log = server.log();
    assert.equal(await server.stop(), 0, log);
    assert.doesNotMatch(log, /\[error\]/);
  });

  const rolesOf = new Map(routes().map(({ id, roles: some }) => [id, some ?? roles]));
  for (const operation of operations.filter(({ id }) => rolesOf.has(id))) {
    describe(lineOf(operation), { timeout: 120_000 }, () => {
      const check = (what, act) => test(what, async () => assert.deepEqual(await act(operation), []));
      check('succeeds as the contract says', success);
      if (operation.needsSession) check('needs a session and the right role', strangers);
      if (operation.method !== 'GET') check('needs our marker', unmarked);
      if (operation.path.includes('{id}')) check('knows what is not there', unknown);
      if (takes(operation, 'If-Match')) check('holds to the version', versions);
      if (operation.body) check('finds every fault of the body', bodies);
      if (operation.body) check('keeps personal numbers out of its texts', identifiers);
      if (operation.parameters.some((each) => each.in === 'query')) check('finds every fault of the query', queries);
      if (takes(operation, 'Idempotency-Key')) check('does once what is asked twice', repeated);
    });
  }

  test('everybody changes how she is reached, and those near to others how they are', async () => {
    const self = await Promise.all(roles.map(async (role) => (await world.get('/api/session', role)).person.id));
    for (const [i, role] of roles.entries()) {
      for (const id of self) {
        const { version, may_change: may } = await world.get(`/api/persons/${id}`, role);
        const answer = await client.ask('PATCH', `/api/persons/${id}`, {
          session: role, body: { phone: `0700-00 00 0${i}` }, headers: { 'if-match': `"${version}"` },
        });
        const isHers = id === self[i];
        if (isHers) assert.equal(may, true);
        const expected = isHers || (may && rolesOf.get('changePerson').includes(role)) ? 200 : 403;
        assert.equal(answer.status, expected, `${role}: ${answer.text}`);
      }
    }
  });

  /// Sends it in both languages; what is wrong with the answers as problems.
  async function refused(what, statuses, pointers, send) {
    const faults = [];
    const titles = [];
    for (const language of languages) {
      const answer = await send(language);
      const found = faultsOfProblem(answer, statuses, language);
      const named = new Set(answer.json?.errors?.map((error) => error.pointer));
      const missing = answer.status === 422 ? pointers.filter((pointer) => !named.has(pointer)) : [];
      if (missing.length) found.push(`does not name ${missing}`);
      if (found.length) found.push(answer.text.slice(0, 300));
      faults.push(...found.map((fault) => `${what} (${language}): ${fault}`));
      titles.push(answer.json?.title);
    }
    if (titles[0] === titles[1]) faults.push(`${what}: the same title in both languages`);
    return faults;
  }

  async function success({ id }) {
    if (id === 'streamEvents') return stream();
    const example = await world.example(id);
    const { operation } = example;
    const answer = await world.send(example);
    if (answer.status !== operation.status) return [`${answer.status} instead of ${operation.status}: ${answer.text}`];
    const faults = operation.headers.filter((name) => !answer.headers.get(name)).map((name) => `no ${name}`);
    const [type, content] = Object.entries(operation.content)[0] ?? [];
    if (!type) return answer.text === '' ? faults : [...faults, 'a body where none is'];
    if (!answer.headers.get('content-type').startsWith(type)) faults.push(`type ${answer.headers.get('content-type')}`);
    if (answer.json) faults.push(...faultsOf(content.schema, answer.json));
    if (id === 'getContract' && answer.text !== readFileSync(bundlePath, 'utf8')) faults.push('another contract');
    return faults;
  }

  async function stream() {
    const leave = new AbortController();
    const headers = { cookie: await client.sessionOf('guide') };
    const response = await fetch(`${server.address}/api/events`, { headers, signal: leave.signal });
    const { value } = await response.body.getReader().read();
    leave.abort();
    assert.match(new TextDecoder().decode(value), /^id: \S+\nevent: begin\n/);
    return response.headers.get('content-type') === 'text/event-stream' ? [] : ['no stream'];
  }

  async function strangers({ id }) {
    const example = await world.example(id);
    const faults = await refused('without a session', [401], [], (language) =>
      world.send(example, { session: null, language }));
    const cookie = '__Host-session=' + '0'.repeat(64);
    faults.push(...(await refused('with a made-up session', [401], [], (language) =>
      world.send(example, { session: cookie, language }))));
    for (const role of roles.filter((each) => !rolesOf.get(id).includes(each))) {
      faults.push(...(await refused(`as ${role}`, [403], [], (language) =>
        world.send(example, { session: role, language }))));
    }
    return faults;
  }

  async function unmarked({ id }) {
    const example = await world.example(id);
    const cross = { origin: 'https://elsewhere.example' };
    return [
      ...(await refused('without X-Mellanrum', [403], [], (language) => world.send(example, { marker: false, language }))),
      ...(await refused('from elsewhere', [403], [], (language) => world.send(example, { headers: cross, language }))),
    ];
  }

  async function unknown({ id }) {
    const example = await world.example(id);
    const at = (value) => ({ ...example, address: addressOf(example.operation.path, { path: { id: value } }) });
    const faults = await refused('an id that is none', [404], [], (language) => world.send(at('none'), { language }));
    if (example.anyId) return faults;
    return [...faults, ...(await refused('an id that nobody has', [404], [], (language) =>
      world.send(at(unknownId), { language })))];
  }

  async function versions(operation) {
    const example = await world.example(operation.id);
    const match = (value) => (language) => world.send(example, { language, headers: { 'if-match': value } });
    const faults = [
      ...(await refused('a stale version', [412], [], match('"987654"'))),
      ...(await refused('a version that is none', [400], [], match('seven'))),
    ];
    if (!takes(operation, 'If-Match').required) return faults;
    const bare = { ...example, version: undefined };
    return [...faults, ...(await refused('no version', [428], [], (language) => world.send(bare, { language })))];
  }

  async function bodies(operation) {
    const example = await world.example(operation.id);
    const send = (more) => (language) => world.send(example, { language, ...more });
    const faults = [
      ...(await refused('half a body', [400], [], send({ text: '{"' }))),
      ...(await refused('a list', [400], [], send({ text: '[]' }))),
      ...(await refused('a field twice', [400], [], send({ text: '{"a":1,"a":2}' }))),
      ...(await refused('no JSON', [415], [], send({ text: 'hello', type: 'text/plain' }))),
      ...(await refused('far too much', [413], [], send({ text: `{"a":"${'a'.repeat(1 << 21)}"}` }))),
    ];
    if (operation.bodyIsRequired) faults.push(...(await refused('no body', [400, 415], [], send({ body: undefined }))));
    for (const bad of [...badBodies(operation.body, example.body), allWrong(operation.body)]) {
      faults.push(...(await refused(bad.what, bad.statuses, bad.pointers, send({ body: bad.body }))));
    }
    return faults;
  }

  /// In a case, and where there is another answer also outside of one.
  async function identifiers(operation) {
    const faults = await identifiersIn(world, operation, [
      ...(mayHold[operation.id] ?? []), ...(mayHoldInCases[operation.id] ?? [])]);
    if (!mayHoldInCases[operation.id]) return faults;
    return [...faults, ...(await identifiersIn(new World(client, { inCases: false }), operation, []))];
  }

  async function identifiersIn(place, operation, allowed) {
    const where = place.inCases ? '' : ' outside of cases';
    const example = await place.example(operation.id);
    const faults = [];
    const found = [...texts(operation.body, example.body)];
    for (const pointer of allowed.filter((each) => !found.some((text) => text.pointer === each))) {
      faults.push(`${pointer} is no text of it`);
    }
    for (const { pointer, body } of found) {
      const answer = await place.send(allowed.includes(pointer) ? await place.example(operation.id) : example, { body });
      const refusal = answer.json?.errors?.find((error) => error.pointer === pointer && /personnummer/.test(error.detail));
      if (allowed.includes(pointer) === Boolean(refusal)) {
        faults.push(`${pointer}${where}: ${answer.status} ${answer.text.slice(0, 200)}`);
      }
      if (refusal && answer.status !== 422) faults.push(`${pointer}${where}: refused with ${answer.status}`);
    }
    return faults;
  }

  async function queries(operation) {
    const faults = [];
    for (const parameter of operation.parameters.filter((each) => each.in === 'query')) {
      const { name } = parameter;
      const { query: good = {}, session } = await world.example(operation.id);
      const ask = (query) => (language) =>
        client.ask('GET', addressOf(operation.path, { query }), { session, language });
      for (const value of badValues(parameter)) {
        faults.push(...(await refused(`?${name}=${value}`, [422], [`?${name}`], ask({ ...good, [name]: value }))));
      }
      if (!parameter.required) continue;
      const { [name]: left, ...without } = good;
      faults.push(...(await refused(`without ${name}`, [422], [`?${name}`], ask(without))));
    }
    return faults;
  }

  async function repeated({ id }) {
    const example = await world.example(id);
    const headers = { 'idempotency-key': world.uuid() };
    const first = await world.send(example, { headers });
    const again = await world.send(example, { headers });
    const faults = [];
    if (first.status !== example.operation.status) faults.push(`${first.status}: ${first.text}`);
    if (again.status !== first.status || again.text !== first.text) faults.push(`then ${again.status}: ${again.text}`);
    for (const name of ['etag', 'location']) {
      if (again.headers.get(name) !== first.headers.get(name)) faults.push(`another ${name}`);
    }
    if (again.headers.get('idempotency-replayed') !== 'true') faults.push('not said to be a replay');
    const other = { ...example, address: `${example.address}?other=1` };
    faults.push(...(await refused('the key for something else', [409], [], (language) =>
      world.send(other, { headers, language }))));
    const long = { 'idempotency-key': 'k'.repeat(129) };
    return [...faults, ...(await refused('a key that is too long', [400], [], (language) =>
      world.send(example, { headers: long, language })))];
  }
}
