-- A draft may name a client wherever there are cases. What was saved then is shown to nobody once
-- the case tier is off; of those that are here already nobody knows, so they count as such.
ALTER TABLE encounters_drafts ADD COLUMN may_name_case BOOLEAN NOT NULL DEFAULT TRUE;
