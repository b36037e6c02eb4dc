-- Partitioned by month on PostgreSQL; rows that no month was made for stand in the default partition.
-- sqlite only
CREATE TABLE audit_records (
    id BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    staff_id BIGINT,
    post_id BIGINT,
    union_id BIGINT,
    session_id BIGINT,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL,
    record_kind TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    detail TEXT NOT NULL,
    digest BYTEA NOT NULL
);
-- postgres only
CREATE TABLE audit_records (
    id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    staff_id BIGINT,
    post_id BIGINT,
    union_id BIGINT,
    session_id BIGINT,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL,
    record_kind TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    detail TEXT NOT NULL,
    digest BYTEA NOT NULL,
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
-- postgres only
CREATE TABLE audit_records_other PARTITION OF audit_records DEFAULT;
CREATE INDEX audit_records_by_record ON audit_records (record_kind, record_id);
CREATE INDEX audit_records_by_time ON audit_records (at);

-- What the sealer has not sealed yet.
CREATE TABLE audit_pending (
    id BIGINT NOT NULL PRIMARY KEY,
    transaction_id BIGINT NOT NULL
);
CREATE TABLE audit_seals (
    number BIGINT NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL UNIQUE,
    leaves BYTEA NOT NULL,
    previous BYTEA NOT NULL,
    root BYTEA NOT NULL,
    at BIGINT NOT NULL,
    signature BYTEA NOT NULL
);

-- sqlite only
CREATE TABLE access_log (
    at BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    post_id BIGINT NOT NULL,
    operation TEXT NOT NULL,
    record_kind TEXT NOT NULL,
    record_id BIGINT NOT NULL
);
-- postgres only
CREATE TABLE access_log (
    at BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    post_id BIGINT NOT NULL,
    operation TEXT NOT NULL,
    record_kind TEXT NOT NULL,
    record_id BIGINT NOT NULL
) PARTITION BY RANGE (at);
-- postgres only
CREATE TABLE access_log_other PARTITION OF access_log DEFAULT;
CREATE INDEX access_log_by_record ON access_log (record_kind, record_id);
CREATE INDEX access_log_by_staff ON access_log (staff_id, at);
