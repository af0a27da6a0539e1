// A small world that the tests of the reader share, and how a reading looks in their tables.
import { knownFrom, type KnownPerson, type KnownPlace } from './known.logic';
import { readText, type Reading } from './reading.logic';

export const today = '2026-11-24'; // a Tuesday
const organisation = (id: string, name: string, sector: string, short_name?: string) =>
  ({ id, name, sector, ...(short_name && { short_name }) }) as NonNullable<
    KnownPerson['unit']
  >['organisation'];
const unit = (
  id: string,
  name: string,
  of: ReturnType<typeof organisation>,
  short_name?: string,
) => ({ id, name, organisation: of, ...(short_name && { short_name }) });
const region = organisation('o-reg', 'Region Viken', 'region');
const school = organisation('o-sko', 'Vretby skolor', 'school');
const insurance = organisation('o-fk', 'Försäkringskassan', 'social_insurance', 'FK');
const employment = organisation('o-af', 'Arbetsförmedlingen', 'employment_service', 'Af');
const units = [
  unit('u-bup', 'Barn- och ungdomspsykiatrin', region, 'BUP'),
  unit('u-psyk', 'Öppenvårdspsykiatrin', region),
  unit('u-eks', 'Ekskolan', school),
  unit('u-fk', 'Sjukförsäkring Vretby', insurance, 'FK Vretby'),
  unit('u-af', 'Arbetsförmedlingen Vretby', employment),
];
export const person = (id: string, name: string, unitId?: string): KnownPerson => ({
  id,
  name,
  ...(unitId && { unit: units.find((each) => each.id === unitId)! }),
});
export const places: KnownPlace[] = [
  ...units.map((each) => ({
    kind: 'unit' as const,
    id: each.id,
    name: each.name,
    shortName: each.short_name,
    organisationId: each.organisation.id,
    organisationName: each.organisation.name,
    sector: each.organisation.sector,
  })),
  ...[region, school, insurance, employment].map((each) => ({
    kind: 'organisation' as const,
    id: each.id,
    name: each.name,
    shortName: each.short_name,
    organisationId: each.id,
    organisationName: each.name,
    sector: each.sector,
  })),
];
export const persons = [
  person('p-eva', 'Eva Lind'),
  person('p-anna', 'Anna Wikström', 'u-bup'),
  person('p-anna2', 'Anna Berg', 'u-eks'),
  person('p-birgitta', 'Birgitta Nyman', 'u-eks'),
  person('p-johan', 'Johan Berglund', 'u-psyk'),
  person('p-leila', 'Leila Haddad', 'u-af'),
  person('p-mattias', 'Mattias Öberg', 'u-fk'),
  person('p-per', 'Per Ask', 'u-af'),
  person('p-samir', 'Samir Said', 'u-fk'),
  person('p-hans', 'Hans Ek', 'u-fk'),
];
export const cases = [
  { id: 'c-jonna', reference: '4F2A', code_name: 'Jonna' },
  { id: 'c-samir', reference: '7C19', code_name: 'Samir' },
  { id: 'c-sysk', reference: '2B88', code_name: 'Syskonen Alm' },
];
export const known = knownFrom({ self: 'p-eva', persons, places, cases });
export const read = (text: string, caseId?: string) => readText(text, known, today, caseId);

const given = (name: string) => name.split(' ')[0]!;
/** "Leila heard, Johan spoken_of". */
export function rolesIn(reading: Reading): string {
  return [
    ...reading.persons.map(({ person, role }) => `${given(person.name)} ${role}`),
    ...reading.places.map(({ place, role }) => `${place.shortName ?? place.name} ${role}`),
  ].join(', ');
}
/** "Leila: skickar listan > 2026-11-27". */
export const promisesIn = (reading: Reading): string[] =>
  reading.promises.map(({ by, what, due }) => {
    const { mention } = by as {
      mention?: { person?: { name: string }; places?: { shortName?: string; name: string }[] };
    };
    const place = mention?.places?.[0];
    const who = mention?.person
      ? given(mention.person.name)
      : by.kind === 'mention' && place
        ? (place.shortName ?? place.name)
        : by.kind;
    return `${who}: ${what}${due ? ` > ${due}` : ''}`;
  });
