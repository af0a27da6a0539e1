// Every rule finds what it is there to find: a planted fault each.
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isPersonalNumber } from './personal_number.mjs';
import { rules } from './rules.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const file = (name, text) => ({ name, base: name.split('/').pop(), text });
const found = (rule, ...files) => [...rules.find((r) => r.name === rule).check(files, root)];

const planted = [
  ['direction', file('server/base/a.cpp', '#include "http/route.hpp"\n')],
  ['faces', file('server/today/a.cpp', '#include "promises/promises_store.hpp"\n')],
  ['web layers', file('web/src/cases/a.ts', "import { t } from '@/shell/texts';\n")],
  ['web layers', file('web/src/shared/a.vue', "const A = () => import('@/device/live');\n")],
  ['web layers', file('web/src/landscape/a.ts', "import type { Known } from '../encounters/known.logic';\n")],
  ['web layers', file('web/src/consults/a.ts', '')],
  ['state of a person', file('web/src/cases/a.ts', 'export const cases = shallowRef<Case[]>([]);\n')],
  ['state of a person', file('web/src/cases/a.ts', 'let last: string | undefined;\n')],
  ['state of a person', file('web/src/cases/a.ts', 'const seen = new Map<string, Case>();\n')],
  ['state of a person', file('web/src/device/network.ts', 'const names: string[] = [];\n')],
  ['confinement', file('server/cases/a.cpp', '#include <sqlite3.h>\n')],
  ['confinement', file('server/cases/a.cpp', 'co_await nothing;\n')],
  ['confinement', file('server/cases/cases.cpp', '#include <nlohmann/json.hpp>\n')],
  ['pure engines', file('server/network/a.cpp', '#include "store/database.hpp"\n')],
  ['clock and chance are arguments', file('server/cases/a.cpp', 'auto t = std::chrono::system_clock::now();\n')],
  ['sizes', file('server/cases/a.cpp', 'int x;\n'.repeat(501))],
  ['sizes', file('server/cases/a.cpp', `// ${'å'.repeat(100)}\n`)],
  ['function length', file('server/cases/a.cpp', `void f(int a,\n       int b) {\n${'  g();\n\n'.repeat(35)}}\n`)],
  ['function length', file('server/cases/a.hpp', `class A {\n  void f() {\n${'    g();\n'.repeat(69)}  }\n};\n`)],
  ['function length', file('web/src/a.ts', `export function f(\n  a: A,\n): B {\n${'  g();\n'.repeat(68)}}\n`)],
  ['function length', file('web/src/a.vue', `const f = async (a: A) => {\n${'  g();\n'.repeat(69)}};\n`)],
  ['function length', file('web/src/a.ts', `function f() {\n${'  g();\n'.repeat(60)}  h(() => {\n    g();\n  });\n${'  g();\n'.repeat(9)}}\n`)],
  ['tables', file('server/cases/a.cpp', '"SELECT 1 FROM access_memberships"\n')],
  ['tables', file('server/today/a.cpp', '"UPDATE promises_matters SET title = $1"\n')],
  ['tables', file('server/today/a.cpp', '"JOIN access_users u"\n')],
  ['openings', file('server/cases/a.hpp', '#pragma once\n')],
  ['words', file('web/src/a.ts', `// ${'TO'}${'DO'} later\n`)],
  ['personal numbers', file('web/src/a.ts', `const number = '${'19811228'}-${'9874'}';\n`)],
  ['lock files', file('web/package-lock.json', '"resolved": "https://example.org/x.tgz"')],
];

for (const [rule, fault] of planted) {
  test(`${rule} finds a fault in ${fault.name}`, () => {
    assert.ok(found(rule, fault).length > 0);
  });
}

test('what is right passes', () => {
  const right = file('server/cases/cases_routes.cpp', '#include <nlohmann/json.hpp>\n#include "http/form.hpp"\n');
  const page = file('web/src/cases/a.ts', "import { t } from './texts';\nimport { useChanges } from '@/device/live';\nconst words = new Set(['a']);\nconst told = new Set<() => void>();\nconst mine = ofPerson<string[]>(() => []);\n");
  const start = file('web/src/main.ts', "import App from './shell/App.vue';\n");
  for (const { name } of rules.filter((r) => r.name !== 'formatting')) {
    assert.deepEqual(found(name, right, page, start), []);
  }
});

test('a folder reads the tables of those it knows', () => {
  assert.deepEqual(found('tables', file('server/today/a.cpp', '"FROM promises_matters m"\n')), []);
  assert.deepEqual(found('tables', file('server/grants/a.cpp', '"FROM access_memberships m"\n')), []);
});

test('a function is as long as its lines, and its own when it holds others', () => {
  const right = [
    file('server/cases/a.cpp', `void f() {\n${'  g();\n'.repeat(68)}}\n\nvoid g() {\n}\n`),
    file('server/cases/a.hpp', `class A {\n${'  void f() {\n    g();\n  }\n'.repeat(30)}};\n`),
    file('server/cases/a.cpp', `namespace a {\n${'int b;\n'.repeat(80)}}  // namespace a\n`),
    file('web/src/a.ts', `export function useA() {\n${'  function f() {\n    g();\n  }\n'.repeat(30)}}\n`),
    file('web/src/a.test.ts', `describe('a', () => {\n${'  it();\n'.repeat(80)}});\n`),
  ];
  for (const each of right) assert.deepEqual(found('function length', each), []);
});

test('a personal number has a real date and a Luhn sum', () => {
  assert.equal(isPersonalNumber('811228' + '9874'), true);
  assert.equal(isPersonalNumber('811228' + '9875'), false);
  assert.equal(isPersonalNumber('811328' + '9873'), false);
});
