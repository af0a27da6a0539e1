-- Somebody changes jobs, as one act: which post ended, what began, who came after, what was answered
-- of numbers and notes. What stood before is kept, so that all of it can be taken back as it was.
ALTER TABLE landscape_persons ADD COLUMN reach_until_day TEXT;
CREATE TABLE landscape_moves (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES landscape_persons (id),
  post_id TEXT NOT NULL REFERENCES landscape_posts (id),
  post_version BIGINT NOT NULL,
  last_day TEXT NOT NULL,
  until_day_before TEXT,
  next_post_id TEXT,
  successor_post_id TEXT,
  reach TEXT NOT NULL CHECK (reach IN ('unknown', 'same', 'ends')),
  phone_before TEXT,
  email_before TEXT,
  secure_message_address_before TEXT,
  reach_until_day_before TEXT,
  person_version BIGINT,
  moved_by_person_id TEXT NOT NULL REFERENCES landscape_persons (id),
  moved_at BIGINT NOT NULL,
  undone_at BIGINT
);
CREATE INDEX landscape_moves_of_person ON landscape_moves (person_id, moved_at);
CREATE TABLE landscape_move_notes (
  move_id TEXT NOT NULL REFERENCES landscape_moves (id),
  practice_id TEXT NOT NULL REFERENCES landscape_practices (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('stays', 'untrue')),
  practice_version BIGINT NOT NULL,
  verdict_before TEXT,
  comment_before TEXT,
  answered_at_before BIGINT,
  PRIMARY KEY (move_id, practice_id)
);
