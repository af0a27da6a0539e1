// Inviting somebody: a person in the landscape where she is new, a sign-in or a role, and the link.
import { api, bodyOf } from '@/api/client';
import { Fault } from '@/api/fault';
import { today } from '@/shared/clock';
import { invite, offer, type Made } from './people';
import type { Role } from './signIn.logic';

export interface Invitation {
  organisationId: string;
  role: Role;
  username: string;
}

export async function addPerson(name: string, unitId: string, title: string): Promise<string> {
  const post = { unit_id: unitId, title, from_day: today.value };
  return (await bodyOf(api.POST('/api/persons', { body: { name, post } }))).id;
}

/** A sign-in for one of one's own; who has one already, or works elsewhere, is offered a role. */
export async function inviteTo(
  personId: string,
  isOwn: boolean,
  { organisationId, role, username }: Invitation,
): Promise<Made> {
  const membershipId = isOwn
    ? await addUser().catch((thrown: unknown) => {
        const fault = Fault.from(thrown);
        if (fault.kind !== 'conflict') throw thrown;
        return offered();
      })
    : await offered();
  return { membershipId, link: await invite(membershipId) };

  async function addUser(): Promise<string> {
    const body = { person_id: personId, username, organisation_id: organisationId, role };
    return (await bodyOf(api.POST('/api/users', { body }))).memberships[0]!.id;
  }
  async function offered(): Promise<string> {
    return (await offer(personId, organisationId, role)).id;
  }
}
