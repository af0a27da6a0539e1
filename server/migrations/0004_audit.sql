-- What was done, by whom, to what; written in the transaction of the act. Ids only.

CREATE TABLE audit_entries (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  user_id TEXT,
  person_id TEXT,
  verb TEXT NOT NULL,
  operation_id TEXT NOT NULL,
  subject_id TEXT,
  case_id TEXT,
  remote_address TEXT NOT NULL
);
CREATE INDEX audit_entries_of_case ON audit_entries (case_id, at);
CREATE INDEX audit_entries_of_person ON audit_entries (person_id, at);
