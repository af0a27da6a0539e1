// The sign-ins of one's own organisations, and what may be done to them.
import { api, bodyOf, etag, type Schemas } from '@/api/client';
import type { Membership, Role, User } from './signIn.logic';

export type Organisation = Schemas['OrganisationReference'];
export type Unit = Schemas['UnitReference'];
export type Link = Schemas['Link'];
/** A link to a membership, as it was made. */
export interface Made {
  membershipId: string;
  link: Link;
}

/** All of them: a list of colleagues is short, and is searched and counted here. */
export async function allUsers(): Promise<User[]> {
  const users: User[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 100, ...(cursor && { cursor }) };
    const page = await bodyOf(api.GET('/api/users', { params: { query } }));
    users.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return users;
}
export const organisation = (id: string): Promise<Schemas['OrganisationDetail']> =>
  bodyOf(api.GET('/api/organisations/{id}', { params: { path: { id } } })) as Promise<
    Schemas['OrganisationDetail']
  >;

const of = ({ id, version }: { id: string; version: number }) => ({
  params: { path: { id }, header: { 'If-Match': etag(version) } },
});
export const setStatus = (held: Membership, status: 'active' | 'ended'): Promise<Membership> =>
  bodyOf(api.PATCH('/api/memberships/{id}', { ...of(held), body: { status } }));
export const setUntil = (held: Membership, day: string | null): Promise<Membership> =>
  bodyOf(api.PATCH('/api/memberships/{id}', { ...of(held), body: { until_day: day } }));
export const setOpen = (user: User, isOpen: boolean): Promise<User> =>
  bodyOf(
    api.PATCH('/api/users/{id}', {
      ...of(user),
      body: { status: isOpen ? 'active' : 'disabled' },
    }),
  );
export const offer = (personId: string, organisationId: string, role: Role): Promise<Membership> =>
  bodyOf(
    api.POST('/api/memberships', {
      body: { person_id: personId, organisation_id: organisationId, role },
    }),
  );

const path = (id: string) => ({ params: { path: { id } } });
export const invite = (membershipId: string): Promise<Link> =>
  bodyOf(api.PUT('/api/memberships/{id}/invitation', path(membershipId)));
export const withdrawInvitation = (membershipId: string) =>
  api.DELETE('/api/memberships/{id}/invitation', path(membershipId));
export const reset = (userId: string): Promise<Link> =>
  bodyOf(api.PUT('/api/users/{id}/reset', path(userId)));
export const withdrawReset = (userId: string) => api.DELETE('/api/users/{id}/reset', path(userId));

/** The units of an organisation, those that have ended too. */
export async function allUnits(organisationId: string): Promise<Schemas['Unit'][]> {
  const units: Schemas['Unit'][] = [];
  let cursor: string | undefined;
  do {
    const query = { organisation: organisationId, limit: 100, ...(cursor && { cursor }) };
    const page = await bodyOf(api.GET('/api/units', { params: { query } }));
    units.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return units;
}
export const openUnits = async (organisationIds: readonly string[]): Promise<Schemas['Unit'][]> =>
  (await Promise.all(organisationIds.map(allUnits))).flat().filter((unit) => !unit.ended_day);
export const addUnit = (organisationId: string, name: string): Promise<Schemas['Unit']> =>
  bodyOf(api.POST('/api/units', { body: { organisation_id: organisationId, name } }));
export const endUnit = (unit: Schemas['Unit'], day: string | null): Promise<Schemas['Unit']> =>
  bodyOf(api.PATCH('/api/units/{id}', { ...of(unit), body: { ended_day: day } }));
