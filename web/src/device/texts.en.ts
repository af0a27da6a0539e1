// Words of what works behind every page, in English.
import type { SameKeys } from '@/shared/i18n';
import type sv from './texts.sv';

const texts: SameKeys<typeof sv> = {
  wait: {
    network: 'Waiting for network. Sent when the network is back.',
    server: 'The server could not take it now. It stays here and is sent again.',
    signIn: 'Waiting for you to sign in again. Sent then.',
    onlyHere: 'The device has no room: it is in this tab only. Do not close it.',
  },
  mark: {
    network: 'waiting for network',
    server: 'waiting for the server',
    signIn: 'waiting for you to sign in',
  },
};
export default texts;
