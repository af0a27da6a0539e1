-- A seat on a team is given for an organisation, and holds only while she who sits there has an active
-- role at it that works with cases: an ordinary change of job ends access to the old employer's
-- cases. `ended_at` ends it from the next request, whatever its days say.
ALTER TABLE cases_team ADD COLUMN organisation_id TEXT REFERENCES landscape_organisations (id);
ALTER TABLE cases_team ADD COLUMN ended_at BIGINT;

-- That of the unit which she represents; else the controller where she has a role there (or had: an
-- ended one gives nothing); else that of her post on the seat's first day, or of her newest; else
-- where her oldest role is.
UPDATE cases_team SET organisation_id = COALESCE(
  (SELECT u.organisation_id FROM landscape_units u WHERE u.id = cases_team.unit_id),
  (SELECT m.organisation_id FROM access_memberships m JOIN access_users a ON a.id = m.user_id
    JOIN cases_cases c ON c.controller_id = m.organisation_id
    WHERE a.person_id = cases_team.person_id AND c.id = cases_team.case_id LIMIT 1),
  (SELECT u.organisation_id FROM landscape_posts p JOIN landscape_units u ON u.id = p.unit_id
    WHERE p.person_id = cases_team.person_id AND p.from_day <= cases_team.from_day
      AND (p.until_day IS NULL OR p.until_day >= cases_team.from_day)
    ORDER BY p.from_day DESC, p.id LIMIT 1),
  (SELECT u.organisation_id FROM landscape_posts p JOIN landscape_units u ON u.id = p.unit_id
    WHERE p.person_id = cases_team.person_id ORDER BY p.from_day DESC, p.id LIMIT 1),
  (SELECT m.organisation_id FROM access_memberships m JOIN access_users a ON a.id = m.user_id
    WHERE a.person_id = cases_team.person_id ORDER BY m.created_at, m.id LIMIT 1));

-- How far somebody has read what is new belongs to the morning's page, not to her sign-in.
CREATE TABLE today_seen (
  user_id TEXT PRIMARY KEY REFERENCES access_users (id),
  seen_until BIGINT NOT NULL
);
INSERT INTO today_seen (user_id, seen_until)
  SELECT id, seen_until FROM access_users WHERE seen_until > 0;
ALTER TABLE access_users DROP COLUMN seen_until;

-- One word for one thing: what the chain of a case consists of are activities.
ALTER TABLE cases_chain RENAME TO cases_activities;
ALTER TABLE promises_dependencies RENAME COLUMN chain_id TO activity_id;
