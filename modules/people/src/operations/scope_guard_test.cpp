// SPDX-License-Identifier: Apache-2.0
// On PostgreSQL a statement that forgot its scope is held to it all the same.
#include "operations/household_fixture.hpp"

namespace bangfu::people {
namespace {

TEST_F(HouseholdTest, AForgottenPredicateShowsNothingOfOtherUnions) {
    if (!db::TestStore::on_postgres()) GTEST_SKIP() << "SQLite has no row-level security";
    entered(worker_at(coal, 1), form(coal));
    const auto seen = [&](const auth::Actor& actor, const char* sql) {
        return read(actor, [&](const Reading& call) {
            auto rows = call.db.query(sql);
            return rows.next() ? rows.i64(0) : -1;
        });
    };
    for (const auto* sql :
         {"SELECT COUNT(*) FROM people_households", "SELECT COUNT(*) FROM v_people_households",
          "SELECT COUNT(DISTINCT household_id) FROM v_people_members"}) {
        EXPECT_EQ(seen(worker_at(coal, 1), sql), 1) << sql;
        EXPECT_EQ(seen(worker_at(other, 2), sql), 1) << sql;  // the union above
        EXPECT_EQ(seen(worker_at(banner, 3), sql), 0) << sql;
    }
    EXPECT_EQ(seen(worker_at(banner, 3), "SELECT COUNT(*) FROM people_persons"), 0);
}

}  // namespace
}  // namespace bangfu::people
