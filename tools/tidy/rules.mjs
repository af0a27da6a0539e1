// The rules of tidy: each has a name and check(files, root) → [{name, line, what}].
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionLength } from './functions.mjs';
import { isPersonalNumber } from './personal_number.mjs';
import { webLayers } from './web_layers.mjs';
import { webState } from './web_state.mjs';

const isCpp = (file) => /\.(cpp|hpp)$/.test(file.name);
const isOurs = (file) => !/^tests\/data\/|package-lock\.json$|^api\/bundle\/|schema\.d\.ts$|^LICENSE$/.test(file.name);

/** Visits each line of the files that `wanted` picks. */
function* lines(files, wanted) {
  for (const file of files.filter(wanted)) {
    const all = file.text.split('\n');
    for (let i = 0; i < all.length; i += 1) yield { file, line: i + 1, text: all[i] };
  }
}

const broken = (file, line, what) => ({ name: file.name, line, what });

/** server/X/… → X */
const folderOf = (name) => /^server\/([a-z]+)\//.exec(name)?.[1];

/** Direct dependencies as server/CMakeLists.txt draws them. */
function graph(root) {
  const text = readFileSync(join(root, 'server/CMakeLists.txt'), 'utf8');
  const edges = new Map();
  for (const [, name, rest] of text.matchAll(/mellanrum_library\((\w+)([^)]*)\)/g)) {
    const depends = /DEPENDS([^)]*?)(LIBRARIES|TEST_LIBRARIES|$)/s.exec(rest)?.[1] ?? '';
    edges.set(name, depends.trim().split(/\s+/).filter(Boolean));
  }
  return edges;
}

function reachable(edges, from, seen = new Set()) {
  for (const next of edges.get(from) ?? []) {
    if (!seen.has(next)) {
      seen.add(next);
      reachable(edges, next, seen);
    }
  }
  return seen;
}

const direction = {
  name: 'direction',
  *check(files, root) {
    const edges = graph(root);
    for (const name of edges.keys()) {
      if (reachable(edges, name).has(name)) yield { name: 'server/CMakeLists.txt', what: `${name} depends on itself` };
    }
    for (const { file, line, text } of lines(files, isCpp)) {
      const from = folderOf(file.name);
      const to = /^#include "([a-z]+)\//.exec(text)?.[1];
      if (!from || !to || from === to || !edges.has(to)) continue;
      const isTest = file.name.endsWith('_test.cpp');
      if (!isTest && !reachable(edges, from).has(to)) yield broken(file, line, `${from} must not know ${to}`);
    }
  },
};

const capabilities = /^(access|audit|grants|jobs|landscape|cases|promises|encounters|today)$/;

const faces = {
  name: 'faces',
  *check(files) {
    for (const { file, line, text } of lines(files, isCpp)) {
      const found = /^#include "([a-z]+)\/(\w+_(?:store|routes))\.hpp"/.exec(text);
      const from = folderOf(file.name);
      if (!found || !capabilities.test(found[1]) || from === found[1]) continue;
      if (from === 'app' && found[2].endsWith('_routes')) continue;
      yield broken(file, line, `${found[1]} has a face; ${found[2]} is its own business`);
    }
  },
};

// What may be included or said where.
const confined = [
  { what: 'Beast and Asio', pattern: /^#include <boost\/(beast|asio)/, where: /^(server\/http|tests|bench|fuzz)\// },
  { what: 'co_await', pattern: /\bco_(await|return|yield)\b/, where: /^server\/http\// },
  { what: 'sqlite3.h', pattern: /^#include <sqlite3\.h>/, where: /^(server\/store\/sqlite|tests\/durability|bench)\// },
  { what: 'libpq-fe.h', pattern: /^#include <libpq-fe\.h>/, where: /^(server\/store\/postgres|bench)\// },
  { what: 'igraph', pattern: /^#include <igraph/, where: /^(server\/network|bench\/network)\// },
  {
    what: 'JSON',
    pattern: /^#include <nlohmann\//,
    where: /^(server\/(http|exchange|network|whatif)|tests|bench|fuzz)\/|_(routes|json|test)\w*\.(cpp|hpp)$/,
  },
];

const confinement = {
  name: 'confinement',
  *check(files) {
    for (const { file, line, text } of lines(files, isCpp)) {
      const code = text.replace(/\/\/.*/, '');
      for (const { what, pattern, where } of confined) {
        if (pattern.test(code) && !where.test(file.name)) yield broken(file, line, `${what} does not belong here`);
      }
    }
  },
};

const pureEngines = {
  name: 'pure engines',
  *check(files) {
    const banned = /system_clock|std::random_device|\bstore\/|\bhttp\//;
    for (const { file, line, text } of lines(files, (f) => isCpp(f) && /^server\/(network|whatif)\//.test(f.name))) {
      if (banned.test(text.replace(/\/\/.*/, '')) && !/_command\.cpp$/.test(file.name)) {
        yield broken(file, line, 'an engine takes values and returns values: no clock, no store, no HTTP');
      }
    }
  },
};

const noGlobalTime = {
  name: 'clock and chance are arguments',
  *check(files) {
    const banned = /system_clock::now|std::random_device|\bstd::rand\b|\btime\(nullptr\)/;
    const allowed = /^server\/base\/(clock|random)\.cpp$|_test\.cpp$|^(tests|bench|fuzz)\//;
    for (const { file, line, text } of lines(files, isCpp)) {
      if (banned.test(text) && !allowed.test(file.name)) yield broken(file, line, 'take a Clock or a Random instead');
    }
  },
};

const sizes = {
  name: 'sizes',
  *check(files) {
    const measured = /\.(cpp|hpp|ts|vue|mjs|sql)$/;
    for (const file of files.filter((f) => measured.test(f.name) && isOurs(f))) {
      const count = file.text.split('\n').length - 1;
      if (count > 500) yield broken(file, 0, `${count} lines; 500 is the most`);
    }
    for (const { file, line, text } of lines(files, isCpp)) {
      if ([...text].length > 100 && !/https?:\/\/|R"/.test(text)) yield broken(file, line, `${[...text].length} columns; 100 is the most`);
    }
  },
};

// A table belongs to the folder of its prefix, which alone writes it; who stands above may read it.
// What a folder does against that is named here, with why.
const lentTables = new Map([
  ['grants', ['access_memberships', 'access_users']], // who somebody is where: access/ keeps it, below cases it is asked
  ['demo', ['access_users']], // it fills the tables of all, and looks whether they are empty
  ['exchange', ['landscape_sources', 'landscape_attributes']], // what only an import knows of a landscape's rows
]);

const tables = {
  name: 'tables',
  *check(files, root) {
    const edges = graph(root);
    const named = /\b(INSERT INTO|UPDATE|DELETE FROM|FROM|JOIN)\s+(([a-z]+)_[a-z_]+)/g;
    const isCode = (f) => f.name.endsWith('.cpp') && !f.name.endsWith('_test.cpp');
    for (const { file, line, text } of lines(files, isCode)) {
      const folder = folderOf(file.name);
      if (!folder || !edges.has(folder)) continue;
      for (const [, verb, table, owner] of text.matchAll(named)) {
        if (!edges.has(owner) || owner === folder || lentTables.get(folder)?.includes(table)) continue;
        const isRead = verb === 'FROM' || verb === 'JOIN';
        if (!isRead) yield broken(file, line, `${table} is written by ${owner} alone`);
        else if (!reachable(edges, folder).has(owner)) {
          yield broken(file, line, `${folder} must not know ${owner}, nor read ${table}`);
        }
      }
    }
  },
};

const openings = {
  name: 'openings',
  *check(files) {
    for (const file of files.filter((f) => f.name.startsWith('server/') && f.name.endsWith('.hpp'))) {
      if (!file.text.startsWith('//')) yield broken(file, 1, 'a header opens by saying what it is');
    }
  },
};

const words = {
  name: 'words',
  *check(files) {
    // Composed so that the rule does not find itself.
    const banned = [
      [new RegExp('\\bTO' + 'DO\\b|\\bFIX' + 'ME\\b'), 'finish it, or give it to somebody by name in an issue'],
      [new RegExp('https?://(registry|deb|security|ftp)\\.'), 'no host of a package registry'],
      [new RegExp('/wo' + 'rk/(main|wt|shared|\\.library)'), 'no path of one machine'],
      [new RegExp('\\.\\./shared/'), 'the project stands alone'],
    ];
    for (const { file, line, text } of lines(files, () => true)) {
      for (const [pattern, what] of banned) {
        if (pattern.test(text)) yield broken(file, line, what);
      }
    }
  },
};

const personalNumbers = {
  name: 'personal numbers',
  *check(files, root) {
    const official = new Set(
      files
        .filter((f) => f.name.startsWith('tests/data/personnummer/'))
        .flatMap((f) => f.text.match(/\d{6,8}[-+]?\d{4}/g) ?? [])
        .map((number) => number.replace(/\D/g, '').slice(-10)),
    );
    const candidate = /(?<![\d.\-+:/a-fA-F])(?:(?:18|19|20)\d{6}|\d{6})[-+]?\d{4}(?![\d\-:a-fA-F])/g;
    for (const { file, line, text } of lines(files, (f) => isOurs(f) && !f.name.endsWith('.lock'))) {
      for (const [found] of text.matchAll(candidate)) {
        if (isPersonalNumber(found) && !official.has(found.replace(/\D/g, '').slice(-10))) {
          yield broken(file, line, `${found} may be somebody: use the official test numbers`);
        }
      }
    }
  },
};

const formatting = {
  name: 'formatting',
  *check(files, root) {
    const sources = files.filter(isCpp).map((f) => f.name);
    const checked = spawnSync('clang-format-14', ['--dry-run', '-Werror', ...sources], { cwd: root, encoding: 'utf8' });
    if (checked.error) {
      yield { name: 'tools/tidy', what: `clang-format-14 could not be run: ${checked.error.message}` };
      return;
    }
    const bad = new Set([...checked.stderr.matchAll(/^(\S+?):\d+:\d+: error/gm)].map((m) => m[1]));
    for (const name of bad) yield { name, what: 'run ./dev format' };
  },
};

const lockFiles = {
  name: 'lock files',
  *check(files) {
    for (const file of files.filter((f) => f.base === 'package-lock.json')) {
      if (/"resolved": "https?:/.test(file.text)) yield broken(file, 0, 'names a host; see .npmrc');
    }
  },
};

export const rules = [
  direction, faces, webLayers, webState, tables, confinement, pureEngines, noGlobalTime, sizes, functionLength, openings, words, personalNumbers, formatting, lockFiles,
];
