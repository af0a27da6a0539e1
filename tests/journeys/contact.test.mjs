// Snabbkontakt: log it before it is forgotten, and never lose a word.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { enter, eventually, inOneWorld, isGone, openWindow, sees, startBrowserOn } from './harness.mjs';

let world, browser;
inOneWorld((made) => ({ world, browser } = made));
async function inside(journey, username = 'guide', path = '/idag') {
  const window = await openWindow(browser, world);
  await enter(window, world, username, path);
  await journey(window);
  assert.deepEqual([...window.complaints], []);
  await window.close();
}
const talk = (page) => page.getByLabel('Vad hände?');
const chips = (page) => page.locator('.quick__chips .chip, .party-roles__party');

test('a contact with two people of two organisations is written as one talks and saved with three presses', () =>
  inside(async ({ page }) => {
    await page.keyboard.press('n');
    await sees(talk(page));
    await page.keyboard.type('Ringde Johan Berglund och Leila Haddad om Jonna. ' +
      'Johan skickar läkarutlåtandet imorgon. Leila återkommer om praktiken senast fredag.');
    await eventually(async () => {
      const named = await chips(page).allTextContents();
      for (const name of ['Johan Berglund', 'Leila Haddad', 'Jonna'])
        assert.ok(named.some((text) => text.includes(name)), `${name} in ${named}`);
    });
    const promises = page.locator('.promise-rows__row').filter({ has: page.locator('input[type=text]') });
    await eventually(async () => assert.equal(await promises.count(), 2));
    const whats = await promises.locator('.promise-rows__what').evaluateAll((fields) => fields.map((field) => field.value));
    assert.match(whats[0], /läkarutlåtandet/);
    assert.match(whats[1], /praktiken/);
    const dues = await promises.locator('.promise-rows__due').allTextContents();
    assert.match(dues[0], /imorgon|25 nov/);
    assert.match(dues[1], /fre|27 nov/);
    await page.keyboard.press('Control+Enter');
    await isGone(talk(page));
    await sees(page.getByText(/Kontakten med .* är loggad/));
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.getByRole('link', { name: /Jonna/ }).click();
    await sees(page.locator('#anteckningar').getByText('Johan skickar läkarutlåtandet imorgon'));
    await sees(page.locator('.matter').getByText(/läkarutlåtandet/));
  }));

test('why, and what influenced it, is chosen from the list of the förbund and read beside the note', () =>
  inside(async ({ page }) => {
    await page.keyboard.press('n');
    await sees(talk(page));
    await page.keyboard.type('Ringde Johan Berglund om Jonna, han har långt till alla.');
    await eventually(async () => assert.ok((await chips(page).count()) >= 2));
    await page.getByText('Mer om kontakten').click();
    await page.getByRole('dialog').getByLabel('Varför').selectOption({ label: 'Hålla ihop hjälpen' });
    await page.getByRole('dialog').getByLabel('Avstånd').check();
    await page.keyboard.press('Control+Enter');
    await isGone(talk(page));
    await page.getByRole('link', { name: 'Ärenden' }).click();
    await page.getByRole('link', { name: /Jonna/ }).click();
    const note = page.locator('#anteckningar .note').filter({ hasText: 'han har långt till alla' });
    await sees(note.getByText('Hålla ihop hjälpen · påverkades av: avstånd'));
    // Why is changed afterwards, and taken away.
    const why = async (label) => {
      await note.getByRole('button', { name: /^Ändra kontakten/ }).click();
      await page.getByRole('dialog').getByLabel('Varför').selectOption({ label });
      await page.keyboard.press('Control+Enter');
      await isGone(page.getByRole('dialog'));
    };
    await why('Vårda relationer och kanaler');
    await sees(note.getByText('Vårda relationer och kanaler · påverkades av: avstånd'));
    await why('Säger inte');
    await isGone(note.getByText('Vårda relationer och kanaler'));
    await sees(note.getByText(/^Påverkades av: avstånd/i));
  }));

test('a promise made in a contact has a quiet time of its own when it needs one', () =>
  inside(async ({ page }) => {
    await page.keyboard.press('n');
    await sees(talk(page));
    await page.keyboard.type('Ringde Johan Berglund om Jonna. Johan ordnar passerkortet.');
    const dialog = page.getByRole('dialog');
    await eventually(async () =>
      assert.match(await dialog.locator('.promise-rows__what').first().inputValue(), /passerkortet/));
    await page.getByText('Mer om kontakten').click();
    const days = dialog.getByRole('group', { name: 'Räknas som tyst efter' }).getByRole('spinbutton');
    await days.fill('300');
    await sees(dialog.getByText('Skriv ett helt antal dagar, från 1 till 250.'));
    await days.fill('3');
    await page.keyboard.press('Control+Enter');
    await isGone(talk(page));
    await page.getByRole('link', { name: 'Ärenden' }).click();
    await page.getByRole('link', { name: /Jonna/ }).click();
    const promise = page.locator('.matter__promise').filter({ hasText: 'passerkortet' });
    await sees(promise.getByText('tyst efter 3 arbetsdagar'));
  }));

test('letters typed before a field is there are in it, and are no commands', () =>
  inside(async ({ context, page }) => {
    const held = new Map();
    await context.route(/\/assets\/(CommandPalette|QuickContact)-.*\.js/, async (route) => {
      const name = /assets\/(\w+)-/.exec(route.request().url())[1];
      await new Promise((next) => held.set(name, next));
      await route.continue();
    });
    const comes = async (name) => {
      await eventually(async () => assert.ok(held.has(name)));
      held.get(name)();
    };
    await page.reload(); // nothing of it has been fetched ahead
    await sees(page.locator('.stalled'));
    await page.keyboard.press('j'); // on a row, where letters are acts
    await page.keyboard.press('Control+k');
    await page.keyboard.type('panlk');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await comes('CommandPalette');
    const search = page.getByRole('combobox', { name: 'Sök eller gå till' });
    await eventually(async () => assert.equal(await search.inputValue(), 'pan'));
    await page.keyboard.type('d');
    assert.equal(await search.inputValue(), 'pand');
    await page.keyboard.press('Escape');
    await isGone(search);
    assert.equal(await page.locator('main form, main .later, dialog').count(), 0);
    await page.keyboard.press('n');
    await page.keyboard.type('Zara ringde'); // Z takes back
    await comes('QuickContact');
    await eventually(async () => assert.equal(await talk(page).inputValue(), 'Zara ringde'));
    await page.keyboard.press('Control+Enter');
    await isGone(talk(page));
  }));

test('a contact that is logged is changed; a change made elsewhere meanwhile is shown, and both are kept', () =>
  inside(async ({ page, complaints, context }) => {
    complaints.expect(/^412 .*encounters/);
    const answer = await context.request.get(`${world.address}/api/cases?q=Jonna`);
    const [{ id }] = (await answer.json()).items;
    await page.goto(`${world.address}/arenden/${id}`);
    await sees(page.locator('.matter'));
    await page.keyboard.press('l');
    await sees(talk(page));
    await page.keyboard.type('Ringde Johan Berglund, han var på språng');
    await page.keyboard.press('Control+Enter');
    await isGone(talk(page));
    const notes = page.locator('#anteckningar');
    const note = notes.locator('.note').filter({ hasText: 'på språng' });
    await note.getByRole('button', { name: /^Ändra kontakten/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Ändra kontakten' });
    await sees(dialog);
    await eventually(async () => assert.match(await talk(page).inputValue(), /på språng/));
    await page.keyboard.type(' till mötet');
    // Closing throws nothing away.
    await page.keyboard.press('Escape');
    await isGone(dialog);
    await note.getByRole('button', { name: /^Ändra kontakten/ }).click();
    await eventually(async () => assert.match(await talk(page).inputValue(), /till mötet$/));
    await dialog.getByRole('radio', { name: /Video/ }).check();
    await page.keyboard.press('Control+Enter');
    await isGone(dialog);
    await sees(notes.getByText('Ringde Johan Berglund, han var på språng till mötet'));

    await note.getByRole('button', { name: /^Ändra kontakten/ }).click();
    await sees(dialog);
    const logged = await context.request.get(`${world.address}/api/encounters?case=${id}`);
    const [mine] = (await logged.json()).items.filter((each) => each.text.includes('på språng'));
    const elsewhere = await context.request.patch(`${world.address}/api/encounters/${mine.id}`, {
      headers: { 'X-Mellanrum': '1', 'If-Match': `"${mine.version}"` },
      data: { text: 'Ringde Johan, ringer igen kl 15' } });
    assert.equal(elsewhere.status(), 200);
    await talk(page).fill('Ringde Johan om läkarutlåtandet');
    await page.keyboard.press('Control+Enter');
    await sees(dialog.getByText('Inget är borta.'));
    await sees(dialog.getByText('Ringde Johan, ringer igen kl 15'));
    await dialog.getByRole('button', { name: 'Behåll båda' }).click();
    await isGone(dialog);
    await sees(notes.getByText('Ringde Johan, ringer igen kl 15'));
    await sees(notes.getByText('Ringde Johan om läkarutlåtandet'));
  }));

test('an empty contact says what is missing', () =>
  inside(async ({ page }) => {
    await page.keyboard.press('n');
    await sees(talk(page));
    await page.keyboard.press('Control+Enter');
    await sees(page.getByText('Skriv en rad om vad som hände.'));
  }, 'coordinator')); // who has no draft that would come up instead

test('a closed contact is gone on with where it was left, on another page', () =>
  inside(async ({ page }) => {
    await page.keyboard.press('n');
    await sees(talk(page));
    await page.keyboard.type('Väntade i korridoren på ');
    await page.keyboard.press('Escape');
    await isGone(talk(page));
    await page.getByRole('link', { name: 'Landskap' }).click();
    await sees(page.getByRole('heading', { name: 'Landskap', level: 1 }));
    await page.keyboard.press('n');
    await eventually(async () =>
      assert.equal(await talk(page).inputValue(), 'Väntade i korridoren på '));
    await page.keyboard.type('ingen');
    await page.getByRole('button', { name: 'Spara', exact: false }).first().click();
    await isGone(talk(page));
  }, 'professional'));

test('two seconds after the last key nothing can be lost, though browser and server are killed', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'mellanrum-profile-'));
  const text = 'Mötte Samira vid Resursen, hon ringer boendet';
  try {
    let killable = await startBrowserOn(profile);
    let page = await killable.context.newPage();
    await enter({ context: killable.context, page }, world, 'manager');
    await page.keyboard.press('n');
    await sees(talk(page));
    await page.keyboard.type(text);
    // The promise is about time, so here time is what is waited for.
    await new Promise((next) => setTimeout(next, 2000));
    await Promise.all([killable.kill(), world.kill()]);
    await world.start();
    killable = await startBrowserOn(profile);
    page = await killable.context.newPage();
    await enter({ context: killable.context, page }, world, 'manager');
    await page.keyboard.press('n');
    await eventually(async () => assert.equal(await talk(page).inputValue(), text));
    await killable.kill();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
