-- Help that was given, placed on the grid. A delivery is never changed: a wrong one is voided with a reason.

CREATE TABLE services_kinds (
    code TEXT PRIMARY KEY,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    right_code TEXT NOT NULL,
    level_code TEXT NOT NULL,
    method TEXT NOT NULL,
    synonyms TEXT NOT NULL DEFAULT '[]',
    retired BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE services_deliveries (
    id BIGINT PRIMARY KEY,
    household_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    union_id BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    kind TEXT NOT NULL,
    cell BIGINT NOT NULL CHECK (cell BETWEEN 0 AND 15),
    method TEXT NOT NULL CHECK (method IN ('material', 'case_work', 'group', 'community', 'other')),
    provider TEXT,
    source TEXT,
    need_id BIGINT,
    need_code TEXT,
    amount_fen BIGINT,
    units BIGINT,
    delivered_on BIGINT NOT NULL,
    handled_by TEXT,
    cell_reason TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('roster', 'hand')),
    origin_row TEXT,
    recorded_at BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL,
    voided_at BIGINT,
    voided_by BIGINT,
    void_reason TEXT,
    batch BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX services_deliveries_household ON services_deliveries (household_id, delivered_on);
CREATE INDEX services_deliveries_scope ON services_deliveries (scope_pos, cell, delivered_on);
CREATE INDEX services_deliveries_batch ON services_deliveries (batch) WHERE batch <> 0;

CREATE VIEW v_services_deliveries AS
SELECT id, household_id, person_id, union_id, scope_pos, kind, cell, method, need_id, need_code, amount_fen, delivered_on
FROM services_deliveries
WHERE voided_at IS NULL AND batch NOT IN (SELECT id FROM v_people_hidden_batches);
