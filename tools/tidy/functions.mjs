// How long a function is, read from the form that clang-format and prettier give the text: what
// opens on a line of some indentation ends on the next line of the same one that begins with `}`.

const most = 70;

const indent = (line) => line.length - line.trimStart().length;

/** Raw strings and template texts may hold anything; what is kept of them is their lines. */
const withoutText = (text) =>
  text.replace(/R"(\w*)\([\s\S]*?\)\1"/g, (raw) => '\n'.repeat(raw.split('\n').length - 1));

// What ends with a bare brace in C++ is a function or stands in one: types end with `};`, namespaces
// with a comment.
function* cppFunctions(all) {
  const opened = new Map(); // indentation → the last line that begins something there
  for (const [i, line] of all.entries()) {
    if (!line.trim() || /^\s*(\/\/|#|\})/.test(line)) {
      const at = indent(line);
      if (/^\s*\}$/.test(line) && at <= 2 && opened.has(at)) yield [opened.get(at), i];
      continue;
    }
    opened.set(indent(line), i);
  }
}

const control = /^\s*(\} )?(if|else|for|while|switch|try|catch|do|class|interface|namespace)\b|^\s*describe\(/;
const opensFunction = /\bfunction\b.*\{$|=> \{$|\)(: [^=]+)? \{$/;

function* scriptFunctions(all) {
  const opened = new Map();
  const functions = new Map(); // indentation → the line where a function of that indentation opens
  for (const [i, line] of all.entries()) {
    if (!line.trim()) continue;
    const at = indent(line);
    if (/^\s*\}/.test(line) && functions.has(at)) {
      yield [functions.get(at), i];
      functions.delete(at);
    }
    if (!/^\s*[)\]}]/.test(line)) opened.set(at, i);
    const start = opened.get(at) ?? i;
    if (opensFunction.test(line) && !control.test(line) && !control.test(all[start])) functions.set(at, start);
  }
}

/** A script's function that holds others is what a class is elsewhere: it counts without them. */
const own = (found) =>
  found.map(([from, to]) => {
    const inside = found.filter(([a, b]) => from < a && b < to);
    const direct = inside.filter(([a, b]) => !inside.some(([c, d]) => c < a && b < d));
    return [from, to - from + 1 - direct.reduce((sum, [a, b]) => sum + b - a + 1, 0)];
  });

export const functionLength = {
  name: 'function length',
  *check(files) {
    for (const { name, text } of files) {
      const isCpp = /\.(cpp|hpp)$/.test(name);
      if (!isCpp && (!/\.(ts|vue|mjs)$/.test(name) || name.endsWith('schema.d.ts'))) continue;
      const all = withoutText(text).split('\n');
      const found = isCpp ? [...cppFunctions(all)].map(([from, to]) => [from, to - from + 1]) : own([...scriptFunctions(all)]);
      for (const [from, length] of found) {
        if (length > most) yield { name, line: from + 1, what: `a function of ${length} lines; ${most} is the most` };
      }
    }
  },
};
