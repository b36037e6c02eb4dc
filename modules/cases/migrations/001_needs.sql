-- Needs on the grid: what a person needs, who says so, and what became of it.

CREATE TABLE cases_need_codes (
    code TEXT PRIMARY KEY,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    right_code TEXT NOT NULL,
    level_code TEXT NOT NULL,
    retired BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE cases_needs (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    household_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    union_id BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    code TEXT NOT NULL,
    cell BIGINT NOT NULL CHECK (cell BETWEEN 0 AND 15),
    cell_reason TEXT,
    sealed_words BYTEA,
    key_id BIGINT,
    felt BIGINT NOT NULL DEFAULT 0,
    expressed BIGINT NOT NULL DEFAULT 0,
    normative BIGINT NOT NULL DEFAULT 0,
    comparative BIGINT NOT NULL DEFAULT 0,
    importance BIGINT CHECK (importance BETWEEN 1 AND 5),
    urgency BIGINT CHECK (urgency BETWEEN 1 AND 5),
    arose_on BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'planned', 'being_met', 'met', 'partly', 'unmet', 'withdrawn', 'not_now')),
    status_reason TEXT,
    causes TEXT NOT NULL DEFAULT '[]',
    origin TEXT NOT NULL CHECK (origin IN ('roster', 'hand')),
    recorded_at BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    batch BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX cases_needs_household ON cases_needs (household_id, arose_on);
CREATE INDEX cases_needs_scope ON cases_needs (scope_pos, cell);
CREATE INDEX cases_needs_batch ON cases_needs (batch) WHERE batch <> 0;

CREATE VIEW v_cases_needs AS
SELECT id, household_id, person_id, union_id, scope_pos, code, cell, felt, expressed, normative, comparative, importance,
       urgency, arose_on, status
FROM cases_needs
WHERE batch NOT IN (SELECT id FROM v_people_hidden_batches);
