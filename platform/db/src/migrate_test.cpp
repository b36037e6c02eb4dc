// SPDX-License-Identifier: Apache-2.0
#include "sql_text.hpp"
#include <bangfu/platform/db_test_store.hpp>

#include <array>

#include <gtest/gtest.h>

using namespace bangfu;
using namespace bangfu::db;

namespace {

constexpr std::string_view first_sql = "CREATE TABLE zoo (id BIGINT PRIMARY KEY);";
constexpr std::array one{Migration{"zoo", 1, "zoo", first_sql}};
constexpr std::array two{Migration{"zoo", 1, "zoo", first_sql},
                         Migration{"zoo", 2, "names", "ALTER TABLE zoo ADD COLUMN name TEXT;"}};
constexpr std::array changed{
    Migration{"zoo", 1, "zoo", "CREATE TABLE zoo (id BIGINT PRIMARY KEY, more TEXT);"}};
constexpr std::array failing{
    Migration{"zoo", 1, "zoo", first_sql},
    Migration{"zoo", 2, "wrong", "CREATE TABLE cage (id BIGINT PRIMARY KEY); NOT SQL;"}};
constexpr std::array mended{Migration{"zoo", 1, "zoo", first_sql},
                            Migration{"zoo", 2, "wrong", "CREATE TABLE cage (id BIGINT PRIMARY KEY);"}};

Fault::Kind kind_of_migrating(Database& database, std::span<const Migration> migrations) {
    try {
        migrate(database, migrations);
    } catch (const Fault& fault) {
        return fault.kind();
    }
    ADD_FAILURE() << "no fault";
    return Fault::Kind::io;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST(Migrate, RefusesAMigrationWhoseTextChanged) {
    TestStore store(one);
    EXPECT_EQ(kind_of_migrating(store.database(), changed), Fault::Kind::corrupt);
}

TEST(Migrate, RefusesAStoreNewerThanTheProgram) {
    TestStore store(two);
    EXPECT_EQ(kind_of_migrating(store.database(), one), Fault::Kind::corrupt);
}

TEST(Migrate, AMigrationThatFailsLeavesNothingAndIsDoneOnceMended) {
    TestStore store;
    EXPECT_THROW(migrate(store.database(), failing), Fault);
    migrate(store.database(), mended);  // would fail if the table stood there
    store.database().write([](Session& session) { session.execute("INSERT INTO cage (id) VALUES (1)"); });
}

TEST(Migrate, DoesOnlyWhatIsNew) {
    TestStore store(one);
    store.database().write([](Session& session) { session.execute("INSERT INTO zoo (id) VALUES (1)"); });
    migrate(store.database(), two);
    migrate(store.database(), two);
    store.database().write(
        [](Session& session) { EXPECT_EQ(session.execute("UPDATE zoo SET name = $1", {"horse"}), 1); });
}

TEST(SqlText, SplitsOnlyAtSemicolonsOfTheirOwn) {
    EXPECT_EQ(statements_for(Dialect::postgres,
                             "SELECT ';', \"a;b\", 'it''s;' -- no; end\n; /* ; */ SELECT $tag$;$tag$, $1;;"),
              (Texts{"SELECT ';', \"a;b\", 'it''s;'", "SELECT $tag$;$tag$, $1"}));
}

TEST(SqlText, TranslatesTypesForSqliteOutsideOfQuotes) {
    EXPECT_EQ(statements_for(Dialect::sqlite,
                             "CREATE TABLE t (a BIGINT DEFAULT 'BIGINT', b BYTEA, c DOUBLE PRECISION);"),
              Texts{"CREATE TABLE t (a INTEGER DEFAULT 'BIGINT', b BLOB, c REAL ) STRICT"});
}

TEST(SqlText, KeepsATableOfSqliteOnceInTheOrderOfAKeyOfSeveralColumns) {
    constexpr std::string_view sql = "CREATE TABLE t (a BIGINT, b TEXT, PRIMARY KEY (a, b));";
    EXPECT_EQ(statements_for(Dialect::sqlite, sql),
              Texts{"CREATE TABLE t (a INTEGER, b TEXT, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID"});
    EXPECT_EQ(statements_for(Dialect::postgres, sql),
              Texts{"CREATE TABLE t (a BIGINT, b TEXT, PRIMARY KEY (a, b))"});
}

TEST(SqlText, KeepsADialectsStatementFromTheOther) {
    constexpr std::string_view sql = "-- sqlite only\nSELECT 1; -- postgres only\nSELECT 2; SELECT 3";
    EXPECT_EQ(statements_for(Dialect::sqlite, sql), (Texts{"SELECT 1", "SELECT 3"}));
    EXPECT_EQ(statements_for(Dialect::postgres, sql), (Texts{"SELECT 2", "SELECT 3"}));
}

TEST(SqlText, KeepsATriggersBodyInOnePiece) {
    constexpr std::string_view trigger =
        "CREATE TRIGGER t BEFORE DELETE ON a BEGIN SELECT CASE WHEN 1 THEN 2 END; SELECT 3; END";
    EXPECT_EQ(statements_for(Dialect::sqlite, std::string(trigger) + "; SELECT 4;"),
              (Texts{std::string(trigger), "SELECT 4"}));
}
