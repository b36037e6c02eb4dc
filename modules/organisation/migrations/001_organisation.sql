CREATE TABLE organisation_unions (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    level TEXT NOT NULL,
    kind TEXT NOT NULL,
    division_code TEXT,
    parent BIGINT REFERENCES organisation_unions (id),
    second_parent BIGINT REFERENCES organisation_unions (id),
    scope_pos BIGINT NOT NULL,
    scope_end BIGINT NOT NULL,
    valid_from BIGINT NOT NULL,
    closed_on BIGINT,
    close_reason TEXT,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL
);
CREATE INDEX organisation_unions_scope ON organisation_unions (scope_pos);
CREATE INDEX organisation_unions_parent ON organisation_unions (parent, scope_pos);

CREATE TABLE organisation_union_history (
    union_id BIGINT NOT NULL REFERENCES organisation_unions (id),
    version BIGINT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_until BIGINT,
    name TEXT NOT NULL,
    level TEXT NOT NULL,
    parent BIGINT,
    second_parent BIGINT,
    PRIMARY KEY (union_id, version)
);

CREATE TABLE organisation_staff (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    natural_person BIGINT NOT NULL,
    name TEXT NOT NULL,
    sign_in_name TEXT NOT NULL UNIQUE,
    phone_sealed BYTEA,
    agency TEXT,
    contract_until BIGINT,
    union_id BIGINT NOT NULL REFERENCES organisation_unions (id),
    scope_pos BIGINT NOT NULL,
    deactivated_at BIGINT,
    deactivate_reason TEXT,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL
);
CREATE INDEX organisation_staff_scope ON organisation_staff (scope_pos);
CREATE INDEX organisation_staff_person ON organisation_staff (natural_person);

CREATE TABLE organisation_roles (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    code TEXT UNIQUE,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL
);

CREATE TABLE organisation_role_permissions (
    role BIGINT NOT NULL REFERENCES organisation_roles (id),
    pattern TEXT NOT NULL,
    PRIMARY KEY (role, pattern)
);

CREATE TABLE organisation_posts (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    staff BIGINT NOT NULL REFERENCES organisation_staff (id),
    union_id BIGINT NOT NULL REFERENCES organisation_unions (id),
    scope_pos BIGINT NOT NULL,
    role BIGINT NOT NULL REFERENCES organisation_roles (id),
    title TEXT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_until BIGINT,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL
);
CREATE INDEX organisation_posts_staff ON organisation_posts (staff);
CREATE INDEX organisation_posts_union ON organisation_posts (union_id);
CREATE INDEX organisation_posts_role ON organisation_posts (role);

CREATE TABLE organisation_scope_moves (
    old_pos BIGINT PRIMARY KEY,
    new_pos BIGINT NOT NULL
);
CREATE VIEW v_organisation_scope_moves AS SELECT old_pos, new_pos FROM organisation_scope_moves;
