-- What people say: answers by questionnaire version and item, each on its cell. "Not needed", "not received" and "not
-- answered" are three different things and three different values.

CREATE TABLE evaluation_questionnaires (
    id BIGINT PRIMARY KEY,
    union_id BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    name TEXT NOT NULL,
    version BIGINT NOT NULL,
    asks_every_cell BIGINT NOT NULL DEFAULT 0,
    frame TEXT NOT NULL CHECK (frame IN ('full_count', 'probability', 'convenience')),
    items TEXT NOT NULL,
    batch BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE evaluation_answers (
    id BIGINT PRIMARY KEY,
    questionnaire_id BIGINT NOT NULL REFERENCES evaluation_questionnaires (id),
    household_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    union_id BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    item TEXT NOT NULL,
    need_code TEXT,
    cell BIGINT NOT NULL CHECK (cell BETWEEN 0 AND 15),
    needed BIGINT CHECK (needed IN (0, 1)),
    urgency BIGINT CHECK (urgency BETWEEN 1 AND 5),
    received BIGINT CHECK (received IN (0, 1)),
    satisfaction BIGINT CHECK (satisfaction BETWEEN 1 AND 5),
    answered_on BIGINT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('roster', 'hand')),
    recorded_at BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL,
    batch BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX evaluation_answers_household ON evaluation_answers (household_id);
CREATE INDEX evaluation_answers_scope ON evaluation_answers (scope_pos, cell, answered_on);
CREATE INDEX evaluation_answers_batch ON evaluation_answers (batch) WHERE batch <> 0;

-- A union's own wording of a cell; the default codebook is data of the program.
CREATE TABLE evaluation_codebook (
    union_id BIGINT NOT NULL,
    cell BIGINT NOT NULL CHECK (cell BETWEEN 0 AND 15),
    content TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    PRIMARY KEY (union_id, cell)
);
