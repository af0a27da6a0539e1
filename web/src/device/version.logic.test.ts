import { describe, expect, it } from 'vitest';
import { entryOf } from './version.logic';

describe('the version of a page', () => {
  it('given a built page, then it is the script it begins with', () => {
    const page = '<script type="module" crossorigin src="/assets/index-DENTdPgu.js"></script>';
    expect(entryOf(page)).toBe('/assets/index-DENTdPgu.js');
  });
  it('given something else at the address, such as a page of a proxy, then there is none', () => {
    expect(entryOf('<h1>Bad gateway</h1>')).toBeUndefined();
    expect(entryOf('<script src="/src/main.ts"></script>')).toBeUndefined();
  });
});
