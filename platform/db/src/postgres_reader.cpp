// SPDX-License-Identifier: Apache-2.0
#include "postgres_reader.hpp"

#include "postgres_session.hpp"

#include <string_view>

namespace bangfu::db::postgres {

namespace {

// Roles are the cluster's: two programs may make it at the same moment, so one waits for the other.
constexpr std::string_view one_at_a_time = "SELECT pg_advisory_xact_lock(hashtext('bangfu_reader'))";

constexpr std::string_view make_role =
    "DO $$ BEGIN"
    "  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bangfu_reader') THEN"
    "    CREATE ROLE bangfu_reader NOLOGIN;"
    "  END IF;"
    "  IF NOT pg_has_role('bangfu_reader', 'MEMBER') THEN"
    "    EXECUTE format('GRANT bangfu_reader TO %I', current_user);"
    "  END IF; "
    "EXCEPTION WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN NULL; "
    "END $$";

constexpr std::string_view may_become_reader =
    "SELECT COUNT(*) FROM pg_roles WHERE rolname = 'bangfu_reader' AND pg_has_role(oid, 'MEMBER')";

constexpr std::string_view may_read_all =
    "DO $$ BEGIN"
    "  IF NOT EXISTS (SELECT FROM pg_default_acl, aclexplode(defaclacl) a WHERE defaclnamespace = "
    "                 'public'::regnamespace AND a.grantee = 'bangfu_reader'::regrole) THEN"
    "    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO bangfu_reader;"
    "    GRANT SELECT ON ALL TABLES IN SCHEMA public TO bangfu_reader;"
    "  END IF; "
    "END $$";

}  // namespace

bool prepare_reader(const std::string& url) {
    Connection connection(url, Mode::write);
    PostgresSession session(connection);
    const auto alone = [&](std::string_view statement) {
        session.execute(one_at_a_time);
        session.execute(statement);
        connection.commit();
    };
    alone(make_role);
    auto rows = session.query(may_become_reader);
    const bool ready = rows.next() && rows.i64(0) > 0;
    connection.commit();
    if (ready) alone(may_read_all);
    return ready;
}

}  // namespace bangfu::db::postgres
