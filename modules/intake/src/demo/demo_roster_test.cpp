// SPDX-License-Identifier: Apache-2.0
// The project's own rosters in many offices' handwriting: every one must give the answers the maker knew
// beforehand.
#include <bangfu/intake/demo_roster.hpp>
#include <bangfu/platform/temporary.hpp>

#include <gtest/gtest.h>

namespace bangfu::intake {
namespace {

Settings settings_for(const DemoRoster& roster) {
    Settings settings;
    settings.parameters = policies::customary_parameters(roster.options.local_minimum, "test", "test");
    settings.today = *Date::of(2026, 11, 22);
    return settings;
}

std::string without_normalised(RosterSummary summary) {
    for (auto& row : summary.rows) std::erase(row.reasons, "normalised");
    return to_json(summary);
}

void expect_answers(const DemoRoster& roster, std::span<const sheets::Input> files) {
    const auto read = read_roster(files, settings_for(roster));
    if (read.refused()) {
        std::string args;
        for (const auto& [name, value] : read.error().args) args += name + "=" + value + "; ";
        FAIL() << read.error().code->id << " " << args;
    }
    const auto summary = read->summary();
    EXPECT_EQ(summary.households, roster.expected.households);
    for (std::size_t i = 0; i < std::min(summary.rows.size(), roster.expected.rows.size()); ++i) {
        auto got = summary.rows[i];
        auto expected = roster.expected.rows[i];
        std::erase(got.reasons, "normalised");
        std::erase(expected.reasons, "normalised");
        ASSERT_EQ(got.file_no, expected.file_no);
        ASSERT_EQ(name_of(got.status), name_of(expected.status)) << got.file_no;
        ASSERT_EQ(got.reasons, expected.reasons) << got.file_no;
        ASSERT_EQ(got.category, expected.category) << got.file_no;
    }
    EXPECT_EQ(without_normalised(summary), without_normalised(roster.expected));
}

void expect_xlsx(const DemoRoster& roster, const DemoStyle& style) {
    const temporary::Folder folder;
    const auto path = (folder.path() / "demo.xlsx").string();
    write_demo_xlsx(roster, style, path);
    const sheets::Input file{"demo.xlsx", path, ""};
    expect_answers(roster, std::span(&file, 1));
}

void expect_csv(const DemoRoster& roster, const DemoStyle& style, bool gb18030) {
    const auto files = write_demo_csv(roster, style, gb18030);
    std::vector<sheets::Input> inputs;
    for (const auto& [name, bytes] : files) inputs.push_back({name, "", bytes});
    expect_answers(roster, inputs);
}

std::string describe(const DemoStyle& s) {
    return "wording " + std::to_string(s.wording) + " two rows " + std::to_string(s.two_header_rows) +
           " subtotals " + std::to_string(s.subtotals) + " repeated " + std::to_string(s.repeated_headers) +
           " merged " + std::to_string(s.merged_file_numbers) + " dates " + std::to_string(s.dates) +
           " shuffle " + std::to_string(s.shuffle);
}

TEST(DemoRoster, IsTheSameForTheSameSeed) {
    const auto one = make_demo_roster({.households = 50, .seed = 7});
    const auto two = make_demo_roster({.households = 50, .seed = 7});
    const auto other = make_demo_roster({.households = 50, .seed = 8});
    EXPECT_EQ(write_demo_csv(one, {}, false), write_demo_csv(two, {}, false));
    EXPECT_NE(write_demo_csv(one, {}, false), write_demo_csv(other, {}, false));
    EXPECT_EQ(one.expected.statuses.at(Status::refused), 3);
}

TEST(DemoRoster, IsReadInEveryWording) {
    const auto roster = make_demo_roster({.households = 90, .seed = 11});
    for (int wording = 0; wording < demo_wordings; ++wording) {
        SCOPED_TRACE("wording " + std::to_string(wording));
        expect_xlsx(roster, {.wording = wording});
        expect_csv(roster, {.wording = wording}, true);
    }
}

// Wordings 0 and 4 are those of the template that offices download.
TEST(DemoRoster, HasNoHeaderInTheTemplatesWordsThatIsAGuess) {
    const auto roster = make_demo_roster({.households = 30, .seed = 13});
    for (const int wording : {0, 4}) {
        for (const auto& [name, bytes] : write_demo_csv(roster, {.wording = wording}, false)) {
            const sheets::Input file{name, "", bytes};
            const auto read = read_columns(std::span(&file, 1), settings_for(roster));
            ASSERT_TRUE(read.ok()) << name;
            ASSERT_FALSE(read->at(0).columns.empty()) << name;
            for (const auto& column : read->at(0).columns)
                EXPECT_FALSE(column.guess) << name << " " << column.header << " " << column.confidence;
        }
    }
}

TEST(DemoRoster, IsReadWithEveryDateFormat) {
    const auto roster = make_demo_roster({.households = 60, .seed = 12});
    for (int dates = 0; dates <= 6; ++dates) {
        SCOPED_TRACE("dates " + std::to_string(dates));
        expect_xlsx(roster, {.dates = dates});
        expect_csv(roster, {.dates = dates}, false);
    }
}

TEST(DemoRoster, IsReadHoweverAnOfficeLaysItOut) {
    for (std::uint64_t n = 1; n <= 24; ++n) {
        const DemoStyle style{.wording = static_cast<int>(n % demo_wordings),
                              .titles = n % 7 != 0,
                              .two_header_rows = n % 3 == 0,
                              .subtotals = n % 2 == 0,
                              .repeated_headers = n % 5 == 0,
                              .merged_file_numbers = n % 4 < 2,
                              .notes = n % 3 == 1,
                              .dates = static_cast<int>(n % 7),
                              .shuffle = n % 6 == 0 ? 0 : n};
        SCOPED_TRACE(describe(style));
        const auto roster =
            make_demo_roster({.households = 60,
                              .seed = 100 + n,
                              .local_minimum = Money{static_cast<std::int64_t>(70'000 + n * 1'000)}});
        expect_xlsx(roster, style);
        expect_csv(roster, style, n % 2 == 0);
    }
}

}  // namespace
}  // namespace bangfu::intake
