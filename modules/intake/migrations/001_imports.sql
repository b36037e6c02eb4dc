-- Imports: the file, what was understood of it, and each household sealed in staging until it is applied.

CREATE TABLE intake_batches (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    union_id BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('uploaded', 'reading', 'refused', 'checked', 'applying', 'applied', 'undoing', 'undone', 'discarded')),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    mapping TEXT NOT NULL DEFAULT '{}',
    columns TEXT NOT NULL DEFAULT '[]',
    summary TEXT NOT NULL DEFAULT '{}',
    refusal TEXT,
    standard_fen BIGINT,
    job_id BIGINT,
    households BIGINT NOT NULL DEFAULT 0,
    applied BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    applied_at BIGINT,
    key_id BIGINT NOT NULL
);
CREATE INDEX intake_batches_scope ON intake_batches (scope_pos, id);

CREATE TABLE intake_files (
    id BIGINT PRIMARY KEY,
    batch_id BIGINT NOT NULL REFERENCES intake_batches (id),
    blob_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    bytes BIGINT NOT NULL
);
CREATE INDEX intake_files_batch ON intake_files (batch_id);

-- One row a household (or an unattached row of another sheet): the whole record sealed, what lists need beside it.
CREATE TABLE intake_staged (
    batch_id BIGINT NOT NULL REFERENCES intake_batches (id),
    number BIGINT NOT NULL,
    sheet TEXT NOT NULL,
    row_number BIGINT NOT NULL,
    file_no TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('accepted', 'warning', 'draft', 'refused', 'unattached')),
    reasons TEXT NOT NULL,
    declared_category TEXT,
    proposed_category TEXT,
    household_id BIGINT,
    sealed_record BYTEA NOT NULL,
    PRIMARY KEY (batch_id, number)
);
CREATE INDEX intake_staged_status ON intake_staged (batch_id, status, number);

-- Which header a union meant by which field, once someone corrected the guess.
CREATE TABLE intake_column_memory (
    union_id BIGINT NOT NULL,
    header TEXT NOT NULL,
    field TEXT NOT NULL,
    corrected_at BIGINT NOT NULL,
    corrected_by BIGINT NOT NULL,
    PRIMARY KEY (union_id, header)
);
