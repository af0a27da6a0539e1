// Makes src/api/schema.d.ts from the joined contract, ../api/bundle/openapi.yaml.
// `--check` only says whether the committed file is fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseYaml } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../api/bundle/openapi.yaml', import.meta.url);
const target = fileURLToPath(new URL('../src/api/schema.d.ts', import.meta.url));

const whole = parseYaml(readFileSync(contract, 'utf8'));
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
