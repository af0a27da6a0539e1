-- The last day of a membership, where its end has been decided before it comes.
ALTER TABLE access_memberships ADD COLUMN until_day TEXT;
CREATE INDEX access_memberships_until ON access_memberships (until_day)
  WHERE status = 'active' AND until_day IS NOT NULL;
