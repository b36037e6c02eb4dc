CREATE TABLE blobs_files (
    id BIGINT NOT NULL PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    size BIGINT NOT NULL,
    media_type TEXT NOT NULL,
    key_id BIGINT NOT NULL
);
