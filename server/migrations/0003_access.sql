-- Users are persons who may sign in; memberships say in what role and where.

CREATE TABLE access_users (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE REFERENCES landscape_persons (id),
  username TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('sv', 'en')),
  status TEXT NOT NULL CHECK (status IN ('active', 'disabled')),
  seen_until BIGINT NOT NULL DEFAULT 0,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE access_memberships (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES access_users (id),
  organisation_id TEXT NOT NULL REFERENCES landscape_organisations (id),
  role TEXT NOT NULL CHECK (role IN ('guide', 'professional', 'coordinator', 'manager', 'board',
    'auditor', 'admin')),
  status TEXT NOT NULL CHECK (status IN ('invited', 'active', 'ended')),
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  UNIQUE (user_id, organisation_id, role)
);

-- Only the SHA-256 of the session id is kept; `id` is what the owner revokes it by.
CREATE TABLE access_sessions (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  user_id TEXT NOT NULL REFERENCES access_users (id),
  user_agent TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  last_seen_at BIGINT NOT NULL,
  ended_at BIGINT
);
CREATE INDEX access_sessions_of_user ON access_sessions (user_id, ended_at);

-- Failed sign-ins, by username and by address, for throttling; old rows are cleared.
CREATE TABLE access_attempts (
  id TEXT PRIMARY KEY,
  subject TEXT NOT NULL,
  attempted_at BIGINT NOT NULL
);
CREATE INDEX access_attempts_of_subject ON access_attempts (subject, attempted_at);
