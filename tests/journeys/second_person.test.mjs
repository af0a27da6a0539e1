// Somebody else in the same tab: nothing of the one before is there for her, and nothing is done in
// the wrong name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, eventually, inWindowsOfTheirOwn, isGone, password, sees } from './harness.mjs';

let world, window, page;
inWindowsOfTheirOwn((made) => {
  ({ world, window, page } = made);
  window.complaints.expect(/^401 /); // what was on its way when she left
});
const talk = () => page.getByLabel('Vad hände?');
const chips = () => page.locator('.quick__chips .chip, .party-roles__party');
/// Into the field itself: a dialog that comes over it takes the keys, not what was written.
const writes = (text) => talk().evaluate((field, written) => {
  field.value = written;
  field.dispatchEvent(new Event('input'));
}, text);
async function signInAs(name) {
  await page.getByLabel('Användarnamn').fill(name);
  await page.getByLabel('Lösenord', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await isGone(page.getByLabel('Lösenord', { exact: true }));
}
async function signOut() {
  await page.getByRole('button', { name: 'Du och inställningar' }).click();
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await sees(page.getByLabel('Användarnamn'));
}
/// Every answer to who and which cases there are waits until `go` is called.
async function heldBack() {
  let go;
  const gone = new Promise((done) => (go = done));
  await page.route(/\/api\/(directory|landscape\/search|persons|units|organisations|cases)(\?|$)/, async (route) => {
    const answer = await route.fetch().catch(() => null);
    await gone;
    await (answer ? route.fulfill({ response: answer }) : route.abort()).catch(() => undefined);
  });
  return go;
}

test('who signs in after another is offered none of the names that one knew', async () => {
  await enter(window, world, 'guide');
  await page.keyboard.press('n');
  await talk().fill('Pratade med Johan Berglund om Jonna');
  await sees(chips().filter({ hasText: 'Jonna' }));
  await page.keyboard.press('Escape');
  await isGone(talk());
  await signOut();
  const go = await heldBack();
  await signInAs('coordinator'); // meets no cases
  await sees(page.getByRole('heading', { level: 1 }));
  await page.keyboard.press('n');
  await talk().fill('Pratade med Johan Berglund om Jonna');
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  assert.deepEqual(await chips().filter({ hasText: /Jonna|Johan/ }).allInnerTexts(), []);
  go();
  await sees(chips().filter({ hasText: 'Johan Berglund' }));
  // A colleague is called so too; the case is in no chip.
  assert.equal(await page.locator('.quick__chips .chip').filter({ hasText: 'Jonna' }).count(), 0);
});

test('an answer that comes when its asker has left is shown to nobody', async () => {
  await enter(window, world, 'guide');
  const go = await heldBack();
  await page.getByRole('link', { name: 'Ärenden' }).click(); // asks, and is not answered yet
  await page.waitForURL('**/arenden'); // a page that comes closes an open menu
  await signOut();
  await signInAs('coordinator');
  await sees(page.getByRole('heading', { level: 1 }));
  go();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  assert.doesNotMatch(await page.locator('body').innerText(), /Jonna|Samir/);
});

test('signing in again as somebody else leaves the page, and sends nothing in a wrong name', async () => {
  await enter(window, world, 'guide', '/arenden');
  const address = await page.getByRole('link', { name: /^Jonna/ }).first().getAttribute('href');
  await page.goto(world.address + address);
  await sees(page.getByRole('heading', { level: 1, name: /Jonna/ }));
  await window.context.clearCookies();
  await page.keyboard.press('l');
  await sees(talk());
  await writes('Jonna ringde om lägenheten');
  const again = page.getByRole('dialog', { name: 'Du har loggats ut' });
  await sees(again);
  const said = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' && !request.url().endsWith('/api/session')) said.push(request.url());
  });
  await signInAs('coordinator');
  await isGone(again);
  await page.waitForURL((url) => !url.pathname.startsWith('/arenden/'));
  await sees(page.getByRole('heading', { level: 1 }));
  assert.doesNotMatch(await page.locator('body').innerText(), /Jonna/);
  await page.keyboard.press('n');
  await sees(talk());
  assert.doesNotMatch(await talk().inputValue(), /lägenheten/);
  await page.keyboard.press('Escape');
  await isGone(talk());
  assert.deepEqual(said, []);
  await signOut();
  await signInAs('guide'); // and what she wrote is hers, and there
  await sees(page.getByRole('heading', { level: 1 }));
  await page.keyboard.press('n');
  await eventually(async () => assert.equal(await talk().inputValue(), 'Jonna ringde om lägenheten'));
});

test('a pause that ends while somebody else signs in saves her draft in nobody else’s name', async () => {
  await enter(window, world, 'guide');
  await page.keyboard.press('n');
  await talk().fill('Väntar på Peter');
  await sees(page.getByText(/^Utkast sparat/));
  await window.context.clearCookies();
  const saved = [];
  let letIn;
  const isLetIn = new Promise((go) => (letIn = go));
  // Who she is comes late: in between the cookie is hers and the page still another's.
  await page.route('**/api/session', async (route) => {
    if (route.request().method() === 'GET') await isLetIn;
    await route.continue();
  });
  page.on('request', (request) => {
    if (request.url().includes('/api/drafts/')) saved.push(request.method());
  });
  await talk().fill('Väntar på Peter sedan i tisdags');
  await sees(page.getByRole('dialog', { name: 'Du har loggats ut' }));
  await page.getByLabel('Användarnamn').fill('coordinator');
  await page.getByLabel('Lösenord', { exact: true }).fill(password);
  const entered = page.waitForResponse(
    (answer) => answer.url().endsWith('/api/session') && answer.request().method() === 'POST');
  await page.keyboard.press('Enter');
  await entered;
  saved.length = 0;
  // The field is left, as when a dialog takes focus: the draft is saved at once.
  await talk().evaluate(async (field) => {
    field.value += '!';
    field.dispatchEvent(new Event('input'));
    await new Promise((drawn) => requestAnimationFrame(drawn));
    field.dispatchEvent(new Event('blur'));
  });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  assert.deepEqual(saved, []);
  letIn();
  await isGone(page.getByLabel('Lösenord', { exact: true }));
  await page.unroute('**/api/session');
  await signOut();
  await signInAs('guide');
  await sees(page.getByRole('heading', { level: 1 }));
  await page.keyboard.press('n');
  await eventually(async () =>
    assert.equal(await talk().inputValue(), 'Väntar på Peter sedan i tisdags!'));
});

test('a page in another tab is left when somebody else signs in there', async () => {
  await enter(window, world, 'guide', '/arenden');
  await sees(page.getByRole('link', { name: /^Jonna/ }));
  const other = await window.context.newPage();
  await window.context.clearCookies();
  await other.goto(`${world.address}/logga-in`);
  await other.getByLabel('Användarnamn').fill('coordinator');
  await other.getByLabel('Lösenord', { exact: true }).fill(password);
  await other.keyboard.press('Enter');
  await sees(other.getByRole('heading', { level: 1, name: /^Idag|^God|^Hej|dag/ }));
  await page.waitForURL((url) => url.pathname !== '/arenden');
  await eventually(async () =>
    assert.doesNotMatch(await page.locator('body').innerText(), /Jonna/));
});

test('an address that leads elsewhere leads to Idag', async () => {
  await page.goto(`${world.address}/logga-in?till=/%09/evil.example/x`);
  await signInAs('guide');
  await page.waitForURL(`${world.address}/idag`);
});
