// From the schema of a body and a good body: bad ones, each with the pointers that must be named.
import { resolve } from './contract.mjs';

export const unknownId = '0192f0c1-0000-7000-8000-000000000000';

const typesOf = (schema) => [schema.type].flat().filter((type) => type && type !== 'null');

/// A value that is of another type, or no word of an enumeration; nothing where anything goes.
export function wrongValue(schema) {
  if (schema.enum) return 'no_such_word';
  const [type] = typesOf(schema);
  return { string: 7, integer: 'seven', boolean: 'perhaps', array: 'one', object: 'one' }[type];
}

/// Values that are of the type and outside of its limits.
function valuesOutside(schema) {
  const values = [];
  if (schema.maxLength !== undefined) values.push('å'.repeat(schema.maxLength + 1));
  if (schema.minLength > 1) values.push('a'.repeat(schema.minLength - 1));
  if (schema.pattern) values.push('No such word', 'no_such_word');
  if (schema.minimum !== undefined) values.push(schema.minimum - 1);
  if (schema.maximum !== undefined) values.push(schema.maximum + 1);
  if (schema.format === 'uuid') values.push('no-uuid');
  if (schema.format === 'date') values.push('2026-02-30', '2026-11-20T10:00:00Z', '1899-12-31', '2200-01-01');
  if (schema.format === 'date-time') values.push('2026-11-20', '2026-11-20T25:00:00Z', '1899-12-31T12:00:00Z', '2200-01-01T12:00:00Z');
  if (schema.type === 'integer') values.push(1.5, 1e30);
  if (schema.type === 'string' && !schema.format && !schema.enum) values.push('bell \u0007', 'turned \u202e round');
  return values;
}

export const put = (body, path, change) => {
  const copy = structuredClone(body);
  const last = path.at(-1);
  change(path.slice(0, -1).reduce((at, name) => at[name], copy), last);
  return copy;
};

/// Bad bodies: `{ what, body, pointers, statuses }`.
export function* badBodies(schemaWritten, good, path = []) {
  const schema = resolve(schemaWritten);
  if (schema.type !== 'object' || !schema.properties) return;
  const at = (name) => [...path, name];
  const pointer = (name) => '/' + at(name).join('/');
  const bad = (what, name, change, statuses = [422]) =>
    ({ what: `${what} ${pointer(name)}`, body: put(good, at(name), change), pointers: [pointer(name)], statuses });

  for (const name of schema.required ?? []) {
    yield bad('without', name, (object, last) => delete object[last]);
    yield bad('null for', name, (object, last) => (object[last] = null));
  }
  if (schema.additionalProperties === false) {
    yield bad('unknown', 'no_such_field', (object, last) => (object[last] = 1));
  }
  for (const [name, written] of Object.entries(schema.properties)) {
    const field = resolve(written);
    const wrong = wrongValue(field);
    if (wrong !== undefined) yield bad('wrong type of', name, (object, last) => (object[last] = wrong));
    for (const value of valuesOutside(field)) {
      yield bad(`${JSON.stringify(value).slice(0, 40)} for`, name, (object, last) => (object[last] = value));
    }
    if (field.format === 'uuid' && name !== 'draft_id') {
      // 403 where it could be an organisation in which the caller has no say.
      yield bad('unknown id for', name, (object, last) => (object[last] = unknownId), [403, 404, 422]);
    }
    const present = at(name).reduce((value, key) => value?.[key], good);
    if (field.type === 'object') yield* present ? badBodies(field, good, at(name)) : [];
    if (field.type !== 'array') continue;
    const item = resolve(field.items);
    if (field.maxItems && present?.length) {
      const many = Array.from({ length: field.maxItems + 1 }, () => present[0]);
      yield bad('too many of', name, (object, last) => (object[last] = many));
    }
    const wrongItem = wrongValue(item);
    if (wrongItem !== undefined && present?.length) {
      const pointers = [`${pointer(name)}/0`];
      yield { ...bad('wrong item of', name, (object, last) => (object[last][0] = wrongItem)), pointers };
    }
    if (item.type === 'object' && present?.length) yield* badBodies(item, good, [...at(name), 0]);
  }
}

/// Everything wrong at the same time: all must be named in one answer.
export function allWrong(schema) {
  const body = {};
  for (const [name, written] of Object.entries(schema.properties ?? {})) {
    const wrong = wrongValue(resolve(written));
    if (wrong !== undefined) body[name] = wrong;
  }
  const pointers = Object.keys(body).map((name) => '/' + name);
  return { what: 'everything wrong', body, pointers, statuses: [422] };
}

/// Bad values for a parameter in the query.
export function badValues(parameter) {
  const schema = resolve(parameter.schema);
  if (parameter.name === 'cursor') return ['!!!', 'OTk6YQ', 'a'.repeat(5)];
  if (schema.enum) return ['no_such_word'];
  if (schema.format === 'uuid') return ['no-uuid'];
  if (schema.format === 'date') return ['2026-02-30'];
  if (schema.type === 'boolean') return ['perhaps'];
  if (schema.type === 'integer') return ['seven', '1.5', String(schema.minimum - 1), String(schema.maximum + 1)];
  return schema.maxLength ? ['a'.repeat(schema.maxLength + 1)] : [];
}
