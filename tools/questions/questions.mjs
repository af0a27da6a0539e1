// Labelled questions to the landscape, held against what a demo server answers.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = process.env.MELLANRUM_PROGRAM ?? new URL('../../build/release/mellanrum', import.meta.url).pathname;
const clock = '2026-11-24T09:00:00+01:00';
const password = 'questions-questions-questions';

export function questionsIn(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/// A server over the demo of medium size; `ask(text)` gives its hits, best first.
export async function startDemo() {
  const directory = mkdtempSync(join(tmpdir(), 'mellanrum-questions-'));
  const fill = ['demo', '--data', directory, '--size', 'medium', '--seed', '1', '--password', password];
  execFileSync(program, [...fill, '--clock', clock], { stdio: 'ignore' });
  const server = spawn(program, ['serve', '--data', directory, '--port', '0', '--clock', clock]);
  const exited = once(server, 'exit');
  const [address] = await once(createInterface({ input: server.stdout }), 'line');
  const signIn = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-mellanrum': '1' },
    body: JSON.stringify({ username: 'guide', password }),
  });
  if (!signIn.ok) throw new Error(`no session: ${signIn.status}`);
  const cookie = signIn.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
  return {
    async ask(text) {
      const query = new URLSearchParams({ q: text, limit: '20' });
      const answer = await fetch(`${address}/api/landscape/search?${query}`, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${text}: ${answer.status}`);
      return (await answer.json()).items;
    },
    async stop() {
      server.kill('SIGTERM');
      await exited;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

const isRight = (hit, question) =>
  question.right.some((each) => each.kind === hit.kind && each.name === hit.name);

/// How many have a right hit first and among the first three, and how much nonsense finds nothing.
export async function measured(questions, ask) {
  const total = { real: 0, first: 0, three: 0, nonsense: 0, silent: 0, hits: 0 };
  const wrong = [];
  for (const question of questions) {
    const hits = await ask(question.text);
    const place = hits.findIndex((hit) => isRight(hit, question));
    if (question.nothing) {
      total.nonsense += 1;
      total.silent += hits.length === 0 ? 1 : 0;
    } else {
      total.real += 1;
      total.hits += hits.length;
      total.first += place === 0 ? 1 : 0;
      total.three += place >= 0 && place < 3 ? 1 : 0;
    }
    if (question.nothing ? hits.length > 0 : place !== 0) wrong.push({ question, hits, place });
  }
  return { total, wrong };
}
