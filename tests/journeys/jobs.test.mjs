// Somebody changes jobs: one flow from the card to the promises, read by others, and taken back. On a
// desktop and on a phone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect, settled } from './axe.mjs';
import { enter, inOneWorld, isGone, openWindow, sees } from './harness.mjs';

let world, browser;
inOneWorld((made) => ({ world, browser } = made));
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

async function signedIn(work, options = {}) {
  const window = await openWindow(browser, world, options);
  const { page } = window;
  await enter(window, world, 'guide');
  const ask = async (path) => (await window.context.request.get(world.address + path)).json();
  const find = async (words, kind) =>
    (await ask(`/api/landscape/search?q=${encodeURIComponent(words)}&kind=${kind}`)).items[0].id;
  await work({ page, ask, find, button: (name) => page.getByRole('button', { name, exact: true }) });
  assert.deepEqual([...window.complaints], []);
  await window.close();
}
async function pick(page, label, words, option) {
  await page.getByRole('combobox', { name: label }).fill(words);
  await page.getByRole('option', { name: option }).first().click();
}

test('the seat gets a successor, the person a new post, and promises are asked about one by one', () =>
  signedIn(async ({ page, ask, find, button }) => {
    const peter = await find('Peter Falk', 'person');
    await page.goto(`${world.address}/landskap/personer/${peter}`);
    const unit = (await ask(`/api/persons/${peter}`)).unit;
    await page.getByRole('link', { name: 'Byter jobb' }).click();
    await sees(page.getByRole('heading', { level: 1, name: 'Peter Falk byter jobb' }));
    await button('Spara bytet').click();
    await sees(page.getByText('Fyll i det här.'));
    await page.getByLabel(/^Sista dag på/).fill('2026-11-20');
    await pick(page, /Ny enhet/, 'Vägledarna', /Vägledarna/);
    await page.getByLabel('Befattning').fill('Teamledare');
    await page.getByLabel('Börjar').fill('2026-11-23');
    await pick(page, /Ny på platsen/, 'Eva-Lena', /Eva-Lena Jönsson/);
    await sees(page.getByText(/Ny på platsen på .* från lör 21 nov: Eva-Lena Jönsson\./));
    await settled(page);
    await inspect(page, 'byter jobb');
    await button('Spara bytet').click();

    await sees(page.getByRole('heading', { level: 1, name: /Det Peter har lovat/ }));
    await settled(page);
    await inspect(page, 'löften efter bytet');
    const row = page.getByRole('listitem').filter({ has: page.getByRole('radio') }).first();
    assert.ok(await row.getByRole('radio', { name: 'Fråga först' }).isChecked());
    await row.getByRole('radio', { name: 'Eva-Lena tar över' }).check();
    await button('Spara 1 löfte').click();
    await page.waitForURL(/\/landskap\/personer\//);
    await sees(page.getByText('Ny på platsen: Eva-Lena Jönsson').first());
    const theirs = await ask(`/api/promises?by=${await find('Eva-Lena Jönsson', 'person')}`);
    const moved = theirs.items.find((promise) => promise.reason === undefined && promise.replaces_promise_id);
    assert.equal(moved.silence.is_silent, false, 'nobody is silent in what she was given today');

    await page.goto(`${world.address}/landskap/enheter/${unit.id}`);
    await sees(page.getByText(/efter\s+Peter Falk, finns nu på/));
    await page.goto(`${world.address}/landskap/personer/${peter}`);
    await button('Ångra bytet').click();
    await sees(page.getByText('Bytet är ångrat. Allt står som förut.'));
    await isGone(page.getByText('Ny på platsen: Eva-Lena Jönsson'));
    assert.equal((await ask(`/api/persons/${peter}`)).unit.id, unit.id);
  }));

test('a change that is to come is told before its day, and a number that ends, also on a phone', () =>
  signedIn(async ({ page, ask, find, button }) => {
    const ulla = await find('Ulla Grahn', 'person');
    await page.goto(`${world.address}/landskap/personer/${ulla}/byter-jobb`);
    await page.getByLabel(/^Sista dag på/).fill('2026-12-31');
    await page.getByRole('radio', { name: 'Slutar, vet inte vart' }).check();
    await page.getByRole('radio', { name: 'Slutar gälla' }).check();
    await sees(page.getByText(/Gäller till och med .*31 dec/));
    await settled(page);
    await inspect(page, 'byter jobb på telefonen');
    await button('Spara bytet').click();
    await page.waitForURL(/efter-byte/);
    await page.goto(`${world.address}/landskap/personer/${ulla}`);
    await sees(page.getByText(/Ulla slutar på .* 31 dec/));
    await sees(page.getByText(/Nummer och adresser gäller till och med/));
    await settled(page);
    await inspect(page, 'kortet före bytet');
    assert.ok((await ask(`/api/persons/${ulla}`)).phone, 'it holds until then');
  }, phone));

test('a new post leaves no old one in silence, and a post is corrected by itself', () =>
  signedIn(async ({ page, ask, find, button }) => {
    const nils = await find('Nils Holm', 'person');
    await page.goto(`${world.address}/landskap/personer/${nils}`);
    await button('Ny befattning').click();
    const dialog = page.getByRole('dialog');
    await sees(dialog.getByText(/Finns redan/));
    await pick(page, /Enhet/, 'Budget och skuld', /Budget och skuld/);
    await dialog.getByLabel('Befattning').fill('Handledare');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await sees(dialog.getByText('Kryssa i att det är kvar, eller gå till Byter jobb.'));
    await dialog.getByLabel('Har kvar det också').check();
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await isGone(dialog);
    assert.equal((await ask(`/api/persons/${nils}`)).posts.filter((post) => !post.until_day).length, 2);

    await page.getByRole('button', { name: /^Rätta Handledare/ }).click();
    await page.getByRole('dialog').getByLabel(/Till och med/).fill('2027-06-30');
    await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
    await isGone(page.getByRole('dialog'));
    await sees(page.getByText(/till och med 30 juni 2027/));
  }));

test('nobody is made twice without being asked, however the name is written', () =>
  signedIn(async ({ page, ask, button }) => {
    await page.goto(`${world.address}/landskap`);
    await button('Lägg till någon som saknas').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Namn', { exact: true }).fill('anna wikstrom');
    await sees(dialog.getByText('Finns redan, är det samma?'));
    await sees(dialog.getByRole('link', { name: 'Ja, visa Anna Wikström' }));
    await dialog.getByRole('button', { name: 'Lägg till' }).click();
    await sees(dialog.getByText('Öppna den som finns, eller kryssa i att det är någon annan.'));
    await inspect(page, 'finns redan');
    const count = async () => (await ask('/api/landscape/search?q=wikstr%C3%B6m&kind=person')).items.length;
    const before = await count();
    await dialog.getByLabel('Nej, någon annan').check();
    await dialog.getByRole('button', { name: 'Lägg till' }).click();
    await page.waitForURL(/\/landskap\/personer\//);
    assert.equal(await count(), before + 1);
  }));

for (const [name, options] of [['a desktop', {}], ['a phone', phone]]) {
  test(`whom a contact names is not put into Landskap in passing, on ${name}`, () =>
    signedIn(async ({ page, button }) => {
      await page.goto(`${world.address}/landskap`);
      await sees(page.getByRole('heading', { level: 1, name: 'Landskap' }));
      await page.keyboard.press('n');
      const dialog = page.getByRole('dialog');
      await sees(dialog.getByLabel('Vad hände?'));
      await page.keyboard.type('Pratade med Torsten om bidraget.');
      await dialog.getByRole('button', { name: 'Lägg till Torsten i Landskap …' }).click();
      const form = dialog.getByRole('form', { name: 'Lägg till i Landskap' });
      await sees(form.getByText(/Klienter och deras anhöriga hör inte hemma där/));
      await form.getByRole('button', { name: 'Lägg till i Landskap' }).click();
      await sees(form.getByText('Skriv efternamnet också.'));
      await sees(form.getByText('Välj var personen arbetar.'));
      await inspect(page, 'ny person i Snabbkontakt');
      await form.getByLabel('För- och efternamn').fill('Anna Wickström');
      await sees(form.getByText('Finns redan, är det samma?'));
      await form.getByRole('button', { name: 'Ja, det är Anna Wikström' }).click();
      await isGone(form);
      await sees(dialog.getByText('Anna Wikström').first());
    }, options));
}
