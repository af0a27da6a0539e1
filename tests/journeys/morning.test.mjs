// The morning: what has stalled, and one key for each thing to do about it.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { enter, eventually, inOneWorld, isGone, openWindow, sees } from './harness.mjs';

let world, browser, window, page;
inOneWorld((made) => ({ world, browser } = made));
beforeEach(async () => {
  window = await openWindow(browser, world);
  page = window.page;
  await enter(window, world, 'guide');
  await sees(page.locator('.stalled'));
});
afterEach(async () => {
  assert.deepEqual([...window.complaints], []);
  await window.close();
});

const rows = () => page.locator('.stalled');
const row = (title) => page.getByRole('listitem', { name: title, exact: true });
const titles = () => rows().locator('h3').allTextContents();
const stalledCount = async () => Number(await page.locator('#stannat .mr-count').textContent());
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
/// Moves with J until the row has focus.
async function goTo(title) {
  await row(title).focus();
  assert.equal(await focused(), title);
}
async function toastSays(text) {
  await sees(page.locator('.toaster__toast').filter({ hasText: text }));
}

test('what has stalled stands longest and heaviest first, each with its reason', async () => {
  const list = await rows().evaluateAll((items) => items.map((item) => {
    const [hangs] = /(\d+) sak(er)? hänger/.exec(item.textContent)?.slice(1) ?? [0];
    return { weight: Number(item.querySelector('.stalled__days strong').textContent) * (1 + Number(hangs)),
      text: item.textContent };
  }));
  assert.ok(list.length >= 4, `${list.length} rows`);
  for (const [at, { weight, text }] of list.entries()) {
    if (at > 0) assert.ok(list[at - 1].weight >= weight, text);
    assert.match(text, /Väntar på|Ingen har bollen/);
  }
  assert.equal(await stalledCount(), list.length);
  assert.equal(await page.locator('.side-menu .mr-count').textContent(), String(list.length));
});

test('J and K move between the rows, and the row with focus is open', async () => {
  const names = await titles();
  const open = page.locator('.stalled--open h3');
  await page.keyboard.press('j');
  assert.equal(await focused(), names[0]);
  await page.keyboard.press('j');
  await eventually(async () => assert.equal(await focused(), names[1]));
  assert.deepEqual(await open.allTextContents(), [names[1]]);
  await page.keyboard.press('k');
  await eventually(async () => assert.equal(await focused(), names[0]));
  await page.keyboard.press('ArrowDown');
  await eventually(async () => assert.equal(await focused(), names[1]));
});

test('what is typed into a fresh page does nothing to a row that nobody chose', async () => {
  const acts = [];
  page.on('request', (request) => {
    if (/(promises|matters)\/[^/]+\/\w+$/.test(request.url())) acts.push(request.url());
  });
  const names = await titles();
  await page.keyboard.type('apa rast');
  await page.keyboard.type('anna ringde om hyran');
  const field = page.getByLabel('Vad hände?');
  await eventually(async () => assert.equal(await field.inputValue(), 'na ringde om hyran'));
  await field.fill('');
  await page.keyboard.press('Escape');
  await isGone(field);
  assert.deepEqual(await titles(), names);
  assert.deepEqual(acts, []);
});

test('focus that an act has moved on is no choice: the same key again does nothing', async () => {
  const [first, second] = await titles();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Om en vecka' }).click();
  await isGone(row(first));
  await page.keyboard.press('s');
  await sees(row(second));
  assert.equal(await page.getByRole('group', { name: 'Tills när?' }).count(), 0);
  await page.keyboard.press('j');
  await eventually(async () => assert.equal(await focused(), second));
  await sees(page.getByRole('button', { name: /^Ångra/ }).first()); // it has been sent
  await page.keyboard.press('z');
  await sees(row(first));
});

test('a press in a row that is not open does what the button says', async () => {
  const closed = page.locator('.stalled:not(.stalled--open)').filter({ hasText: 'Påminn' }).first();
  await closed.getByRole('button', { name: 'Påminn' }).click();
  await toastSays('Påminnelsen är loggad');
  await page.locator('h1').click();
  await page.keyboard.press('z');
  await toastSays('Ångrat');
});

test('what was done can be taken back also after a contact has been saved', async () => {
  const names = await titles();
  const title = 'Startdatum på Återbruket';
  await goTo(title);
  await page.keyboard.press('a');
  await isGone(row(title));
  await page.keyboard.press('n');
  await page.getByLabel('Vad hände?').fill('Ringde hem till mamma.');
  await page.keyboard.press('Control+Enter');
  await toastSays('Kontakten är loggad');
  await toastSays('Löftet är klart.');
  await page.locator('h1').click();
  await page.keyboard.press('z');
  await toastSays('Kontakten är tillbakatagen');
  await page.keyboard.press('z');
  await sees(row(title));
  await eventually(async () => assert.deepEqual(await titles(), names));
});

test('P reminds with words that name no client; the row stays silent until somebody answers', async () => {
  const title = 'Läkarutlåtande till Försäkringskassan';
  await goTo(title);
  const client = (await row(title).locator('.stalled__case').textContent()).split('·')[0].trim();
  const words = await row(title).getByRole('textbox').inputValue();
  assert.match(words, /^Hej Johan/);
  assert.ok(!words.includes(client), `${client} in: ${words}`);
  const reach = await row(title).locator('.stalled__reach').innerText();
  assert.match(reach, /^Så får man tag på Johan: 08-465 004 21 Ring växeln/);
  assert.equal(await row(title).locator('a[href^="tel:08465"]').count(), 1);
  assert.equal(await row(title).locator('a[href^="mailto:"]').count(), 0); // a secure address is none
  const before = await row(title).locator('.stalled__days strong').textContent();
  await page.keyboard.press('p');
  await toastSays('Påminnelsen är loggad');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), words);
  await page.reload();
  await goTo(title);
  await sees(row(title).getByText(/Påmind/));
  assert.equal(await row(title).locator('.stalled__days strong').textContent(), before);
});

test('A closes a promise and Z brings it back to its place', async () => {
  const names = await titles();
  const count = await stalledCount();
  await goTo('Startdatum på Återbruket');
  await page.keyboard.press('a');
  await isGone(row('Startdatum på Återbruket'));
  assert.equal(await stalledCount(), count - 1);
  await toastSays('Löftet är klart.');
  await page.keyboard.press('z');
  await sees(row('Startdatum på Återbruket'));
  await eventually(async () => assert.deepEqual(await titles(), names));
  assert.equal(await stalledCount(), count);
});

test('S puts a promise to rest for a week, and it is not in the list the next time', async () => {
  const title = 'Svar om delbetalning av elskulden';
  await goTo(title);
  await page.keyboard.press('s');
  await sees(row(title).getByRole('group', { name: 'Tills när?' }));
  await page.getByRole('button', { name: 'Om en vecka' }).click();
  await isGone(row(title));
  await toastSays('Löftet ligger stilla till');
  await page.reload();
  await sees(rows());
  assert.ok(!(await titles()).includes(title));
});

test('T takes the ball that nobody held', async () => {
  const title = 'Vem kallar till SIP?';
  await goTo(title);
  await sees(row(title).getByText('Ingen har bollen.'));
  await page.keyboard.press('t');
  await toastSays(`Du har bollen: ${title}`);
  await isGone(row(title));
  await page.reload();
  await sees(rows());
  assert.ok(!(await titles()).includes(title));
});

test('R begins a contact about the promise, and Esc leaves it as a draft', async () => {
  await goTo('Startdatum på Återbruket');
  await page.keyboard.press('r');
  const field = page.getByLabel('Vad hände?');
  await sees(field);
  assert.match(await field.inputValue(), /^Ringde Leila Haddad om startdatum/);
  await page.keyboard.press('Escape');
  await isGone(field);
});

test('what one owes is done with one press, and Z takes it back', async () => {
  const owed = page.locator('.owed');
  const count = await owed.count();
  assert.ok(count > 0);
  const first = await owed.first().locator('.owed__what strong').textContent();
  await owed.first().getByRole('checkbox').click();
  await eventually(async () => assert.equal(await owed.count(), count - 1));
  await toastSays('Löftet är klart.');
  await page.locator('h1').click();
  await page.keyboard.press('z');
  await eventually(async () =>
    assert.equal(await owed.first().locator('.owed__what strong').textContent(), first));
});
