// The names that the server has told, in the parts that it cuts them into: put together, and laid out
// for the reader of a text. Pure; asked for elsewhere.
import type { Schemas } from '@/api/client';
import type { KnownCase, KnownPerson, KnownPlace } from '@/reading/known.logic';

/** Everything that was told, as of its mark. */
export type Directory = Schemas['Directory'];

export interface Names {
  persons: KnownPerson[];
  places: KnownPlace[];
  cases: KnownCase[];
}

/** What came takes the place of what is kept, part by part. */
export function withAnswer(kept: Directory | undefined, answer: Directory): Directory {
  return { ...answer, parts: { ...kept?.parts, ...answer.parts } };
}

const swedish = new Intl.Collator('sv');
function all<T>(directory: Directory, rows: (part: Schemas['DirectoryPart']) => T[]): T[] {
  return Object.values(directory.parts).flatMap(rows);
}

/** In Swedish order. A unit or an organisation that is not told of is not made up. */
export function namesOf(directory: Directory): Names {
  const organisations = all(directory, (part) => part.organisations);
  const organisationOf = new Map(organisations.map((each) => [each.id, each]));
  const units = all(directory, (part) => part.units).flatMap((unit) => {
    const organisation = organisationOf.get(unit.organisation_id);
    if (!organisation) return [];
    const { id, name, short_name } = unit;
    return [{ id, name, ...(short_name && { short_name }), organisation }];
  });
  const unitOf = new Map(units.map((each) => [each.id, each]));
  const persons = all(directory, (part) => part.persons).map(
    ({ id, name, title, unit_id }): KnownPerson => {
      const unit = unit_id ? unitOf.get(unit_id) : undefined;
      return { id, name, ...(title && { title }), ...(unit && { unit }) };
    },
  );
  const byName = (a: { name: string }, b: { name: string }) => swedish.compare(a.name, b.name);
  return {
    persons: persons.sort(byName),
    places: [
      ...units.sort(byName).map((unit) => place('unit', unit, unit.organisation)),
      ...organisations.sort(byName).map((each) => place('organisation', each, each)),
    ],
    cases: all(directory, (part) => part.cases).sort((a, b) =>
      swedish.compare(a.code_name, b.code_name),
    ),
  };
}
function place(
  kind: KnownPlace['kind'],
  { id, name, short_name }: { id: string; name: string; short_name?: string },
  of: Schemas['OrganisationReference'],
): KnownPlace {
  return {
    kind,
    id,
    name,
    shortName: short_name,
    organisationId: of.id,
    organisationName: of.name,
    sector: of.sector,
  };
}
