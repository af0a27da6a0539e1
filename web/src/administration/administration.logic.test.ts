import { describe, expect, it } from 'vitest';
import { usernameFor } from './username.logic';
import { hasLeft, listed, needsSomething, rolesOf, signInOf, type User } from './signIn.logic';

const organisation = { id: 'o', name: 'Vretby kommun', sector: 'municipality' } as const;
const made = { made_at: '2026-11-19T08:00:00Z', expires_at: '2026-12-03T08:00:00Z' };
type Held = Partial<User['memberships'][number]>;
function user(memberships: Held[], more: Partial<User> = {}): User {
  return {
    id: 'u',
    person: { id: 'p', name: 'Tove Lindahl' },
    username: 'tove',
    language: 'sv',
    status: 'active',
    is_home: true,
    sign_in: { has_password: true },
    version: 1,
    memberships: memberships.map((held, i) => ({
      id: `m${i}`,
      organisation,
      role: 'guide',
      status: 'active',
      version: 1,
      ...held,
    })),
    ...more,
  };
}

describe('whether somebody can come in', () => {
  it.each<[string, User, ReturnType<typeof signInOf>]>([
    ['with a role and a password', user([{}]), { state: 'ready' }],
    [
      'not while an invitation waits',
      user([{ status: 'invited', invitation: { ...made, is_open: true } }]),
      { state: 'invited', link: 'open', madeAt: made.made_at, expiresAt: made.expires_at },
    ],
    [
      'not by a link that is too old',
      user([{ status: 'invited', invitation: { ...made, is_open: false } }]),
      { state: 'invited', link: 'old', madeAt: made.made_at, expiresAt: made.expires_at },
    ],
    [
      'not when no link was made',
      user([{ status: 'invited' }]),
      { state: 'invited', link: 'missing' },
    ],
    [
      'not with a password that was taken away',
      user([{}], { sign_in: { has_password: false } }),
      { state: 'locked', link: 'missing' },
    ],
    ['not when shut', user([{}], { status: 'disabled' }), { state: 'disabled' }],
    ['not when all has ended', user([{ status: 'ended' }]), { state: 'ended' }],
    [
      'until the last day of the last role',
      user([{ until_day: '2026-12-15' }, { role: 'manager', until_day: '2026-12-31' }]),
      { state: 'ending', until: '2026-12-31' },
    ],
    [
      'further where one role goes on',
      user([{ until_day: '2026-12-15' }, { role: 'manager' }]),
      { state: 'ready' },
    ],
    [
      'as far as is known, where another organisation looks after the sign-in',
      user([{}], { is_home: false, sign_in: undefined }),
      { state: 'ready' },
    ],
  ])('%s', (_, given, expected) => expect(signInOf(given)).toEqual(expected));
});

describe('the list', () => {
  const eva = user([{}], { person: { id: '1', name: 'Eva Åberg' }, username: 'eva' });
  const left = user([{ status: 'ended' }], { person: { id: '2', name: 'Adam Ek' } });
  const waits = user([{ status: 'invited' }], { person: { id: '3', name: 'Östen Bo' } });
  it('has those who have left last', () =>
    expect(listed([left, waits, eva], 'all', '')).toEqual([eva, waits, left]));
  it('finds by name without accents', () =>
    expect(listed([left, waits, eva], 'all', 'aberg')).toEqual([eva]));
  it('shows who waits, also for one role more', () => {
    const more = user([{}, { role: 'manager', status: 'invited' }]);
    expect(listed([left, waits, eva, more], 'needs', '')).toEqual([more, waits]);
    expect(needsSomething(eva)).toBe(false);
  });
  it('shows who has left', () => {
    expect(listed([left, waits, eva], 'left', '')).toEqual([left]);
    expect(hasLeft(waits)).toBe(false);
  });
  it('names the roles that hold, else those that were', () => {
    expect(rolesOf(user([{}, { role: 'board', status: 'ended' }]))).toEqual(['guide']);
    expect(rolesOf(user([{ role: 'board', status: 'ended' }]))).toEqual(['board']);
  });
});

describe('an invitation', () => {
  it('proposes a username', () => {
    expect(usernameFor('Göran af Ask')).toBe('goran.ask');
    expect(usernameFor('Łucja')).toBe('lucja');
    expect(usernameFor('')).toBe('');
  });
});
