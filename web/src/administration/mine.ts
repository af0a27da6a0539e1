// Where the person who is signed in administers: all that this room shows is of these organisations.
import { computed } from 'vue';
import { activeMemberships, session } from '@/access/session';

export const ownOrganisations = computed(() =>
  activeMemberships.value
    .filter(({ role }) => role === 'admin')
    .map(({ organisation }) => organisation),
);
export const mayAdminister = computed(() => ownOrganisations.value.length > 0);
/** Nobody changes her own rights: the server refuses, and the page says so first. */
export const isSelf = (personId: string) => session.value?.person.id === personId;
