-- Long work in the background. A job is claimed by one process for a while at a time; what is done
-- and where to go on is saved together with what the work itself writes.
CREATE TABLE jobs_jobs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  -- JSON, of the kind's own form; ids and settings only.
  arguments TEXT NOT NULL,
  -- Who asked for it and hears how it goes; none for what the program does by itself.
  person_id TEXT REFERENCES landscape_persons (id),
  -- At most one job ever has it; for what is to be done once in a database's life.
  once_key TEXT UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  -- How far it has come, and where it goes on; the latter means something to its kind only.
  done BIGINT NOT NULL,
  total BIGINT NOT NULL,
  cursor TEXT NOT NULL,
  cancel_asked BOOLEAN NOT NULL,
  -- The process that works on it, until when it may be silent, and how often one began.
  claimed_by TEXT,
  claimed_until BIGINT,
  attempts BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  ended_at BIGINT
);
CREATE INDEX jobs_jobs_to_do ON jobs_jobs (created_at, id) WHERE state IN ('waiting', 'running');
CREATE INDEX jobs_jobs_of_person ON jobs_jobs (person_id, created_at);
