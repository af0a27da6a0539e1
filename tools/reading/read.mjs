// Reads sentences, one a line, and prints what each says as one JSON line.
//   node tools/reading/read.mjs --world demo --day 2026-11-24 < sentences.txt
import { createInterface } from 'node:readline';
import { argumentsOf, loadReader, printed, worldFrom } from './reader.mjs';

const { world, day } = argumentsOf(process.argv.slice(2));
const { knownFrom, readText } = await loadReader();
const known = knownFrom(worldFrom(world));
for await (const line of createInterface({ input: process.stdin })) {
  // A name at the very end may still be being written, where one types: here the sentence is whole.
  if (line.trim()) console.log(JSON.stringify(printed(readText(`${line}\n`, known, day))));
}
