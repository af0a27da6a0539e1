// The contract as the tests need it: a list of operations with references resolved, and checkers
// of answers. Reads api/bundle/openapi.yaml, which contract.is_fresh holds equal to api/*.yaml.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

export const bundlePath = fileURLToPath(new URL('../../api/bundle/openapi.yaml', import.meta.url));
const contract = parse(readFileSync(bundlePath, 'utf8'));
const methods = ['get', 'post', 'put', 'patch', 'delete'];

export function resolve(node) {
  if (!node?.$ref) return node;
  const { $ref, ...beside } = node;
  const target = $ref.slice(2).split('/').reduce((at, name) => at[name], contract);
  return { ...resolve(target), ...beside };
}

/// Every operation: method, path, parameters, the schema of the body, the answer of success.
export const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  methods.filter((method) => item[method]).map((method) => {
    const operation = item[method];
    const [status, answer] = Object.entries(operation.responses).find(([code]) => code < 300);
    const response = resolve(answer);
    const body = resolve(operation.requestBody);
    return {
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolve),
      needsSession: (operation.security ?? contract.security).length > 0,
      body: resolve(body?.content['application/json'].schema),
      bodyIsRequired: body?.required ?? false,
      status: Number(status),
      headers: Object.keys(response.headers ?? {}),
      content: response.content ?? {},
    };
  }),
);

/// Answers say no more than the contract does: an object with named fields takes no others.
function closed(node) {
  if (Array.isArray(node)) return node.map(closed);
  if (node === null || typeof node !== 'object') return node;
  const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, closed(value)]));
  if (node.type === 'object' && node.properties) copy.additionalProperties ??= false;
  return copy;
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
ajv.addSchema({ $id: 'contract', ...closed({ components: contract.components }) });
const checkers = new Map();

/// What is wrong with `value` by `schema` (as written in the contract), as lines.
export function faultsOf(schema, value) {
  if (!checkers.has(schema)) {
    const absolute = JSON.parse(JSON.stringify(closed(schema)).replaceAll('"#/', '"contract#/'));
    checkers.set(schema, ajv.compile(absolute));
  }
  const check = checkers.get(schema);
  if (check(value)) return [];
  return check.errors.map(({ instancePath, message, params }) =>
    `${instancePath || '/'} ${message} ${JSON.stringify(params)}`);
}

const problemSchema = { $ref: '#/components/schemas/Problem' };
export const problemFaults = (value) => faultsOf(problemSchema, value);
