// SPDX-License-Identifier: Apache-2.0
// `bangfu import` as somebody types it: without a store, and into the demonstration store, which already
// holds the households of its own roster.
#include "cli/command_run.hpp"
#include "cli/settings.hpp"
#include "compose.hpp"
#include "demo/demonstration.hpp"
#include "store.hpp"
#include <bangfu/platform/temporary.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace bangfu::cli {
namespace {

namespace fs = std::filesystem;

class ImportCommand : public testing::Test {
  protected:
    ImportCommand() {
        run(demo_roster_command, {{"--to", place.string()}, {"--households", "100"}, {"--seed", "3"}});
        std::ostringstream text;
        text << std::ifstream(place / "expected.json").rdbuf();
        expected = text.str();
    }
    Given options(const Given& more) const {
        Given given{{"files", (place / "roster.xlsx").string()},
                    {"--json", ""},
                    {"--standard-fen", "90000"},
                    {"--data", (place / "data").string()},
                    {"--keys", (place / "keys").string()}};
        given.insert(given.end(), more.begin(), more.end());
        return given;
    }
    // Makes the demonstration store; how many households it shows then, and the code of its county.
    std::pair<std::int64_t, std::string> demonstration() const {
        Arguments arguments;
        for (const auto& [name, value] : options({}))
            if (name == "--data" || name == "--keys") arguments.add(name, value);
        log::Settings silent;
        silent.level = log::Level::off;
        const auto opened = app::Store::open(read_settings(arguments).value(), log::Logger(silent),
                                             app::Opening::make_demonstration);
        app::Store& store = *opened.value();
        app::Modules modules(store.database(), true, {});
        modules.attach(store.services());
        EXPECT_TRUE(demo::make_where_missing(store, modules, place / "data").ok());
        EXPECT_TRUE(demo::make_where_missing(store, modules, place / "data").ok());
        return store.database().read([](db::Session& session) {
            auto rows = session.query("SELECT COUNT(*) FROM v_people_households");
            rows.next();
            const auto count = rows.i64(0);
            return std::pair(
                count,
                organisation::find_union_by_name(session, organisation::whole_store(), "K旗总工会")->code);
        });
    }

    const temporary::Folder folder;
    const fs::path place = folder.path();
    std::string expected;
};

TEST_F(ImportCommand, WithoutAStoreItTriesOnly) {
    EXPECT_EQ(run(import_command, options({{"--union", "1"}})).exit, exit_refused);
    const auto ran = run(import_command, options({{"--union", "any"}, {"--dry-run", ""}}));
    EXPECT_EQ(ran.exit, exit_done);
    EXPECT_EQ(ran.out, expected);
    EXPECT_FALSE(fs::exists(place / "data"));
}

TEST_F(ImportCommand, IntoAStoreItSaysWhatBecameOfEachHousehold) {
    const auto [households, county] = demonstration();
    EXPECT_GT(households, 200);
    const Given wanted = options({{"--union", county}});
    auto trying = wanted;
    trying.emplace_back("--dry-run", "");
    EXPECT_EQ(run(import_command, options({{"--union", "nowhere"}})).exit, exit_refused);
    auto serving = db::StoreLock::take(place / "data", "sqlite:" + (place / "data" / "bangfu.db").string());
    ASSERT_NE(serving, nullptr);
    EXPECT_EQ(run(import_command, trying).out, expected);
    EXPECT_EQ(run(import_command, wanted).out, expected);
    serving.reset();
    EXPECT_EQ(demonstration().first, households + 97);
    const auto again = run(import_command, wanted);  // all are on file: nothing to do is no failure
    EXPECT_EQ(again.exit, exit_done) << again.err;
    EXPECT_NE(again.out.find(R"("statuses":{"refused":100})"), std::string::npos);
    EXPECT_EQ(demonstration().first, households + 97);
}

}  // namespace
}  // namespace bangfu::cli
