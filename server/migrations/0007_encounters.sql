-- Something that happened between people, with or without a case.

CREATE TABLE encounters_encounters (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  how TEXT NOT NULL,
  expression TEXT NOT NULL,
  motive TEXT,
  case_id TEXT REFERENCES cases_cases (id),
  organisation_id TEXT NOT NULL REFERENCES landscape_organisations (id),
  minutes BIGINT CHECK (minutes BETWEEN 0 AND 1440),
  text TEXT NOT NULL,
  label TEXT NOT NULL CHECK (label IN ('working_note', 'shared', 'formal_record')),
  is_decision BOOLEAN NOT NULL,
  nudged_promise_id TEXT REFERENCES promises_promises (id),
  author_person_id TEXT NOT NULL REFERENCES landscape_persons (id),
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX encounters_of_case ON encounters_encounters (case_id, at);
CREATE INDEX encounters_of_author ON encounters_encounters (author_person_id, at);
CREATE INDEX encounters_of_organisation ON encounters_encounters (organisation_id, at);
CREATE INDEX encounters_own ON encounters_encounters (organisation_id, at) WHERE case_id IS NULL;
CREATE INDEX encounters_nudging ON encounters_encounters (nudged_promise_id, at)
  WHERE nudged_promise_id IS NOT NULL;

-- `heard` is true when they were in touch with us (or answered), false when only we reached out.
CREATE TABLE encounters_participants (
  encounter_id TEXT NOT NULL REFERENCES encounters_encounters (id),
  position BIGINT NOT NULL,
  person_id TEXT REFERENCES landscape_persons (id),
  unit_id TEXT REFERENCES landscape_units (id),
  heard BOOLEAN NOT NULL,
  PRIMARY KEY (encounter_id, position),
  CHECK (person_id IS NOT NULL OR unit_id IS NOT NULL)
);
CREATE INDEX encounters_participants_of_person ON encounters_participants (person_id);

CREATE TABLE encounters_factors (
  encounter_id TEXT NOT NULL REFERENCES encounters_encounters (id),
  factor TEXT NOT NULL,
  PRIMARY KEY (encounter_id, factor)
);

-- Promises made in the encounter, and those whose silence it broke: `heard_before` is when they
-- had been heard of until then, so that the encounter can be taken back.
CREATE TABLE encounters_promises (
  encounter_id TEXT NOT NULL REFERENCES encounters_encounters (id),
  promise_id TEXT NOT NULL REFERENCES promises_promises (id),
  relation TEXT NOT NULL CHECK (relation IN ('made', 'heard')),
  heard_before BIGINT,
  PRIMARY KEY (encounter_id, promise_id)
);
CREATE INDEX encounters_promises_of_promise ON encounters_promises (promise_id);

-- A draft is its owner's alone; `body` is the JSON of the form as it stands.
CREATE TABLE encounters_drafts (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES access_users (id),
  body TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX encounters_drafts_of_user ON encounters_drafts (user_id, updated_at);
