// Two wrote at once and both are kept. Pure.

/** Both texts, the other's first; what the two have in common stands once. */
export function bothTexts(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${theirs}\n\n${mine}`;
}
