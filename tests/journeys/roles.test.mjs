// Each role sees what it should and nothing else; without the case tier nobody sees a case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, eventually, inOneWorld, isGone, openWindow, sees, startWorld } from './harness.mjs';

let world, browser;
inOneWorld((made) => ({ world, browser } = made));
async function inside(at, username, path, journey) {
  const window = await openWindow(browser, at);
  window.complaints.expect(/^403 /);
  window.complaints.expect(/^404 /);
  await enter(window, at, username, path);
  await journey(window.page, window);
  assert.deepEqual([...window.complaints], []);
  await window.close();
}
const menuOf = (page) => page.locator('.side-menu a').evaluateAll((links) =>
  links.map((link) => new URL(link.href).pathname));

for (const username of ['board', 'auditor', 'admin'])
  test(`${username} finds the landscape and no case, neither in the menu nor by address`, () =>
    inside(world, username, '/landskap', async (page, { context }) => {
      assert.deepEqual(await menuOf(page),
        username === 'admin' ? ['/landskap', '/administration'] : ['/landskap']);
      await page.getByLabel('Sök person, insats eller organisation').fill('psykiatri');
      await sees(page.locator('.hit'));
      await page.goto(`${world.address}/arenden`);
      await sees(page.getByText('Här arbetar de som möter deltagarna'));
      assert.equal(await page.getByRole('button', { name: 'Nytt ärende' }).count(), 0);
      assert.equal((await context.request.get(`${world.address}/api/cases`)).status(), 403);
      assert.equal((await context.request.get(`${world.address}/api/today`)).status(), 403);
    }));

for (const username of ['board', 'auditor'])
  test(`${username} changes how she is reached herself, and nothing of anybody else`, () =>
    inside(world, username, '/landskap', async (page, { context, complaints }) => {
      complaints.expect(/^412 .*persons/);
      const self = async () => {
        const { person } = await (await context.request.get(`${world.address}/api/session`)).json();
        return (await context.request.get(`${world.address}/api/persons/${person.id}`)).json();
      };
      const { id, name } = await self();
      await page.getByRole('button', { name: 'Du och inställningar' }).click();
      await page.getByRole('link', { name: 'Mina uppgifter' }).click();
      const card = page.getByRole('article', { name });
      await sees(card.getByText('Det här är du.'));
      for (const act of [/^Logga kontakt/, 'Ny befattning', 'Skriv hur det är i praktiken'])
        assert.equal(await card.getByRole('button', { name: act }).count(), 0, String(act));
      assert.equal(await page.getByRole('button', { name: 'Lägg till någon som saknas' }).count(), 0);
      const dialog = page.getByRole('dialog');
      await card.getByRole('button', { name: 'Ändra uppgifter' }).click();
      await dialog.getByLabel(/^Telefon/).fill('08-465 004 70');
      await dialog.getByLabel(/^E-post/).fill('jag@example.org');
      await dialog.getByLabel(/^SDK-adress/).fill('styrelsen@example.org');
      await page.keyboard.press('Control+Enter');
      await isGone(dialog);
      for (const way of ['08-465 004 70', 'jag@example.org', 'SDK: styrelsen@example.org'])
        await sees(card.getByText(way));

      // Changed in another place meanwhile: both are shown, and both are kept.
      await card.getByRole('button', { name: 'Ändra uppgifter' }).click();
      await sees(dialog);
      const elsewhere = await context.request.patch(`${world.address}/api/persons/${id}`, {
        headers: { 'X-Mellanrum': '1', 'If-Match': `"${(await self()).version}"` },
        data: { email: 'ny@example.org' } });
      assert.equal(elsewhere.status(), 200);
      await dialog.getByLabel(/^Telefon/).fill('08-465 004 71');
      await page.keyboard.press('Control+Enter');
      await sees(dialog.locator('.conflict').getByText('Inget är borta.'));
      await sees(dialog.locator('.conflict').getByText('Telefon: 08-465 004 70 · E-post: ny@example.org'));
      await dialog.getByRole('button', { name: 'Behåll båda' }).click();
      await isGone(dialog);
      await sees(card.getByText('08-465 004 71'));
      await sees(card.getByText('ny@example.org'));

      await page.getByLabel('Sök person, insats eller organisation').fill('Johan Berglund');
      await page.locator('.hit').filter({ hasText: 'Johan Berglund' }).first().click();
      const other = page.getByRole('article', { name: 'Johan Berglund' });
      await sees(other.getByText('Roller över tid'));
      assert.equal(await other.getByRole('button').count(), 0);
    }));

for (const [username, paths] of [
  ['manager', ['/idag', '/arenden', '/landskap']], // answers for the cases of her organisation
  ['coordinator', ['/idag', '/landskap']], // works at the förbund, which holds no data of clients
  ['professional', ['/idag', '/arenden', '/landskap']],
])
  test(`the menu of ${username} holds what she may open, and every view in it opens`, () =>
    inside(world, username, '/idag', async (page) => {
      assert.deepEqual(await menuOf(page), paths);
      for (const path of paths) {
        await page.locator(`.side-menu a[href="${path}"]`).click();
        await sees(page.getByRole('heading', { level: 1 }));
        await eventually(async () => assert.equal(await page.locator('.skeleton').count(), 0));
        assert.doesNotMatch(await page.locator('main').innerText(), /inte tillgång|gick inte att/);
      }
      await page.keyboard.press('Control+k');
      await sees(page.getByRole('combobox', { name: 'Sök eller gå till' }));
      const offered = await page.getByRole('option').allTextContents();
      assert.equal(offered.some((text) => /Ärenden/.test(text)), paths.includes('/arenden'));
      await page.keyboard.press('Escape');
      if (!paths.includes('/arenden')) {
        await page.goto(`${world.address}/arenden`);
        await sees(page.getByText('Här arbetar de som möter deltagarna'));
      assert.equal(await page.getByRole('button', { name: 'Nytt ärende' }).count(), 0);
      }
    }));

test('somebody who is not in a case is told so and learns nothing of it', async () => {
  let path;
  await inside(world, 'guide', '/arenden', async (page) => {
    await page.getByRole('link', { name: /^Alba/ }).click();
    await sees(page.getByRole('heading', { level: 1, name: /Alba/ }));
    path = new URL(page.url()).pathname;
  });
  await inside(world, 'professional', path, async (page) => {
    await sees(page.getByText('Ärendet finns inte, eller så är du inte med i det'));
    assert.doesNotMatch(await page.locator('body').innerText(), /Alba|katt/);
  });
});

test('without the case tier there is no case in the menu, at an address or in the search', async () => {
  const bare = await startWorld({ settings: '[cases]\nenabled = false\n' });
  try {
    await inside(bare, 'guide', '/idag', async (page, { context }) => {
      assert.deepEqual(await menuOf(page), ['/idag', '/landskap']);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Sök eller gå till' }).fill('Jonna');
      await sees(page.getByText('Inget heter så.'));
      await page.keyboard.press('Escape');
      assert.equal((await context.request.get(`${bare.address}/api/cases`)).status(), 404);
      await page.goto(`${bare.address}/arenden`);
      await eventually(async () =>
        assert.match(await page.locator('main').innerText(), /finns inte|inget här|inte tillgång/i));
      assert.doesNotMatch(await page.locator('body').innerText(), /Jonna|Samir/);
    });
  } finally {
    await bare.stop();
  }
});
