// SPDX-License-Identifier: Apache-2.0
// A store with a vault, on either database, and the attacks' tools, for the tests.
#pragma once

#include <bangfu/platform/audit.hpp>
#include <bangfu/platform/db_test_store.hpp>

#include <chrono>
#include <filesystem>
#include <thread>

#include <gtest/gtest.h>

namespace bangfu::audit {

class AuditTest : public testing::Test {
  protected:
    AuditTest() {
        for (int skipped = 0; skipped < 1'000; ++skipped) ids.next_value();  // the first record is 1001
    }

    // Writes `count` records and seals them a second later.
    void write_and_seal(int count) {
        database.write([&](db::Session& session) {
            for (int i = 0; i < count; ++i) {
                record(session, ids, clock.now(), nullptr,
                       {.action = "create_union", .detail = R"({"n":1})"});
            }
        });
        clock.advance_ms(1'000);
        seal(count);
    }
    // Seals `count` records that wait. On PostgreSQL the horizon is the whole cluster's: a transaction that
    // another test runs in a database of its own holds it back for as long as it runs.
    void seal(std::int64_t count) {
        std::int64_t sealed = 0;
        for (int attempt = 0; attempt < 3'000 && sealed < count; ++attempt) {
            if (attempt > 0) std::this_thread::sleep_for(std::chrono::milliseconds(10));
            sealed += sealer->seal_now();
        }
        ASSERT_EQ(sealed, count);
    }
    void attack(std::string_view sql, const std::vector<db::Param>& params = {}) {
        database.write(
            [&](db::Session& session) { session.execute(sql, std::span<const db::Param>(params)); });
    }
    Report check(const std::optional<Anchor>& anchor = {}) {
        return database.read(
            [&](db::Session& session) { return verify(session, vault->public_key(), anchor); });
    }
    Anchor anchor() {
        return database.read([](db::Session& session) { return last_seal(session); })->anchor;
    }
    std::int64_t count(std::string_view table) {
        return database.read([&](db::Session& session) {
            auto rows = session.query("SELECT COUNT(*) FROM " + std::string(table));
            rows.next();
            return rows.i64(0);
        });
    }

    db::TestStore store{migrations()};
    db::Database& database = store.database();
    db::TestClock clock;
    db::TestIds ids;
    std::unique_ptr<keys::Vault> vault = keys::Vault::open(
        std::filesystem::path(store.folder()) / "keys", std::filesystem::path(store.folder()) / "data", 4711);
    std::unique_ptr<Sealer> sealer = Sealer::make(database, *vault, clock);
};

}  // namespace bangfu::audit
