// Letters as a reader sees them: an emoji, a rare Chinese sign or a letter with its ring apart are
// one each, and never cut in two. Pure.
const segmenter = new Intl.Segmenter('sv', { granularity: 'grapheme' });

export const lettersOf = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

/** The beginning of the text, at most so many UTF-16 units, which is what fields count. */
export function cut(text: string, unitsMax: number): string {
  if (text.length <= unitsMax) return text;
  let end = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    if (index + segment.length > unitsMax) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

function withFirst(text: string, change: (letter: string) => string): string {
  const first = segmenter.segment(text).containing(0)?.segment ?? '';
  return change(first) + text.slice(first.length);
}
export const capitalised = (text: string) =>
  withFirst(text, (letter) => letter.toLocaleUpperCase('sv'));
/** With a full stop, unless it ends as sentences do: what people wrote stands before other words. */
export const asSentence = (text: string) => (/[.!?…:]$/u.test(text.trim()) ? text : `${text}.`);
/** "Svar" as "svar"; SIP and FK stay as they are. */
export const uncapitalised = (text: string) =>
  /^\p{Lu}{2}/u.test(text) ? text : withFirst(text, (letter) => letter.toLocaleLowerCase('sv'));
