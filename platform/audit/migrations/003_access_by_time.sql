-- Lines come by the thousand a second and each stood somewhere else in an index by record: its pages were a quarter of what
-- serving reads cost. Who read a record is asked seldom and for a stretch of time, which is one run through the lines.
DROP INDEX access_log_by_record;
