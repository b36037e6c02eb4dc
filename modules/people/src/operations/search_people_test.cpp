// SPDX-License-Identifier: Apache-2.0
#include "operations/household_fixture.hpp"
#include <bangfu/people/errors.hpp>

namespace bangfu::people {
namespace {

class SearchTest : public HouseholdTest {
  protected:
    void SetUp() override { made = entered(at_banner, form(banner)); }
    Result<HitList> search(const auth::Actor& actor, const char* word) {
        return read(actor, [&](const Reading& call) { return search_people(call, {word}); });
    }
    std::string matched(const char* word) {
        const auto hits = search(at_league, word);
        if (hits.refused() || hits->items.empty()) return "";
        return hits->items[0].matched;
    }
    HouseholdAnswer made;
};

TEST_F(SearchTest, FindsByEverythingThatTheOfficeKnows) {
    EXPECT_EQ(matched("曾小明"), "name");
    EXPECT_EQ(matched("小明"), "name");
    EXPECT_EQ(matched("zengxiaoming"), "pinyin");
    EXPECT_EQ(matched("xiaom"), "pinyin");
    EXPECT_EQ(matched("zxm"), "initials");
    EXPECT_EQ(matched("135 3237 4341"), "phone");
    EXPECT_EQ(matched("2026-000001"), "file_no");
    EXPECT_EQ(matched("乌兰浩特钢铁厂"), "employer");
    EXPECT_EQ(matched("曾"), "name");
    EXPECT_EQ(matched("明"), "name");
    EXPECT_EQ(matched("zen"), "pinyin");
    EXPECT_EQ(matched("ming"), "pinyin");
    EXPECT_EQ(matched("zx"), "initials");
    EXPECT_EQ(matched("xm"), "initials");
    EXPECT_EQ(matched("明小"), "");
    EXPECT_EQ(matched("ingxia"), "");
    EXPECT_TRUE(search(at_coal, "曾小明")->items.empty());
}

TEST_F(SearchTest, TheLastFourNeedTheNameAndCountAsAReveal) {
    auto blind = at_banner;
    blind.permissions = {"people.see_households"};
    EXPECT_TRUE(refused_with(search(blind, "曾小明 002X"), auth::error::not_permitted));
    EXPECT_EQ(matched("002X"), "");
    EXPECT_EQ(matched("曾小明 002x"), "name_and_last4");
    EXPECT_EQ(matched("王伟 002X"), "");
    EXPECT_EQ(audited("search_name_and_last4"), 2);
}

TEST_F(SearchTest, TheFullNumberIsLookedForWithAReasonAndABudget) {
    const auto look = [&](const char* number) {
        return write(at_banner, [&](Writing& call) {
            return search_identity(
                call, {Personal<RequiredText<40>>(RequiredText<40>(number)), "asked at the desk"});
        });
    };
    EXPECT_TRUE(refused_with(look("12"), json::error::invalid_form));
    EXPECT_EQ(look("11010519491231002X")->items.size(), 1U);
    EXPECT_EQ(audited("search_identity"), 1);
    for (std::int64_t i = 1; i < number_searches_a_day; ++i) ASSERT_TRUE(look("440524188001010014").ok());
    EXPECT_TRUE(refused_with(look("11010519491231002X"), error::daily_budget_spent));
}

TEST_F(SearchTest, AListIsFilteredAndGoesOnWhereItStopped) {
    for (int n = 0; n < 5; ++n) entered(at_banner, form(banner, made_up_number(n).c_str()));
    std::size_t seen = 0;
    ListHouseholds query;
    query.limit = json::Ranged<1, 200>{4};
    for (int page = 0; page < 3; ++page) {
        const auto list = read(at_root, [&](const Reading& call) { return list_households(call, query); });
        seen += list->items.size();
        if (!list->next_cursor) break;
        query.cursor = list->next_cursor;
    }
    EXPECT_EQ(seen, 6U);
    ListHouseholds men;
    men.sex = Text<20>("male");
    const auto list = read(at_root, [&](const Reading& call) { return list_households(call, men); });
    EXPECT_EQ(list->items.size(), 2U);  // sequence numbers 1 and 3
    ListHouseholds elsewhere;
    elsewhere.union_ = coal;
    EXPECT_TRUE(
        refused_with(read(at_banner, [&](const Reading& call) { return list_households(call, elsewhere); }),
                     auth::error::no_such_record));
}

TEST_F(SearchTest, SuggestsWhoMayBeTheSame) {
    auto given = form(banner, made_up_number(7).c_str());
    given.worker.birth_date = Date::of(1949, 12, 31);
    const auto second = entered(at_banner, given);
    const auto list =
        read(at_banner, [&](const Reading& call) { return suggest_duplicates(call, second.id); });
    ASSERT_EQ(list->items.size(), 1U);
    EXPECT_EQ(list->items[0].household, made.id);
    EXPECT_EQ(list->items[0].reasons, (std::vector<std::string>{"same_phone", "same_name_and_birth"}));
}

TEST_F(SearchTest, WhatWasTypedComesBackToItsOwnerOnly) {
    const SaveDraft draft{3, json::Raw{R"({"main_cause":"accident"})"}};
    ASSERT_TRUE(write(at_banner, [&](Writing& call) {
                    return save_draft(call, "household", made.id.value, draft);
                }).ok());
    const auto show = [&](const auth::Actor& actor) {
        return read(actor, [&](const Reading& call) { return show_draft(call, "household", made.id.value); });
    };
    EXPECT_TRUE(refused_with(show(at_league), auth::error::no_such_record));
    EXPECT_EQ(show(at_banner)->form.text, R"({"main_cause":"accident"})");
    ASSERT_TRUE(write(at_banner, [&](Writing& call) {
                    return discard_draft(call, "household", made.id.value);
                }).ok());
    EXPECT_TRUE(refused_with(show(at_banner), auth::error::no_such_record));
}

TEST_F(SearchTest, AViewIsItsOwnersAndReplacesOneOfItsName) {
    const auto save = [&](const char* filters) {
        return write(at_banner, [&](Writing& call) {
            return save_view(call, {"households", "women", json::Raw{filters}, json::Raw{"[]"}});
        });
    };
    const auto views = [&](const auth::Actor& actor) {
        return read(actor, [&](const Reading& call) { return list_saved_views(call, {}); }).items;
    };
    ASSERT_TRUE(save("{}").ok());
    ASSERT_TRUE(save(R"({"sex":"female"})").ok());
    ASSERT_EQ(views(at_banner).size(), 1U);
    EXPECT_EQ(views(at_banner)[0].filters.text, R"({"sex":"female"})");
    EXPECT_TRUE(views(at_league).empty());
    const auto remove = [&](const auth::Actor& actor) {
        const auto id = views(at_banner)[0].id;
        return write(actor, [&](Writing& call) { return delete_saved_view(call, id); });
    };
    EXPECT_TRUE(refused_with(remove(at_league), auth::error::no_such_record));
    ASSERT_TRUE(remove(at_banner).ok());
    EXPECT_TRUE(views(at_banner).empty());
}

}  // namespace
}  // namespace bangfu::people
