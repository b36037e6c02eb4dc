-- On PostgreSQL a read with a scope sees only the rows of that scope, also where a statement forgot to say so
-- (platform/db README, row-level security). Questionnaires are not guarded:
-- those of the unions above are asked below.

-- postgres only
ALTER TABLE evaluation_answers ENABLE ROW LEVEL SECURITY;
-- postgres only
CREATE POLICY within_scope ON evaluation_answers FOR SELECT USING
      (scope_pos >= (SELECT current_setting('bangfu.scope_from')::bigint)
       AND scope_pos < (SELECT current_setting('bangfu.scope_until')::bigint));
