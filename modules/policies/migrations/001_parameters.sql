-- Dated regional parameters, and every proposal with its numbers and the parameters it was made from. Neither is ever
-- overwritten: a newer row stands beside the older one, which only learns when it ended.

CREATE TABLE policies_parameters (
    id BIGINT PRIMARY KEY,
    union_id BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    version TEXT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_until BIGINT,
    local_minimum_fen BIGINT NOT NULL,
    source TEXT NOT NULL,
    content TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL,
    superseded_by BIGINT
);
CREATE INDEX policies_parameters_union ON policies_parameters (union_id, valid_from);
CREATE INDEX policies_parameters_scope ON policies_parameters (scope_pos, valid_from);

CREATE TABLE policies_decisions (
    id BIGINT PRIMARY KEY,
    household_id BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    as_of BIGINT NOT NULL,
    annual_income_fen BIGINT NOT NULL,
    rigid_expenditure_fen BIGINT NOT NULL,
    size BIGINT NOT NULL,
    main_cause TEXT NOT NULL,
    facts TEXT NOT NULL,
    parameters_id BIGINT REFERENCES policies_parameters (id),
    parameters TEXT NOT NULL,
    rule TEXT NOT NULL,
    proposed TEXT NOT NULL,
    declared TEXT,
    reason TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    proposed_by BIGINT NOT NULL,
    decided TEXT,
    decided_reason TEXT,
    decided_at BIGINT,
    decided_by BIGINT,
    decided_by_post BIGINT,
    latest BIGINT NOT NULL DEFAULT 1,
    batch BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX policies_decisions_household ON policies_decisions (household_id, id);
-- One proposal of a household counts: the latest.
CREATE UNIQUE INDEX policies_decisions_latest ON policies_decisions (household_id) WHERE latest = 1;
-- What waits for a person's word: the worklist asks this of every union, so it must not read what is decided.
CREATE INDEX policies_decisions_open ON policies_decisions (scope_pos, id) WHERE latest = 1 AND decided IS NULL;
CREATE INDEX policies_decisions_differing ON policies_decisions (scope_pos, id)
WHERE latest = 1 AND decided IS NULL AND declared <> proposed;
CREATE INDEX policies_decisions_batch ON policies_decisions (batch) WHERE batch <> 0;

CREATE VIEW v_policies_decisions AS
SELECT id, household_id, scope_pos, as_of, rule, proposed, decided, proposed_at, decided_at
FROM policies_decisions
WHERE latest = 1 AND batch NOT IN (SELECT id FROM v_people_hidden_batches);
