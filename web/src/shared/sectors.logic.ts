// Which mark an organisation gets: one shape and one colour for each kind, never colour alone.

export type Mark = 'soc' | 'reg' | 'fk' | 'af' | 'sko' | 'civ' | 'myn' | 'bo';

// The sectors as the contract spells them.
const marks: Record<string, Mark> = {
  municipality: 'soc',
  region: 'reg',
  social_insurance: 'fk',
  employment_service: 'af',
  school: 'sko',
  civil_society: 'civ',
  business: 'bo',
  police: 'myn',
  other: 'myn',
};

/** Unknown and missing sectors get the mark of other authorities. */
export function markOf(sector: string | null | undefined): Mark {
  return marks[sector ?? ''] ?? 'myn';
}

/** Paths in a box of 12 by 12. */
export const markPaths: Record<Mark, string> = {
  soc: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  reg: 'M2.5 1.5h7a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z',
  fk: 'M6 1.2 11.4 10.8H.6z',
  af: 'M6 .3 11.7 6 6 11.7.3 6z',
  sko: 'M6 .7 11.5 4.8 9.4 11.2H2.6L.5 4.8z',
  civ: 'M6 11.2C1.8 8.2.5 6.2.5 4.2A3 3 0 0 1 6 2.7a3 3 0 0 1 5.5 1.5c0 2-1.3 4-5.5 7z',
  myn: 'M3.2 1.2h5.6L11.6 6 8.8 10.8H3.2L.4 6z',
  bo: 'M6 .8 11.3 5.4V11H.7V5.4z',
};
