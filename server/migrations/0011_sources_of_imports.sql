-- Ids hold within the source that an import comes from. What was imported before sources had names
-- keeps its ids under a name of its own.
UPDATE landscape_sources SET source = 'earlier-imports' WHERE source = '';

-- Repairs of what is stored that SQL cannot do, each made once; by name.
CREATE TABLE landscape_repairs (
  name TEXT PRIMARY KEY,
  made_at BIGINT NOT NULL
);
