CREATE TABLE auth_credentials (
    staff BIGINT PRIMARY KEY,
    password_hash TEXT NOT NULL,
    must_change BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE TABLE auth_sessions (
    id BIGINT PRIMARY KEY,
    token_digest BYTEA NOT NULL UNIQUE,
    staff BIGINT NOT NULL,
    post BIGINT,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    peer TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    ended_at BIGINT,
    end_reason TEXT
);
CREATE INDEX auth_sessions_staff ON auth_sessions (staff, ended_at);
CREATE TABLE auth_attempts (
    kind TEXT NOT NULL,
    subject BYTEA NOT NULL,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    known BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (kind, subject)
);
CREATE INDEX auth_attempts_expires ON auth_attempts (expires_at);
CREATE TABLE auth_links (
    token_digest BYTEA PRIMARY KEY,
    purpose TEXT NOT NULL,
    staff BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX auth_links_staff ON auth_links (purpose, staff);
