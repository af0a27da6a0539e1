// The real program on a fresh small region: `mellanrum demo`, then `mellanrum serve`, on either
// database. MELLANRUM_BINARY names the program, MELLANRUM_TEST_POSTGRES the cluster.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const binary = process.env.MELLANRUM_BINARY ??
  new URL('../../build/debug/mellanrum', import.meta.url).pathname;
export const cluster = process.env.MELLANRUM_TEST_POSTGRES;
export const password = 'contract-contract-contract';
export const clock = '2026-11-20T10:00:00+01:00'; // a Friday
export const today = '2026-11-20';

const environment = { ...process.env };
delete environment.MELLANRUM_DATABASE;

function place(database) {
  if (database === 'sqlite') {
    const directory = mkdtempSync(join(tmpdir(), 'mellanrum-contract-'));
    return {
      options: ['--data', directory],
      remove: () => rmSync(directory, { recursive: true, force: true }),
    };
  }
  const name = `mellanrum_contract_${process.pid}`;
  const psql = (sql) => execFileSync('psql', ['--quiet', '--dbname', cluster, '--command', sql]);
  psql(`CREATE DATABASE ${name}`);
  const url = cluster.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
  return { options: ['--database', url], remove: () => psql(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/// Starts the server; `address` is where it answers, `stop()` ends it and removes everything.
/// `configuration` is a TOML file, or nothing for the defaults.
export async function startServer(database, configuration) {
  const { options, remove } = place(database);
  const fill = ['demo', ...options, '--size', 'small', '--seed', '1', '--password', password];
  execFileSync(binary, [...fill, '--clock', clock], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  const settings = configuration ? ['--config', configuration] : [];
  const server = spawn(binary, ['serve', ...options, ...settings, '--port', '0', '--clock', clock], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  server.stderr.on('data', (text) => (log += text));
  const exited = once(server, 'exit');
  const lines = createInterface({ input: server.stdout });
  const first = await Promise.race([once(lines, 'line'), exited.then(() => [null])]);
  if (first[0] === null) throw new Error(`the server did not start:\n${log}`);
  return {
    address: first[0],
    log: () => log,
    async stop() {
      server.kill('SIGTERM');
      const [code] = await exited;
      remove();
      return code;
    },
  };
}

/// What `mellanrum routes` says: operation, method, path, permission, and the roles that may; null
/// where that is everybody.
export function routes() {
  const lines = execFileSync(binary, ['routes'], { env: environment, encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [method, path, id, permission, , roles] = line.split('\t');
    return { method, path, id, permission, roles: roles === '*' ? null : roles.split(',') };
  });
}
