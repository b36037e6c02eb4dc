CREATE TABLE keys_store (
    one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1),
    store_id BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    secrets BYTEA NOT NULL
);
CREATE TABLE keys_subjects (
    id BIGINT NOT NULL PRIMARY KEY,
    generation BIGINT NOT NULL,
    wrapped BYTEA
);
CREATE INDEX keys_subjects_by_generation ON keys_subjects (generation);
