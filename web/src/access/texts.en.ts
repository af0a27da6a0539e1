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
  roles: {
    guide: 'Guide',
    professional: 'Professional',
    coordinator: 'Coordinator',
    manager: 'Manager',
    board: 'Board',
    auditor: 'Auditor',
    admin: 'Administrator',
  },
  roleNote: {
    board:
      'The board reads the landscape: who there is and what tends to work. Sums of where things stall come in a later version. Single cases are not shown to the board.',
    auditor:
      'As auditor you read the landscape. Reviewing who has opened what comes in a later version.',
  },
  welcome: {
    first: {
      title: 'Welcome',
      text: '{by} has made a sign-in for you: {role} at {organisation}. Choose a password of your own and you are in.',
      password: 'Choose a password',
      submit: 'Choose and sign in',
    },
    role: {
      title: 'One more role',
      text: '{by} invites you: {role} at {organisation}. Accept with the password you have.',
      password: 'Password',
      submit: 'Accept and sign in',
    },
    reset: {
      title: 'Choose a new password',
      text: '{by} has reset your password. The old one does not hold any more. Choose a new one and you are in.',
      password: 'New password',
      submit: 'Choose and sign in',
    },
    name: 'Name',
    stranger: 'If you are somebody else, close the page and tell whoever gave you the link.',
    over: 'The link opens nothing',
    none: 'The address lacks its last part. Copy the whole link and try again.',
    door: 'To the sign-in',
    fault: 'The link could not be read',
  },
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
    reset: 'Your password was reset by {by} on {day} {time}.',
    resetHint: 'If you did not ask for it, change your password now and tell your management.',
    known: 'I know',
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
