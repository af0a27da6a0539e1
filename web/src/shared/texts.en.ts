// Words of the shared components.
import type { SameKeys } from './i18n';
import type sv from './texts.sv';

const texts: SameKeys<typeof sv> = {
  /** What the places of the interface are called, in the menu and in the browser's tab. */
  place: {
    today: 'Today',
    cases: 'Cases',
    landscape: 'Landscape',
    administration: 'Administration',
  },
  draft: {
    back: 'What you wrote {day} {time} is still here.',
    startOver: 'Start over',
    left: 'You began to write {day} {time}. It has not been saved.',
    goOn: 'Go on writing',
    throwAway: 'Throw away',
  },
  week: 'w. {week}',
  organisation: {
    soc: 'social services, municipality',
    reg: 'region, health care',
    fk: 'Social Insurance Agency',
    af: 'Public Employment Service',
    sko: 'school',
    civ: 'civil society',
    myn: 'other authority',
    bo: 'business and housing',
  },
  contactLine: {
    silent:
      '{count} contacts in the last eight weeks. Silent for {n} day. | {count} contacts in the last eight weeks. Silent for {n} days.',
    moving: '{count} contacts in the last eight weeks. The matter is moving.',
    silentDays: 'silent for {n} day | silent for {n} days',
  },
  fresh: {
    fresh: 'fresh',
    fine: 'fairly fresh',
    old: 'getting old',
    stale: 'old',
    sentence: '{age} ago, {step}',
    today: 'today, {step}',
  },
  room: {
    case: 'Case room',
    shared: 'Shared room',
    sums: 'Sums only',
    control: 'Control',
    caseMeaning: '{controller} is responsible for the data · what you open is logged',
    caseMeaningOwn: 'what you open is logged',
    sharedMeaning: '{host} · no data about clients here',
    sharedMeaningOwn: 'no data about clients here',
    sumsMeaning: 'client groups under five are not shown · no colleague is named',
    controlMeaning: 'what you do here is logged',
  },
  error: {
    safe: 'What you wrote is saved. The fault is ours, not yours.',
    again: 'Try again',
    code: 'Error code {code}',
    copied: 'Copied',
    offlineTitle: 'You are offline',
    offline:
      'This has to be fetched first. We try again when the network is back. What you log meanwhile is kept here and sent then.',
    closedTitle: 'You do not have access to this',
    forbiddenTitle: 'You are not part of this case',
    forbidden: 'Ask the person who coordinates.',
    caseTitle: 'There is no such case, or you are not in it',
    caseText: 'Ask the person who coordinates.',
    missingTitle: 'There is nothing here',
    missing: 'The address is wrong, or it has been removed.',
    loading: 'Loading',
  },
  conflict: {
    title: '{who} changed the same thing just now.',
    titleUnknown: 'Somebody else changed the same thing just now.',
    nothingLost: 'Nothing is lost.',
    yours: 'Yours',
    theirs: 'Theirs',
    keepChosen: 'Keep chosen',
    keepBoth: 'Keep both',
  },
  undo: 'Undo',
  close: 'Close',
  remove: 'Remove {name}',
  chosen: 'chosen',
  noHits: 'No hits.',
  newRows: '{n} new, show | {n} new, show',
  person: 'Person',
  hiddenName: 'Hidden name',
};
export default texts;
