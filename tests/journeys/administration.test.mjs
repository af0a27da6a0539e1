// Somebody who administers invites a colleague, helps her in again, lets her leave and come back; and
// changes nothing of her own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect, settled } from './axe.mjs';
import { enter, inWindowsOfTheirOwn, isGone, openWindow, sees } from './harness.mjs';

let world, browser, window, page;
inWindowsOfTheirOwn((made) => ({ world, browser, window, page } = made));
const chosen = 'lönnar vajar över ån';
const panel = () => page.locator('.person-panel');
const role = (name) => panel().getByRole('checkbox', { name: new RegExp(`^${name}`) });
const rowOf = (name) => page.getByRole('link', { name: new RegExp(name) });

async function invite(name) {
  await page.getByLabel('För- och efternamn').fill(name);
  await page.getByLabel('Enhet', { exact: true }).selectOption({ label: 'Vägledarna' });
  await page.getByLabel('Befattning').fill('vägledare');
  await page.getByLabel('Organisation', { exact: true })
    .selectOption({ label: 'Socialnämnden i Vretby' });
  await page.getByLabel('Roll', { exact: true }).selectOption({ label: 'Vägledare' });
  await page.getByRole('button', { name: `Bjud in ${name}` }).click();
  return shownLink();
}
async function shownLink() {
  const address = page.locator('.one-time-link__address');
  await sees(address);
  return (await address.textContent()).trim();
}
/// She opens her link in a browser of her own, and is in with the password that she chooses.
async function accept(link, password) {
  const hers = await openWindow(browser, world);
  hers.complaints.expect(/^401 /);
  await hers.page.goto(link);
  await hers.page.getByLabel(/lösenord/i).first().fill(password);
  await hers.page.getByRole('button', { name: 'Välj och logga in' }).click();
  await hers.page.waitForURL('**/idag');
  return hers;
}
const comesIn = async (username, password) => {
  const answer = await browser.newContext().then((context) =>
    context.request.post(`${world.address}/api/session`, {
      headers: { 'X-Mellanrum': '1' }, data: { username, password } }));
  return answer.status() === 204;
};

test('a colleague is invited, loses her password, leaves and comes back', async () => {
  await enter(window, world, 'admin', '/idag');
  await page.waitForURL('**/administration');
  const hers = await accept(await invite('Ylva Brandt'), chosen);
  await page.reload();
  await sees(panel().getByText('Kan logga in'));

  await panel().getByRole('button', { name: /glömt lösenordet/ }).click();
  await panel().getByRole('button', { name: 'Ta bort lösenordet och gör länken' }).click();
  const link = await shownLink();
  await sees(panel().getByText('Kommer inte in'));
  assert.equal(await comesIn('ylva.brandt', chosen), false);
  await hers.close();
  await (await accept(link, `${chosen} igen`)).close();

  await page.reload();
  await panel().getByRole('button', { name: 'Låt Ylva sluta …' }).click();
  await page.getByLabel('Sista dag').fill('2027-01-08');
  await page.getByRole('button', { name: 'Låt Ylva sluta 8 jan 2027' }).click();
  await sees(panel().getByText('Slutar 8 jan 2027'));
  await panel().getByRole('button', { name: 'Ta tillbaka' }).click();
  await sees(panel().getByText('Kan logga in'));

  await panel().getByRole('button', { name: 'Låt Ylva sluta …' }).click();
  await page.getByRole('button', { name: 'Avsluta nu i stället' }).click();
  await sees(panel().getByText('Har slutat'));
  assert.equal(await comesIn('ylva.brandt', `${chosen} igen`), false);
  await role('Vägledare').click();
  await sees(panel().getByText('Kan logga in'));
  assert.equal(await comesIn('ylva.brandt', `${chosen} igen`), true);
});

test('who is in the landscape already is not made twice', async () => {
  await enter(window, world, 'admin', '/administration');
  await page.getByLabel('För- och efternamn').fill('Ulla Gran');
  const same = page.getByRole('radio', { name: /^Ulla Grahn/ });
  await sees(same);
  assert.equal(await same.isChecked(), false, 'nobody is taken for another unasked');
  await same.check();
  await page.getByRole('link', { name: 'Öppna Ulla Grahn' }).click();
  await sees(panel().getByRole('heading', { name: 'Ulla Grahn' }));
});

test('a link is taken back until it is used', async () => {
  await enter(window, world, 'admin', '/administration');
  const link = await invite('Siv Dahlberg');
  await page.getByRole('button', { name: 'Dra tillbaka' }).click();
  await isGone(page.locator('.one-time-link'));
  await page.locator('label', { hasText: 'Behöver något' }).click();
  await sees(rowOf('Siv Dahlberg'));
  const hers = await openWindow(browser, world);
  hers.complaints.expect(/^40[14] /);
  await hers.page.goto(link);
  await sees(hers.page.getByText('Länken öppnar ingenting'));
  await hers.close();
});

test('nobody changes her own rights', async () => {
  await enter(window, world, 'admin', '/administration');
  const { person } = await (await window.context.request.get(`${world.address}/api/session`)).json();
  await page.getByLabel('Namn, enhet eller användarnamn').fill(person.name);
  await rowOf(person.name).click();
  await sees(panel().getByText('Ingen ändrar sina egna rättigheter.'));
  assert.equal(await role('Chef').first().isDisabled(), true);
  assert.equal(await panel().getByRole('button', { name: /sluta …/ }).count(), 0);
});

test('a unit is added, ended and taken back', async () => {
  await enter(window, world, 'admin', '/administration/enheter');
  const own = page.getByRole('region', { name: 'Socialnämnden i Vretby' });
  await own.getByLabel('Enhetens namn').fill('Boendestödet');
  await own.getByRole('button', { name: 'Lägg till enhet' }).click();
  await own.getByRole('button', { name: 'Avsluta Boendestödet' }).click();
  await own.getByRole('button', { name: 'Ta tillbaka Boendestödet' }).click();
  await sees(own.getByRole('button', { name: 'Avsluta Boendestödet' }));
});

for (const [place, options] of Object.entries({
  desktop: {}, phone: { viewport: { width: 390, height: 844 } }, dark: { colorScheme: 'dark' },
}))
  test(`nothing is wrong for whoever cannot see or reach well: ${place}`, async () => {
    const looked = await openWindow(browser, world, options);
    await enter(looked, world, 'admin', '/administration');
    await looked.page.locator('a.people__row').first().click();
    await sees(looked.page.locator('.person-panel'));
    await settled(looked.page);
    await inspect(looked.page, place);
    assert.deepEqual([...looked.complaints], []);
    await looked.close();
  });
