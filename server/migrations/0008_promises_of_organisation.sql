-- A manager lists the promises of her whole organisation, those made last first: beside the promise
-- stands the organisation of its matter, which never becomes another.
ALTER TABLE promises_promises
  ADD COLUMN organisation_id TEXT REFERENCES landscape_organisations (id);
UPDATE promises_promises SET organisation_id =
  (SELECT m.organisation_id FROM promises_matters m WHERE m.id = promises_promises.matter_id);
CREATE INDEX promises_promises_of_organisation ON promises_promises (organisation_id, id);
