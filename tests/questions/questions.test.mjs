// The half of the labelled questions that was seen while tuning, held at what is answered of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { measured, questionsIn, startDemo } from '../../tools/questions/questions.mjs';

const questions = questionsIn(new URL('visible.jsonl', import.meta.url));
let demo;
before(async () => (demo = await startDemo()));
after(() => demo?.stop());

test('questions are answered first and nonsense with nothing', async () => {
  const { total, wrong } = await measured(questions, demo.ask);
  const worst = wrong.map(({ question, place }) => `${question.id} ${question.text}: ${place}`).join('\n');
  assert.equal(total.real + total.nonsense, 80);
  assert.ok(total.first / total.real >= 0.9, worst);
  assert.ok(total.three / total.real >= 0.95, worst);
  assert.ok(total.silent / total.nonsense >= 0.9, worst);
});

test('every hit says why', async () => {
  for (const text of ['missbruk 18 år', 'vem bestämmer om arbetsträning', 'tolk']) {
    const hits = await demo.ask(text);
    assert.ok(hits.length > 0, text);
    for (const hit of hits) assert.ok(hit.reasons.length > 0, `${text}: ${hit.name}`);
  }
});

test('who decides comes first, with the way in', async () => {
  const [first] = await demo.ask('vem bestämmer om arbetsträning');
  assert.equal(first.name, 'Arbetsförmedlingen Vretby');
  assert.equal(first.decision.name, 'Arbetsträning');
  assert.match(first.decision.access_route, /inskrivning/);
});

test('a search that finds everything would be found out', async () => {
  const all = await demo.ask('vretby');
  const { total } = await measured(questions, () => Promise.resolve(all));
  assert.ok(total.first / total.real < 0.2);
  assert.equal(total.silent, 0);
});
