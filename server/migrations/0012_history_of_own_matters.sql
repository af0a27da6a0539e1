-- The history of a matter is looked for by matter only where there is no case, and by case or by
-- promise otherwise. The index over all matters was a seventh of the largest table.
DROP INDEX promises_history_of_matter;
CREATE INDEX promises_history_own ON promises_history (matter_id, at) WHERE case_id IS NULL;
