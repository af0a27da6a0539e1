// Looks at a page as axe does, and whether it is wider than the screen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eventually, fromWeb, sees } from './harness.mjs';

const axe = readFileSync(fromWeb.resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/// Drawn when its heading is there, nothing is on its way and the letters have come.
export async function settled(page) {
  await sees(page.getByRole('heading').first());
  await page.waitForLoadState('load');
  await eventually(async () => assert.equal(await page.locator('.skeleton').count(), 0));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
export async function inspect(page, place) {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate((tags) =>
    globalThis.axe.run({ runOnly: { type: 'tag', values: tags } }), rules);
  assert.ok(passes.length > 8, `${place}: only ${passes.length} rules found anything to look at`);
  assert.deepEqual(violations.map(({ id, nodes }) =>
    `${place}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${place} is ${wide} px wider than the screen`);
}
