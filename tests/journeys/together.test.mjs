// Two colleagues at once: what one does the other sees, and nobody's words are overwritten.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { enter, eventually, inOneWorld, isGone, openWindow, sees } from './harness.mjs';

let world, browser, mine, theirs;
inOneWorld((made) => ({ world, browser } = made));
beforeEach(async () => {
  mine = await openWindow(browser, world);
  theirs = await openWindow(browser, world);
});
afterEach(async () => {
  assert.deepEqual([...mine.complaints, ...theirs.complaints], []);
  await mine.close();
  await theirs.close();
});
async function openCase(window, name) {
  await window.page.getByRole('link', { name: new RegExp(`^${name}`) }).first().click();
  await sees(window.page.getByRole('heading', { level: 1, name: new RegExp(name) }));
  await sees(window.page.getByRole('region', { name: 'Trådar och löften' }));
}

test('what a colleague logs is offered at once, and moves nothing until it is asked for', async () => {
  await enter(mine, world, 'guide', '/arenden');
  await openCase(mine, 'Jonna');
  await enter(theirs, world, 'professional', '/arenden');
  await openCase(theirs, 'Jonna');
  const text = 'Jonna vill börja i caféet efter jul';
  await theirs.page.keyboard.press('l');
  await theirs.page.getByLabel('Vad hände?').fill(text);
  await theirs.page.keyboard.press('Control+Enter');
  await isGone(theirs.page.getByLabel('Vad hände?'));
  const offer = mine.page.getByRole('button', { name: /ny.*, visa/ });
  await sees(offer);
  assert.equal(await mine.page.getByText(text).count(), 0);
  await offer.click();
  await sees(mine.page.locator('#anteckningar').getByText(text));
  assert.equal(await offer.count(), 0);
});

test('a note of practice that two write at once keeps both texts', async () => {
  mine.complaints.expect(/^412 .*practices/);
  const note = async (window) => {
    await enter(window, world, 'guide', '/landskap?sok=Johan%20Berglund');
    await window.page.locator('.hit').filter({ hasText: 'Johan Berglund' }).first().click();
    await sees(window.page.getByRole('article', { name: 'Johan Berglund' }));
    return window.page.getByRole('article', { name: 'Johan Berglund' });
  };
  const here = await note(mine);
  const there = await note(theirs);
  const open = async (article) => {
    await article.locator('.practice-note').filter({ hasText: 'Ring växeln' })
      .getByRole('button', { name: 'Ändra' }).click();
    await sees(article.getByLabel(/^Vad ska andra veta/));
  };
  await open(here);
  await open(there);
  await there.getByLabel(/^Vad ska andra veta/).fill('Ring växeln före nio');
  await theirs.page.keyboard.press('Control+Enter');
  await sees(there.getByText('Ring växeln före nio'));
  await here.getByLabel(/^Vad ska andra veta/).fill('Ring hans mobil');
  await mine.page.keyboard.press('Control+Enter');
  await sees(here.getByText('Inget är borta.'));
  await sees(here.locator('.conflict').getByText('Ring växeln före nio'));
  await here.getByRole('button', { name: 'Behåll båda' }).click();
  await sees(here.locator('.practice-note').getByText(/Ring växeln före nio\s+Ring hans mobil/));
});

test('a note that a colleague moves to another heading while one writes stays open with the text', async () => {
  mine.complaints.expect(/^412 .*practices/);
  const open = async (window) => {
    await enter(window, world, 'guide', '/landskap?sok=Johan%20Berglund');
    await window.page.locator('.hit').filter({ hasText: 'Johan Berglund' }).first().click();
    const article = window.page.getByRole('article', { name: 'Johan Berglund' });
    await article.locator('.practice-note').filter({ hasText: 'Ring växeln' })
      .getByRole('button', { name: 'Ändra' }).click();
    await sees(article.getByLabel(/^Vad ska andra veta/));
    return article;
  };
  const here = await open(mine);
  const there = await open(theirs);
  const field = here.getByLabel(/^Vad ska andra veta/);
  await field.fill('Ring inte efter fyra');
  const fetched = mine.page.waitForResponse(/\/api\/persons\//);
  await there.getByRole('radio', { name: 'Gräns' }).check();
  await there.getByRole('button', { name: 'Spara', exact: true }).click();
  await sees(there.getByRole('heading', { name: 'Gränser som inte står någonstans' }));
  await (await fetched).finished();
  await mine.page.evaluate(() => new Promise((drawn) =>
    requestAnimationFrame(() => requestAnimationFrame(drawn))));
  assert.equal(await field.inputValue(), 'Ring inte efter fyra');
  await field.press('Control+Enter');
  await sees(here.locator('.conflict').getByText(/Gräns: Ring växeln/));
  await here.getByRole('button', { name: 'Behåll båda' }).click();
  const limits = here.locator('section').filter({ has: mine.page.getByRole('heading', { name: /^Gränser/ }) });
  await sees(limits.locator('.practice-note').getByText(/Ring växeln[^]*Ring inte efter fyra/));
});

test('when two change a unit at once, the same field is chosen and different ones are both kept', async () => {
  mine.complaints.expect(/^412 .*units/);
  const dialogs = [];
  for (const window of [mine, theirs]) {
    await enter(window, world, window === mine ? 'guide' : 'manager');
    const { items } = await (await window.context.request.get(`${world.address}/api/units?limit=1`)).json();
    await window.page.goto(`${world.address}/landskap/enheter/${items[0].id}`);
    dialogs.push(window.page.getByRole('dialog'));
  }
  const [here, there] = dialogs;
  const begin = async () => {
    for (const window of [mine, theirs])
      await window.page.getByRole('button', { name: 'Ändra uppgifter' }).click();
    await sees(here);
    await sees(there);
  };
  const save = (window) => window.page.keyboard.press('Control+Enter');
  await begin();
  await there.getByLabel(/^Telefon/).fill('08-465 004 60');
  await save(theirs);
  await isGone(there);
  await here.getByLabel(/^Telefon/).fill('08-465 004 61');
  await save(mine);
  const conflict = here.locator('.conflict');
  await sees(conflict.getByText('Telefon: 08-465 004 60'));
  assert.equal(await here.getByRole('button', { name: 'Behåll båda' }).count(), 0);
  await here.getByRole('button', { name: 'Behåll vald' }).click();
  await isGone(here);
  await sees(mine.page.getByRole('article').getByText('08-465 004 61'));

  await theirs.page.reload();
  await sees(theirs.page.getByRole('article').getByText('08-465 004 61'));
  await begin();
  await there.getByLabel(/^Plats/).fill('Storgatan 2');
  await save(theirs);
  await isGone(there);
  await here.getByLabel(/^Telefon/).fill('08-465 004 62');
  await save(mine);
  await sees(conflict.getByText('Plats: Storgatan 2'));
  await here.getByRole('button', { name: 'Behåll båda' }).click();
  await isGone(here);
  for (const text of ['08-465 004 62', 'Storgatan 2'])
    await sees(mine.page.getByRole('article').getByText(text));
});

test('a promise closed by a colleague first is not closed twice', async () => {
  await enter(mine, world, 'guide');
  await sees(mine.page.locator('.stalled'));
  const title = 'Startdatum på Återbruket';
  const row = mine.page.getByRole('listitem', { name: title, exact: true });
  await row.focus();
  await enter(theirs, world, 'professional');
  const same = theirs.page.getByRole('listitem', { name: title, exact: true });
  await sees(same);
  await same.focus();
  mine.complaints.expect(/^412 /);
  await theirs.page.keyboard.press('a');
  await sees(theirs.page.getByText('Löftet är klart.'));
  await sees(mine.page.getByRole('button', { name: /ny.*, visa/ }));
  await mine.page.keyboard.press('a');
  await isGone(row);
  assert.equal(await mine.page.getByText('Löftet är klart.').count(), 0);
});

test('when two change a case at once both texts are shown and the one chosen is kept', async () => {
  for (const window of [mine, theirs]) {
    await enter(window, world, window === mine ? 'guide' : 'manager', '/arenden');
    await openCase(window, 'Alba');
    await window.page.getByRole('button', { name: 'Mer om ärendet' }).click();
    await window.page.getByRole('button', { name: 'Ändra', exact: true }).click();
    await sees(window.page.getByLabel('Vad det gäller'));
  }
  await theirs.page.getByLabel('Vad det gäller').fill('29 år, har fått en katt.');
  await theirs.page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await isGone(theirs.page.getByRole('dialog'));
  mine.complaints.expect(/^412 /);
  await mine.page.getByLabel('Vad det gäller').fill('29 år, flyttar i mars.');
  await mine.page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  const conflict = mine.page.locator('.conflict');
  await sees(conflict.getByText('29 år, flyttar i mars.'));
  await sees(conflict.getByText('29 år, har fått en katt.'));
  await conflict.getByRole('button', { name: 'Behåll vald' }).click();
  await isGone(mine.page.getByRole('dialog'));
  await sees(mine.page.getByText('29 år, flyttar i mars.'));
  await mine.page.reload();
  await eventually(async () =>
    assert.ok(await mine.page.getByText('29 år, flyttar i mars.').isVisible()));
});
