// What is seldom looked at: English all the way, and the states in which something is wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect, settled } from './axe.mjs';
import { enter, eventually, inOneWorld, isGone, openWindow, sees } from './harness.mjs';

let world, browser;
inOneWorld((made) => ({ world, browser } = made));
async function inside(journey, options = {}, path = '/idag', username = 'guide') {
  const window = await openWindow(browser, world, options);
  await enter(window, world, username, path);
  await journey(window);
  assert.deepEqual([...window.complaints], []);
  await window.close();
}

/// Words that only Swedish has, in what the interface says itself: not in what people have written.
const swedish = /\b(och|inte|senast|ärende|löfte|tråd|kontakten|stannat|dagar|spara|ändra|lägg till)\b/i;
const own = 'h2, h3, nav, button, label, legend, th, .mr-card__head, .mr-pill, .room';
async function speaksEnglish(page, place) {
  const texts = await page.locator(own).evaluateAll((parts) => parts
    .filter((part) => !part.closest('.stalled h3, .matter, .owed, .news, .hit, .practice-note, .chain, .lanes, .note, [lang=sv]'))
    .map((part) => {
      const words = part.cloneNode(true);
      words.querySelectorAll('option').forEach((option) => option.remove()); // titles, often
      return words.textContent.trim();
    }));
  assert.ok(texts.length > 5, `${place}: nothing to read`);
  assert.deepEqual(texts.filter((text) => swedish.test(text)), [], place);
}

test('English goes all the way: Idag, a case, the landscape and a contact', () =>
  inside(async ({ page }) => {
    await page.getByRole('button', { name: 'Du och inställningar' }).click();
    await page.getByRole('radio', { name: 'English' }).check();
    await page.keyboard.press('Escape');
    await sees(page.getByRole('link', { name: 'Landscape' }).first());
    await settled(page);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await speaksEnglish(page, 'today');
    await inspect(page, 'today in English');
    await page.getByRole('link', { name: 'Cases' }).first().click();
    await page.locator('.cases__row').filter({ hasText: 'Jonna' }).click();
    await sees(page.locator('.matter'));
    await settled(page);
    await speaksEnglish(page, 'case');
    await inspect(page, 'case in English');
    await page.keyboard.press('l');
    await sees(page.getByRole('dialog', { name: 'New contact' }));
    await page.keyboard.type('Ringde Johan Berglund. Han skickar intyget imorgon.');
    await sees(page.locator('.quick__chips .chip, .party-roles__party').filter({ hasText: 'Johan Berglund' }));
    await speaksEnglish(page, 'contact');
    await inspect(page, 'contact in English');
    await page.keyboard.press('Control+Enter');
    await isGone(page.getByRole('dialog', { name: 'New contact' }));
    await page.locator('.note__change').first().click();
    await sees(page.getByRole('dialog', { name: 'Change the contact' }));
    await speaksEnglish(page, 'changing a contact');
    await inspect(page, 'changing a contact in English');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Landscape' }).first().click();
    await sees(page.locator('.hit'));
    await page.locator('.hit').first().click();
    await settled(page);
    await speaksEnglish(page, 'landscape');
    await inspect(page, 'landscape in English');
    await page.reload(); // it is hers wherever she signs in
    await sees(page.getByRole('link', { name: 'Landscape' }).first());
  }, {}, '/idag', 'professional'));

for (const [name, options] of [['light', {}], ['dark', { colorScheme: 'dark' }],
  ['phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }]]) {
  test(`axe finds nothing where something is missing in a form, ${name}`, () =>
    inside(async ({ page }) => {
      await page.getByRole('button', { name: 'Lägg till någon som saknas' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Lägg till' }).click();
      await sees(dialog.getByText('Fyll i det här.'));
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-invalid')), 'true');
      await inspect(page, 'a name is missing in the landscape');
      await page.goto(`${world.address}/arenden`);
      await page.getByRole('button', { name: 'Nytt ärende' }).click();
      await page.getByRole('button', { name: 'Öppna ärendet' }).click();
      await sees(page.getByText('Skriv ett namn att kalla ärendet.'));
      await inspect(page, 'a name is missing in a case');
      await page.keyboard.press('Escape');
      await page.locator('.cases__row').filter({ hasText: 'Jonna' }).click();
      await sees(page.locator('.matter'));
      const matter = page.locator('.matter').filter({ hasText: 'Elis frånvaro' });
      await matter.locator('.matter__promise .more-menu > button').first().click();
      await page.getByRole('button', { name: 'Ändra löftet' }).click();
      await matter.getByText('Mer', { exact: true }).click();
      await matter.getByLabel('Räknas som tyst efter').fill('300');
      await sees(matter.getByText('Skriv ett helt antal dagar, från 1 till 250.'));
      await matter.getByRole('button', { name: 'Spara' }).click();
      await sees(matter.getByText('Skriv några ord om varför.'));
      await inspect(page, 'a reason is missing');
    }, options, '/landskap'));

  test(`axe finds nothing where there is no network, ${name}`, () =>
    inside(async ({ context, page, complaints }) => {
      complaints.expect(/ERR_INTERNET_DISCONNECTED/);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
      await eventually(async () => assert.ok(
        await page.evaluate(() => Boolean(navigator.serviceWorker.controller))));
      await context.setOffline(true);
      for (const path of ['/idag', '/arenden', '/landskap']) {
        await page.goto(world.address + path);
        await sees(page.getByText('Du är utan nät'));
        await inspect(page, `${path} without a network`);
      }
      await page.locator('#quick-log').fill('Ringde Johan Berglund');
      await sees(page.getByLabel('Vad hände?'));
      await page.getByRole('dialog').getByRole('button', { name: /^Spara/ }).first().click();
      await sees(page.locator('.pending'));
      await inspect(page, 'a contact that waits');
      await context.setOffline(false);
      complaints.expect(/^422 .*encounters$/);
      await eventually(async () => assert.equal(await page.getByText('väntar på nät').count(), 0));
      if (await page.locator('.pending').count()) await inspect(page, 'a contact that was refused');
    }, options));
}

test('a server that fails is told of with a code to read out, and nothing that axe finds', () =>
  inside(async ({ context, page, complaints }) => {
    complaints.expect(/^500 /);
    await context.route('**/api/today**', (route) => route.fulfill({ status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'Något gick fel hos oss.', instance: 'K7QX' }) }));
    await page.reload();
    await sees(page.getByRole('alert').getByText('Något gick fel hos oss.'));
    await sees(page.getByRole('button', { name: /K7QX/ }));
    await inspect(page, 'a server that fails');
    await context.unroute('**/api/today**');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await sees(page.locator('.stalled'));
  }));
