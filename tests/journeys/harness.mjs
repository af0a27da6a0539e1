// The real program on a fresh region, and a real browser in front of it. MELLANRUM_PROGRAM names
// the program. Knows nothing of any page. Packages come from web/, so that they are fetched once.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, afterEach, before, beforeEach } from 'node:test';

export const fromWeb = createRequire(new URL('../../web/package.json', import.meta.url));
const { chromium } = fromWeb('playwright-core');

const program = process.env.MELLANRUM_PROGRAM ??
  new URL('../../build/debug/mellanrum', import.meta.url).pathname;
export const clock = '2026-11-24T08:30:00+01:00'; // a Tuesday
export const password = 'fika-klockan-tre-varje-dag';
/// How long a condition may take to come true on a machine with other things to do.
export const patienceMs = 30_000;

const environment = { ...process.env };
delete environment.MELLANRUM_DATABASE;
/// A browser that calls nobody and starts from nothing.
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-quic'];
const executablePath = process.env.MELLANRUM_CHROMIUM ?? '/usr/bin/chromium';

/// The program serving a region of its own. `settings` is the text of a configuration file.
export async function startWorld({ settings = '', size = 'medium' } = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'mellanrum-journey-'));
  const data = join(directory, 'data');
  const config = join(directory, 'mellanrum.toml');
  writeFileSync(config, settings);
  execFileSync(program, ['demo', '--data', data, '--size', size, '--password', password,
    '--clock', clock], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  const world = { address: '', start, kill, stop };
  let time = clock;
  let server;
  let exited;

  /// Starts again at the address it had, so that a browser finds it, and at the time it had unless
  /// told another.
  async function start(at = time) {
    time = at;
    const port = world.address ? new URL(world.address).port : '0';
    server = spawn(program, ['serve', '--data', data, '--config', config, '--port', port,
      '--clock', at], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    server.stderr.on('data', (text) => (log += text));
    exited = once(server, 'exit');
    const said = once(createInterface({ input: server.stdout }), 'line');
    const [line] = await Promise.race([said, exited.then(() => [null])]);
    if (line === null) throw new Error(`the server did not start:\n${log}`);
    world.address = line;
  }
  async function kill(signal = 'SIGKILL') {
    server.kill(signal);
    await exited;
  }
  async function stop() {
    if (server.exitCode === null && server.signalCode === null) await kill('SIGTERM');
    rmSync(directory, { recursive: true, force: true });
  }
  await start();
  return world;
}

export const startBrowser = () => chromium.launch({ executablePath, args: flags });

/// The server and the browser that all journeys of a file share; `take` may prepare more with them.
export function inOneWorld(take, settings = {}) {
  let world, browser;
  before(async () => {
    [world, browser] = await Promise.all([startWorld(settings), startBrowser()]);
    await take({ world, browser });
  });
  after(async () => {
    await browser?.close();
    await world?.stop();
  });
}
/// The same, and for each journey a window of its own, in which nothing may be found wrong.
export function inWindowsOfTheirOwn(take) {
  let shared, window;
  inOneWorld((made) => (shared = made));
  beforeEach(async () => {
    window = await openWindow(shared.browser, shared.world);
    take({ ...shared, window, page: window.page });
  });
  afterEach(async () => {
    assert.deepEqual([...window.complaints], []);
    await window.close();
  });
}

/// A browser whose profile outlives it, so that it can be killed and started again.
export async function startBrowserOn(profile) {
  const child = spawn(executablePath, ['--headless', ...flags, '--remote-debugging-port=0',
    `--user-data-dir=${profile}`, 'about:blank'],
    { env: environment, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stderr });
  const address = await new Promise((found, failed) => {
    lines.on('line', (line) => {
      const match = /DevTools listening on (ws:\S+)/.exec(line);
      if (match) found(match[1]);
    });
    void exited.then(() => failed(new Error('the browser did not start')));
  });
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  await setUp(context);
  return {
    context,
    async kill() {
      process.kill(-child.pid, 'SIGKILL'); // with all its helpers
      await exited;
    },
  };
}

/// The page's clock goes as it does, but from the server's time: whichever day the tests are run.
export const shiftClock = (start) => {
  const RealDate = Date;
  const ahead = start - RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length) super(...parts);
      else super(RealDate.now() + ahead);
    }
    static now() {
      return RealDate.now() + ahead;
    }
  };
};
async function setUp(context) {
  context.setDefaultTimeout(patienceMs);
  await context.addInitScript(shiftClock, Date.parse(clock));
}

/// One person's browser window. `complaints` holds what the browser found wrong.
export async function openWindow(browser, world, options = {}) {
  const context = await browser.newContext({ baseURL: world.address, locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm', viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'], ...options });
  await setUp(context);
  const page = await context.newPage();
  return { context, page, complaints: listen(page),
    async close() {
      // A file that is still being fetched through a journey's own route is nobody's any more.
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    } };
}

/// Errors in the console and breaches of the content policy. A refusal the journey itself provokes
/// is named in `expected`, as the browser writes it: status and path.
export function listen(page) {
  const complaints = [];
  const expected = [/401 .*\/api\/session$/]; // somebody who is not signed in asks who she is
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const status = /status of (\d+)/.exec(message.text())?.[1];
    const path = message.location().url.replace(/^https?:\/\/[^/]+/, '');
    const said = status ? `${status} ${path}` : `${message.text()} ${path}`;
    if (!expected.some((pattern) => pattern.test(said))) complaints.push(said);
  });
  return Object.assign(complaints, { expect: (pattern) => expected.push(pattern) });
}

/// Signs in without the page: most journeys begin inside.
export async function enter(window, world, username, path = '/idag') {
  const answer = await window.context.request.post(`${world.address}/api/session`, {
    headers: { 'X-Mellanrum': '1' }, data: { username, password } });
  if (answer.status() !== 204) throw new Error(`${username}: ${answer.status()}`);
  await window.page.goto(world.address + path);
  await sees(window.page.getByRole('heading', { level: 1 }));
}

/// Asks until it holds: a condition, never a time.
export async function eventually(check) {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((next) => setTimeout(next, 50));
    }
  }
}
export const sees = (locator) => locator.first().waitFor({ state: 'visible' });
export const isGone = (locator) => locator.first().waitFor({ state: 'detached' });
