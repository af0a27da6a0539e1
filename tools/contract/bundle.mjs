// Joins api/openapi.yaml and its capability files into api/bundle/openapi.yaml.
//   node tools/contract/bundle.mjs [--check]     --check: exit 1 if the bundle is not fresh
import { readFileSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

const api = join(dirname(fileURLToPath(import.meta.url)), '../../api');
const target = join(api, 'bundle/openapi.yaml');

const read = (name) => parse(readFileSync(join(api, `${name}.yaml`), 'utf8'), { merge: true });

function addAll(into, from, what) {
  for (const [name, value] of Object.entries(from ?? {})) {
    if (into[name]) throw new Error(`${what} ${name} is written twice`);
    into[name] = value;
  }
}

function everyReference(node, visit) {
  if (Array.isArray(node)) return node.forEach((item) => everyReference(item, visit));
  if (node === null || typeof node !== 'object') return;
  if (typeof node.$ref === 'string') visit(node.$ref);
  Object.values(node).forEach((child) => everyReference(child, visit));
}

const whole = read('openapi');
for (const capability of whole['x-capabilities']) {
  const part = read(capability);
  for (const [path, operations] of Object.entries(part.paths)) {
    const parameters = operations.parameters;
    for (const [method, operation] of Object.entries(operations)) {
      if (method !== 'parameters') operation['x-capability'] = capability;
    }
    if (parameters) operations.parameters = parameters;
    addAll((whole.paths[path] ??= {}), operations, `operation on ${path}`);
  }
  addAll(whole.components.schemas, part.components?.schemas, 'schema');
}
everyReference(whole, (reference) => {
  const found = reference.slice(2).split('/').reduce((node, key) => node?.[key.replaceAll('~1', '/')], whole);
  if (!found) throw new Error(`${reference} leads nowhere`);
});

const text =
  '# Made by tools/contract/bundle.mjs from the files in api/; do not edit.\n' +
  stringify(whole, { aliasDuplicateObjects: false, lineWidth: 100 });
if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error('api/bundle/openapi.yaml is not fresh: run ./dev api');
    process.exit(1);
  }
} else {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
