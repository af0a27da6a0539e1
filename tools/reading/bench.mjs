// How long the reader takes for each key at the end of a text of 1,500 characters.
//   node tools/reading/bench.mjs [--world demo] [--day 2026-11-24]
// A phone that is four times slower is four times the figure; the aim there is 5 ms for 95 of 100 keys.
import { readFileSync } from 'node:fs';
import { argumentsOf, loadReader, worldFrom } from './reader.mjs';

const { world, day } = argumentsOf(process.argv.slice(2));
const { knownFrom, readText } = await loadReader();
const known = knownFrom(worldFrom(world));
const sentences = readFileSync(new URL('../../tests/reading/seen.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line).text);
const text = sentences.join(' ').slice(0, 1500);
const times = [];
for (let key = 0; key < 600; key += 1) {
  const end = 1200 + (key % 300);
  const before = process.cpuUsage();
  readText(text.slice(0, end), known, day);
  const { user, system } = process.cpuUsage(before);
  if (key >= 100) times.push((user + system) / 1000); // the first warm up
}
times.sort((a, b) => a - b);
const at = (part) => times[Math.floor(times.length * part)].toFixed(2);
console.log(
  `ms of the processor a key: median ${at(0.5)}, 95 of 100 ${at(0.95)}, worst ${at(0.999)}`,
);
console.log(`four times slower: 95 of 100 ${(4 * at(0.95)).toFixed(1)}`);
