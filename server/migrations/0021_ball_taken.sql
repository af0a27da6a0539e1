-- Who takes the ball has it on her morning until the matter moves. Taking moves nothing by itself: that
-- is what it is held against. `held_before_…` is who had it until then and since when, so that
-- taking can be undone as if it had not been.
ALTER TABLE promises_matters ADD COLUMN taken_at BIGINT;
ALTER TABLE promises_matters
  ADD COLUMN held_before_person_id TEXT REFERENCES landscape_persons (id);
ALTER TABLE promises_matters ADD COLUMN held_before_at BIGINT;
UPDATE promises_matters SET taken_at = (SELECT MAX(h.at) FROM promises_history h
    WHERE h.matter_id = promises_matters.id AND h.verb = 'taken'
    AND h.by_person_id = promises_matters.holder_person_id)
  WHERE closed_at IS NULL AND holder_person_id IS NOT NULL;
CREATE INDEX promises_matters_taken ON promises_matters (holder_person_id, taken_at)
  WHERE taken_at IS NOT NULL AND closed_at IS NULL;
