// The web's reader of texts for the command line: bundled as it stands in web/src/reading, over a world
// from a file. Needs `npm ci` in web/.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The modules of the reader, bundled by the web's own Vite. */
export async function loadReader() {
  const require = createRequire(join(root, 'web/package.json'));
  const { build } = await import(pathToFileURL(require.resolve('vite')));
  const entry = join(root, 'web/src/reading/index.ts');
  const { output } = (
    await build({
      configFile: false,
      logLevel: 'silent',
      // As the page is built: Vue's own checks cost more than the reader.
      define: { 'process.env.NODE_ENV': '"production"' },
      root: join(root, 'web'),
      resolve: { alias: { '@': join(root, 'web/src') } },
      build: {
        write: false,
        minify: false,
        target: 'node20',
        lib: { entry, formats: ['es'] },
      },
    })
  )[0];
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}

/** A world as the reader knows it. @param name `demo`, or the path of a file */
export function worldFrom(name) {
  const path = name === 'demo' ? join(root, 'tests/reading/world.demo.json') : name;
  const world = JSON.parse(readFileSync(path, 'utf8'));
  const place = (kind, of, organisation) => ({
    kind,
    id: of.id,
    name: of.name,
    ...(of.short_name && { shortName: of.short_name }),
    organisationId: organisation.id,
    organisationName: organisation.name,
    sector: organisation.sector,
  });
  return {
    self: world.self,
    persons: world.persons,
    places: [
      ...world.units.map((unit) => place('unit', unit, unit.organisation)),
      ...world.organisations.map((each) => place('organisation', each, each)),
    ],
    cases: world.cases,
  };
}

/** A reading in the shape that docs/reading.md describes. */
export function printed(reading) {
  const name = (mention) =>
    mention.kind === 'person'
      ? mention.person.name
      : mention.kind === 'place' && mention.places.length === 1
        ? mention.places[0].name
        : mention.name;
  const named = [...reading.persons, ...reading.open, ...reading.unknown];
  const by = (promiser) =>
    promiser.kind === 'mention'
      ? name(promiser.mention)
      : promiser.kind === 'nobody'
        ? null
        : promiser.kind;
  const cases = reading.cases.map((each) => each.code_name);
  const asks = [
    ...reading.open.map((each) => [each.start, `which: ${each.name}`]),
    ...reading.openPlaces.map((each) => [each.start, `which: ${each.name}`]),
    ...reading.unknown.map((each) => [each.start, `unknown: ${each.name}`]),
    ...reading.promises
      .filter(({ by }) => by.kind === 'nobody')
      .map((each) => [each.start, `owner: ${each.what}`]),
  ].sort((a, b) => a[0] - b[0]);
  return {
    persons: named.map((each) => ({
      name: each.person?.name ?? each.name,
      role: each.role,
    })),
    units: [
      ...reading.places.map((each) => ({
        name: each.place.name,
        role: each.role,
      })),
      ...reading.openPlaces.map((each) => ({
        name: each.name,
        role: each.role,
      })),
    ],
    case: cases.length > 1 ? cases : (cases[0] ?? null),
    day: reading.happened ?? null,
    how: reading.how ?? null,
    answered: reading.answered ?? null,
    promises: reading.promises.map((each) => ({
      by: by(each.by),
      what: each.what,
      due: each.due ?? null,
    })),
    asks: asks.map(([, ask]) => ask),
  };
}

/** `--world demo --day 2026-11-24` and flags. */
export function argumentsOf(list) {
  const value = (name, otherwise) =>
    list.includes(name) ? list[list.indexOf(name) + 1] : otherwise;
  return {
    world: value('--world', 'demo'),
    day: value('--day', new Date().toISOString().slice(0, 10)),
    wrong: list.includes('--wrong'),
    files: list.filter(
      (each, at) => !each.startsWith('--') && !['--world', '--day'].includes(list[at - 1]),
    ),
  };
}
