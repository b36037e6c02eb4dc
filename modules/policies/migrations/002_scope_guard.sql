-- On PostgreSQL a read with a scope sees only the rows of that scope, also where a statement forgot to say so
-- (platform/db README, row-level security). Parameters are not guarded: those
-- of the unions above hold below.

-- postgres only
ALTER TABLE policies_decisions ENABLE ROW LEVEL SECURITY;
-- postgres only
CREATE POLICY within_scope ON policies_decisions FOR SELECT USING
      (scope_pos >= (SELECT current_setting('bangfu.scope_from')::bigint)
       AND scope_pos < (SELECT current_setting('bangfu.scope_until')::bigint));

-- postgres only
ALTER VIEW v_policies_decisions SET (security_invoker = true);
