// SPDX-License-Identifier: Apache-2.0
// Every table of records with a place in the tree is guarded on PostgreSQL and goes along when a union moves,
// or is excused here with the reason.
#include "compose.hpp"
#include "store.hpp"

#include <map>
#include <regex>
#include <set>

#include <gtest/gtest.h>

namespace bangfu::app {
namespace {

const std::map<std::string, std::string> excused{
    {"audit_records", "is chained and verified as a whole, and no read of a signed-in person touches it"},
    {"jobs_jobs", "is found by its id only, and shown to whoever began it"},
    {"organisation_unions", "the path above a union is shown to those below"},
    {"organisation_staff", "who recorded a fact is named wherever the fact is shown"},
    {"organisation_posts", "a signed-in person's own posts may lie in several unions"},
    {"people_name_parts", "leads to persons only, and those are guarded"},
    {"people_collisions", "both sides see that a number is being checked, the desk lies above them"},
    {"evaluation_questionnaires", "those of the unions above are asked below"},
    {"policies_parameters", "those of the unions above hold below"},
};

const std::map<std::string, std::string> staying{
    {"organisation_unions", "is what moves: organisation numbers it anew"},
    {"organisation_staff", "organisation's own, which moves it itself"},
    {"organisation_posts", "organisation's own, which moves it itself"},
    {"audit_records", "is chained, and says where its record was when it was written"},
    {"jobs_jobs", "is found by its id only; the place is that of whoever began it"},
};

// Each `pattern`'s first group in the migrations' own text.
std::set<std::string> named(const std::string& sql, const char* pattern) {
    const std::regex expression(pattern);
    std::set<std::string> names;
    for (std::sregex_iterator found(sql.begin(), sql.end(), expression), end; found != end; ++found)
        names.insert((*found)[1]);
    return names;
}

std::string all_sql() {
    std::string sql;
    for (const auto& migration : all_migrations()) sql.append(migration.sql).append("\n");
    return sql;
}

// The tables that carry a place in the tree.
std::set<std::string> placed_in(const std::string& sql) {
    auto placed = named(sql, R"(CREATE TABLE (\w+) \([^;]*?\n    scope_pos BIGINT NOT NULL)");
    // Tables that a later migration took away or made anew under their name.
    const auto renamed = named(sql, R"(RENAME TO (\w+);)");
    for (const auto& table : named(sql, R"(DROP TABLE (\w+);)"))
        if (!renamed.contains(table)) placed.erase(table);
    for (const auto& table : named(sql, R"(ALTER TABLE (\w+) RENAME TO)")) placed.erase(table);
    return placed;
}

TEST(ScopeFollowers, AreAllTablesWithAPlaceInTheTree) {
    const auto placed = placed_in(all_sql());
    const auto list = following_tables();
    const std::set<std::string> following(list.begin(), list.end());
    EXPECT_EQ(following.size(), list.size());
    for (const auto& table : placed)
        EXPECT_NE(following.contains(table), staying.contains(table))
            << table << " needs one of the two: following_tables(), or a reason to stay";
    for (const auto& table : following) EXPECT_TRUE(placed.contains(table)) << table;
    for (const auto& [table, why] : staying) EXPECT_TRUE(placed.contains(table)) << table;
}

TEST(ScopeGuard, StandsOnEveryTableWithAPlaceInTheTree) {
    const auto sql = all_sql();
    const auto placed = placed_in(sql);
    const auto enabled = named(sql, R"(ALTER TABLE (\w+) ENABLE ROW LEVEL SECURITY;)");
    const auto policies = named(sql, R"(CREATE POLICY within_scope ON (\w+) FOR SELECT USING)");
    EXPECT_GT(placed.size(), excused.size());
    EXPECT_EQ(enabled, policies);
    for (const auto& table : placed)
        EXPECT_NE(policies.contains(table), excused.contains(table))
            << table << " needs one of the two: a NNN_scope_guard.sql, or an excuse";
    for (const auto& [table, why] : excused) EXPECT_TRUE(placed.contains(table)) << table;
}

TEST(ScopeGuard, IsNotGoneRoundByAView) {
    const auto sql = all_sql();
    const auto invokers = named(sql, R"(ALTER VIEW (\w+) SET \(security_invoker = true\))");
    for (const auto& table : named(sql, R"(CREATE POLICY within_scope ON (\w+) FOR SELECT USING)"))
        for (const auto& view :
             named(sql, (R"(CREATE VIEW (\w+) AS\s[^;]*\b(?:FROM|JOIN) )" + table + R"(\b)").c_str()))
            EXPECT_TRUE(invokers.contains(view)) << view << " shows rows of " << table << " to everybody";
    EXPECT_GE(invokers.size(), 5U);
}

}  // namespace
}  // namespace bangfu::app
