-- Whose decision it is: a kind of decision, the organisation and unit that makes it, by which law and
-- which way in. Removed, its words are gone at once; the row stays for the audit entry to point at.
CREATE TABLE landscape_decisions (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES landscape_organisations (id),
  unit_id TEXT REFERENCES landscape_units (id),
  name TEXT NOT NULL,
  decider TEXT,
  law TEXT,
  access_route TEXT,
  description TEXT,
  minimum_age BIGINT,
  maximum_age BIGINT,
  sort_key TEXT NOT NULL,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  removed_at BIGINT
);
CREATE INDEX landscape_decisions_of_organisation
  ON landscape_decisions (organisation_id, sort_key, id) WHERE removed_at IS NULL;
CREATE INDEX landscape_decisions_of_unit
  ON landscape_decisions (unit_id, sort_key, id) WHERE removed_at IS NULL;
CREATE INDEX landscape_decisions_order ON landscape_decisions (sort_key, id)
  WHERE removed_at IS NULL;

-- What is found may lead to another (a decision to whose it is), and is for an age. What search has
-- written is thrown away; the program writes it anew when it starts.
ALTER TABLE landscape_search ADD COLUMN leads_to TEXT;
ALTER TABLE landscape_search ADD COLUMN minimum_age BIGINT;
ALTER TABLE landscape_search ADD COLUMN maximum_age BIGINT;
DELETE FROM landscape_search;
DELETE FROM landscape_search_identity;
