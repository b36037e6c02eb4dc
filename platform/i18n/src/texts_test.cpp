// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/i18n.hpp>
#include <bangfu/platform/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace bangfu::i18n {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
    std::ifstream in(file);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

std::set<std::string> matches(const std::string& text, const std::regex& pattern) {
    std::set<std::string> out;
    for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
        out.insert((*at)[1]);
    return out;
}

std::map<std::string, std::string> file_named(const std::string& name) {
    auto read = json::read<std::map<std::string, std::string>>(content_of("i18n/" + name + ".json"));
    EXPECT_TRUE(read.ok()) << name;
    return std::move(read).value();
}

// Every refusal and every fault of a field that the program's sources name. Tests run in the project's
// folder.
std::set<std::string> codes_in_sources() {
    const std::regex refusal(R"(ErrorCode\s+\w+\s*\{\s*"([a-z_.0-9]+)\")");
    const std::regex field(R"(\bfault\((?:[\w.]+, |"\w+", )?"([a-z_]+)\")");
    const std::regex pushed(R"(aults_?\.push_back\(\{[^,{}]*, "([a-z_]+)\")");
    std::set<std::string> out;
    for (const auto* const folder : {"base", "platform", "engine", "forms", "modules", "app"}) {
        if (!fs::exists(folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            const auto name = entry.path().filename().string();
            const auto extension = entry.path().extension();
            if (extension != ".cpp" && extension != ".hpp") continue;
            if (name.find("_test.") != std::string::npos || name.find("fixture") != std::string::npos)
                continue;
            const auto text = content_of(entry.path());
            out.merge(matches(text, refusal));
            if (entry.path().string().find("platform/sheets") == std::string::npos)
                out.merge(matches(text, field));
        }
    }
    return out;
}

TEST(Texts, StandInBothLanguagesForEveryCodeThatTheSourcesName) {
    const auto codes = codes_in_sources();
    ASSERT_GT(codes.size(), 50U);
    for (const auto& code : codes) EXPECT_TRUE(has_text(code)) << code << " is missing in i18n/errors.*.json";
}

TEST(Texts, NameTheSameArgumentsInBothLanguages) {
    const std::regex placeholder(R"(\{(\w+)\})");
    for (const std::string file : {"errors", "words"}) {
        const auto chinese = file_named(file + ".zh-CN");
        const auto english = file_named(file + ".en");
        for (const auto& [id, text] : chinese) {
            ASSERT_TRUE(english.contains(id)) << id;
            EXPECT_EQ(matches(text, placeholder), matches(english.at(id), placeholder)) << id;
            EXPECT_FALSE(text.empty() || english.at(id).empty()) << id;
        }
        EXPECT_EQ(chinese.size(), english.size());
    }
}

TEST(Texts, FillInTheArgumentsTheyName) {
    EXPECT_EQ(text(Language::en, "out_of_range", {{"min", "1"}, {"max", "5"}}), "Out of range; from 1 to 5.");
    EXPECT_EQ(text(Language::zh_cn, "too_long", {{"max", "20"}}), "太长，最多 20 个字。");
}

TEST(Texts, LeaveAnArgumentThatIsMissingAsItStands) {
    EXPECT_EQ(text(Language::en, "too_long"), "Too long; at most {max} characters.");
}

TEST(Texts, ExplainARefusalWithItsFieldsAndPlaces) {
    const Error refused(json::error::invalid_form,
                        std::vector<FieldFault>{{"members[2].birth_date", "required", {}}});
    EXPECT_EQ(explain(Language::zh_cn, refused),
              "填写的内容有误，请按提示修改。\n  members[2].birth_date: 请填写。");
}

TEST(Texts, HaveWordsForTheGrid) {
    for (const auto* const id :
         {"right.labour_economic", "right.spiritual_cultural", "right.democratic_political", "right.social",
          "level.state", "level.society", "level.community", "level.family"})
        EXPECT_TRUE(has_text(id)) << id;
}

TEST(LanguageName, IsReadAsItIsWritten) {
    EXPECT_EQ(language_named("zh-CN"), Language::zh_cn);
    EXPECT_EQ(language_named("en"), Language::en);
    EXPECT_EQ(language_named("de"), std::nullopt);
}

}  // namespace
}  // namespace bangfu::i18n
