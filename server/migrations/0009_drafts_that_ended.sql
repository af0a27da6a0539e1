-- A draft that was logged or thrown away leaves its id for a while, so that a saving of it that
-- arrives late cannot bring it back.
ALTER TABLE encounters_drafts ADD COLUMN ended_at BIGINT;
