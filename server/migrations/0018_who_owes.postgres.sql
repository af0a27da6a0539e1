-- A promise is owed by a person (with the unit of her post), a unit, an organisation as a whole, the
-- participant of the case herself, or by nobody that anybody knows of; made to a person, a unit or an
-- organisation.
ALTER TABLE promises_promises ADD COLUMN by_kind TEXT NOT NULL DEFAULT 'person';
ALTER TABLE promises_promises
  ADD COLUMN by_organisation_id TEXT REFERENCES landscape_organisations (id);
ALTER TABLE promises_promises
  ADD COLUMN to_organisation_id TEXT REFERENCES landscape_organisations (id);
UPDATE promises_promises SET by_kind = 'unit' WHERE by_person_id IS NULL;
ALTER TABLE promises_promises DROP CONSTRAINT promises_promises_check;
ALTER TABLE promises_promises ADD CHECK (CASE by_kind
    WHEN 'person' THEN by_person_id IS NOT NULL AND by_organisation_id IS NULL
    WHEN 'unit' THEN by_person_id IS NULL AND by_unit_id IS NOT NULL AND by_organisation_id IS NULL
    WHEN 'organisation' THEN by_person_id IS NULL AND by_unit_id IS NULL
      AND by_organisation_id IS NOT NULL
    WHEN 'participant' THEN by_person_id IS NULL AND by_unit_id IS NULL
      AND by_organisation_id IS NULL
    WHEN 'nobody' THEN by_person_id IS NULL AND by_unit_id IS NULL AND by_organisation_id IS NULL
    ELSE FALSE END);
