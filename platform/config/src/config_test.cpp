// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/config.hpp>

#include <fstream>
#include <set>

#include <gtest/gtest.h>
#include <unistd.h>

namespace bangfu::config {
namespace {

class TomlOf {
  public:
    explicit TomlOf(std::string_view text) { std::ofstream(path) << text; }
    ~TomlOf() { std::filesystem::remove(path); }
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("bangfu_config_" + std::to_string(::getpid()) + ".toml");
};

std::vector<std::string> faults_of(const Sources& sources) {
    std::vector<std::string> out;
    const auto config = load(sources);
    if (config.ok()) return out;
    EXPECT_TRUE(config.error().is(error::invalid));
    for (const auto& fault : config.error().fields) out.push_back(fault.path + ": " + fault.code);
    return out;
}

using Faults = std::vector<std::string>;

TEST(Config, ReportsAllFaultsOfAllSourcesWithTheirPlaces) {
    const TomlOf file("readers = \"four\"\nworker = 2\nlog_level = \"loud\"\nallowed_hosts = [1]\n");
    const auto place = "file " + file.path.string();
    Sources sources;
    sources.flags = {{"prot", "1"}, {"port", "65536"}, {"behind-proxy", "yes"}};
    sources.environment = {{"BANGFU_WORKERS", "many"}, {"BANGFU_SOMETHING", "else"}};
    sources.file = file.path;
    EXPECT_EQ(faults_of(sources),
              (Faults{"flag --prot: unknown_setting", place + ":4 allowed_hosts: not_a_list",
                      place + ":1 readers: not_a_number", place + ":2 worker: unknown_setting",
                      "flag --port: out_of_range", "flag --behind-proxy: not_a_boolean",
                      "environment BANGFU_WORKERS: not_a_number", place + ":3 log_level: not_one_of"}));
}

TEST(Config, NamesTheLineWhereAFileIsNotToml) {
    const TomlOf file("port = 1\nport port\n");
    EXPECT_EQ(faults_of({{}, {}, file.path}), Faults{"file " + file.path.string() + ":2: file_malformed"});
}

TEST(Config, RefusesAFileThatCannotBeRead) {
    EXPECT_EQ(faults_of({{}, {}, "/nowhere/bangfu.toml"}),
              Faults{"file /nowhere/bangfu.toml: file_unreadable"});
    EXPECT_EQ(faults_of({{}, {}, "/"}), Faults{"file /: file_unreadable"});
}

TEST(Config, RefusesKeysInsideTheDataFolder) {
    const Faults refused{"flag --keys: keys_inside_data"};
    EXPECT_EQ(faults_of({{{"data", "store"}, {"keys", "store/keys"}}, {}, {}}), refused);
    EXPECT_EQ(faults_of({{{"data", "store"}, {"keys", "store/../other/../store"}}, {}, {}}), refused);
    EXPECT_EQ(faults_of({{{"data", "store"}, {"keys", "store-keys"}}, {}, {}}), Faults{});
}

TEST(Config, RefusesPlainHttpBeyondThisMachine) {
    EXPECT_EQ(faults_of({{{"listen", "0.0.0.0"}}, {}, {}}), Faults{"flag --listen: needs_tls"});
    EXPECT_EQ(faults_of({{{"listen", "0.0.0.0"}, {"behind-proxy", "true"}}, {}, {}}), Faults{});
    EXPECT_EQ(faults_of({{{"listen", "0.0.0.0"}, {"tls-certificate", "c"}, {"tls-key", "k"}}, {}, {}}),
              Faults{});
    EXPECT_EQ(faults_of({{{"listen", "::1"}}, {}, {}}), Faults{});
}

TEST(Config, RefusesValuesThatDoNotGoTogether) {
    EXPECT_EQ(faults_of({{{"tls-key", "k"}}, {}, {}}), Faults{"flag --tls-key: needs_its_pair"});
    EXPECT_EQ(faults_of({{}, {{"BANGFU_PUBLIC_PORT", "8080"}}, {}}),
              Faults{"environment BANGFU_PUBLIC_PORT: same_port"});
    EXPECT_EQ(faults_of({{{"session-idle-minutes", "61"}, {"session-absolute-hours", "1"}}, {}, {}}),
              Faults{"flag --session-idle-minutes: idle_beyond_absolute"});
    EXPECT_EQ(faults_of({{{"data", ""}}, {}, {}}).front(), "flag --data: empty");
}

TEST(Config, PrefersFlagsToEnvironmentToFileToDefault) {
    const TomlOf file("port = 1\nreaders = 2\nworkers = 3\n");
    const auto config =
        load({{{"port", "10"}}, {{"BANGFU_PORT", "20"}, {"BANGFU_READERS", "21"}}, file.path});
    ASSERT_TRUE(config.ok());
    EXPECT_EQ(config->port, 10);
    EXPECT_EQ(config->readers, 21);
    EXPECT_EQ(config->workers, 3);
    EXPECT_EQ(config->session_idle_minutes, 30);
}

TEST(Config, IsWholeWithoutAnySource) {
    const auto config = load({});
    ASSERT_TRUE(config.ok());
    EXPECT_EQ(config->keys, "data-keys");
    EXPECT_EQ(config->database, "sqlite:data/bangfu.db");
    EXPECT_EQ(config->listen, "127.0.0.1");
    EXPECT_EQ(config->port, 8080);
    EXPECT_TRUE(config->allowed_hosts.empty());
}

TEST(Config, PutsTheKeysBesideADataFolderHoweverItIsWritten) {
    EXPECT_EQ(load({{{"data", "/srv/store/"}}, {}, {}})->keys, "/srv/store-keys");
}

TEST(Config, ReadsListsFromFlagsAndFiles) {
    const TomlOf file("allowed_hosts = [\"a.example\", \"b.example\"]\n");
    const std::vector<std::string> both{"a.example", "b.example"};
    EXPECT_EQ(load({{}, {}, file.path})->allowed_hosts, both);
    EXPECT_EQ(load({{{"allowed-hosts", "a.example,,b.example"}}, {}, {}})->allowed_hosts, both);
}

TEST(Config, HasATextInBothLanguagesForEverySetting) {
    std::set<std::string_view> names;
    for (const auto& setting : settings()) {
        EXPECT_TRUE(names.insert(setting.name).second) << setting.name;
        EXPECT_FALSE(setting.english.empty() || setting.chinese.empty()) << setting.name;
        EXPECT_NE(reference().find("| `" + std::string(setting.name) + "` |"), std::string::npos);
    }
}

}  // namespace
}  // namespace bangfu::config
