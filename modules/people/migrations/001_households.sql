-- Households, persons and the dated facts about them. What a person could be harmed by stands sealed (BYTEA named
-- sealed_…) under the key of that person or household; what rules and lists need stands plain under scope.

CREATE TABLE people_households (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    union_id BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    file_no TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_force', 'left')),
    draft_reasons TEXT NOT NULL DEFAULT '[]',
    worker_id BIGINT NOT NULL,
    size BIGINT NOT NULL DEFAULT 0,
    declared_category TEXT,
    proposed_category TEXT,
    category TEXT,
    main_cause TEXT,
    other_causes TEXT NOT NULL DEFAULT '[]',
    housing TEXT,
    floor_area BIGINT,
    contact_staff BIGINT,
    opened_on BIGINT,
    left_on BIGINT,
    leave_reason TEXT,
    sealed_address BYTEA,
    sealed_remarks BYTEA,
    key_id BIGINT NOT NULL,
    batch BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL
);
CREATE UNIQUE INDEX people_households_file_no ON people_households (union_id, file_no);
CREATE INDEX people_households_number ON people_households (file_no, scope_pos);
CREATE INDEX people_households_worker ON people_households (worker_id);
CREATE INDEX people_households_scope ON people_households (scope_pos, id);
CREATE INDEX people_households_category ON people_households (category, scope_pos);
CREATE INDEX people_households_batch ON people_households (batch) WHERE batch <> 0;
CREATE INDEX people_households_changed ON people_households (changed_at, id);

CREATE TABLE people_persons (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    name TEXT NOT NULL,
    name_pinyin TEXT NOT NULL,
    name_initials TEXT NOT NULL,
    sex TEXT,
    birth_date BIGINT,
    nation TEXT,
    political_status TEXT,
    marital TEXT,
    education TEXT,
    health TEXT,
    disability TEXT,
    disability_grade TEXT,
    work_state TEXT,
    work_since BIGINT,
    employer TEXT,
    employer_code TEXT,
    employer_type TEXT,
    occupation TEXT,
    school_since BIGINT,
    hukou TEXT,
    medical_insurance TEXT,
    model_worker TEXT,
    union_member BIGINT,
    new_form BIGINT,
    new_form_work TEXT,
    language TEXT,
    sealed_identity BYTEA,
    identity_state TEXT NOT NULL CHECK (identity_state IN ('valid', 'missing', 'invalid')),
    identity_index BYTEA,
    identity_last4_index BYTEA,
    sealed_phone BYTEA,
    phone_index BYTEA,
    key_id BIGINT NOT NULL,
    merged_into BIGINT,
    erased_at BIGINT,
    batch BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL
);
CREATE INDEX people_persons_merged ON people_persons (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX people_persons_scope ON people_persons (scope_pos, id);
CREATE INDEX people_persons_name ON people_persons (name, scope_pos);
CREATE INDEX people_persons_pinyin ON people_persons (name_pinyin, scope_pos);
CREATE INDEX people_persons_initials ON people_persons (name_initials, scope_pos);
CREATE INDEX people_persons_identity ON people_persons (identity_index) WHERE identity_index IS NOT NULL;
CREATE INDEX people_persons_last4 ON people_persons (identity_last4_index, scope_pos) WHERE identity_last4_index IS NOT NULL;
CREATE INDEX people_persons_phone ON people_persons (phone_index) WHERE phone_index IS NOT NULL;
CREATE INDEX people_persons_employer ON people_persons (employer, scope_pos) WHERE employer IS NOT NULL;
CREATE INDEX people_persons_batch ON people_persons (batch) WHERE batch <> 0;

-- Bigrams of name, pinyin and initials (no index by person and no foreign key: a person's bigrams follow from the name,
-- and each would double the cost of the longest table), so that any part of two signs or more is found by equality (LIKE is neither
-- indexable here nor leakproof under row-level security, and SQLite's trigram index misses one and two signs).
CREATE TABLE people_name_grams (
    gram TEXT NOT NULL,
    scope_pos BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (gram, scope_pos, person_id)
);

CREATE TABLE people_memberships (
    id BIGINT PRIMARY KEY,
    household_id BIGINT NOT NULL REFERENCES people_households (id),
    person_id BIGINT NOT NULL REFERENCES people_persons (id),
    relation TEXT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_until BIGINT,
    batch BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX people_memberships_household ON people_memberships (household_id, valid_from);
CREATE INDEX people_memberships_person ON people_memberships (person_id, valid_from);
CREATE INDEX people_memberships_batch ON people_memberships (batch) WHERE batch <> 0;

-- One open file per identity number in this store: the row is the claim, and the key makes it true.
CREATE TABLE people_claims (
    identity_index BYTEA PRIMARY KEY,
    household_id BIGINT NOT NULL REFERENCES people_households (id),
    person_id BIGINT NOT NULL REFERENCES people_persons (id),
    batch BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX people_claims_household ON people_claims (household_id);
CREATE INDEX people_claims_batch ON people_claims (batch) WHERE batch <> 0;

-- A collision outside the applicant's scope, for the desk of the lowest common union.
CREATE TABLE people_collisions (
    id BIGINT PRIMARY KEY,
    desk_union BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    household_id BIGINT NOT NULL REFERENCES people_households (id),
    person_id BIGINT NOT NULL REFERENCES people_persons (id),
    other_household_id BIGINT NOT NULL REFERENCES people_households (id),
    state TEXT NOT NULL CHECK (state IN ('being_checked', 'same_person', 'different_person')),
    raised_at BIGINT NOT NULL,
    settled_at BIGINT,
    settled_by BIGINT
);
CREATE INDEX people_collisions_desk ON people_collisions (scope_pos, state);
CREATE INDEX people_collisions_household ON people_collisions (household_id);
CREATE INDEX people_collisions_other ON people_collisions (other_household_id);

-- Dated facts; never overwritten. A correction is a newer row, and the older one names it.
CREATE TABLE people_circumstances (
    id BIGINT PRIMARY KEY,
    household_id BIGINT NOT NULL REFERENCES people_households (id),
    person_id BIGINT REFERENCES people_persons (id),
    kind TEXT NOT NULL,
    amount_fen BIGINT,
    number BIGINT,
    code TEXT,
    sealed_text BYTEA,
    key_id BIGINT,
    gross_fen BIGINT,
    reimbursed_fen BIGINT,
    valid_from BIGINT NOT NULL,
    valid_until BIGINT,
    source TEXT NOT NULL,
    evidence BIGINT,
    verified_by BIGINT,
    superseded_by BIGINT,
    known_at BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL,
    batch BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX people_circumstances_household ON people_circumstances (household_id, kind, valid_from);
CREATE INDEX people_circumstances_batch ON people_circumstances (batch) WHERE batch <> 0;

CREATE TABLE people_bank_accounts (
    id BIGINT PRIMARY KEY,
    household_id BIGINT NOT NULL REFERENCES people_households (id),
    holder_id BIGINT NOT NULL REFERENCES people_persons (id),
    bank TEXT NOT NULL,
    branch TEXT,
    sealed_number BYTEA NOT NULL,
    key_id BIGINT NOT NULL,
    number_index BYTEA NOT NULL,
    luhn_ok BIGINT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_until BIGINT,
    known_at BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL,
    batch BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX people_bank_accounts_household ON people_bank_accounts (household_id, valid_from);
CREATE INDEX people_bank_accounts_number ON people_bank_accounts (number_index);
CREATE INDEX people_bank_accounts_batch ON people_bank_accounts (batch) WHERE batch <> 0;

CREATE TABLE people_consents (
    id BIGINT PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people_persons (id),
    purpose TEXT NOT NULL,
    basis TEXT NOT NULL,
    text_version TEXT NOT NULL,
    given_on BIGINT NOT NULL,
    given_by TEXT NOT NULL,
    channel TEXT NOT NULL,
    document BIGINT,
    withdrawn_on BIGINT,
    recorded_at BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL,
    batch BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX people_consents_person ON people_consents (person_id, purpose);
CREATE INDEX people_consents_batch ON people_consents (batch) WHERE batch <> 0;

CREATE TABLE people_attachments (
    id BIGINT PRIMARY KEY,
    household_id BIGINT NOT NULL REFERENCES people_households (id),
    person_id BIGINT REFERENCES people_persons (id),
    kind TEXT NOT NULL,
    sealed_title BYTEA NOT NULL,
    key_id BIGINT NOT NULL,
    blob_id BIGINT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    added_by BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE INDEX people_attachments_household ON people_attachments (household_id);

-- Who changed what from what to what. Values are sealed with the record's own key: erasing the person erases them.
CREATE TABLE people_history (
    id BIGINT PRIMARY KEY,
    household_id BIGINT NOT NULL REFERENCES people_households (id),
    record_kind TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    verb TEXT NOT NULL,
    field TEXT,
    key_id BIGINT NOT NULL,
    sealed_from BYTEA,
    sealed_to BYTEA,
    reason TEXT,
    at BIGINT NOT NULL,
    by_staff BIGINT NOT NULL,
    by_post BIGINT NOT NULL
);
CREATE INDEX people_history_household ON people_history (household_id, id);

-- What a member of staff has typed and not yet saved; on the server, sealed, one per staff and record.
CREATE TABLE people_drafts (
    staff_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    base_version BIGINT NOT NULL,
    sealed_form BYTEA NOT NULL,
    key_id BIGINT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (staff_id, kind, record_id)
);

CREATE TABLE people_saved_views (
    id BIGINT PRIMARY KEY,
    staff_id BIGINT NOT NULL,
    list TEXT NOT NULL,
    name TEXT NOT NULL,
    filters TEXT NOT NULL,
    columns TEXT NOT NULL,
    saved_at BIGINT NOT NULL
);
CREATE INDEX people_saved_views_staff ON people_saved_views (staff_id, list);

-- Imports that nobody may see yet (or any more). One row deleted makes a whole batch visible at once.
CREATE TABLE people_hidden_batches (
    id BIGINT PRIMARY KEY,
    since BIGINT NOT NULL
);

-- The last file number that a union gave in a year.
CREATE TABLE people_file_numbers (
    union_id BIGINT NOT NULL,
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (union_id, year)
);

-- How often a member of staff looked for numbers on a day: such a search is an oracle, so it has a budget.
CREATE TABLE people_number_searches (
    staff_id BIGINT NOT NULL,
    day BIGINT NOT NULL,
    searches BIGINT NOT NULL,
    PRIMARY KEY (staff_id, day)
);

-- Lists that were asked for as a file; the file is sealed and taken once, by who asked.
CREATE TABLE people_exports (
    id BIGINT PRIMARY KEY,
    staff_id BIGINT NOT NULL,
    scope_from BIGINT NOT NULL,
    scope_until BIGINT NOT NULL,
    request TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    blob_id BIGINT,
    households BIGINT,
    taken_at BIGINT
);

CREATE VIEW v_people_hidden_batches AS SELECT id FROM people_hidden_batches;

CREATE VIEW v_people_households AS
SELECT h.id, h.union_id, h.scope_pos, h.file_no, h.state, h.worker_id, h.size, h.declared_category, h.proposed_category,
       h.category, h.main_cause, h.opened_on, h.changed_at, h.batch,
       p.sex, p.birth_date, p.union_member, p.new_form
FROM people_households h
JOIN people_persons p ON p.id = h.worker_id
WHERE h.batch NOT IN (SELECT id FROM people_hidden_batches);

CREATE VIEW v_people_members AS
SELECT m.household_id, m.person_id, m.relation, m.valid_from, m.valid_until, p.sex, p.birth_date, p.scope_pos
FROM people_memberships m
JOIN people_persons p ON p.id = m.person_id
WHERE m.batch NOT IN (SELECT id FROM people_hidden_batches);

-- Which households came with which batch: other modules ask it when an import is to be undone.
CREATE VIEW v_people_batch_households AS SELECT id AS household_id, batch FROM people_households WHERE batch <> 0;
