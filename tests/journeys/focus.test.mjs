// By keyboard alone: focus never falls to the page. After every choice, tick, dialogue and undo it
// stands where one would go on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, eventually, inWindowsOfTheirOwn, isGone, sees } from './harness.mjs';

let world, window, page;
inWindowsOfTheirOwn((made) => ({ world, window, page } = made));
/** What has focus, as one would say it. */
const stands = () => page.evaluate(() => {
  const at = document.activeElement;
  const said = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '';
  return { tag: at.tagName, said: said.trim(), inDialog: Boolean(at.closest('dialog')) };
});
const drawn = () => page.evaluate(() =>
  new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
/** Never on the page itself, whatever has been pressed. */
async function standsSomewhere() {
  await drawn();
  const at = await stands();
  assert.notEqual(at.tag, 'BODY');
  return at;
}
async function press(locator, key = 'Enter') {
  await locator.first().focus();
  await page.keyboard.press(key);
}
const talk = () => page.getByLabel('Vad hände?');

test('in Snabbkontakt every choice leaves one in the form, and Ctrl Enter saves from there', async () => {
  await enter(window, world, 'guide');
  await page.keyboard.press('n');
  await talk().fill('Pratade med Daniel och Johan Berglund om en tid');
  const question = page.getByRole('group', { name: /Daniel/ });
  await sees(question);
  await press(question.getByRole('button'));
  await isGone(question);
  assert.equal((await standsSomewhere()).inDialog, true);
  const add = page.getByRole('button', { name: 'Lägg till', exact: true });
  await press(add);
  await drawn();
  await page.keyboard.type('anna wik');
  await sees(page.getByRole('option', { name: /Anna Wikström/ }));
  await page.keyboard.press('Enter');
  await sees(page.locator('.quick__chips .chip, .party-roles__party').filter({ hasText: 'Anna Wikström' }));
  assert.equal((await standsSomewhere()).inDialog, true);
  await page.getByLabel('Roll för Johan Berglund').selectOption('remove');
  assert.equal((await standsSomewhere()).inDialog, true);
  await page.locator('.quick .quick__label').first().click(); // nothing that takes focus
  assert.equal((await standsSomewhere()).inDialog, true);
  await page.keyboard.press('Control+Enter');
  await isGone(talk());
  await standsSomewhere();
});

test('what is ticked, read and remembered leaves one at the next, and undo where one was', async () => {
  await enter(window, world, 'guide');
  const owed = page.locator('#skyldig .owed__check');
  await sees(owed);
  const count = await owed.count();
  await press(owed, ' ');
  await eventually(async () => assert.equal(await owed.count(), count - 1));
  assert.equal((await standsSomewhere()).tag, count > 1 ? 'INPUT' : 'H2');
  await sees(page.getByRole('button', { name: /^Ångra/ }).first()); // it has been sent
  await page.keyboard.press('z');
  await eventually(async () => assert.equal(await owed.count(), count));
  await standsSomewhere();
  const read = page.getByRole('button', { name: 'Allt läst' });
  await press(read);
  await isGone(read);
  await standsSomewhere();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog');
  await sees(keys);
  await page.keyboard.press('Escape');
  await isGone(keys);
  await standsSomewhere();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  assert.equal((await stands()).said, 'Imorgon');
  await page.keyboard.press('Escape');
  await standsSomewhere();
});

test('who is invited and what still holds leave one beside where one pressed', async () => {
  await enter(window, world, 'guide', '/arenden');
  await page.getByRole('link', { name: /^Jonna/ }).first().click();
  await sees(page.getByRole('heading', { level: 1, name: /Jonna/ }));
  await press(page.getByRole('button', { name: /Bjud in/ }));
  await drawn();
  await page.keyboard.type('ulla grahn');
  await sees(page.getByRole('option', { name: /Ulla Grahn/ }));
  await page.keyboard.press('Enter');
  await eventually(async () => assert.notEqual((await stands()).tag, 'BODY'));
  await page.keyboard.press('Escape');
  await standsSomewhere();
});

test('in the sign-in over a page the password has focus', async () => {
  await enter(window, world, 'guide');
  window.complaints.expect(/^401 /);
  await window.context.clearCookies();
  await page.getByRole('link', { name: 'Ärenden' }).evaluate((link) => link.click());
  await sees(page.getByRole('dialog', { name: 'Du har loggats ut' }));
  await eventually(async () => assert.equal((await stands()).said, 'Lösenord'));
});
