-- Imports of rosters: the files, what was understood of them, and each household sealed in staging until it is applied.

CREATE TABLE intake_imports (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    union_id BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('checking', 'refused', 'checked', 'applying', 'applied', 'undoing', 'undone', 'discarded')),
    name TEXT NOT NULL,
    local_minimum_fen BIGINT,
    local_minimum_source TEXT,
    sheets TEXT NOT NULL DEFAULT '[]',
    summary TEXT,
    refusal TEXT,
    -- For whom it works, also after a restart: the member of staff, and the union whose place bounds what is said.
    staff_id BIGINT NOT NULL,
    post_id BIGINT NOT NULL,
    actor_union BIGINT NOT NULL,
    job_id BIGINT,
    attempts BIGINT NOT NULL DEFAULT 0,
    staged BIGINT NOT NULL DEFAULT 0,
    applied_upto BIGINT NOT NULL DEFAULT 0,
    made BIGINT NOT NULL DEFAULT 0,
    questionnaire_id BIGINT,
    key_id BIGINT,
    kept_until BIGINT,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    checked_at BIGINT,
    applied_at BIGINT,
    undone_at BIGINT,
    undo_reason TEXT
);
CREATE INDEX intake_imports_scope ON intake_imports (scope_pos, id);
CREATE INDEX intake_imports_union ON intake_imports (union_id);
CREATE INDEX intake_imports_state ON intake_imports (state);
CREATE INDEX intake_imports_kept ON intake_imports (kept_until) WHERE kept_until IS NOT NULL;

CREATE TABLE intake_files (
    import_id BIGINT NOT NULL REFERENCES intake_imports (id),
    number BIGINT NOT NULL,
    blob_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    PRIMARY KEY (import_id, number)
);

-- One row a household, or a row of another sheet that found none; what lists need stands beside the sealed record.
CREATE TABLE intake_staged (
    import_id BIGINT NOT NULL REFERENCES intake_imports (id),
    number BIGINT NOT NULL,
    sheet TEXT NOT NULL,
    row_number BIGINT NOT NULL,
    file_no TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('accepted', 'warning', 'draft', 'refused', 'unattached')),
    reasons TEXT NOT NULL,
    declared_category TEXT,
    proposed_category TEXT,
    household_id BIGINT,
    sealed_record BYTEA,
    PRIMARY KEY (import_id, number)
);
CREATE INDEX intake_staged_status ON intake_staged (import_id, status, number);

-- Which header a union means by which field, since someone corrected the guess; unions below it inherit it.
CREATE TABLE intake_column_memory (
    union_id BIGINT NOT NULL,
    header_key TEXT NOT NULL,
    header TEXT NOT NULL,
    field TEXT NOT NULL,
    corrected_at BIGINT NOT NULL,
    corrected_by BIGINT NOT NULL,
    PRIMARY KEY (union_id, header_key)
);

-- A union's own header words, beside the program's; unions below it inherit them.
CREATE TABLE intake_header_words (
    union_id BIGINT PRIMARY KEY,
    words TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL
);
