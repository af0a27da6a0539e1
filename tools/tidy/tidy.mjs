// The invariants of ARCHITECTURE.md and STYLE.md that a program can check. No dependencies.
//   node tools/tidy/tidy.mjs        prints what breaks a rule; exit 1 if anything does
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from './rules.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 << 20,
}).split('\0').filter(Boolean);

const binary = /\.(png|woff2|ico|gz|sqlite3|zip)$/;
const files = names.flatMap((name) => {
  if (binary.test(name)) return [];
  try {
    return [{ name, base: basename(name), text: readFileSync(join(root, name), 'utf8') }];
  } catch (error) {
    if (error.code === 'ENOENT') return []; // removed, not committed yet
    throw error;
  }
});

let broken = 0;
for (const rule of rules) {
  for (const { name, line, what } of rule.check(files, root)) {
    console.error(`${name}${line ? `:${line}` : ''}: ${what} [${rule.name}]`);
    broken += 1;
  }
}
console.log(`tidy: ${files.length} files, ${rules.length} rules, ${broken} broken`);
process.exit(broken === 0 ? 0 : 1);
