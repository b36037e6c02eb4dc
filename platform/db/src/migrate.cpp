// SPDX-License-Identifier: Apache-2.0
// Each migration is one transaction that holds its statements and its row in db_migrations, so that a program
// killed at any point leaves a migration whole or absent. Both databases change their schema inside
// transactions.
#include "sql_text.hpp"
#include <bangfu/platform/db.hpp>

#include <chrono>
#include <map>

namespace bangfu::db {

namespace {

constexpr std::string_view table_of_migrations =
    "CREATE TABLE IF NOT EXISTS db_migrations ("
    "  module TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, digest BIGINT NOT NULL,"
    "  applied_at BIGINT NOT NULL, PRIMARY KEY (module, number))";

std::string title_of(const Migration& migration) {
    return std::string(migration.module) + " " + std::to_string(migration.number) + " " +
           std::string(migration.name);
}

// The migrations of a module, each with the row of the store, if there is one.
using Applied = std::map<std::pair<std::string, std::int64_t>, std::int64_t>;  // module, number → digest

Applied applied_in(Session& session) {
    Applied applied;
    auto rows = session.query("SELECT module, number, digest FROM db_migrations");
    while (rows.next()) applied[{rows.text(0), rows.i64(1)}] = rows.i64(2);
    return applied;
}

std::map<std::string, std::int64_t> newest_known(std::span<const Migration> migrations) {
    std::map<std::string, std::int64_t> newest;
    for (const auto& migration : migrations) {
        auto& number = newest[std::string(migration.module)];
        ASSERT(migration.number == number + 1);  // 1, 2, … without gaps
        number = migration.number;
    }
    return newest;
}

void check(const Applied& applied, std::span<const Migration> migrations) {
    const auto newest = newest_known(migrations);
    for (const auto& [key, digest] : applied) {
        const auto known = newest.find(key.first);
        if (known == newest.end() || key.second <= known->second) continue;
        throw Fault(Fault::Kind::corrupt, "the store is newer than this program: it has migration " +
                                              std::to_string(key.second) + " of " + key.first +
                                              ", the program knows " + std::to_string(known->second) +
                                              ". Use the newer program, or restore a backup made before it.");
    }
    for (const auto& migration : migrations) {
        const auto row = applied.find({std::string(migration.module), migration.number});
        if (row == applied.end() || row->second == digest_of(migration.sql)) continue;
        throw Fault(Fault::Kind::corrupt,
                    "migration " + title_of(migration) +
                        " was applied with another text than this program has. A migration is "
                        "never changed after its release; add a new one.");
    }
}

void apply(Session& session, const Migration& migration) {
    // Two programs that start at once on PostgreSQL: the second waits here, before its snapshot, and finds it
    // done.
    if (session.dialect() == Dialect::postgres) session.execute("LOCK TABLE db_migrations IN EXCLUSIVE MODE");
    if (applied_in(session).contains({std::string(migration.module), migration.number})) return;
    for (const auto& statement : statements_for(session.dialect(), migration.sql)) session.execute(statement);
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    session.execute(
        "INSERT INTO db_migrations (module, number, name, digest, applied_at) VALUES ($1, $2, $3, $4, $5)",
        {migration.module, migration.number, migration.name, digest_of(migration.sql),
         static_cast<std::int64_t>(now.count())});
}

}  // namespace

void migrate(Database& database, std::span<const Migration> migrations) {
    const auto dialect = database.dialect();
    database.write(
        [&](Session& session) { session.execute(statements_for(dialect, table_of_migrations).front()); });
    const auto applied = database.read(applied_in);
    check(applied, migrations);
    for (const auto& migration : migrations) {
        if (applied.contains({std::string(migration.module), migration.number})) continue;
        database.write([&](Session& session) { apply(session, migration); });
    }
}

}  // namespace bangfu::db
