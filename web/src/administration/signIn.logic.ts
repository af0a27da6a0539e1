// What an administrator is told of a sign-in: whether its owner can come in, and if not why. Pure.
import type { Schemas } from '@/api/client';
import { folded } from '@/shared/folding.logic';

export type User = Schemas['User'];
export type Membership = Schemas['Membership'];
export type Role = Schemas['Role'];

export type State =
  | 'ready'
  | 'ending' // a last day has been set
  | 'invited'
  | 'locked' // the password has been taken away, and no other chosen yet
  | 'disabled'
  | 'ended'
  | 'none'; // no role has been offered here that is open

/** In the order that they are most often given. */
export const rolesOffered: readonly Role[] = [
  'guide',
  'professional',
  'coordinator',
  'manager',
  'board',
  'auditor',
  'admin',
];

/** The link that her next step waits for, as it stands. */
export type LinkState = 'open' | 'old' | 'missing';

export interface SignIn {
  state: State;
  link?: LinkState;
  /** When the link was made. */
  madeAt?: string;
  expiresAt?: string;
  /** The last day of the role that ends last. */
  until?: string;
}

const active = (user: User) => user.memberships.filter(({ status }) => status === 'active');
export const invitations = (user: User): Membership[] =>
  user.memberships.filter(({ status }) => status === 'invited');

export function linkOf(link: Schemas['WaitingLink'] | undefined): Omit<SignIn, 'state'> {
  if (!link) return { link: 'missing' };
  return {
    link: link.is_open ? 'open' : 'old',
    madeAt: link.made_at,
    expiresAt: link.expires_at,
  };
}

export function signInOf(user: User): SignIn {
  if (user.status === 'disabled') return { state: 'disabled' };
  const held = active(user);
  if (held.length === 0) {
    const [invitation] = invitations(user);
    if (invitation) return { state: 'invited', ...linkOf(invitation.invitation) };
    return { state: user.memberships.length > 0 ? 'ended' : 'none' };
  }
  if (user.sign_in && !user.sign_in.has_password)
    return { state: 'locked', ...linkOf(user.sign_in.reset) };
  const days = held.map(({ until_day: day }) => day);
  const until = days.every(Boolean) ? days.toSorted().at(-1) : undefined;
  return until ? { state: 'ending', until } : { state: 'ready' };
}

/** Somebody waits for the administrator, or for a link. */
export const needsSomething = (user: User): boolean => {
  const { state } = signInOf(user);
  return state === 'invited' || state === 'locked' || invitations(user).length > 0;
};
export const hasLeft = (user: User): boolean =>
  ['ended', 'none', 'disabled'].includes(signInOf(user).state);

export const heldAs = (user: User, role: Role, at: { id: string }): Membership | undefined =>
  user.memberships.find((held) => held.role === role && held.organisation.id === at.id);

/** The roles that she has here, or is offered. */
export function rolesOf(user: User): Role[] {
  const held = user.memberships.filter(({ status }) => status !== 'ended');
  return [...new Set((held.length > 0 ? held : user.memberships).map(({ role }) => role))];
}

export type Filter = 'all' | 'needs' | 'left';
const fits: Record<Filter, (user: User) => boolean> = {
  all: () => true,
  needs: needsSomething,
  left: hasLeft,
};
/** By name; those who have left come last. */
export function listed(users: readonly User[], filter: Filter, text: string): User[] {
  const words = folded(text).split(' ').filter(Boolean);
  return users
    .filter(fits[filter])
    .filter(({ person, username }) => {
      const place = `${person.unit?.name ?? ''} ${person.unit?.short_name ?? ''}`;
      const all = folded(`${person.name} ${place} ${username}`);
      return words.every((word) => all.includes(word));
    })
    .toSorted(
      (a, b) =>
        Number(hasLeft(a)) - Number(hasLeft(b)) || a.person.name.localeCompare(b.person.name, 'sv'),
    );
}
