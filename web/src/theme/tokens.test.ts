import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/theme/tokens.css', 'utf8');
type Mode = 'light' | 'dark';

/** The colour a token has in a mode, following var() where it points on. */
function colour(token: string, mode: Mode): string {
  const value = new RegExp(`--mr-${token}:\\s*([^;]+);`).exec(css)?.[1]?.trim() ?? '';
  const both = /^light-dark\((#\w+),\s*(#\w+)\)$/.exec(value);
  return both ? both[mode === 'light' ? 1 : 2]! : value;
}
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
/** By WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const texts = [
  'ink',
  'ink-2',
  'ink-3',
  'petrol',
  'petrol-hover',
  'ronn',
  'honung',
  'mossa',
  'ljung',
];
const grounds = ['surface', 'page', 'focus-row'];
const tints = ['petrol', 'ronn', 'honung', 'mossa', 'ljung'];
const marks = ['soc', 'reg', 'fk', 'af', 'sko', 'civ', 'myn', 'bo'].map((mark) => `org-${mark}`);

describe.each(['light', 'dark'] as const)('colours, %s', (mode) => {
  const ratio = (text: string, ground: string) =>
    contrast(colour(text, mode), colour(ground, mode));
  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground])))(
    'given %s on %s, then it can be read',
    (text, ground) => expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5),
  );
  it.each(tints)('given %s and the ink on its own tint, then both can be read', (tint) => {
    expect(ratio(tint, `${tint}-tint`)).toBeGreaterThanOrEqual(4.5);
    expect(ratio('ink', `${tint}-tint`)).toBeGreaterThanOrEqual(4.5);
    expect(ratio('ink-2', `${tint}-tint`)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(marks)('given the mark %s, then it can be seen and its initials read', (mark) => {
    expect(ratio(mark, 'surface')).toBeGreaterThanOrEqual(4.5);
  });
  it('given borders of fields and the lines of silence, then they are at least 3 to 1', () => {
    expect(ratio('line-strong', 'surface')).toBeGreaterThanOrEqual(3);
    expect(ratio('line-strong', 'page')).toBeGreaterThanOrEqual(3);
    expect(ratio('ronn-line', 'surface')).toBeGreaterThanOrEqual(3);
  });
  it('given buttons and the top bar, then their texts can be read', () => {
    expect(ratio('on-petrol', 'petrol')).toBeGreaterThanOrEqual(4.5);
    expect(ratio('on-petrol', 'petrol-hover')).toBeGreaterThanOrEqual(4.5);
    expect(ratio('on-deep', 'deep')).toBeGreaterThanOrEqual(4.5);
    expect(ratio('on-deep-2', 'deep')).toBeGreaterThanOrEqual(4.5);
    expect(ratio('ink-2', 'sunken')).toBeGreaterThanOrEqual(4.5);
  });
});

it('given FKUI, then every one of its colour roles is pointed at ours', () => {
  const fkui = readFileSync('node_modules/@fkui/theme-default/dist/theme-light.css', 'utf8');
  const roles = new Set(fkui.match(/--fkds-color-[\w-]+(?=:)/g));
  expect(roles.size).toBeGreaterThan(60);
  for (const role of roles) expect(css).toContain(`${role}:`);
});
