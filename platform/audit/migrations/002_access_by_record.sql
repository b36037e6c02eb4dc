-- An id is given once in a store whatever the kind of record, so the id alone finds the lines: half the index, and no
-- text to compare at each page that somebody reads.
DROP INDEX access_log_by_record;
CREATE INDEX access_log_by_record ON access_log (record_id) WHERE record_id <> 0;
