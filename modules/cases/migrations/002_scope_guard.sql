-- On PostgreSQL a read with a scope sees only the rows of that scope, also where a statement forgot to say so
-- (platform/db README, row-level security).

-- postgres only
ALTER TABLE cases_needs ENABLE ROW LEVEL SECURITY;
-- postgres only
CREATE POLICY within_scope ON cases_needs FOR SELECT USING
      (scope_pos >= (SELECT current_setting('bangfu.scope_from')::bigint)
       AND scope_pos < (SELECT current_setting('bangfu.scope_until')::bigint));

-- postgres only
ALTER VIEW v_cases_needs SET (security_invoker = true);
