import { describe, expect, it } from 'vitest';
import { cacheName, isUnreached, kindOf, outdated } from './serviceWorker.logic';

const origin = 'https://mellanrum.example';
const kind = (path: string, mode = 'cors', method = 'GET') =>
  kindOf({ method, mode, url: new URL(path, origin).href }, origin);

describe('what the service worker answers', () => {
  it('given a page of the application, then it is answered', () => {
    for (const path of ['/', '/idag', '/arenden/0192f0c1-aaaa?x=1'])
      expect(kind(path, 'navigate')).toBe('page');
  });
  it('given a hashed file or the icon, then it is answered', () => {
    expect(kind('/assets/index-DENTdPgu.js', 'cors')).toBe('file');
    expect(kind('/icon.svg', 'no-cors')).toBe('file');
  });
  it('given anything of the API, however it is asked for, then it is left alone', () => {
    for (const mode of ['cors', 'same-origin', 'no-cors', 'navigate'])
      for (const path of ['/api', '/api/session', '/api/events', '/api/openapi.yaml'])
        expect(kind(path, mode)).toBe('other');
  });
  it('given a write, another origin or the worker itself, then it is left alone', () => {
    expect(kind('/idag', 'navigate', 'POST')).toBe('other');
    expect(kind('https://elsewhere.example/assets/a.js')).toBe('other');
    expect(kind('/sw.js', 'same-origin')).toBe('other');
    expect(kind('/index.html', 'cors')).toBe('other');
  });
  it('given a proxy without a server behind it, then that is no answer', () => {
    expect([200, 404, 500].some(isUnreached)).toBe(false);
    expect([502, 503, 504].every(isUnreached)).toBe(true);
  });
  it('given an update, then the version before it is kept and older ones go', () => {
    const [one, two, three] = ['1', '2', '3'].map(cacheName) as [string, string, string];
    expect(outdated([one, two, three], three)).toEqual([one]);
    expect(outdated([three], three)).toEqual([]);
    expect(outdated(['others', one, two, three], three)).toEqual([one]);
  });
});
