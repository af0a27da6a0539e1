// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goOn, isPlacing, keepFocus, placeOf } from './focus';

let stop: () => void;
beforeEach(() => (stop = keepFocus()));
afterEach(() => stop());
function page(html: string): void {
  document.body.innerHTML = `<main tabindex="-1">${html}</main>`;
}
const get = (id: string) => document.getElementById(id)!;
const stands = async () => {
  await new Promise((next) => setTimeout(next));
  return document.activeElement?.id || document.activeElement?.tagName;
};
const rows = '<section><h2 id="head">Skyldig</h2><ul><li id="ra"><input id="a"></li>';

describe('where one stands when what one pressed is gone', () => {
  it('given a row that was ticked, then at the next row, and at the last one before where there is none', async () => {
    page(`${rows}<li id="rb"><input id="b"></li><li id="rc"><input id="c"></li></ul></section>`);
    get('b').focus();
    get('rb').remove();
    expect(await stands()).toBe('c');
    get('rc').remove();
    expect(await stands()).toBe('a');
  });
  it('given the only row, then at the heading of what it stood in', async () => {
    page(`${rows}</ul></section>`);
    get('a').focus();
    get('ra').remove();
    expect(await stands()).toBe('head');
  });
  it('given that something else stands in its place, then there', async () => {
    page(
      '<p><button id="x">Först</button><span id="old"><input id="in"></span><button id="z"></button></p>',
    );
    get('in').focus();
    get('old').outerHTML = '<button id="new">Lägg till</button>';
    expect(await stands()).toBe('new');
  });
  it('given that the focus is put somewhere by hand in the same moment, then it is left there', async () => {
    page('<button id="x">A</button><button id="y">B</button><input id="field">');
    get('x').focus();
    get('x').remove();
    await Promise.resolve().then(() => get('field').focus());
    expect(await stands()).toBe('field');
  });
  it('given a line that only passes, then back where one worked', async () => {
    page('<input id="work"><button id="other">B</button>');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div data-passing><p id="line"><button id="undo">Ångra</button></p></div>',
    );
    get('work').focus();
    get('undo').focus();
    get('line').remove();
    expect(await stands()).toBe('work');
  });
  it('given who pressed on the empty page before, then nothing takes focus', async () => {
    page('<button id="x">A</button><button id="y">B</button>');
    document.body.insertAdjacentHTML('beforeend', '<p id="text">Text</p>');
    get('x').focus();
    get('x').blur();
    get('text').dispatchEvent(new Event('pointerdown', { bubbles: true }));
    get('x').remove();
    expect(await stands()).toBe('BODY');
  });
  it('given that nobody chose where it went, then whoever is asked can tell', async () => {
    page('<button id="x">A</button><button id="y">B</button>');
    const told: boolean[] = [];
    get('y').addEventListener('focus', () => told.push(isPlacing()));
    get('y').focus();
    const place = placeOf(get('x'));
    get('x').remove();
    goOn(place);
    get('y').blur();
    get('y').focus();
    expect(told).toEqual([false, false]);
  });
});
