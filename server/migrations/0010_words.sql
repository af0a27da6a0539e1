-- When a promise was last heard of, and how often it was reminded of, follow from the words that
-- exist: contacts, reminders and `heard`. A row is one of them. `source_id` is the encounter in
-- which it was said, or the entry of the history where it was only noted. promises/heard_store.cpp
-- derives from them what stands beside the promise and its matter.
CREATE TABLE promises_words (
  promise_id TEXT NOT NULL REFERENCES promises_promises (id),
  source_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('heard', 'nudged')),
  at BIGINT NOT NULL,
  PRIMARY KEY (promise_id, source_id)
);
CREATE INDEX promises_words_of_source ON promises_words (source_id);

-- The encounter that an entry tells of. When it has been taken back its words are gone, and the
-- entry is told no longer.
ALTER TABLE promises_history ADD COLUMN source_id TEXT;
UPDATE promises_history SET source_id = (SELECT e.id FROM encounters_encounters e
    JOIN encounters_promises r ON r.encounter_id = e.id
    WHERE r.promise_id = promises_history.promise_id AND r.relation = 'heard'
    AND e.created_at = promises_history.at)
  WHERE verb = 'heard';
UPDATE promises_history SET source_id = (SELECT e.id FROM encounters_encounters e
    WHERE e.nudged_promise_id = promises_history.promise_id AND e.created_at = promises_history.at)
  WHERE verb = 'nudged';
-- Those whose encounter was taken back stand for something that is not there: the audit tells that
-- an encounter was logged at that instant, and not that the promise was said to be heard of.
UPDATE promises_history SET source_id = id
  WHERE verb IN ('heard', 'nudged') AND source_id IS NULL
  AND EXISTS (SELECT 1 FROM audit_entries a WHERE a.person_id = promises_history.by_person_id
    AND a.at = promises_history.at AND a.verb IN ('encounter.logged', 'promise.nudged'));

INSERT INTO promises_words (promise_id, source_id, kind, at)
  SELECT r.promise_id, e.id, 'heard', e.at FROM encounters_promises r
  JOIN encounters_encounters e ON e.id = r.encounter_id WHERE r.relation = 'heard';
INSERT INTO promises_words (promise_id, source_id, kind, at)
  SELECT e.nudged_promise_id, e.id, 'nudged', e.at FROM encounters_encounters e
  WHERE e.nudged_promise_id IS NOT NULL;
INSERT INTO promises_words (promise_id, source_id, kind, at)
  SELECT h.promise_id, h.id, h.verb, h.at FROM promises_history h
  WHERE h.verb IN ('heard', 'nudged') AND h.source_id IS NULL AND h.promise_id IS NOT NULL;
-- An encounter that was no news when it was logged was not noted, yet somebody was heard in it.
INSERT INTO promises_words (promise_id, source_id, kind, at)
  SELECT DISTINCT p.id, e.id, 'heard', e.at FROM encounters_participants w
  JOIN encounters_encounters e ON e.id = w.encounter_id
  JOIN promises_promises p ON p.by_person_id = w.person_id
  JOIN promises_matters m ON m.id = p.matter_id
  JOIN promises_history made ON made.promise_id = p.id AND made.verb = 'made'
  WHERE w.heard = TRUE AND w.person_id <> e.author_person_id AND e.at > p.made_at
  AND e.created_at >= made.at AND (p.ended_at IS NULL OR p.ended_at >= e.created_at)
  AND (m.case_id = e.case_id
    OR (m.case_id IS NULL AND e.case_id IS NULL AND p.to_person_id = e.author_person_id))
  ON CONFLICT (promise_id, source_id) DO UPDATE SET at = excluded.at;

-- What was promised in an encounter that was moved back was promised then.
UPDATE promises_promises SET made_at = (SELECT MIN(e.at) FROM encounters_promises r
    JOIN encounters_encounters e ON e.id = r.encounter_id
    WHERE r.promise_id = promises_promises.id AND r.relation = 'made')
  WHERE EXISTS (SELECT 1 FROM encounters_promises r
    JOIN encounters_encounters e ON e.id = r.encounter_id
    WHERE r.promise_id = promises_promises.id AND r.relation = 'made'
    AND e.version > 1 AND e.at < promises_promises.made_at);

-- Repair: a matter that moved by a word that is not there moved when the others say so. First, as
-- it is told by what the promises still say.
UPDATE promises_matters SET moved_at = (SELECT MAX(moves.at) FROM (
    SELECT o.id AS matter_id, o.opened_at AS at FROM promises_matters o
    UNION ALL SELECT p.matter_id, p.made_at FROM promises_promises p
    UNION ALL SELECT p.matter_id, w.at FROM promises_words w
      JOIN promises_promises p ON p.id = w.promise_id WHERE w.kind = 'heard'
    UNION ALL SELECT h.matter_id, h.at FROM promises_history h
      WHERE h.verb IN ('kept', 'changed', 'taken', 'given', 'reopened')) moves
    WHERE moves.matter_id = promises_matters.id)
  WHERE id IN (SELECT p.matter_id FROM promises_promises p
    WHERE p.state IN ('open', 'snoozed') AND p.last_heard_at > p.made_at
    AND p.last_heard_at = promises_matters.moved_at
    AND NOT EXISTS (SELECT 1 FROM promises_words w WHERE w.promise_id = p.id
      AND w.kind = 'heard' AND w.at >= p.last_heard_at));

UPDATE promises_promises SET
  last_heard_at = COALESCE((SELECT MAX(w.at) FROM promises_words w
    WHERE w.promise_id = promises_promises.id AND w.kind = 'heard'
    AND w.at > promises_promises.made_at), made_at),
  last_nudged_at = (SELECT MAX(w.at) FROM promises_words w
    WHERE w.promise_id = promises_promises.id AND w.kind = 'nudged'),
  nudges = (SELECT COUNT(*) FROM promises_words w
    WHERE w.promise_id = promises_promises.id AND w.kind = 'nudged')
  WHERE state IN ('open', 'snoozed');

-- What is left are the promises that were made in it.
DELETE FROM encounters_promises WHERE relation = 'heard';
ALTER TABLE encounters_promises DROP COLUMN heard_before;
ALTER TABLE encounters_promises DROP COLUMN relation;
