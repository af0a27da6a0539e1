// Given a server with settings of its own, what it tells of them is what it holds to.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from './client.mjs';
import { startServer } from './server.mjs';
import { World } from './world.mjs';

const directory = mkdtempSync(join(tmpdir(), 'mellanrum-settings-'));
const file = join(directory, 'own.toml');
writeFileSync(file, `[encounters]
motives = [{ key = "tend_relations", sv = "Vårda kontakten", en = "Tend the contact" }]
factors = [{ key = "ferry", sv = "Färjan" }, { key = "distance", sv = "Mil", en = "Miles" }]
`);
let server, client, world;
before(async () => {
  server = await startServer('sqlite', file);
  client = new Client(server.address);
  world = new World(client);
});
after(async () => {
  await server?.stop();
  rmSync(directory, { recursive: true, force: true });
});

const offered = (choices) => choices.filter((each) => each.offered);
const log = (body) => client.ask('POST', '/api/encounters', { session: 'guide', body: { text: 'Ringde', ...body } });

test('motives and factors of the configuration are told in its order and words', async () => {
  const { settings } = await world.get('/api/session');
  assert.deepEqual(offered(settings.motives), [
    { key: 'tend_relations', sv: 'Vårda kontakten', en: 'Tend the contact', offered: true },
  ]);
  assert.deepEqual(offered(settings.factors), [
    { key: 'ferry', sv: 'Färjan', en: 'Färjan', offered: true },
    { key: 'distance', sv: 'Mil', en: 'Miles', offered: true },
  ]);
});

test('what is offered is taken, anything else is refused with the choices', async () => {
  const taken = await log({ motive: 'tend_relations', factors: ['ferry', 'distance'] });
  assert.equal(taken.status, 201, taken.text);
  const refused = await log({ motive: 'hold_help_together', factors: ['ferry', 'workload'] });
  assert.equal(refused.status, 422);
  assert.deepEqual(refused.json.errors.map((error) => error.pointer).sort(), ['/factors/1', '/motive']);
  assert.match(refused.text, /ferry, distance/);
});

test('every motive and factor of what was logged before has words still', async () => {
  const { settings } = await world.get('/api/session');
  const { items } = await world.get('/api/encounters?limit=100');
  const has = (choices, key) => choices.some((each) => each.key === key);
  const motives = items.flatMap(({ motive }) => motive ?? []);
  const factors = items.flatMap((encounter) => encounter.factors);
  assert.ok(motives.length && factors.length, 'the region has none');
  assert.ok(motives.some((key) => !has(offered(settings.motives), key)), 'none is out of the list');
  assert.deepEqual(motives.filter((key) => !has(settings.motives, key)), []);
  assert.deepEqual(factors.filter((key) => !has(settings.factors, key)), []);
});
