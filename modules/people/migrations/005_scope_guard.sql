-- On PostgreSQL a read with a scope sees only the rows of that scope, also where a statement forgot to say so
-- (platform/db README, row-level security). Not guarded are the pairs of letters
-- of names, which lead to persons only, and collisions, which both sides of a desk may see.

-- postgres only
ALTER TABLE people_households ENABLE ROW LEVEL SECURITY;
-- postgres only
CREATE POLICY within_scope ON people_households FOR SELECT USING
      (scope_pos >= (SELECT current_setting('bangfu.scope_from')::bigint)
       AND scope_pos < (SELECT current_setting('bangfu.scope_until')::bigint));

-- postgres only
ALTER TABLE people_persons ENABLE ROW LEVEL SECURITY;
-- postgres only
CREATE POLICY within_scope ON people_persons FOR SELECT USING
      (scope_pos >= (SELECT current_setting('bangfu.scope_from')::bigint)
       AND scope_pos < (SELECT current_setting('bangfu.scope_until')::bigint));

-- postgres only
ALTER VIEW v_people_households SET (security_invoker = true);

-- postgres only
ALTER VIEW v_people_members SET (security_invoker = true);

-- postgres only
ALTER VIEW v_people_batch_households SET (security_invoker = true);
