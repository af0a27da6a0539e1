// A request that succeeds, for every operation of the contract, with every field that its body
// takes. `world.make(operation)` sends the example of another operation, with other fields where
// named, and gives its answer.
//   session      role (or cookie) that may; guide when left out
//   path, query  values of the parameters
//   version      goes into If-Match
//   body, anyId  `anyId: true` where an id that nobody knows is no problem
import { today } from './server.mjs';

const later = '2026-12-04';
const earlier = '2026-10-01';
const instant = `${today}T08:15:00Z`;

const changeOf = (make, change, session = 'guide') => async (world) => {
  const record = await world.make(make);
  return { path: { id: record.id }, version: record.version, body: change && (await change(world, record)), session };
};

const onPromise = (body) => changeOf('makePromise', () => body);
const asAdmin = { session: 'admin' };

/// A contact with all that it can hold.
async function newEncounter(world) {
  const person = await world.make('addPerson');
  const matter = await world.make('openMatter');
  return {
    body: {
      text: 'Pratade om platsen; underlaget kommer på fredag.',
      at: instant,
      how: 'call',
      expression: 'coordinating',
      motive: 'hold_help_together',
      factors: ['workload', 'distance'],
      case_id: matter.case?.id,
      minutes: 15,
      label: 'shared',
      is_decision: false,
      participants: [{ person_id: person.id, heard: true }],
      promises: [{ matter_id: matter.id, by_person_id: person.id, what: 'Skicka underlaget', due_day: later, quiet_days: 5 }],
    },
  };
}

export const examples = {
  getHealth: () => ({}),
  getContract: () => ({}),
  streamEvents: () => ({}),

  signIn: (world) => ({ session: null, body: { username: 'guide', password: world.password } }),
  getSession: () => ({}),
  changeSessionSettings: () => ({ body: { language: 'sv' } }),
  signOut: async (world) => ({ session: await world.freshSession() }),
  changePassword: async (world) => {
    const user = await world.freshUser();
    return { session: user.session, body: { current: user.password, new: `${user.password}-anew` } };
  },
  listSessions: () => ({}),
  revokeSession: async (world) => {
    const session = await world.freshSession();
    const { id } = await world.get('/api/session', session);
    return { path: { id } };
  },
  listUsers: () => asAdmin,
  acknowledgeResets: () => ({}),
  addUser: async (world) => {
    const employer = await world.organisationOf('admin');
    return {
      ...asAdmin,
      body: {
        person_id: await world.employee(employer),
        username: world.word('user').replace(' ', '-'),
        language: 'en',
        organisation_id: employer,
        role: 'professional',
      },
    };
  },
  changeUser: changeOf('addUser', () => ({ status: 'disabled' }), 'admin'),
  resetPassword: async (world) => ({ ...asAdmin, path: { id: (await world.freshUser()).id } }),
  addMembership: async (world) => ({
    ...asAdmin,
    body: {
      person_id: (await world.make('addUser')).person.id,
      organisation_id: await world.organisationOf('admin'),
      role: 'manager',
    },
  }),
  makeInvitation: changeOf('addMembership', undefined, 'admin'),
  changeMembership: changeOf('addMembership', () => ({ status: 'ended' }), 'admin'),
  withdrawInvitation: changeOf('addMembership', undefined, 'admin'),
  withdrawReset: async (world) => ({ ...asAdmin, path: { id: (await world.freshUser()).id } }),
  readLink: async (world) => ({ session: null, body: { token: await world.invitation() } }),
  useLink: async (world) => ({
    session: null, body: { token: await world.invitation(), password: world.password },
  }),

  rewriteSearch: () => asAdmin,
  listJobs: () => asAdmin,
  getJob: async (world) => ({ ...asAdmin, path: { id: (await world.make('rewriteSearch')).id } }),
  cancelJob: async (world) => ({ ...asAdmin, path: { id: (await world.make('rewriteSearch')).id } }),

  searchLandscape: () => ({ query: { q: 'ung psykiatri' } }),
  listGeography: () => ({}),
  listOrganisations: () => ({}),
  addOrganisation: (world) => ({
    body: {
      name: world.word('Föreningen'),
      short_name: 'F',
      sector: 'civil_society',
      organisation_number: world.organisationNumber(),
      municipality_code: '0180',
      county_code: '01',
      description: 'Möts på torsdagar.',
      email: 'forening@example.se',
      website: 'https://example.se/',
    },
  }),
  getOrganisation: changeOf('addOrganisation'),
  changeOrganisation: changeOf('addOrganisation', () => ({
    name: 'Föreningen Bryggan',
    short_name: null,
    sector: 'other',
    organisation_number: null,
    municipality_code: '0180',
    county_code: null,
    description: 'Möts på fredagar.',
    email: null,
    website: null,
    ended_day: null,
  })),
  listUnits: () => ({}),
  addUnit: async (world) => ({
    body: {
      organisation_id: (await world.make('addOrganisation')).id,
      name: world.word('Enheten'),
      short_name: 'E',
      site: 'Storgatan 1',
      municipality_code: '0180',
      phone: '0123-456 78',
      email: 'enhet@example.se',
      quiet_days: 7,
    },
  }),
  getUnit: changeOf('addUnit'),
  changeUnit: changeOf('addUnit', () => ({
    name: 'Enheten för stöd',
    short_name: null,
    site: null,
    municipality_code: null,
    phone: null,
    email: null,
    quiet_days: null,
    ended_day: null,
  })),
  listPersons: () => ({}),
  addPerson: async (world) => ({
    body: {
      name: world.word('Maja Ek'),
      phone: '070-123 45 67',
      email: 'maja@example.se',
      secure_message_address: '0203:maja@example.se',
      post: {
        unit_id: (await world.make('addUnit')).id,
        title: 'Kurator',
        mandate: 'Beslutar om stöd.',
        from_day: earlier,
      },
    },
  }),
  getPerson: changeOf('addPerson'),
  changePerson: changeOf('addPerson', () => ({
    name: 'Maja Ekström',
    phone: null,
    email: null,
    secure_message_address: null,
  })),
  listServices: () => ({}),
  addService: async (world) => {
    const unit = await world.make('addUnit');
    return {
      body: {
        organisation_id: unit.organisation.id,
        unit_id: unit.id,
        name: world.word('Öppen mottagning'),
        status: 'active',
        description: 'Samtal utan remiss.',
        eligibility: 'Unga.',
        minimum_age: 16,
        maximum_age: 25,
        access_route: 'Ring.',
        waiting_time: 'Två veckor',
        capacity: 'Tio platser',
        fees: 'Inga',
        phone: '0123-456 78',
        email: 'oppen@example.se',
        website: 'https://example.se/',
        municipality_code: '0180',
        decided_by_person_id: (await world.make('addPerson')).id,
      },
    };
  },
  getService: changeOf('addService'),
  changeService: changeOf('addService', () => ({
    unit_id: null,
    name: 'Öppen mottagning för unga',
    status: 'temporarily closed',
    description: null,
    eligibility: null,
    minimum_age: null,
    maximum_age: null,
    access_route: null,
    waiting_time: null,
    capacity: null,
    fees: null,
    phone: null,
    email: null,
    website: null,
    municipality_code: null,
    decided_by_person_id: null,
  })),
  addPost: async (world) => ({
    body: {
      person_id: (await world.make('addPerson')).id,
      unit_id: (await world.make('addUnit')).id,
      title: 'Samordnare',
      mandate: 'Beslutar om plats.',
      from_day: earlier,
      until_day: later,
    },
  }),
  changePost: changeOf('addPost', () => ({ title: 'Chef', mandate: null, until_day: null })),
  makeMove: async (world) => {
    const person = await world.make('addPerson');
    const post = await world.make('addPost', { person_id: person.id });
    const note = await world.make('addPractice', { subject_kind: 'person', subject_id: person.id });
    return {
      body: {
        post_id: post.id,
        post_version: post.version,
        last_day: '2026-10-30',
        next: {
          unit_id: (await world.make('addUnit')).id,
          title: 'Kurator',
          mandate: 'Beslutar om stöd.',
          from_day: '2026-11-01',
        },
        successor_person_id: (await world.make('addPerson')).id,
        successor_from_day: '2026-11-01',
        reach: 'ends',
        phone: '010-222 33 44',
        email: 'ny@exempel.se',
        notes: [{ practice_id: note.id, outcome: 'stays' }],
      },
    };
  },
  undoMove: async (world) => ({ path: { id: (await world.make('makeMove')).id } }),
  answerReachOfMove: async (world) => {
    const move = await world.make('makeMove', { reach: 'unknown', phone: undefined, email: undefined });
    return { path: { id: move.id }, body: { reach: 'same' } };
  },
  listDecisions: () => ({}),
  addDecision: async (world) => {
    const unit = await world.make('addUnit');
    return {
      body: {
        organisation_id: unit.organisation.id,
        unit_id: unit.id,
        name: 'Arbetsträning',
        decider: 'arbetsförmedlaren, tre månader',
        law: 'förordningen (2000:628)',
        access_route: 'inskrivning',
        description: 'Längre beslutar chefen om.',
        minimum_age: 16,
        maximum_age: 66,
      },
    };
  },
  getDecision: changeOf('addDecision'),
  changeDecision: changeOf('addDecision', () => ({
    unit_id: null,
    name: 'Lönebidrag',
    decider: null,
    law: null,
    access_route: null,
    description: null,
    minimum_age: null,
    maximum_age: null,
  })),
  removeDecision: changeOf('addDecision'),
  listPractices: () => ({}),
  addPractice: async (world) => ({
    body: {
      subject_kind: 'service',
      subject_id: (await world.make('addService')).id,
      kind: 'reach',
      text: 'Ring mellan 8 och 9.',
    },
  }),
  getPractice: changeOf('addPractice'),
  changePractice: changeOf('addPractice', () => ({ kind: 'door', text: 'Fråga efter Maja.' })),
  removePractice: changeOf('addPractice'),
  confirmPractice: async (world) => ({ session: 'professional', path: { id: (await world.make('addPractice')).id } }),
  contradictPractice: async (world) => ({
    session: 'professional',
    path: { id: (await world.make('addPractice')).id },
    body: { comment: 'De svarar inte längre.' },
  }),

  listCases: () => ({}),
  openCase: async (world) => ({
    body: {
      code_name: world.word('Trast'),
      controller_id: await world.organisationOf('guide'),
      responsible_person_id: (await world.get('/api/session')).person.id,
      about: 'Skola och sömn.',
      own_words: 'Jag vill orka.',
      opened_day: earlier,
    },
  }),
  getCase: changeOf('openCase'),
  changeCase: changeOf('openCase', async (world) => ({
    code_name: 'Koltrast',
    responsible_person_id: (await world.get('/api/session')).person.id,
    about: null,
    own_words: null,
  })),
  closeCase: changeOf('openCase', () => ({ reason: 'Målet är nått.' })),
  reopenCase: async (world) => {
    const closed = await world.make('closeCase');
    return { path: { id: closed.id }, version: closed.version, body: { reason: 'Det kom mer.' } };
  },
  joinTeam: async (world) => ({
    path: { id: (await world.make('openCase')).id },
    body: {
      person_id: (await world.make('addPerson')).id,
      unit_id: (await world.make('addUnit')).id,
      role: 'Stöd i skolan',
      mandate: 'Anpassad studiegång',
      from_day: today,
      until_day: later,
    },
  }),
  changeTeamMember: changeOf('joinTeam', () => ({ role: 'Kontakt', mandate: null, until_day: null })),
  addActivity: async (world) => {
    const service = await world.make('addService');
    return {
      path: { id: (await world.make('openCase')).id },
      body: {
        name: 'Studiemotiverande kurs',
        service_id: service.id,
        unit_id: service.unit.id,
        state: 'active',
        from_day: today,
        until_day: later,
        note: 'Två dagar i veckan.',
      },
    };
  },
  changeActivity: changeOf('addActivity', () => ({
    name: 'Kurs',
    service_id: null,
    unit_id: null,
    state: 'active',
    from_day: today,
    until_day: null,
    note: null,
  })),

  listMatters: () => ({}),
  openMatter: async (world) => ({
    body: {
      title: 'Besked om plats',
      case_id: world.inCases ? (await world.make('openCase')).id : undefined,
      holder_person_id: (await world.get('/api/session')).person.id,
      waits_until: later,
    },
  }),
  getMatter: changeOf('openMatter'),
  changeMatter: changeOf('openMatter', () => ({ title: 'Besked om platsen', holder_person_id: null, waits_until: null })),
  takeMatter: async (world) => {
    const holder = await world.make('addPerson');
    const { id, version } = await world.make('openMatter', { holder_person_id: holder.id });
    return { path: { id }, version };
  },
  giveBackMatter: changeOf('takeMatter'),
  closeMatter: changeOf('openMatter', () => ({ reason: 'Det löste sig.' })),
  reopenMatter: async (world) => {
    const closed = await world.make('closeMatter');
    return { path: { id: closed.id }, version: closed.version, body: { reason: 'Det gjorde det inte.' } };
  },
  addDependency: async (world) => {
    const matter = await world.make('openMatter');
    const hanging = await world.make('openMatter', { case_id: matter.case?.id });
    return { path: { id: matter.id }, body: { matter_id: hanging.id } };
  },
  removeDependency: async (world) => ({ path: { id: (await world.make('addDependency')).id } }),
  listPromises: () => ({}),
  makePromise: async (world) => ({
    body: {
      matter_id: (await world.make('openMatter')).id,
      by_person_id: (await world.make('addPerson')).id,
      to_person_id: (await world.get('/api/session')).person.id,
      what: 'Skicka underlaget',
      due_day: later,
      quiet_days: 5,
      last_heard: instant,
    },
  }),
  getPromise: changeOf('makePromise'),
  hearOfPromise: onPromise({ reason: 'Hon hörde av sig.' }),
  keepPromise: onPromise({ reason: 'Det kom.' }),
  changePromise: changeOf('makePromise', async (world) => ({
    what: 'Skicka hela underlaget',
    due_day: later,
    quiet_days: null,
    by_person_id: (await world.make('addPerson')).id,
    reason: 'Mer behövdes.',
  })),
  snoozePromise: onPromise({ until: later, reason: 'Semester.' }),
  dropPromise: onPromise({ reason: 'Behövs inte.' }),
  reopenPromise: async (world) => {
    const kept = await world.make('keepPromise');
    return { path: { id: kept.id }, version: kept.version, body: { reason: 'För tidigt.' } };
  },

  listEncounters: () => ({}),
  logEncounter: newEncounter,
  previewEncounter: newEncounter,
  getEncounter: changeOf('logEncounter'),
  changeEncounter: changeOf('logEncounter', () => ({
    text: 'Pratade om platsen.',
    at: instant,
    how: 'video',
    expression: 'check_in',
    motive: null,
    minutes: null,
    label: 'working_note',
  })),
  removeEncounter: changeOf('logEncounter'),
  nudgePromise: onPromise({ text: 'Hur går det med underlaget?', how: 'message' }),
  getDirectory: () => ({ query: { known: '0'.repeat(384) } }),
  listDrafts: () => ({}),
  saveDraft: (world) => ({ anyId: true, path: { id: world.uuid() }, body: { body: { text: 'Ringde' } } }),
  removeDraft: async (world) => ({ anyId: true, path: { id: (await world.make('saveDraft')).id } }),

  getToday: () => ({}),
  markTodaySeen: () => ({}),
};
