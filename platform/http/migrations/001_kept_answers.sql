-- Answers of repeatable writes: the same key from the same person gets the same answer for a day. The row is written in
-- the change's own transaction. `answer` is sealed; it is null while a task is at work (or ended in the middle).
CREATE TABLE http_kept_answers (
    staff_id BIGINT NOT NULL,
    key_digest BYTEA NOT NULL,
    request_digest BYTEA NOT NULL,
    kept_at BIGINT NOT NULL,
    answer BYTEA,
    PRIMARY KEY (staff_id, key_digest)
);
CREATE INDEX http_kept_answers_kept_at ON http_kept_answers (kept_at);
