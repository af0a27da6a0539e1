-- The case tier. Every row belongs to one controller (personuppgiftsansvarig).
-- `search_key` is the folded code name in hexadecimal: its beginning is a range of the index in both
-- databases, whatever their collation.

CREATE TABLE cases_cases (
  id TEXT PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  code_name TEXT NOT NULL,
  controller_id TEXT NOT NULL REFERENCES landscape_organisations (id),
  responsible_person_id TEXT NOT NULL REFERENCES landscape_persons (id),
  about TEXT,
  own_words TEXT,
  opened_day TEXT NOT NULL,
  closed_day TEXT,
  close_reason TEXT,
  sort_key TEXT NOT NULL,
  search_key TEXT NOT NULL,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX cases_cases_of_controller ON cases_cases (controller_id, sort_key, id);
CREATE INDEX cases_cases_search ON cases_cases (search_key);

CREATE TABLE cases_team (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases_cases (id),
  person_id TEXT NOT NULL REFERENCES landscape_persons (id),
  unit_id TEXT REFERENCES landscape_units (id),
  role TEXT,
  mandate TEXT,
  from_day TEXT NOT NULL,
  until_day TEXT,
  added_by_person_id TEXT NOT NULL REFERENCES landscape_persons (id),
  added_at BIGINT NOT NULL,
  version BIGINT NOT NULL,
  CHECK (until_day IS NULL OR until_day >= from_day)
);
CREATE INDEX cases_team_of_case ON cases_team (case_id, from_day);
CREATE INDEX cases_team_of_person ON cases_team (person_id, case_id);

-- The chain of activities (insatskedja); the gaps between them are computed, not stored.
CREATE TABLE cases_chain (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases_cases (id),
  name TEXT NOT NULL,
  service_id TEXT REFERENCES landscape_services (id),
  unit_id TEXT REFERENCES landscape_units (id),
  state TEXT NOT NULL CHECK (state IN ('planned', 'waiting', 'active', 'ended', 'refused')),
  from_day TEXT,
  until_day TEXT,
  note TEXT,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  CHECK (until_day IS NULL OR from_day IS NULL OR until_day >= from_day)
);
CREATE INDEX cases_chain_of_case ON cases_chain (case_id, from_day);
