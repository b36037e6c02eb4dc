-- Dated regional parameters, and every proposal with the numbers and the parameter row it was made from.

CREATE TABLE policies_parameters (
    id BIGINT PRIMARY KEY,
    union_id BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    kind TEXT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_until BIGINT,
    content TEXT NOT NULL,
    source TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL,
    superseded_by BIGINT
);
CREATE INDEX policies_parameters_union ON policies_parameters (union_id, kind, valid_from);

CREATE TABLE policies_decisions (
    id BIGINT PRIMARY KEY,
    household_id BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    as_of BIGINT NOT NULL,
    parameter_id BIGINT,
    parameter_content TEXT NOT NULL,
    inputs TEXT NOT NULL,
    facts TEXT NOT NULL,
    rule TEXT NOT NULL,
    proposed TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided TEXT,
    decided_by BIGINT,
    decided_by_post BIGINT,
    decided_at BIGINT,
    decided_reason TEXT,
    proposed_at BIGINT NOT NULL,
    proposed_by BIGINT NOT NULL,
    batch BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX policies_decisions_household ON policies_decisions (household_id, id);
CREATE INDEX policies_decisions_batch ON policies_decisions (batch) WHERE batch <> 0;

CREATE VIEW v_policies_decisions AS
SELECT id, household_id, scope_pos, as_of, rule, proposed, decided, proposed_at, decided_at
FROM policies_decisions
WHERE batch NOT IN (SELECT id FROM v_people_hidden_batches);
