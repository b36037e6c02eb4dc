-- On PostgreSQL a read with a scope sees only the rows of that scope, also where a statement forgot to say so
-- (platform/db README, row-level security).

-- postgres only
ALTER TABLE services_deliveries ENABLE ROW LEVEL SECURITY;
-- postgres only
CREATE POLICY within_scope ON services_deliveries FOR SELECT USING
      (scope_pos >= (SELECT current_setting('bangfu.scope_from')::bigint)
       AND scope_pos < (SELECT current_setting('bangfu.scope_until')::bigint));

-- postgres only
ALTER VIEW v_services_deliveries SET (security_invoker = true);
