// Words of Snabbkontakt.
import type { SameKeys } from '@/app/i18n';
import type sv from './texts.sv';

const texts: SameKeys<typeof sv> = {
  title: 'New contact', what: 'What happened?', hint: 'Write as you talk. What is underlined ends up below. Change it if it went wrong.',
  marks: 'Completions', needText: 'Write a line about what happened.',
  with: 'With', add: 'Add', addWho: 'Who else was there?', which: 'Which {name}?', unknown: '{name} is not there yet.',
  addNew: 'Add {name} as new', addedNew: '{name} is now in Landscape.', noHits: 'Nobody has that name.',
  searching: 'Searching', employee: 'employee',
  case: 'Case', optional: 'optional', noCase: 'Without a case it counts as sounding out and must not have names.',
  chooseCase: 'Choose case', noCases: 'You are not in any case.',
  kind: 'Kind', how: 'How', unanswered: 'No answer', unansweredHint: 'Then their silence goes on.',
  expression: {
    consulting: 'Sounding out', check_in: 'Check-in', coordinating: 'Coordinating', advocating: 'Advocating',
    extra_effort: 'The little extra', improvised_meeting: 'Improvised meeting', planned_meeting: 'Planned meeting',
    information_exchange: 'Information exchange', mutual_consultation: 'Mutual consultation',
  },
  ways: { call: 'Phone', corridor: 'In the corridor', visit: 'On site', meeting: 'Meeting', video: 'Video', message: 'Message' },
  promises: 'Promises', me: 'Me', who: 'Who?', whatPromise: 'What is promised?', due: 'By', noDue: 'no day', dueOf: 'By when, {what}',
  byOf: 'Who promised, {what}', removePromise: 'Remove the promise: {what}', addPromise: 'Another promise', matter: 'Matter', newMatter: 'New matter',
  when: 'When', today: 'today',
  readers: 'Who may read it?',
  label: {
    working_note: 'Only me', working_noteHint: 'support for memory', shared: 'The team around {name} with us', sharedHint: 'those who are in the case',
    sharedPlain: 'We, where I work', sharedPlainHint: '{organisation}', formal_record: 'The team, and it belongs in the formal record',
    formal_recordHint: 'a fact that matters',
  },
  readAs: 'How the note can be read',
  reading: {
    working_note: 'Your own memory aid.', working_noteMore: 'Nobody else sees it. It becomes an official document if it is passed on or archived.',
    shared: 'Working note.', sharedMore: 'It becomes an official document if it is passed on or archived. Then it can be requested, and secrecy is tested.',
    formal_record: 'Belongs to the formal record.', formal_recordMore: 'Enter the fact into your formal record. It is an official document and can be requested after a test.',
    promises: 'The promises are rows in a register and can be requested already.',
    promisesCase: '{name} can ask to read what concerns the case.',
  },
  fact: 'Is this a fact that matters?', factText: 'If it matters for a decision it belongs in the formal record.', factYes: 'Enter in the record', factNo: 'No',
  identifier: 'This looks like a personal number. Without a case the note must not have one.',
  save: 'Save', saveMore: 'Save and write another', keys: 'open · write ·', keysEnd: '· close the box and the draft stays',
  state: {
    new: '', writing: 'Writing', saving: 'Saving draft', saved: 'Draft saved {time}', device: 'Draft on this computer. Waiting for network.',
    lost: 'The draft could not be saved',
  },
  resumed: 'Draft from {day} {time}.', startOver: 'Start a new one', older: 'You have a draft from {day} {time}: “{text}”', goOn: 'Go on with it',
  throwAway: 'Throw away', thrown: 'The draft is thrown away.',
  logged: 'The contact is logged.', loggedWith: 'The contact with {name} is logged.', taken: 'The contact is taken back.',
  takenFault: 'The contact could not be taken back.', queued: 'Waiting for network. The contact is sent when the network is back.',
  refused: 'The contact did not get through. The text is still here.', more: 'More about the contact', minutes: 'Minutes', decision: 'A decision was made',
  motive: 'Why', factors: 'What influenced it',
  motives: {
    none: 'Not saying', solve_own_task: 'Solve my own task', hold_help_together: 'Hold the help together',
    handle_uncertainty: 'Handle uncertainty and feelings', tend_relations: 'Tend relations and channels',
  },
  factor: {
    others_withdraw: 'Others withdraw', workload: 'Workload', staff_turnover: 'Staff turnover',
    municipality_size: 'Size of the municipality', distance: 'Distance', management_attitude: 'Attitude of management',
    secrecy_interpretation: 'Interpretation of secrecy', workplace_culture: 'Workplace culture', experience: 'Experience',
    hub_person: 'Hub person', private_relations: 'Private relations', own_engagement: 'Own engagement',
  },
  suggest: { who: 'People and units', case: 'Cases' },
};
export default texts;
