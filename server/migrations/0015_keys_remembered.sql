-- A key is remembered longer than its answer is kept: until forget_at. After a day only that it was
-- used is left, with the ids that the audit needs when it is sent again.
ALTER TABLE http_idempotency ADD COLUMN has_answer BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE http_idempotency ADD COLUMN subjects TEXT NOT NULL DEFAULT '[]';
ALTER TABLE http_idempotency ADD COLUMN forget_at BIGINT NOT NULL DEFAULT 0;
-- What was answered before does not say what case it is about, so it is not shown again.
UPDATE http_idempotency SET has_answer = FALSE, headers = '{}', body = '',
  forget_at = created_at + 8640000000;
DROP INDEX http_idempotency_by_age;
CREATE INDEX http_idempotency_with_answer ON http_idempotency (created_at)
  WHERE has_answer = TRUE;
CREATE INDEX http_idempotency_by_end ON http_idempotency (forget_at);
