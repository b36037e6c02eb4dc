// SPDX-License-Identifier: Apache-2.0
#include "operations/household_fixture.hpp"
#include <bangfu/people/errors.hpp>

namespace bangfu::people {
namespace {

using RegisterTest = HouseholdTest;

TEST_F(RegisterTest, RefusesAUnionOutsideTheScope) {
    EXPECT_TRUE(refused_with(enter(at_banner, form(coal)), error::no_such_union));
}

TEST_F(RegisterTest, RefusesOneWhoMayNot) {
    auto nobody = at_banner;
    nobody.permissions.clear();
    EXPECT_TRUE(refused_with(enter(nobody, form(banner)), auth::error::not_permitted));
}

TEST_F(RegisterTest, NamesEveryFaultOfTheForm) {
    auto given = form(banner);
    given.worker.nation = FactText("XX");
    given.worker.birth_date = clock.today().plus_days(1);
    given.main_cause = Text<40>("bad_luck");
    given.circumstances->items[0].amount_fen.reset();
    given.circumstances->items[0].number = 3;
    const auto answer = enter(at_banner, given);
    ASSERT_TRUE(refused_with(answer, json::error::invalid_form));
    EXPECT_EQ(answer.error().fields.size(), 5U);
}

TEST_F(RegisterTest, KeepsSinceWhenAMemberAndAnAccountAndWhatWasVerified) {
    auto given = form(banner);
    given.members->items[0].from = clock.today().plus_days(1);
    given.bank_account.emplace();
    given.bank_account->bank = "农村信用社";
    given.bank_account->number = Personal<RequiredText<40>>(RequiredText<40>("6222021234567890123"));
    given.bank_account->from = clock.today().plus_days(1);
    const auto refused = enter(at_banner, given);
    ASSERT_TRUE(refused_with(refused, json::error::invalid_form));
    EXPECT_EQ(refused.error().fields.size(), 2U);
    const auto before = clock.today().plus_days(-400);
    given.members->items[0].from = before;
    given.bank_account->from = before;
    given.circumstances->items[0].verified = true;
    const auto made = entered(at_banner, given);
    EXPECT_EQ(made.worker.from, clock.today());
    EXPECT_EQ(made.members.at(0).from, before);
    EXPECT_EQ(made.bank_account->from, before);
    EXPECT_TRUE(made.circumstances.at(0).verified_by.has_value());
}

TEST_F(RegisterTest, RefusesAnIncompleteFileUnlessItIsKeptAsADraft) {
    auto given = form(banner, "11010519491231002");
    EXPECT_TRUE(refused_with(enter(at_banner, given), error::file_incomplete));
    given.as_draft = true;
    const auto draft = entered(at_banner, given);
    EXPECT_EQ(draft.state, "draft");
    EXPECT_EQ(draft.draft_reasons, std::vector<std::string>{"id_check_digit"});
    EXPECT_EQ(count("SELECT COUNT(*) FROM people_claims"), 0);
}

TEST_F(RegisterTest, RefusesANumberOrAFileNumberThatIsTaken) {
    auto given = form(banner);
    given.file_no = Text<40>("A-1");
    entered(at_banner, given);
    EXPECT_TRUE(refused_with(enter(at_banner, given), error::file_no_taken));
    const auto again = enter(at_league, form(banner));
    ASSERT_TRUE(refused_with(again, error::identity_in_open_file));
    EXPECT_EQ(again.error().args[0].second, "A-1");
}

TEST_F(RegisterTest, SaysOfANumberOutsideTheScopeOnlyThatItIsBeingChecked) {
    entered(at_banner, form(banner));
    const auto second = entered(at_coal, form(coal));
    EXPECT_EQ(second.state, "draft");
    EXPECT_EQ(second.draft_reasons, std::vector<std::string>{"identity_being_checked"});
    EXPECT_EQ(count("SELECT COUNT(*) FROM people_claims"), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM people_collisions WHERE state = 'being_checked' AND desk_union = " +
                    root.text()),
              1);
    const auto completed = write(at_coal, [&](Writing& call) { return complete_draft(call, second.id); });
    EXPECT_TRUE(refused_with(completed, error::file_incomplete));
}

TEST_F(RegisterTest, OpensAFileWithMaskedNumbersAnAuditRecordAndAnEvent) {
    const auto made = entered(at_banner, form(banner));
    EXPECT_EQ(made.state, "in_force");
    EXPECT_EQ(made.file_no, "2026-000001");
    EXPECT_EQ(made.worker.identity_masked, "110105************");
    EXPECT_EQ(made.worker.sex, "female");
    EXPECT_EQ(made.worker.birth_date->iso(), "1949-12-31");
    EXPECT_EQ(made.members.size(), 1U);
    EXPECT_EQ(made.size, 2);
    EXPECT_EQ(made.economy.per_head_monthly_income_fen, Money{75'000});
    EXPECT_TRUE(made.has_address);
    EXPECT_EQ(audited("register_household"), 1);
    EXPECT_EQ(emitted("people.household_registered"), 1);
    const auto shown = read(at_league, [&](const Reading& call) { return show_household(call, made.id); });
    EXPECT_TRUE(shown.ok());
    EXPECT_TRUE(
        refused_with(read(at_coal, [&](const Reading& call) { return show_household(call, made.id); }),
                     auth::error::no_such_record));
}

}  // namespace
}  // namespace bangfu::people
