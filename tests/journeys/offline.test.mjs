// Without a network: the page comes up again, what was written is there, and it is sent afterwards.
// A newer interface is taken on the way to the next page, never in the middle of one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, eventually, inOneWorld, isGone, openWindow, sees, shiftClock } from './harness.mjs';

let world, browser;
inOneWorld((made) => ({ world, browser } = made));
const talk = (page) => page.getByLabel('Vad hände?');
const noNetwork = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_NETWORK_CHANGED|ERR_FAILED/;
/// The whole interface is on this device.
const kept = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  return Boolean(navigator.serviceWorker.controller) ||
    new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', () => done(true)));
});
async function inside(journey, username = 'guide') {
  const window = await openWindow(browser, world);
  window.complaints.expect(noNetwork);
  await enter(window, world, username);
  assert.ok(await kept(window.page));
  await journey(window);
  assert.deepEqual([...window.complaints], []);
  await window.close();
}

test('the page comes up without a network, the draft is there, and the contact is sent on return', () =>
  inside(async ({ context, page }) => {
    await page.keyboard.press('n');
    await sees(talk(page));
    await page.keyboard.type('Pratade med Ulla Grahn om Samir');
    await sees(page.getByText(/Utkast sparat/));
    await context.setOffline(true);
    await page.reload();
    await sees(page.locator('.save-mark').getByText('Utan nät'));
    await sees(page.getByText('Du är utan nät')); // in place of the list
    await page.keyboard.press('n');
    await eventually(async () =>
      assert.equal(await talk(page).inputValue(), 'Pratade med Ulla Grahn om Samir'));
    // Whom and what it is about is recognised without the server too.
    await sees(page.locator('.quick__chips .chip, .party-roles__party').filter({ hasText: 'Ulla Grahn' }));
    await sees(page.locator('.quick__chips .chip, .party-roles__party').filter({ hasText: 'Samir' }));
    await page.keyboard.type(' i bilen');
    await page.keyboard.press('Control+Enter');
    await isGone(talk(page));
    await sees(page.locator('.pending').getByText('Pratade med Ulla Grahn om Samir i bilen'));
    await sees(page.locator('.save-mark').getByText('1 väntar på nät'));
    await page.getByRole('link', { name: 'Landskap' }).click(); // other pages open as well
    await sees(page.getByRole('heading', { name: 'Landskap', level: 1 }));
    await page.reload(); // and it waits through one more
    await sees(page.locator('.pending').getByText('Pratade med Ulla Grahn om Samir i bilen'));
    // The server's clock stands still in these tests; here twenty minutes pass.
    await world.kill('SIGTERM');
    await world.start('2026-11-24T08:50:00+01:00');
    await context.setOffline(false);
    await isGone(page.locator('.pending'));
    await sees(page.locator('.save-mark').getByText('Allt sparat'));
    await page.getByRole('link', { name: 'Ärenden' }).click();
    await page.getByRole('link', { name: /Samir/ }).click();
    await sees(page.locator('#anteckningar').getByText('Pratade med Ulla Grahn om Samir i bilen'));
  }));

test('a contact the server refused is opened again with what was wrong, mended and sent', () =>
  inside(async ({ context, page, complaints }) => {
    complaints.expect(/^422 .*encounters$/);
    // The device's clock goes ahead: to the server the contact has not happened yet.
    await page.evaluate(shiftClock, Date.parse('2026-11-24T09:20:00+01:00'));
    await context.setOffline(true);
    await page.keyboard.press('n');
    await sees(talk(page));
    await page.keyboard.type('Pratade med Johan Berglund om Jonna, han återkommer imorgon');
    await sees(page.locator('.quick__chips .chip, .party-roles__party').filter({ hasText: 'Jonna' }));
    await page.keyboard.press('Control+Enter');
    await isGone(talk(page));
    await context.setOffline(false);
    const pending = page.locator('.pending');
    await sees(pending.getByText('Texten finns kvar här.'));
    await page.keyboard.press('n'); // what waits is no draft to write once more
    await sees(talk(page));
    assert.equal(await talk(page).inputValue(), '');
    await page.keyboard.press('Escape');
    await pending.getByRole('button', { name: /^Öppna och ändra/ }).click();
    await eventually(async () =>
      assert.match(await talk(page).inputValue(), /^Pratade med Johan Berglund om Jonna/));
    const dialog = page.getByRole('dialog', { name: 'Ny kontakt' });
    await sees(dialog.locator('.quick__row').filter({ hasText: 'När' }).locator('.mr-field__error'));
    await sees(dialog.locator('.chip, .party-roles__party').filter({ hasText: 'Johan Berglund' }));
    await isGone(pending); // from here on it is a draft
    await page.keyboard.press('Escape');
    await isGone(dialog);
    await page.keyboard.press('n');
    await eventually(async () =>
      assert.match(await talk(page).inputValue(), /^Pratade med Johan Berglund om Jonna/));
    await page.keyboard.type(' på eftermiddagen');
    await page.keyboard.press('Control+Enter');
    await isGone(talk(page));
    await sees(page.getByText(/Kontakten med .* är loggad/));
    await page.getByRole('link', { name: 'Ärenden' }).click();
    await page.getByRole('link', { name: /Jonna/ }).click();
    await sees(page.locator('#anteckningar').getByText(/han återkommer imorgon på eftermiddagen/));
  }));

test('the page comes up when the server is down, and goes on by itself when it is back', () =>
  inside(async ({ page }) => {
    await world.kill();
    await page.reload();
    await sees(page.getByRole('heading', { level: 1 }));
    await sees(page.getByText('Du är utan nät'));
    await world.start();
    await sees(page.locator('.stalled'));
  }));

test('no answer of the server and nothing of a person is in the cache of files', () =>
  inside(async ({ page }) => {
    await page.getByRole('link', { name: 'Ärenden' }).click();
    await page.getByRole('link', { name: /Jonna/ }).click();
    await sees(page.locator('.matter'));
    const { paths, texts } = await page.evaluate(async () => {
      const found = { paths: [], texts: [] };
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          found.paths.push(new URL(request.url).pathname);
          found.texts.push(await (await cache.match(request)).text());
        }
      }
      return found;
    });
    assert.ok(paths.length > 30, `only ${paths.length} files`);
    for (const path of paths) assert.match(path, /^\/(assets\/|index\.html$|icon\.svg$)/);
    assert.doesNotMatch(texts.join(), /Jonna|Johan Berglund/);
  }));

test('what a device has kept longer than eight hours is gone when a page begins, whoever left it', () =>
  inside(async ({ page }) => {
    const device = (names) => page.evaluate(async (put) => {
      const done = (request) => new Promise((found, failed) => {
        request.onsuccess = () => found(request.result);
        request.onerror = () => failed(request.error);
      });
      const items = (await done(indexedDB.open('mellanrum', 1)))
        .transaction('items', 'readwrite').objectStore('items');
      for (const name of put)
        await done(items.put({ name, owner: 'somebody else', at: Date.now() - 9 * 3_600_000 }));
      return done(items.getAllKeys());
    }, names);
    const old = ['act/old', 'copy/directory/old', 'draft/old'];
    const before = await device(old);
    for (const name of old) assert.ok(before.includes(name));
    await page.reload();
    await eventually(async () => {
      const left = await device([]);
      assert.deepEqual(left.filter((name) => old.includes(name)), ['act/old']); // it is on its way
    });
  }));

test('who signed out leaves nothing to come back to without a network', () =>
  inside(async ({ context, page }) => {
    await page.keyboard.press('n');
    await sees(talk(page));
    await page.keyboard.type('Ringde om bostaden');
    await sees(page.getByText(/Utkast sparat/));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Du och inställningar' }).click();
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await sees(page.getByLabel('Användarnamn'));
    await context.setOffline(true);
    await page.goto(`${world.address}/idag`);
    await sees(page.getByText('Du är utan nät'));
    assert.doesNotMatch(await page.locator('body').innerText(), /Eva|Jonna|bostaden/);
  }));

test('who signs out without a network is out, and the server is told when there is one', () =>
  inside(async ({ context, page, complaints }) => {
    complaints.expect(/^401 /);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Du och inställningar' }).click();
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await sees(page.getByText('Du är utloggad här.'));
    await sees(page.getByLabel('Användarnamn'));
    await page.goto(`${world.address}/idag`);
    await sees(page.getByText('Du är utan nät'));
    await context.setOffline(false);
    await eventually(async () => {
      const answer = await context.request.get(`${world.address}/api/session`);
      assert.equal(answer.status(), 401);
    });
    await page.goto(`${world.address}/idag`);
    await sees(page.getByLabel('Användarnamn'));
  }));

test('a newer interface is offered, and taken on the way to the next page', () =>
  inside(async ({ context, page }) => {
    // The next version, as the page learns of it: another script stands in the server's page.
    await context.route('**/index.html', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/\/assets\/index-[^"]+\.js/, '/assets/index-newer000.js');
      await route.fulfill({ response: answer, body });
    });
    await page.evaluate(() => (globalThis.isOldPage = true));
    await page.evaluate(() => globalThis.dispatchEvent(new Event('online')));
    await sees(page.getByText('En ny version av Mellanrum finns.'));
    assert.equal(await page.evaluate(() => globalThis.isOldPage), true); // nothing is taken from under one
    await page.getByRole('link', { name: 'Landskap' }).click();
    await sees(page.getByRole('heading', { name: 'Landskap', level: 1 }));
    assert.equal(new URL(page.url()).pathname, '/landskap');
    assert.equal(await page.evaluate(() => globalThis.isOldPage), undefined);
  }));
