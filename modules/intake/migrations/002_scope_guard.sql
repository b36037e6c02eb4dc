-- On PostgreSQL a read with a scope sees only the rows of that scope, also where a statement forgot to say so
-- (platform/db README, row-level security).

-- postgres only
ALTER TABLE intake_imports ENABLE ROW LEVEL SECURITY;
-- postgres only
CREATE POLICY within_scope ON intake_imports FOR SELECT USING
      (scope_pos >= (SELECT current_setting('bangfu.scope_from')::bigint)
       AND scope_pos < (SELECT current_setting('bangfu.scope_until')::bigint));
