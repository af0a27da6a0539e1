// The reader held against what people write: labelled sentences with floors under what it gets right.
// What it may never do in silence, it does not do once: break a silence, or give a debt to the wrong one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadReader, printed, worldFrom } from '../../tools/reading/reader.mjs';
import { measured, sameWhat } from '../../tools/reading/score.mjs';

const day = '2026-11-24';
const { knownFrom, readText } = await loadReader();
const world = worldFrom('demo');
const known = knownFrom(world);
const read = ({ text, case: at }) => {
  const id = world.cases.find((each) => each.code_name === at)?.id;
  return printed(readText(`${text}\n`, known, day, id));
};
const sentencesOf = (file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const labelled = sentencesOf('seen.jsonl');

test('the half that was seen while tuning is read nearly whole, and never wrong in silence', () => {
  const { sentences, right, asking, total, wrong } = measured(labelled, read);
  const worst = wrong.slice(0, 5).map(({ item, faults }) => `${item.id}: ${faults.join(', ')}`);
  assert.ok(sentences >= 250);
  assert.ok((right + asking) / sentences >= 0.97, worst.join('\n'));
  assert.ok(total.found / total.persons >= 0.98);
  assert.ok(total.made / total.promises >= 0.97);
  assert.ok(total.dueRight / total.made >= 0.98);
  assert.deepEqual(
    [total.wrongOwners, total.falsePromises, total.broken],
    [0, 0, 0],
    worst.join('\n'),
  );
});

test('two more collections, looked at later, stay as well read', () => {
  const later = ['seen-second.jsonl', 'seen-third.jsonl'].flatMap(sentencesOf);
  const { sentences, right, asking, total } = measured(later, read);
  assert.ok((right + asking) / sentences >= 0.93);
  assert.ok(total.found / total.persons >= 0.98);
  assert.ok(total.made / total.promises >= 0.97);
  assert.deepEqual([total.wrongOwners, total.falsePromises], [0, 0]);
  assert.ok(total.broken <= 1);
});

test('a reader that hears everybody who is named would be found out', () => {
  const credulous = (item) => {
    const got = read(item);
    return { ...got, persons: got.persons.map((each) => ({ ...each, role: 'heard' })) };
  };
  assert.ok(measured(labelled, credulous).total.broken > 20);
});

test('what was promised is compared by its main words', () => {
  assert.ok(sameWhat('skicka blanketten om praktik', 'skickar blanketten om praktik till mig'));
  assert.ok(!sameWhat('skicka blanketten', 'ringer chefen'));
});
