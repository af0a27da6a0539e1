// A link that was handed over once: what it is for, and the password that uses it.
import { api, bodyOf, type Schemas } from '@/api/client';
import { forgetCopies } from '@/device/vault';

export const readLink = (token: string): Promise<Schemas['LinkContent']> =>
  bodyOf(api.POST('/api/links/read', { body: { token } }));

/** Signs in as whoever the link is for; what the device kept of somebody else is gone. */
export async function useLink(token: string, password: string): Promise<void> {
  await api.POST('/api/links/use', { body: { token, password } });
  await forgetCopies().catch(() => undefined);
}
