// SPDX-License-Identifier: Apache-2.0
#include "domain/default_roles.hpp"
#include "domain/divisions.hpp"
#include "domain/maker_checker.hpp"
#include "domain/permission_patterns.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <gtest/gtest.h>

namespace bangfu::embedded {
std::string_view divisions();
}

namespace bangfu::organisation {
namespace {

TEST(MakerChecker, FindsThePersonWhoWouldApproveTheirOwnWork) {
    struct Case {
        const char* office;
        std::vector<Duty> duties;
        std::optional<std::int64_t> found;
    };
    const std::array cases{
        Case{"nobody", {}, std::nullopt},
        Case{"one who does both", {{1, true, true}}, 1},
        Case{"one human being with two posts", {{1, true, false}, {1, false, true}}, 1},
        Case{"a maker helps nobody to approve", {{1, true, true}, {2, true, false}}, 1},
        Case{"makers only: approved above", {{1, true, false}, {2, true, false}}, std::nullopt},
        Case{"a maker and an approver", {{1, true, false}, {2, false, true}}, std::nullopt},
        Case{"two for each other", {{1, true, true}, {2, true, true}}, std::nullopt},
        Case{"an approver who makes nothing",
             {{2, false, true}, {1, true, false}, {3, false, false}},
             std::nullopt},
    };
    for (const Case& c : cases) EXPECT_EQ(only_own_approver(c.duties), c.found) << c.office;
}

TEST(MakerChecker, ReadsDutiesFromTheNamesOfPermissions) {
    using P = std::vector<std::string_view>;
    const auto makes = [](const P& p) { return duty_of(1, p).makes; };
    const auto approves = [](const P& p) { return duty_of(1, p).approves; };
    EXPECT_FALSE(makes(P{"people.see_households", "people.reveal_number", "people.export_list",
                         "people.erase_person", "organisation.create_union"}));
    EXPECT_TRUE(makes(P{"people.register_household"}));
    EXPECT_FALSE(approves(P{"people.register_household", "cases.approve_plan"}));
    EXPECT_TRUE(approves(P{"policies.confirm_category"}));
}

TEST(Patterns, MatchWholeNames) {
    EXPECT_TRUE(matches("cases.*", "cases.open_case"));
    EXPECT_TRUE(matches("*.see_*", "people.see_households"));
    EXPECT_TRUE(matches("cases.open_case", "cases.open_case"));
    EXPECT_FALSE(matches("cases.open", "cases.open_case"));
    EXPECT_FALSE(matches("*.see_*", "people.foresee"));
    EXPECT_FALSE(matches("", "a"));
}

TEST(Patterns, TakeAwayWhateverTheOrder) {
    const std::array<std::string_view, 3> all{"aid.approve_award", "aid.make_award", "cases.open_case"};
    const std::array<std::string, 3> patterns{"!*.approve_*", "aid.*", "aid.make_award"};
    EXPECT_EQ(expand(patterns, all), (std::vector<std::string>{"aid.make_award"}));
}

// What a seat may do, over verbs of every module that handles files.
Duty duty_of_seat(std::int64_t person, const Seat& seat) {
    const std::array<std::string_view, 8> verbs{
        "people.register_household", "intake.import_roster", "filing.apply",
        "filing.approve_file",       "aid.make_award",       "aid.approve_award",
        "policies.confirm_category", "funds.post_entry"};
    Duty duty{person, false, false};
    for (const DefaultRole& role : default_roles()) {
        if (std::find(seat.roles.begin(), seat.roles.end(), role.code) == seat.roles.end()) continue;
        const std::vector<std::string> patterns(role.patterns.begin(), role.patterns.end());
        const auto given = expand(patterns, verbs);
        const Duty of_role = duty_of(person, std::vector<std::string_view>(given.begin(), given.end()));
        duty.makes |= of_role.makes;
        duty.approves |= of_role.approves;
    }
    return duty;
}

TEST(RolePresets, LetNobodyApproveTheirOwnWork) {
    for (const RolePreset& preset : role_presets()) {
        std::vector<Duty> office;
        for (std::size_t i = 0; i < preset.seats.size(); ++i)
            office.push_back(duty_of_seat(static_cast<std::int64_t>(i + 1), preset.seats[i]));
        EXPECT_EQ(only_own_approver(office), std::nullopt) << preset.code;
        EXPECT_TRUE(office.front().makes) << preset.code;
        EXPECT_TRUE(office.back().approves) << preset.code;
        EXPECT_FALSE(office.back().makes) << preset.code;
        for (const Seat& seat : preset.seats)
            for (std::string_view code : seat.roles)
                EXPECT_TRUE(std::any_of(default_roles().begin(), default_roles().end(),
                                        [&](const DefaultRole& role) { return role.code == code; }))
                    << code;
    }
}

TEST(DefaultRoles, AreTheElevenOfTheDesignAndKeepOfficeWorkFromAdministrators) {
    EXPECT_EQ(default_roles().size(), 11U);
    for (const DefaultRole& role : default_roles()) {
        if (role.code != administrator_code) continue;
        const std::vector<std::string> patterns(role.patterns.begin(), role.patterns.end());
        const std::array<std::string_view, 2> verbs{"people.see_households", "organisation.assign_post"};
        EXPECT_EQ(expand(patterns, verbs), (std::vector<std::string>{"organisation.assign_post"}));
    }
}

TEST(Divisions, HoldTheCountiesOfChinaUnderTheirPrefectures) {
    const auto all = read_divisions(embedded::divisions());
    EXPECT_EQ(divisions_under(all, "").size(), 31U);
    EXPECT_FALSE(find_division(all, "150499"));
    const auto banner = find_division(all, "152222");
    ASSERT_TRUE(banner);
    EXPECT_EQ(banner->name, "科尔沁右翼中旗");
    EXPECT_EQ(banner->level(), DivisionLevel::county);
    const auto league = divisions_under(all, "152200");
    EXPECT_TRUE(
        std::any_of(league.begin(), league.end(), [](const Division& d) { return d.code == "152222"; }));
    EXPECT_TRUE(divisions_under(all, "152222").empty());
    std::size_t counties = 0;
    for (const Division& province : divisions_under(all, ""))
        for (const Division& prefecture : divisions_under(all, province.code))
            counties += divisions_under(all, prefecture.code).size();
    EXPECT_EQ(counties, static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const Division& d) {
                  return d.level() == DivisionLevel::county;
              })));
}

}  // namespace
}  // namespace bangfu::organisation
