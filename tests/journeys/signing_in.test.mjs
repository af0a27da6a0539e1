// The door, and one's own sign-ins.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, eventually, inWindowsOfTheirOwn, isGone, openWindow, password, sees } from './harness.mjs';

let world, browser, window, page;
inWindowsOfTheirOwn((made) => ({ world, browser, window, page } = made));
const button = (name) => page.getByRole('button', { name });

test('both empty fields are pointed out at once, a wrong password is refused, the right one opens Idag', async () => {
  await page.goto(`${world.address}/arenden`);
  await page.waitForURL('**/logga-in?till=/arenden');
  await button('Logga in').click();
  await sees(page.getByText('Skriv ditt användarnamn.'));
  await sees(page.getByText('Skriv ditt lösenord.'));
  await page.getByLabel('Användarnamn').fill('guide');
  await page.getByLabel('Lösenord', { exact: true }).fill('gissning-gissning');
  await page.keyboard.press('Enter');
  await sees(page.getByRole('alert').getByText(/stämmer inte|hör inte ihop/));
  await page.getByLabel('Lösenord', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/arenden');
  await sees(page.getByRole('heading', { name: 'Ärenden', level: 1 }));
});

test('the interface turns English at the door and stays so', async () => {
  await page.goto(world.address);
  await button('English').click();
  await page.getByLabel('User name').fill('coordinator');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await button('Sign in').click();
  await sees(page.getByRole('heading', { name: /^Today, / }));
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
});

test('a person sees where she is signed in and ends a sign-in somewhere else', async () => {
  await enter(window, world, 'professional', '/inloggningar');
  const rows = page.locator('.sessions__list li');
  await sees(rows);
  const other = await openWindow(browser, world);
  await enter(other, world, 'professional');
  other.complaints.expect(/^401 /);
  await page.reload();
  await eventually(async () => assert.equal(await rows.count(), 2));
  await rows.filter({ hasNotText: 'inloggad här' }).getByRole('button', { name: /^Avsluta/ }).click();
  await sees(page.getByText('Inloggningen är avslutad.'));
  await eventually(async () => assert.equal(await rows.count(), 1));
  // The page may have been told already: then the dialog lies over the link.
  await other.page.getByRole('link', { name: 'Ärenden' }).evaluate((link) => link.click());
  await sees(other.page.getByRole('heading', { name: 'Du har loggats ut' }));
  await other.close();
});

test('who is signed out in the middle of writing signs in again and finds every word', async () => {
  await enter(window, world, 'guide');
  window.complaints.expect(/^401 /);
  await page.keyboard.press('n');
  const field = page.getByLabel('Vad hände?');
  await field.fill('Ringde Johan om intyget');
  await window.context.clearCookies();
  await field.press('End');
  await page.keyboard.insertText(', han återkommer'); // at once: the dialog takes the keys
  const dialog = page.getByRole('dialog', { name: 'Du har loggats ut' });
  await sees(dialog);
  await dialog.getByLabel('Lösenord', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Logga in och fortsätt' }).click();
  await isGone(dialog);
  assert.equal(await field.inputValue(), 'Ringde Johan om intyget, han återkommer');
  await field.focus();
  await page.keyboard.type('.');
  await sees(page.getByText(/Utkast sparat/));
});

test('a session that has run out asks for the password again and keeps the page', async () => {
  await enter(window, world, 'manager', '/arenden');
  window.complaints.expect(/^401 |ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY/);
  await world.kill('SIGTERM');
  await world.start('2026-11-26T08:30:00+01:00'); // two days away
  await page.getByRole('link', { name: /^Alba/ }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Du har loggats ut' });
  await sees(dialog);
  await dialog.getByLabel('Lösenord', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await isGone(dialog);
  await sees(page.getByRole('heading', { level: 1, name: /Alba/ }));
});

test('who signs out is out, also with the way back of the browser', async () => {
  await enter(window, world, 'guide');
  await sees(page.locator('.stalled'));
  await page.getByRole('button', { name: /Du och inställningar/ }).click();
  await button('Logga ut').click();
  await page.waitForURL('**/logga-in');
  await page.goto(`${world.address}/idag`);
  await page.waitForURL('**/logga-in');
});

test('who is invited chooses her own password, and hears of it when somebody resets it', async () => {
  await enter(window, world, 'admin', '/landskap');
  const ask = async (method, path, data) => {
    const answer = await window.context.request.fetch(world.address + path, {
      method, data, headers: { 'X-Mellanrum': '1' } });
    assert.ok(answer.ok(), `${method} ${path}: ${await answer.text()}`);
    return answer.json();
  };
  const { memberships } = await ask('GET', '/api/session');
  const organisation = memberships[0].organisation.id;
  const unit = await ask('POST', '/api/units', { organisation_id: organisation, name: 'Enheten Alm' });
  const post = { unit_id: unit.id, title: 'Handläggare', from_day: '2026-11-01' };
  const person = await ask('POST', '/api/persons', { name: 'Tyra Alm', post });
  const user = await ask('POST', '/api/users', {
    person_id: person.id, username: 'tyra.alm', organisation_id: organisation, role: 'professional' });
  const invitation = await ask('PUT', `/api/memberships/${user.memberships[0].id}/invitation`);

  const hers = await openWindow(browser, world);
  hers.complaints.expect(/^422 .*\/api\/links\/use$/);
  const choose = async (password) => {
    await hers.page.getByLabel(/lösenord$/).fill(password);
    await hers.page.getByRole('button', { name: 'Välj och logga in' }).click();
  };
  await hers.page.goto(world.address + invitation.path);
  await sees(hers.page.getByRole('heading', { name: 'Välkommen' }));
  await sees(hers.page.getByText('tyra.alm'));
  await choose('sommar2026!!');
  await sees(hers.page.getByText(/För lätt att gissa/));
  await choose('lönnar vajar över ån');
  await hers.page.waitForURL('**/idag');

  hers.complaints.expect(/^401 .*\/api\/events$/); // her stream ends with her sessions, at once
  const reset = await ask('PUT', `/api/users/${user.id}/reset`);
  await hers.page.goto('about:blank');
  await hers.page.goto(world.address + reset.path);
  await sees(hers.page.getByRole('heading', { name: 'Välj ett nytt lösenord' }));
  await choose('björkar står vid sjön');
  await hers.page.waitForURL('**/idag');
  await hers.context.clearCookies();
  await hers.page.goto(`${world.address}/logga-in`);
  await hers.page.getByLabel('Användarnamn').fill('tyra.alm');
  await hers.page.getByLabel('Lösenord', { exact: true }).fill('björkar står vid sjön');
  await hers.page.keyboard.press('Enter');
  await hers.page.waitForURL('**/inloggningar');
  await sees(hers.page.getByText(/Ditt lösenord återställdes av/));
  await hers.page.getByRole('button', { name: 'Jag vet om det' }).click();
  await isGone(hers.page.getByRole('button', { name: 'Jag vet om det' }));

  await hers.page.goto('about:blank');
  hers.complaints.expect(/^404 .*\/api\/links\/read$/);
  await hers.page.goto(world.address + reset.path);
  await sees(hers.page.getByRole('heading', { name: 'Länken öppnar ingenting' }));
  assert.deepEqual([...hers.complaints], []);
  await hers.close();
});
