// Ärende and Landskap: who is in, what moves, whom to call and why.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, eventually, inWindowsOfTheirOwn, isGone, sees } from './harness.mjs';

let world, window, page;
inWindowsOfTheirOwn((made) => ({ world, window, page } = made));
const button = (name, exact = true) => page.getByRole('button', { name, exact });
const card = (heading) => page.getByRole('region', { name: heading });
async function openCase(name) {
  await enter(window, world, 'guide', '/arenden');
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).first().click();
  await sees(page.getByRole('heading', { level: 1, name: new RegExp(name) }));
}

test('a case shows who is in, what stands still and where nobody has been active, also as a list', async () => {
  await openCase('Jonna');
  await sees(card('Teamet kring Jonna').getByText('Johan Berglund'));
  await sees(card('Teamet kring Jonna').getByText(/beslutar om/));
  await sees(card('Trådar och löften').getByText('Läkarutlåtande till Försäkringskassan'));
  await sees(card('Trådar och löften').getByText(/Stannat/));
  const lanes = card('Tidslinje');
  await sees(lanes.locator('svg title').first().locator('..'));
  await lanes.getByRole('radio', { name: 'Lista' }).check();
  await sees(lanes.getByRole('table'));
  assert.ok((await lanes.getByRole('row').count()) > 5);
});

test('what has stalled stands first among the cases, with how long', async () => {
  await enter(window, world, 'guide', '/arenden');
  const rows = page.locator('.cases__list li');
  await sees(rows.first().getByText(/(tråd|trådar) har stannat/));
  const days = (await rows.allInnerTexts())
    .map((text) => Number(/har stannat\s*·\s*(\d+) dag/.exec(text)?.[1] ?? -1));
  assert.ok(days[0] > 0 && days.at(-1) === -1, days.join(' '));
  assert.deepEqual(days, days.toSorted((a, b) => b - a));
});

test('a case is closed with what becomes of its promises, and all of it is undone', async () => {
  await openCase('Samir');
  const promises = card('Trådar och löften').locator('.matter__promise');
  await sees(promises.first());
  const before = await promises.count();
  await button('Mer om ärendet').click();
  await button('Avsluta ärendet').click();
  await page.getByLabel('Varför avslutas ärendet?').fill('Flyttat till annan kommun');
  const choices = page.getByRole('group', { name: 'Vad blir det av det som är öppet?' });
  await choices.getByRole('combobox').first().selectOption({ label: 'Klart' });
  await button('Avsluta ärendet').click();
  await sees(page.getByText(/Avslutat idag|Avslutat 24 nov/));
  await eventually(async () => assert.equal(await promises.count(), before - 1));
  await sees(button('Ångra'));
  await page.keyboard.press('z');
  await sees(button('Logga kontakt', false));
  await eventually(async () => assert.equal(await promises.count(), before));
});

test('a new case needs a name alone, and gets its first matter, step and colleague', async () => {
  await enter(window, world, 'guide', '/arenden');
  await button('Nytt ärende').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Öppna ärendet' }).click();
  await sees(dialog.getByText('Skriv ett namn att kalla ärendet.'));
  await dialog.getByLabel(/Namn som den det gäller/).fill('Vilgot');
  await dialog.getByRole('button', { name: 'Öppna ärendet' }).click();
  await sees(page.getByRole('heading', { level: 1, name: /Vilgot/ }));

  await button('Ny tråd').click();
  await page.getByLabel('Vad ska röra sig?').fill('Flytten till egen lägenhet');
  await page.keyboard.press('Enter');
  await sees(page.getByRole('heading', { name: 'Flytten till egen lägenhet' }));

  await button('Ny insats').click();
  await page.getByLabel('Vad är det för insats?').fill('Boendestöd');
  await page.getByRole('combobox', { name: 'Enhet eller insats i Landskap' }).fill('boendest');
  await sees(page.locator('.subject-picker__option'));
  await page.keyboard.press('Enter');
  await card('Insatskedja').getByRole('button', { name: 'Lägg till' }).click();
  await sees(card('Insatskedja').getByRole('listitem').filter({ hasText: 'Boendestöd' }));

  await button('Bjud in').click();
  await page.getByRole('combobox', { name: 'Vem ska med?' }).fill('haddad');
  await sees(page.getByRole('option', { name: /Leila Haddad/ }));
  await page.keyboard.press('Enter');
  await card(/Teamet kring/).getByRole('button', { name: 'Lägg till' }).click();
  await sees(card(/Teamet kring/).getByRole('listitem').filter({ hasText: 'Leila Haddad' }));

  await page.reload();
  await sees(page.getByRole('heading', { name: 'Flytten till egen lägenhet' }));
  await sees(card(/Teamet kring/).getByText('Leila Haddad'));
});

test('a promise is made in a matter, kept with one press, and opened again with Z', async () => {
  await openCase('Jonna');
  await button('Ny tråd').click();
  await page.getByLabel('Vad ska röra sig?').fill('Tandläkaren');
  await page.keyboard.press('Enter');
  const matter = page.locator('.matter').filter({ has: page.getByRole('heading', { name: 'Tandläkaren' }) });
  await matter.getByRole('button', { name: 'Nytt löfte' }).click();
  await matter.getByLabel('Vem lovar?').selectOption({ label: 'Johan Berglund' });
  await matter.getByLabel('Vad är lovat nu?').fill('Ringa kliniken');
  await page.keyboard.press('Enter');
  await sees(matter.locator('.matter__promise').getByText('Ringa kliniken'));
  await matter.getByRole('button', { name: 'Klart: Ringa kliniken' }).click();
  await isGone(matter.locator('.matter__promise'));
  await sees(page.getByRole('button', { name: /^Ångra/ }).first()); // it has been sent
  await page.keyboard.press('z');
  await sees(matter.locator('.matter__promise').getByText('Ringa kliniken'));
});

test('a promise is put off and struck out with a reason, and a matter is closed', async () => {
  await openCase('Jonna');
  const matter = page.locator('.matter').filter({ has: page.getByRole('heading', { name: 'Elis frånvaro' }) });
  const promise = matter.locator('.matter__promise').filter({ hasText: 'Skicka kallelsen' });
  await promise.locator('.more-menu > button').click();
  await button('Senare').click();
  await button('Om tre dagar').click();
  await sees(promise.getByText(/ligger stilla till/));
  await sees(page.getByRole('button', { name: /^Ångra/ }).first()); // it has been sent
  await page.keyboard.press('z');
  await isGone(promise.getByText(/ligger stilla till/));
  await promise.locator('.more-menu > button').click();
  await button('Blev inte av').click();
  await matter.getByLabel('Varför?').fill('Mötet är inställt');
  await page.keyboard.press('Enter');
  await isGone(promise);
  await sees(page.getByRole('button', { name: /^Ångra/ }).first()); // it has been sent
  await page.keyboard.press('z');
  await sees(promise);
  await matter.locator('.matter__head .more-menu > button').click();
  await button('Tråden är klar').click();
  await matter.getByLabel('Varför?').fill('Skolan tar det');
  await page.keyboard.press('Enter');
  await sees(page.getByText('Tråden är klar.'));
});

test('a promise has a quiet time of its own when it needs one, and loses it again', async () => {
  await openCase('Jonna');
  await button('Ny tråd').click();
  await page.getByLabel('Vad ska röra sig?').fill('Glasögonen');
  await page.keyboard.press('Enter');
  const matter = page.locator('.matter').filter({ has: page.getByRole('heading', { name: 'Glasögonen' }) });
  await matter.getByRole('button', { name: 'Nytt löfte' }).click();
  await matter.getByLabel('Vad är lovat nu?').fill('Boka synundersökning');
  const days = matter.getByLabel('Räknas som tyst efter');
  assert.equal(await days.isVisible(), false); // most promises need none
  await matter.getByText('Mer', { exact: true }).click();
  await days.fill('0');
  await sees(matter.getByText('Skriv ett helt antal dagar, från 1 till 250.'));
  await page.keyboard.press('Enter');
  await eventually(async () => assert.ok(await days.evaluate((field) => field === document.activeElement)));
  await days.fill('3');
  await page.keyboard.press('Enter');
  const promise = matter.locator('.matter__promise').filter({ hasText: 'Boka synundersökning' });
  await sees(promise.getByText('tyst efter 3 arbetsdagar'));
  await promise.locator('.more-menu > button').click();
  await button('Ändra löftet').click();
  assert.equal(await days.inputValue(), '3');
  await days.fill('');
  await matter.getByLabel('Varför?').fill('Behövs inte');
  await page.keyboard.press('Enter');
  await sees(page.getByText('Löftet är ändrat.'));
  await isGone(matter.getByText('tyst efter 3 arbetsdagar'));
});

test('when a unit counts as silent is told in words on its card, and changed there', async () => {
  await enter(window, world, 'guide');
  const answer = await window.context.request.get(`${world.address}/api/units?limit=100`);
  const unit = (await answer.json()).items.find((each) => !each.quiet_days);
  await page.goto(`${world.address}/landskap/enheter/${unit.id}`);
  const part = page.locator('.quiet-time');
  await sees(part.getByText(/^Efter 10 arbetsdagar utan ett ord, som för alla/));
  await part.getByRole('button', { name: 'Ändra tiden' }).click();
  await part.getByLabel('Räknas som tyst efter').fill('4');
  await page.keyboard.press('Enter');
  await sees(part.getByText(/^Efter 4 arbetsdagar utan ett ord\. Enheten har en egen tid; för andra är den 10\./));
  await page.reload();
  await sees(part.getByText(/^Efter 4 arbetsdagar/));
  await part.getByRole('button', { name: 'Ändra tiden' }).click();
  await part.getByLabel('Räknas som tyst efter').fill('');
  await page.keyboard.press('Enter');
  await sees(part.getByText(/^Efter 10 arbetsdagar/));
});

test('a step in the chain changes state where it stands', async () => {
  await openCase('Jonna');
  const state = card('Insatskedja').getByRole('combobox').first();
  const label = await state.getAttribute('aria-label');
  const to = (await state.inputValue()) === 'active' ? 'ended' : 'active';
  await state.selectOption(to);
  await sees(page.getByText('Insatsen är ändrad.'));
  await page.reload();
  await eventually(async () =>
    assert.equal(await page.getByRole('combobox', { name: label, exact: true }).inputValue(), to));
});

test('hidden names are hidden everywhere, and come back', async () => {
  await openCase('Jonna');
  await page.keyboard.press('Control+Shift+H');
  await eventually(async () =>
    assert.ok(!/Jonna/.test(await page.locator('h1, h2, .case__words').allTextContents())));
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await sees(page.locator('.stalled'));
  assert.doesNotMatch((await page.locator('.stalled__case').allTextContents()).join(), /Jonna|Samir|Bengt/);
  await button('Dölj namn').click();
  await sees(page.locator('.stalled__case').filter({ hasText: 'Jonna' }));
});

test('the landscape is found as one talks, with a slip of the key and without dots and rings', async () => {
  await enter(window, world, 'guide', '/landskap');
  const field = page.getByRole('searchbox').or(page.getByLabel('Sök person, insats eller organisation')).first();
  const finds = async (words, name) => {
    await field.fill(words);
    await sees(page.locator('.hit strong').filter({ hasText: name }));
  };
  await finds('ung psykiatri', 'Barn- och ungdomspsykiatrin');
  await finds('ungdomspsykatrin', 'Barn- och ungdomspsykiatrin'); // an i is missing
  await finds('forsakringskassan', 'Försäkringskassan');
  await finds('Haddad', 'Leila Haddad');
  await field.fill('xyzzyxyzzy');
  await sees(page.getByText('Ingen träff på ”xyzzyxyzzy”'));
});

test('the landscape answers who decides, says why, and shows it on the card of the unit', async () => {
  await enter(window, world, 'guide', '/landskap');
  await page.getByLabel('Sök person, insats eller organisation').fill('vem bestämmer om arbetsträning');
  const first = page.locator('.hit').first();
  await sees(first.getByText('Beslut om arbetsträning: Arbetsförmedlingen Vretby'));
  await first.click();
  const unit = page.getByRole('article', { name: 'Arbetsförmedlingen Vretby' });
  await sees(unit.getByRole('heading', { name: 'Beslutar om' }));
  await sees(unit.getByText('Väg in: inskrivning hos Arbetsförmedlingen').first());
  await page.setViewportSize({ width: 390, height: 800 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize({ width: 1280, height: 800 });
  assert.ok(width <= 390, `the card scrolls sideways: ${width}`);
  await page.getByLabel('Sök person, insats eller organisation').fill('vräkning');
  await sees(page.locator('.hit__why').filter({ hasText: 'vräkning →' }).first());
});

test('a person card says how to reach her; a note is confirmed, contradicted and written', async () => {
  await enter(window, world, 'guide', '/landskap?sok=Johan%20Berglund');
  await page.locator('.hit').filter({ hasText: 'Johan Berglund' }).first().click();
  const person = page.getByRole('article', { name: 'Johan Berglund' });
  await sees(person.getByRole('heading', { name: 'Så får man tag på Johan' }));
  await sees(person.getByText('Roller över tid'));
  await person.getByRole('button', { name: 'Stämmer än' }).first().click();
  await sees(page.getByText('Tack, det är bekräftat.'));
  await sees(person.getByText('Du har bekräftat'));
  await person.getByRole('button', { name: 'Stämmer inte' }).first().click();
  await person.getByLabel('Hur är det nu?').fill('Från januari nås han bara på eftermiddagen');
  await page.keyboard.press('Enter');
  await sees(person.getByText(/Från januari nås han bara på eftermiddagen/));

  await person.getByRole('button', { name: 'Skriv hur det är i praktiken' }).click();
  await person.getByLabel('Vad ska andra veta?').fill('Vill ha frågan i ett meddelande först');
  await page.keyboard.press('Control+Enter');
  await sees(page.getByText('Anteckningen är sparad.'));
  await sees(person.getByText('Vill ha frågan i ett meddelande först'));
});

test('somebody who is missing is added with a name and a place, and found at once', async () => {
  await enter(window, world, 'guide', '/landskap');
  await button('Lägg till någon som saknas').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await sees(dialog.getByText('Fyll i det här.'));
  await dialog.getByLabel(/^Namn/).fill('Birgitta Nyström'); // the label tells what was wrong
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await sees(page.getByRole('article', { name: 'Birgitta Nyström' }));
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Sök eller gå till' }).fill('birgitta nys');
  await sees(page.getByRole('option', { name: /Birgitta Nyström/ }));
});

test('everything is reached with the keyboard alone', async () => {
  await enter(window, world, 'guide');
  await sees(page.locator('.stalled'));
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Till innehållet');
  await page.keyboard.press('Enter');
  await page.keyboard.press('?');
  await sees(page.getByRole('dialog', { name: 'Tangenter' }));
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter'); // opens the case of the row
  await page.waitForURL('**/arenden/*');
  await sees(page.locator('.matter'));
  await page.keyboard.press('l');
  await sees(page.getByRole('dialog', { name: 'Ny kontakt' }));
  await page.keyboard.type('Lämnade nycklarna');
  await page.keyboard.press('Control+Enter');
  await isGone(page.getByRole('dialog', { name: 'Ny kontakt' }));
  await sees(page.locator('#anteckningar').getByText('Lämnade nycklarna'));
  await page.keyboard.press('Control+k');
  await sees(page.getByRole('combobox', { name: 'Sök eller gå till' }));
  await page.keyboard.type('landskap');
  await sees(page.getByRole('option', { name: 'Landskap', exact: true }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/landskap');
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.waitForURL('**/idag');
});

/// How many forms the device keeps; runs in the page.
async function formsKept() {
  const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const store = await done(indexedDB.open('mellanrum'));
  const names = await done(store.transaction('items').objectStore('items').getAllKeys());
  store.close();
  return names.filter((name) => name.startsWith('form/')).length;
}
test('what one writes about a person is there again after Back, the menu, F5 and Esc', async () => {
  await enter(window, world, 'guide', '/landskap');
  const answer = await window.context.request.get(`${world.address}/api/persons?limit=1`);
  const [{ id }] = (await answer.json()).items;
  const path = `/landskap/personer/${id}`;
  const field = page.locator('.practice-form textarea');
  const words = 'Säg att du ringer från Vretby';
  await page.goto(world.address + path);
  await button('Skriv hur det är i praktiken').click();
  await field.fill(words);
  await eventually(async () => assert.equal(await page.evaluate(formsKept), 1));
  const leave = {
    async back() {
      await page.goBack();
      await page.waitForURL('**/landskap');
      await page.goto(world.address + path);
    },
    async menu() {
      await page.getByRole('link', { name: 'Landskap', exact: true }).first().click();
      await isGone(field);
      await page.goto(world.address + path);
    },
    reload: () => page.reload(),
    escape: () => field.press('Escape'),
  };
  for (const [, go] of Object.entries(leave)) {
    await go();
    await sees(page.getByText(/^Du började skriva/));
    await button('Skriv vidare').click();
    await sees(page.getByText(/står kvar här/));
    assert.equal(await field.inputValue(), words);
  }
  await button('Spara').click();
  await isGone(field);
  await page.reload();
  await sees(page.getByText(words));
  assert.equal(await page.getByText(/^Du började skriva/).count(), 0);
});
