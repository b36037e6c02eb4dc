// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/personal.hpp>
#include <bangfu/platform/log.hpp>

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <unistd.h>

namespace bangfu::log {
namespace {

static_assert(Loggable<std::string> && Loggable<int> && Loggable<bool> && Loggable<PersonId> &&
              Loggable<Instant>);
static_assert(Loggable<const char*> && Loggable<std::int64_t> && Loggable<double>);
static_assert(!Loggable<Personal<std::string>> && !Loggable<Personal<int>> && !Loggable<Personal<Date>>);

class LogFile : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("bangfu_log_" + std::to_string(::getpid()));
    std::filesystem::path file = folder / "bangfu.log";
    LogFile() { std::filesystem::create_directories(folder); }
    ~LogFile() override { std::filesystem::remove_all(folder); }
    std::string text() const {
        std::ifstream in(file);
        std::stringstream all;
        all << in.rdbuf();
        return all.str();
    }
    // The lines without their instants (24 characters).
    std::string after_instant(std::size_t before = 0) const {
        std::stringstream in(text());
        std::string out;
        for (std::string line; std::getline(in, line);) out += line.erase(before, 24) + "\n";
        return out;
    }
};

TEST_F(LogFile, FaultsOnAFileThatCannotBeOpened) {
    std::ofstream(folder / "plain") << "x";
    Settings settings;
    settings.file = folder / "plain" / "bangfu.log";
    EXPECT_THROW(Logger{settings}, Fault);
}

TEST_F(LogFile, LeavesOutWhatIsBelowItsLevel) {
    {
        const Logger log({.level = Level::warning, .file = file});
        log.info("started");
        log.warning("slow");
        EXPECT_FALSE(log.enabled(Level::info));
    }
    EXPECT_EQ(after_instant(), " warning slow\n");
}

TEST_F(LogFile, WritesOneLineAnEventWhateverItsValuesHold) {
    {
        const Logger log({.file = file});
        log.info("listening",
                 {{"port", 8080}, {"address", "::1"}, {"note", "a \"b\"\nc"}, {"tls", false}, {"none", ""}});
        log.error("two\nlines", {{"of", UnionId{7}}, {"bytes", "\xFF"}});
    }
    EXPECT_EQ(after_instant(),
              " info listening port=8080 address=::1 note=\"a \\\"b\\\"\\nc\" tls=false none=\"\"\n"
              " error two lines of=7 bytes=?\n");
}

TEST_F(LogFile, WritesLinesThatAreJson) {
    {
        const Logger log({.form = Form::json, .file = file});
        log.info("done", {{"day", *Date::of(2026, 3, 15)}, {"share", 0.5}});
    }
    EXPECT_EQ(after_instant(7),
              "{\"at\":\"\",\"level\":\"info\",\"message\":\"done\",\"day\":\"2026-03-15\",\"share\":0.5}\n");
}

TEST_F(LogFile, BeginsAnotherFileWhenOneIsFull) {
    {
        const Logger log({.file = file, .rotate_bytes = 1000, .kept_files = 2});
        for (int i = 0; i < 100; ++i) log.info("line", {{"number", i}});
    }
    EXPECT_TRUE(std::filesystem::exists(folder / "bangfu.1.log"));
    EXPECT_TRUE(std::filesystem::exists(folder / "bangfu.2.log"));
    EXPECT_FALSE(std::filesystem::exists(folder / "bangfu.3.log"));
    EXPECT_LE(std::filesystem::file_size(file), 1000U);
}

TEST(LogLevel, IsKnownByItsName) {
    EXPECT_EQ(level_named("warning"), Level::warning);
    EXPECT_EQ(level_named("loud"), std::nullopt);
}

}  // namespace
}  // namespace bangfu::log
