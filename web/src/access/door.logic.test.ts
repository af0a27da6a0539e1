import { describe, expect, it } from 'vitest';
import { kindOf, ownPath, tokenIn } from './door.logic';

const here = 'https://mellanrum.example';

describe('where the door leads', () => {
  it.each(['/arenden', '/landskap/personer/1?q=a%20b#c', '/idag?till=//x'])(
    'given %s, then there',
    (to) => expect(ownPath(to, here, '/idag')).toBe(to),
  );
  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example/x',
    '/\n/evil.example',
    '/.//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '',
    undefined,
    ['/arenden'],
  ])('given %j, then to Idag', (to) => expect(ownPath(to, here, '/idag')).toBe('/idag'));
});

describe('a link that was handed over', () => {
  it('given its address, then what opens stands behind the #', () => {
    expect(tokenIn('#abc')).toBe('abc');
    expect(tokenIn('')).toBe('');
  });
  it('given what it is for, then it is a first sign-in, a role or a new password', () => {
    const membership = {} as never;
    expect(kindOf({ membership, has_password: false })).toBe('first');
    expect(kindOf({ membership, has_password: true })).toBe('role');
    expect(kindOf({ has_password: false })).toBe('reset');
  });
});
