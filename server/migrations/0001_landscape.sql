-- Who there is, where they work, what they offer, and how it really works. No clients, ever.
-- Everywhere: ids are UUIDv7 text, times are milliseconds UTC, days are `2026-11-21`,
-- `version` counts changes and is the ETag.

CREATE TABLE landscape_organisations (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT,
  sector TEXT NOT NULL CHECK (sector IN ('municipality', 'region', 'employment_service',
    'social_insurance', 'police', 'school', 'civil_society', 'business', 'other')),
  organisation_number TEXT,
  municipality_code TEXT,
  county_code TEXT,
  description TEXT,
  email TEXT,
  website TEXT,
  sort_key TEXT NOT NULL,
  ended_day TEXT,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX landscape_organisations_order ON landscape_organisations (sort_key, id);

CREATE TABLE landscape_units (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES landscape_organisations (id),
  name TEXT NOT NULL,
  short_name TEXT,
  site TEXT,
  municipality_code TEXT,
  phone TEXT,
  email TEXT,
  quiet_days BIGINT CHECK (quiet_days BETWEEN 1 AND 250),
  sort_key TEXT NOT NULL,
  ended_day TEXT,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX landscape_units_of_organisation ON landscape_units (organisation_id, sort_key, id);
CREATE INDEX landscape_units_order ON landscape_units (sort_key, id);

CREATE TABLE landscape_persons (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  phone TEXT,
  email TEXT,
  secure_message_address TEXT,
  sort_key TEXT NOT NULL,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX landscape_persons_order ON landscape_persons (sort_key, id);

-- A post is a seat held from–to. The person keeps her history, the seat gets a successor.
CREATE TABLE landscape_posts (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES landscape_persons (id),
  unit_id TEXT NOT NULL REFERENCES landscape_units (id),
  title TEXT NOT NULL,
  mandate TEXT,
  from_day TEXT NOT NULL,
  until_day TEXT,
  succeeds_post_id TEXT REFERENCES landscape_posts (id),
  version BIGINT NOT NULL,
  CHECK (until_day IS NULL OR until_day >= from_day)
);
CREATE INDEX landscape_posts_of_person ON landscape_posts (person_id, from_day);
CREATE INDEX landscape_posts_of_unit ON landscape_posts (unit_id, from_day);
CREATE INDEX landscape_posts_succession ON landscape_posts (succeeds_post_id);

CREATE TABLE landscape_services (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES landscape_organisations (id),
  unit_id TEXT REFERENCES landscape_units (id),
  name TEXT NOT NULL,
  description TEXT,
  status TEXT NOT NULL CHECK (status IN ('active', 'inactive', 'defunct', 'temporarily closed')),
  eligibility TEXT,
  minimum_age BIGINT,
  maximum_age BIGINT,
  access_route TEXT,
  waiting_time TEXT,
  capacity TEXT,
  fees TEXT,
  phone TEXT,
  email TEXT,
  website TEXT,
  municipality_code TEXT,
  decided_by_person_id TEXT REFERENCES landscape_persons (id),
  sort_key TEXT NOT NULL,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX landscape_services_of_organisation ON landscape_services (organisation_id, sort_key, id);
CREATE INDEX landscape_services_of_unit ON landscape_services (unit_id);
CREATE INDEX landscape_services_order ON landscape_services (sort_key, id);

-- Which row of which table an import made a record from, and a short hash of each field as it was
-- then: a second import changes only what the source has changed, and leaves local changes alone.
CREATE TABLE landscape_sources (
  source TEXT NOT NULL,
  source_table TEXT NOT NULL,
  source_id TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  fields TEXT NOT NULL,
  PRIMARY KEY (source, source_table, source_id)
);

-- What an import knew and we have no column for; kept, never dropped in silence.
CREATE TABLE landscape_attributes (
  subject_id TEXT NOT NULL,
  source_table TEXT NOT NULL,
  source_id TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (subject_id, source_table, source_id, name)
);

-- How it is in practice: what opens the door, when to call, who decides.
CREATE TABLE landscape_practices (
  id TEXT PRIMARY KEY,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('person', 'service', 'unit', 'organisation')),
  subject_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('reach', 'door', 'good_to_know', 'limit', 'mandate')),
  text TEXT NOT NULL,
  author_person_id TEXT NOT NULL REFERENCES landscape_persons (id),
  removed_at BIGINT,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX landscape_practices_of_subject ON landscape_practices (subject_id, kind);
CREATE INDEX landscape_practices_order ON landscape_practices (created_at, id);

-- One answer a person and note; the newest stands.
CREATE TABLE landscape_practice_answers (
  practice_id TEXT NOT NULL REFERENCES landscape_practices (id),
  person_id TEXT NOT NULL REFERENCES landscape_persons (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'contradicted')),
  comment TEXT,
  answered_at BIGINT NOT NULL,
  PRIMARY KEY (practice_id, person_id)
);

-- Search: one row a subject with its folded words, parted by spaces; each process keeps an index of
-- them in memory and reads on from the highest `sequence` that it has seen. `identity` has one row,
-- made at random, by which the process knows the database again.
CREATE TABLE landscape_search (
  subject_id TEXT PRIMARY KEY,
  subject_kind TEXT NOT NULL,
  sequence BIGINT NOT NULL UNIQUE,
  name_words TEXT NOT NULL,
  place_words TEXT NOT NULL,
  text_words TEXT NOT NULL,
  from_day TEXT,
  until_day TEXT,
  knowledge_at BIGINT
);
CREATE TABLE landscape_search_identity (
  id TEXT PRIMARY KEY
);

-- What each person has used, so that it comes first when she searches.
CREATE TABLE landscape_uses (
  user_person_id TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  uses BIGINT NOT NULL,
  last_used_at BIGINT NOT NULL,
  PRIMARY KEY (user_person_id, subject_id)
);
