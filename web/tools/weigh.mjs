// What a first visit to Idag fetches, gzipped as the server sends it: the entry, what it preloads,
// the page's own files, and the fonts that text needs. Fails above the limit.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = process.argv[2] ?? new URL('../dist', import.meta.url).pathname;
const limitKb = 300; // the promise of the project's first issue
const assets = readdirSync(join(dist, 'assets'));
const html = readFileSync(join(dist, 'index.html'), 'utf8');
const wanted = new Set([...html.matchAll(/\/(assets\/[^"]+)"/g)].map((match) => match[1]));

// What the page's own code imports, found by following static imports from its chunk.
const follow = [
  ...wanted,
  ...assets.filter((name) => /^TodayPage-/.test(name)).map((name) => `assets/${name}`),
];
while (follow.length) {
  const name = follow.pop();
  wanted.add(name);
  if (!name.endsWith('.js')) continue;
  const code = readFileSync(join(dist, name), 'utf8');
  for (const [, path] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) {
    if (!wanted.has(`assets/${path}`)) follow.push(`assets/${path}`);
  }
}
// Styles of the page's chunks stand in the list of what a lazy page preloads.
const entry = [...wanted]
  .filter((name) => name.endsWith('.js'))
  .map((name) => readFileSync(join(dist, name), 'utf8'))
  .join();
const pageNames = [...wanted].map((name) => /assets\/(\w+)-/.exec(name)?.[1]).filter(Boolean);
for (const name of assets.filter((each) => each.endsWith('.css'))) {
  if (pageNames.includes(/^(\w+)-/.exec(name)?.[1]) && entry.includes(name))
    wanted.add(`assets/${name}`);
}
for (const name of assets)
  if (/\.woff2$/.test(name) && !/code/.test(name)) wanted.add(`assets/${name}`);
wanted.add('index.html');

let sum = 0;
for (const name of [...wanted].sort()) {
  const bytes = readFileSync(join(dist, name));
  const size = name.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
  sum += size;
  console.log(`${(size / 1000).toFixed(1).padStart(7)} kB  ${name}`);
}
console.log(`${(sum / 1000).toFixed(1).padStart(7)} kB  in all; at most ${limitKb}`);
if (sum > limitKb * 1000) process.exit(1);
