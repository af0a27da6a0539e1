// Words of the shell: top bar, menu, keys, search.
import type { SameKeys } from './i18n';
import type sv from './texts.sv';

const texts: SameKeys<typeof sv> = {
  name: 'Mellanrum',
  skip: 'To the content',
  quickLog: 'Called Anna at BUP about …', quickLogLabel: 'New contact: write what happened', quickLogShort: 'Log',
  menu: {
    label: 'Main menu', today: 'Today', cases: 'Cases', landscape: 'Landscape', shared: 'Shared', more: 'More',
    newContact: 'Log a contact',
  },
  search: {
    open: 'Search or go to', placeholder: 'Person, service, organisation, case or page', results: 'Results',
    pages: 'Go to', persons: 'People', services: 'Services', organisations: 'Organisations', units: 'Units',
    cases: 'Cases', nothing: 'Nothing has that name.', hint: 'Cases are searched by name or reference only.',
    newContact: 'New contact', shortcuts: 'Keys', stale: 'The search did not get through. Pages can be reached all the same.',
  },
  hideNames: 'Hide names', namesHidden: 'Names are hidden',
  help: 'Help and keys',
  save: {
    saved: 'All saved', saving: 'Saving …', waiting: '{n} waiting for network', failed: '{n} did not get through',
    offline: 'Offline',
  },
  me: {
    open: 'You and settings', language: 'Language', appearance: 'Appearance', auto: 'As the computer', light: 'Light',
    dark: 'Dark', sessions: 'Where you are signed in', signOut: 'Sign out',
  },
  roles: {
    guide: 'Guide', professional: 'Professional', coordinator: 'Coordinator', manager: 'Manager', board: 'Board',
    auditor: 'Auditor', admin: 'Administrator',
  },
  week: 'w. {week}',
  keys: {
    title: 'Keys', single: 'Single letters as shortcuts',
    singleHint: 'Only when you are not writing. Turn off if you dictate text or press wrong.',
    everywhere: 'Everywhere', rows: 'On a row', then: 'then',
    quickContact: 'new contact', search: 'search or go to', help: 'this list', hideNames: 'hide names',
    undo: 'undo', goToday: 'go to Today', goCases: 'go to Cases', goLandscape: 'go to Landscape',
    nextRow: 'next row', previousRow: 'previous row', remind: 'remind', rang: 'called', finish: 'close',
    later: 'later', takeOn: 'take it on', logHere: 'log in this case', open: 'open the row', save: 'save',
    close: 'close, the draft stays',
  },
  ended: {
    title: 'You have been signed out', text: 'What you wrote is still here. Sign in and go on where you were.',
  },
  notFound: { title: 'There is no such page', text: 'The address is wrong, or the page has moved.', back: 'To Today' },
  pageFault: 'The page could not be shown',
  newVersion: 'There is a new version of Mellanrum. Reload when it suits you.', reload: 'Reload',
};
export default texts;
