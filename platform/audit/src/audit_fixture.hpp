// SPDX-License-Identifier: Apache-2.0
// A store in a temporary folder with a vault, a clock that is set by hand and ids that count, for the tests.
#pragma once

#include <bangfu/platform/audit.hpp>

#include <array>
#include <atomic>
#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

namespace bangfu::audit {

class SetClock final : public Clock {
  public:
    Instant now() const override { return {ms}; }
    std::atomic<std::int64_t> ms{1'780'000'000'000};
};

class CountedIds final : public IdSource {
  public:
    std::int64_t next_value() override { return ++last; }
    std::atomic<std::int64_t> last{1'000};
};

class AuditTest : public testing::Test {
  protected:
    AuditTest() {
        std::string pattern = (std::filesystem::temp_directory_path() / "bangfu_audit_XXXXXX").string();
        place = mkdtemp(pattern.data());
        database = db::Database::open({.url = "sqlite:" + (place / "audit.db").string(), .readers = 2});
        db::migrate(*database, migrations());
        vault = keys::Vault::open(place / "keys", place / "data", 4711);
        sealer = Sealer::make(*database, *vault, clock);
    }
    ~AuditTest() override {
        sealer.reset();
        database.reset();
        std::filesystem::remove_all(place);
    }

    // Writes `count` records and seals them a second later.
    void write_and_seal(int count) {
        database->write([&](db::Session& session) {
            for (int i = 0; i < count; ++i) {
                record(session, ids, clock.now(), nullptr,
                       {.action = "create_union", .detail = R"({"n":1})"});
            }
        });
        clock.ms += 1'000;
        sealer->seal_now();
    }
    void attack(std::string_view sql, std::initializer_list<db::Param> params = {}) {
        database->write([&](db::Session& session) { session.execute(sql, params); });
    }
    Report check(const std::optional<Anchor>& anchor = {}) {
        return database->read(
            [&](db::Session& session) { return verify(session, vault->public_key(), anchor); });
    }
    Anchor anchor() {
        return database->read([](db::Session& session) { return last_seal(session); })->anchor;
    }
    std::int64_t count(std::string_view table) {
        return database->read([&](db::Session& session) {
            auto rows = session.query("SELECT COUNT(*) FROM " + std::string(table));
            rows.next();
            return rows.i64(0);
        });
    }

    std::filesystem::path place;
    SetClock clock;
    CountedIds ids;
    std::unique_ptr<db::Database> database;
    std::unique_ptr<keys::Vault> vault;
    std::unique_ptr<Sealer> sealer;
};

}  // namespace bangfu::audit
