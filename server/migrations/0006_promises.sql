-- A matter (tråd) has to move; a promise in it says who does what by when.

-- `organisation_id` is the controller of the case, or whose own matter it is. `moved_at` is when
-- something was last heard or done in it; `resumed_at` when it last moved after having stalled.
CREATE TABLE promises_matters (
  id TEXT PRIMARY KEY,
  case_id TEXT REFERENCES cases_cases (id),
  organisation_id TEXT NOT NULL REFERENCES landscape_organisations (id),
  title TEXT NOT NULL,
  holder_person_id TEXT REFERENCES landscape_persons (id),
  waits_until TEXT,
  opened_by_person_id TEXT NOT NULL REFERENCES landscape_persons (id),
  opened_at BIGINT NOT NULL,
  moved_at BIGINT NOT NULL,
  resumed_at BIGINT,
  closed_at BIGINT,
  close_reason TEXT,
  version BIGINT NOT NULL
);
CREATE INDEX promises_matters_of_case ON promises_matters (case_id, closed_at);
CREATE INDEX promises_matters_of_holder ON promises_matters (holder_person_id, closed_at);
CREATE INDEX promises_matters_of_organisation ON promises_matters (organisation_id, moved_at, id);
CREATE INDEX promises_matters_open ON promises_matters (organisation_id, moved_at, id)
  WHERE closed_at IS NULL;
CREATE INDEX promises_matters_own ON promises_matters (organisation_id, moved_at, id)
  WHERE case_id IS NULL;

-- What hangs on a matter: another matter or a step of the chain.
CREATE TABLE promises_dependencies (
  id TEXT PRIMARY KEY,
  on_matter_id TEXT NOT NULL REFERENCES promises_matters (id),
  matter_id TEXT REFERENCES promises_matters (id),
  chain_id TEXT REFERENCES cases_chain (id),
  CHECK ((matter_id IS NULL) <> (chain_id IS NULL)),
  UNIQUE (on_matter_id, matter_id),
  UNIQUE (on_matter_id, chain_id)
);
CREATE INDEX promises_dependencies_of_matter ON promises_dependencies (matter_id);
CREATE INDEX promises_dependencies_of_chain ON promises_dependencies (chain_id);

-- `silent` is not stored: it follows from the clock, see the silence rule. `by_unit_id` beside a
-- person is the unit of the post in which she promised.
CREATE TABLE promises_promises (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES promises_matters (id),
  by_person_id TEXT REFERENCES landscape_persons (id),
  by_unit_id TEXT REFERENCES landscape_units (id),
  to_person_id TEXT REFERENCES landscape_persons (id),
  to_unit_id TEXT REFERENCES landscape_units (id),
  what TEXT NOT NULL,
  due_day TEXT,
  quiet_days BIGINT CHECK (quiet_days BETWEEN 1 AND 250),
  made_at BIGINT NOT NULL,
  last_heard_at BIGINT NOT NULL,
  last_nudged_at BIGINT,
  nudges BIGINT NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'changed', 'snoozed', 'dropped')),
  snoozed_until TEXT,
  reason TEXT,
  ended_at BIGINT,
  replaces_promise_id TEXT REFERENCES promises_promises (id),
  version BIGINT NOT NULL,
  CHECK (by_person_id IS NOT NULL OR by_unit_id IS NOT NULL)
);
CREATE INDEX promises_promises_of_matter ON promises_promises (matter_id, state);
CREATE INDEX promises_promises_by_person ON promises_promises (by_person_id, state);
CREATE INDEX promises_promises_to_person ON promises_promises (to_person_id, state);
CREATE INDEX promises_promises_by_unit ON promises_promises (by_unit_id, state)
  WHERE by_person_id IS NULL;
CREATE INDEX promises_promises_replacing ON promises_promises (replaces_promise_id)
  WHERE replaces_promise_id IS NOT NULL;

-- What happened to a matter, or to a promise in it, and why; never changed, only added to.
CREATE TABLE promises_history (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES promises_matters (id),
  promise_id TEXT REFERENCES promises_promises (id),
  case_id TEXT REFERENCES cases_cases (id),
  at BIGINT NOT NULL,
  verb TEXT NOT NULL CHECK (verb IN ('opened', 'taken', 'given', 'closed', 'made', 'heard',
    'nudged', 'kept', 'changed', 'snoozed', 'dropped', 'reopened')),
  by_person_id TEXT NOT NULL REFERENCES landscape_persons (id),
  reason TEXT
);
CREATE INDEX promises_history_of_promise ON promises_history (promise_id, at);
CREATE INDEX promises_history_of_matter ON promises_history (matter_id, at);
CREATE INDEX promises_history_of_case ON promises_history (case_id, at) WHERE case_id IS NOT NULL;
