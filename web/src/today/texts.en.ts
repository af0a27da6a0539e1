// Words of Idag.
import type { SameKeys } from '@/shared/i18n';
import type sv from './texts.sv';

const texts: SameKeys<typeof sv> = {
  title: 'Today, {day}',
  lead: {
    stalled: '{count} matter has stalled. | {count} matters have stalled.',
    none: 'Nothing has stalled just now.',
    owed: 'You owe others {count} thing. | You owe others {count} things.',
    new: '{count} thing is new. | {count} things are new.',
  },
  scope: { label: 'Whose', mine: 'Mine', team: 'The team’s' },
  stalled: {
    title: 'Here it has stalled',
    order: 'Longest and heaviest first',
    days: 'day silent | days silent',
    waitingFor: 'Waiting for',
    you: 'you',
    promised: 'promised {day}',
    nobody: 'Nobody holds it.',
    holder: '{name} holds it',
    hangs: '{n} thing depends on it: | {n} things depend on it:',
    all: 'Show {n} more that stalled | Show {n} more that stalled',
    more: '{n} more do not fit here. | {n} more do not fit here.',
    fault: 'The matters could not be fetched',
    loading: 'Fetching matters',
    nudged: 'Reminded {day}. | Reminded {n} times, last {day}.',
    reach: 'How to reach {name}',
    nudgeHint: 'The words are copied so that you can send them. The client’s name is not in them.',
    via: 'Send to',
    why: 'Why it is here',
    legend: { them: 'they were in touch', us: 'we were in touch', silent: 'silent' },
    keys: { next: 'next', nudge: 'remind', finish: 'done', open: 'open' },
    rang: 'Called {name} about {title}. ',
  },
  empty: {
    title: 'Nothing has stalled just now',
    text: 'A matter turns up here when somebody has been silent for {days} working days, or when nobody holds it.',
  },
  first: {
    title: 'Whom did you talk to last?',
    text: 'Write a line and the memory begins to grow. No cases needed.',
  },
  taken: { title: 'You have the ball' },
  owed: {
    title: 'What I owe others',
    none: 'You owe nobody anything just now.',
    to: 'to',
    late: '{n} day late | {n} days late',
    noDay: 'no day',
    keep: 'Done: {what}',
  },
  news: {
    title: 'New since last time',
    none: 'Nothing new since you were here.',
    seen: 'All read',
    more: 'and {n} more | and {n} more',
    kind: {
      encounter: 'logged a contact',
      promise_made: 'promised',
      promise_kept: 'finished',
      promise_changed: 'changed',
      promise_dropped: 'struck out',
      matter_taken: 'took it on',
      team_joined: 'joined the team',
      nudged: 'reminded',
    },
  },
  work: {
    title: 'The invisible work',
    none: 'Nothing logged this week yet.',
    private: 'Seen by you only.',
    improvised: 'We are talking right now – improvised meeting',
  },
  moved:
    '{count} matter has got going again in the last seven days. | {count} matters have got going again in the last seven days.',
  old: 'You are offline. Write as usual. The list is from {time}.',
  oldFault: 'The list could not be fetched again. It is from {time}.',
  counters: { stalled: 'have stalled', owed: 'I owe', news: 'new' },
};
export default texts;
