// Words of signing in and of one's own sessions.
import type { SameKeys } from '@/shared/i18n';
import type sv from './texts.sv';

const texts: SameKeys<typeof sv> = {
  title: 'Sign in',
  lead: 'Two posts, a space between them, and a thread that holds them together.',
  username: 'User name',
  password: 'Password',
  show: 'Show the password',
  submit: 'Sign in',
  missingUsername: 'Write your user name.',
  missingPassword: 'Write your password.',
  wrong: 'The user name and the password do not belong together.',
  failed: 'Signing in did not work just now.',
  offline: 'You are offline. Try again when the network is back.',
  logged: 'What you open is logged, and the log is reviewed.',
  sessions: {
    title: 'Where you are signed in',
    lead: 'If you do not recognise any of these, end it and change your password.',
    here: 'here',
    seen: 'last used {day} {time}',
    since: 'signed in {day} {time}',
    end: 'End',
    ended: 'The session has been ended.',
    fault: 'The sessions could not be fetched',
    unknown: 'Unknown browser',
    on: '{browser} on {system}',
    none: 'You are signed in here only.',
  },
  again: {
    title: 'You have been signed out',
    text: 'What you wrote is still here. Sign in and go on where you were.',
    submit: 'Sign in and go on',
    other: 'Sign in as somebody else',
  },
  password_change: {
    title: 'Change password',
    current: 'The password you have',
    new: 'New password',
    hint: 'At least twelve characters. A sentence will do.',
    submit: 'Change password',
    done: 'The password is changed. You are signed out everywhere but here.',
    short: 'At least twelve characters are needed.',
    missing: 'Write the password you have now.',
  },
};
export default texts;
