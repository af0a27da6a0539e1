// Holds the reader against labelled sentences and prints how much of them it gets right.
//   node tools/reading/measure.mjs tests/reading/seen.jsonl --world demo --day 2026-11-24 [--wrong]
import { readFileSync } from 'node:fs';
import { argumentsOf, loadReader, printed, worldFrom } from './reader.mjs';
import { measured, tableOf } from './score.mjs';

const { world, day, wrong, files } = argumentsOf(process.argv.slice(2));
const { knownFrom, readText } = await loadReader();
const parts = worldFrom(world);
const known = knownFrom(parts);
const labelled = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line)),
);
const read = ({ text, case: at }) => {
  const name = Array.isArray(at) ? at[0] : at;
  const id = parts.cases.find((each) => each.code_name === name)?.id;
  return printed(readText(`${text}\n`, known, day, id));
};
const result = measured(labelled, read);
console.log(tableOf(result));
if (wrong) {
  for (const { item, got, faults } of result.wrong) {
    console.log(`\n${item.id} [${item.topic}] ${item.text}${item.case ? ` (${item.case})` : ''}`);
    console.log(`  ${faults.join(' · ')}`);
    console.log(`  got  ${JSON.stringify(got)}`);
    console.log(`  want ${JSON.stringify(item.want)}`);
  }
}
