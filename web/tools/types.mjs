// Makes src/api/schema.d.ts from the contract in ../api: openapi.yaml joined with one file a
// capability. `--check` only says whether the committed file is fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseYaml } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';

const api = new URL('../../api/', import.meta.url);
const target = fileURLToPath(new URL('../src/api/schema.d.ts', import.meta.url));
const read = (name) => parseYaml(readFileSync(new URL(name, api), 'utf8'));

const whole = read('openapi.yaml');
for (const capability of whole['x-capabilities']) {
  const part = read(`${capability}.yaml`);
  Object.assign(whole.paths, part.paths);
  for (const [kind, entries] of Object.entries(part.components ?? {})) {
    whole.components[kind] = { ...whole.components[kind], ...entries };
  }
}
delete whole['x-capabilities'];
// The client adds the marker of a write to every request; callers need not.
for (const operations of Object.values(whole.paths)) {
  for (const operation of Object.values(operations)) {
    operation.parameters = operation.parameters?.filter((each) => !each.$ref?.endsWith('/Marker'));
    if (!operation.parameters?.length) delete operation.parameters;
  }
}
const types = astToString(await openapiTS(whole, { alphabetize: true }));
const text = `// Made from api/ by \`npm run types\`. Do not edit.\n${types}`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/api/schema.d.ts is not what api/ says: run npm run types in web/');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
