-- How a person was reached before somebody changed it: a wrong number or an address that leads
-- elsewhere is seen, with who wrote it, and can be put back.
CREATE TABLE landscape_reach_changes (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES landscape_persons (id),
  field TEXT NOT NULL CHECK (field IN ('phone', 'email', 'secure_message_address')),
  before_value TEXT,
  changed_by_person_id TEXT NOT NULL REFERENCES landscape_persons (id),
  changed_at BIGINT NOT NULL
);
CREATE INDEX landscape_reach_changes_of_person ON landscape_reach_changes (person_id, changed_at);
