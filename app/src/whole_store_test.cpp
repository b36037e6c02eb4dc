// SPDX-License-Identifier: Apache-2.0
// The whole program's store with the demonstration in it, on either database: what only all modules together
// can show.
#include "compose.hpp"
#include "demo/demonstration.hpp"
#include "demo/union_tree.hpp"
#include "store.hpp"
#include "upkeep.hpp"
#include <bangfu/organisation/verbs.hpp>
#include <bangfu/people/people.hpp>
#include <bangfu/platform/db_test_store.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <gtest/gtest.h>

namespace bangfu::app {
namespace {

namespace fs = std::filesystem;
namespace org = organisation;

constexpr std::int64_t hour_ms = 3'600'000;

// Made once: the demonstration takes longer than what is tested on it.
struct Whole {
    Whole() {
        place.close();
        settings.data = fs::path(place.folder()) / "data";
        settings.keys = fs::path(place.folder()) / "keys";
        settings.database = place.url();
        settings.readers = 2;
        settings.writers = 2;
        auto opened = Store::open(settings, logger, Opening::make_demonstration);
        store = std::move(opened).value();
        modules = std::make_unique<Modules>(store->database(), true, auth::SessionLimits{});
        modules->attach(store->services());
        EXPECT_TRUE(demo::make_where_missing(*store, *modules, settings.data).ok());
    }
    static log::Settings silent() {
        log::Settings made;
        made.level = log::Level::off;
        return made;
    }

    db::TestStore place;
    config::Config settings;
    const log::Logger logger{silent()};
    std::unique_ptr<Store> store;
    std::unique_ptr<Modules> modules;
};

class WholeStore : public testing::Test {
  protected:
    static void SetUpTestSuite() { whole = std::make_unique<Whole>(); }
    static void TearDownTestSuite() { whole.reset(); }

    Store& store = *whole->store;
    org::Context& organisation = whole->modules->organisation().context();

    template <class Work>
    auto as_administrator(Work work) {
        return store.database().write([&](db::Session& session) {
            auto& directory = whole->modules->organisation().directory();
            const auto account =
                directory.find_by_sign_in_name(session, demo::demo_staff.front().sign_in_name);
            const auto now = store.clock().now();
            const auto actor = directory.actor(session, account->staff, std::nullopt, now.china_date());
            org::Writing call{store.services(), session, *actor, now};
            return work(call);
        });
    }
    org::UnionFacts union_named(const std::string& name) {
        return *store.database().read(
            [&](db::Session& session) { return org::find_union_by_name(session, org::whole_store(), name); });
    }
    std::int64_t number(const std::string& sql) {
        return store.database().read([&](db::Session& session) {
            auto rows = session.query(sql);
            rows.next();
            return rows.i64(0);
        });
    }
    // How many rows of a table stand at which union's place; those at no union's are 0's.
    std::map<std::int64_t, std::int64_t> rows_by_union(const std::string& table) {
        return store.database().read([&](db::Session& session) {
            auto rows = session.query("SELECT COALESCE(u.id, 0), COUNT(*) FROM " + table +
                                      " t LEFT JOIN organisation_unions u ON u.scope_pos = t.scope_pos "
                                      "GROUP BY COALESCE(u.id, 0)");
            std::map<std::int64_t, std::int64_t> counts;
            while (rows.next()) counts[rows.i64(0)] = rows.i64(1);
            return counts;
        });
    }
    // One that was asked for so many hours ago and has a file; the id of the file's row.
    BlobId put_export(std::int64_t hours_ago, const std::string& staff) {
        const auto plain = whole->settings.data / "plain";
        std::ofstream(plain) << "a list";
        return store.database().write([&](db::Session& session) {
            auto& services = store.services();
            const auto blob =
                store.blobs().put(session, services.ids, plain, "text/plain", store.vault().store_key());
            session.execute(
                "INSERT INTO people_exports (id, staff_id, scope_from, scope_until, request, asked_at, "
                "blob_id) VALUES ($1, " +
                    staff + ", 0, 1, '{}', $2, $1)",
                {blob.id, Instant{store.clock().now().ms - hours_ago * hour_ms}});
            return blob.id;
        });
    }

    // One number in two files of the county: its desk has something to settle.
    void load_one_worker_twice() {
        std::vector<std::vector<people::NewHousehold>> homes;
        for (const char* name : {"锦山镇总工会", "美林镇总工会"}) {
            const auto at = union_named(name);
            people::NewHousehold home;
            home.union_id = at.id;
            home.scope_pos = at.place.from;
            home.size = 1;
            home.worker.name = "王静";
            home.worker.identity_number = Personal<std::string>("11010519491231002X");
            homes.push_back({home});
        }
        auto& services = store.services();
        const auto now = store.clock().now();
        const std::int64_t batch = services.ids.next_value();
        const auto loader = people::make_loader(services, batch, StaffId{1}, now);
        store.database().write([&](db::Session& session) {
            people::hide_batch(session, batch, now);
            loader->load(session, homes[0]);
            loader->load_being_checked(session, homes[1]);
            people::publish_batch(session, batch);
        });
    }

    static std::unique_ptr<Whole> whole;
};
std::unique_ptr<Whole> WholeStore::whole;

TEST_F(WholeStore, HasAHolderOfEveryPermissionInEveryPresetOfASmallOffice) {
    as_administrator([&](org::Writing& call) {
        std::map<std::int64_t, std::vector<std::string>> permissions;  // by role
        const auto roles = org::list_roles(organisation, call.reading());
        for (const auto& role : roles->items) permissions[role.id.value] = role.permissions;
        const auto presets = org::list_role_presets(organisation, call.reading());
        EXPECT_GE(presets->items.size(), 2U);
        for (const auto& preset : presets->items) {
            std::set<std::string> held;
            for (const auto& seat : preset.seats)
                for (const auto& role : seat.roles)
                    held.insert(permissions[role.id.value].begin(), permissions[role.id.value].end());
            for (const auto& permission : all_permissions())
                EXPECT_TRUE(held.contains(std::string(permission.id)))
                    << preset.code << " leaves nobody for " << permission.id;
        }
        return 0;
    });
}

TEST_F(WholeStore, LetsGoOfExportsNobodyTookAndOfWhatNoRowNames) {
    put_export(25, "1");
    const auto kept = put_export(23, "1");
    store.database().write([&](db::Session& session) {
        for (const std::int64_t days : {29, 31})
            session.execute(
                "INSERT INTO people_drafts (staff_id, kind, record_id, base_version, sealed_form, key_id, "
                "saved_at) VALUES ($1, 'register_household', 0, 0, $2, 1, $3)",
                {days, db::Blob{"x"}, Instant{store.clock().now().ms - days * 24 * hour_ms}});
    });
    const auto orphan = whole->settings.data / "blobs" / "part" / "left";
    std::ofstream(orphan) << "of a crash";
    for (const auto& entry : fs::recursive_directory_iterator(whole->settings.data / "blobs"))
        if (entry.is_regular_file())
            fs::last_write_time(entry.path(), fs::file_time_type::clock::now() - std::chrono::hours(25));
    const auto blobs = number("SELECT COUNT(*) FROM blobs_files");

    Upkeep(store, whole->logger, [] {}).let_go();

    EXPECT_EQ(number("SELECT COUNT(*) FROM people_exports"), 1);
    EXPECT_EQ(number("SELECT blob_id FROM people_exports"), kept.value);
    EXPECT_EQ(number("SELECT MAX(staff_id) FROM people_drafts"), 29);
    EXPECT_EQ(number("SELECT COUNT(*) FROM blobs_files"), blobs - 1);
    EXPECT_FALSE(fs::exists(orphan));
    std::int64_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(whole->settings.data / "blobs"))
        files += entry.is_regular_file() ? 1 : 0;
    EXPECT_EQ(files, blobs - 1);
}

TEST_F(WholeStore, StaysTogetherWhenAUnionMovesWithTheRecordsOfEveryModule) {
    auto tables = following_tables();
    tables.insert(tables.end(), {"organisation_staff", "organisation_posts"});
    load_one_worker_twice();
    const auto moving = union_named("K旗总工会");
    const auto target = union_named("L旗总工会");
    std::map<std::string, std::map<std::int64_t, std::int64_t>> before;
    for (const auto& table : tables) {
        before[table] = rows_by_union(table);
        EXPECT_EQ(before[table].count(0), 0U) << table << " has rows at no union's place";
        EXPECT_GT(number("SELECT COUNT(*) FROM " + table +
                         " WHERE scope_pos >= " + std::to_string(moving.place.from) + " AND scope_pos < " +
                         std::to_string(moving.place.until)),
                  0)
            << table << " has nothing that would move";
    }

    ASSERT_TRUE(as_administrator([&](org::Writing& call) {
                    org::MoveUnion form;
                    form.parent = target.id;
                    return org::move_union(organisation, call, moving.id, form);
                }).ok());

    const auto now_at = union_named("K旗总工会");
    EXPECT_NE(now_at.place.from, moving.place.from);
    EXPECT_TRUE(union_named("L旗总工会").place.holds(now_at.place.from));
    for (const auto& table : tables) EXPECT_EQ(rows_by_union(table), before[table]) << table;
}

}  // namespace
}  // namespace bangfu::app
