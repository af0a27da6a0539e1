-- A matter (tråd) has to move; a promise in it says who does what by when.

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
  closed_at BIGINT,
  close_reason TEXT,
  version BIGINT NOT NULL
);
CREATE INDEX promises_matters_of_case ON promises_matters (case_id, closed_at);
CREATE INDEX promises_matters_of_holder ON promises_matters (holder_person_id, closed_at);
CREATE INDEX promises_matters_of_organisation ON promises_matters (organisation_id, closed_at);

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

-- `silent` is not stored: it follows from the clock, see the silence rule.
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

-- What happened to a promise and why; never changed, only added to.
CREATE TABLE promises_history (
  id TEXT PRIMARY KEY,
  promise_id TEXT NOT NULL REFERENCES promises_promises (id),
  at BIGINT NOT NULL,
  verb TEXT NOT NULL,
  by_person_id TEXT NOT NULL REFERENCES landscape_persons (id),
  reason TEXT
);
CREATE INDEX promises_history_of_promise ON promises_history (promise_id, at);
