-- What http/ keeps between processes: answers under their Idempotency-Key, and events to tell.
-- Both are pruned by age; no other table refers to them.

-- A row is reserved (status 0) before the handler runs and filled in the same transaction.
CREATE TABLE http_idempotency (
  user_id TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  status BIGINT NOT NULL,
  headers TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (user_id, idempotency_key)
);
CREATE INDEX http_idempotency_by_age ON http_idempotency (created_at);

-- `id` is a UUIDv7, so the order of ids is the order of instants.
CREATE TABLE http_events (
  id TEXT PRIMARY KEY,
  topic TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  case_id TEXT,
  person_id TEXT,
  told_at BIGINT NOT NULL
);
CREATE INDEX http_events_by_age ON http_events (told_at);
