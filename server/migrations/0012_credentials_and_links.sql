-- What one signs in with, apart from who one is: of several kinds, several a user, and none until an
-- invitation has been accepted.
CREATE TABLE access_credentials (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES access_users (id),
  kind TEXT NOT NULL CHECK (kind IN ('password', 'passkey', 'oidc', 'totp')),
  -- What it is found by where it comes from outside; a password is found by its user.
  identifier TEXT,
  -- Of a password its argon2id hash.
  secret TEXT,
  created_at BIGINT NOT NULL,
  UNIQUE (kind, identifier)
);
CREATE UNIQUE INDEX access_credentials_one_password ON access_credentials (user_id)
  WHERE kind = 'password';
CREATE INDEX access_credentials_of_user ON access_credentials (user_id);

INSERT INTO access_credentials (id, user_id, kind, secret, created_at)
SELECT id, id, 'password', password_hash, created_at FROM access_users;
ALTER TABLE access_users DROP COLUMN password_hash;

-- The organisation that a sign-in was made for: its administrators look after the sign-in itself.
ALTER TABLE access_users ADD COLUMN home_organisation_id TEXT
  REFERENCES landscape_organisations (id);
UPDATE access_users SET home_organisation_id = (
  SELECT m.organisation_id FROM access_memberships m WHERE m.user_id = access_users.id
  ORDER BY CASE m.status WHEN 'active' THEN 0 WHEN 'invited' THEN 1 ELSE 2 END, m.created_at, m.id
  LIMIT 1);

-- When she said yes: an end of what she has held may be taken back, an invitation is hers to answer.
ALTER TABLE access_memberships ADD COLUMN accepted_at BIGINT;
UPDATE access_memberships SET accepted_at = created_at WHERE status <> 'invited';

-- Links that are handed over and used once: to accept a membership, or to choose a new password.
-- Only the SHA-256 of what stands in the link is kept.
CREATE TABLE access_links (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reset')),
  user_id TEXT NOT NULL REFERENCES access_users (id),
  membership_id TEXT REFERENCES access_memberships (id),
  made_by_user_id TEXT NOT NULL REFERENCES access_users (id),
  made_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT,
  withdrawn_at BIGINT,
  -- When the owner of the sign-in has said that she knows of it.
  known_at BIGINT,
  CHECK ((kind = 'invitation') = (membership_id IS NOT NULL))
);
CREATE INDEX access_links_of_user ON access_links (user_id, made_at);

-- Browsers that a user has signed in with before: tries from elsewhere do not keep them out.
CREATE TABLE access_devices (
  token_hash TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES access_users (id),
  created_at BIGINT NOT NULL,
  last_used_at BIGINT NOT NULL,
  PRIMARY KEY (token_hash, user_id)
);
CREATE INDEX access_devices_of_user ON access_devices (user_id);

-- What was typed at a sign-in that failed is kept under a keyed hash; before, it was in clear.
CREATE TABLE access_keys (
  name TEXT PRIMARY KEY,
  secret TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
DELETE FROM access_attempts;
