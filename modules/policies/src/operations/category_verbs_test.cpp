// SPDX-License-Identifier: Apache-2.0
#include "operations/category_fixture.hpp"
#include <bangfu/policies/errors.hpp>

namespace bangfu::policies {
namespace {

TEST_F(CategoryTest, ProposeCategoryIsRefusedOutOfScopeBeforeAnythingElse) {
    EXPECT_EQ(refusal(propose(at(other, {"policies.propose_category"}))), "auth.no_such_record");
    EXPECT_EQ(refusal(propose(at(mine, {}))), "auth.not_permitted");
}

TEST_F(CategoryTest, ProposeCategoryIsRefusedInTheOrderOfTheErrorTable) {
    const auto tomorrow = store.today().plus_days(1);
    EXPECT_EQ(refusal(propose(clerk, tomorrow)), "policies.day_in_future");
    EXPECT_EQ(refusal(propose(clerk)), "policies.no_parameters");
    set(banner, 1'062, store.today());
    EXPECT_EQ(refusal(propose(clerk)), "done");
    auto poor = family("K-2", 0);
    poor.circumstances.clear();
    poor.size = 0;
    home = add(poor);
    EXPECT_EQ(refusal(propose(clerk)), "policies.income_missing");
    auto nobody = family("K-3", 12'000);
    nobody.size = 0;
    home = add(nobody);
    EXPECT_EQ(refusal(propose(clerk)), "policies.size_missing");
    poor.file_no = "K-4";
    poor.state = people::FileState::draft;
    home = add(poor);
    EXPECT_EQ(refusal(propose(clerk, tomorrow)), "policies.file_is_draft");
}

TEST_F(CategoryTest, ProposeCategorySaysTheRuleItsNumbersAndWhereTheyComeFrom) {
    set(root, 500, store.today().plus_days(-30));
    const auto county = set(banner, 1'062, store.today().plus_days(-30));
    const auto answer = propose(clerk);
    ASSERT_TRUE(answer.ok());
    const auto& proposal = answer->proposal.value();
    EXPECT_EQ(proposal.proposed, "deep");
    EXPECT_EQ(proposal.rule, "deep_below_minimum");
    EXPECT_EQ(proposal.net_fen, Money{3'600'000});
    ASSERT_EQ(proposal.comparisons.size(), 3U);
    EXPECT_EQ(proposal.comparisons[0].line_fen, Money{3'823'200});
    EXPECT_EQ(proposal.parameters.id, county.id);
    EXPECT_EQ(proposal.parameters.set_at->id, banner);
    EXPECT_EQ(proposal.parameters.source, "民政局通知");
    EXPECT_TRUE(answer->differs_from_declared);
    EXPECT_FALSE(answer->facts_changed);
    EXPECT_EQ(answer->abilities, std::vector<std::string>{"propose_category"});
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM audit_records WHERE action = 'propose_category'"), 1);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM outbox_events WHERE name = 'policies.category_proposed'"), 1);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM policies_decisions WHERE facts LIKE '[\"%\",\"%\"]'"), 1);
}

TEST_F(CategoryTest, ANewerProposalTakesThePlaceOfTheOlderWhichStays) {
    set(banner, 1'062, store.today().plus_days(-30));
    const auto first = propose(clerk);
    set(banner, 900, store.today());
    const auto second = propose(clerk);
    ASSERT_TRUE(second.ok());
    EXPECT_EQ(second->proposal->proposed, "relative");
    ASSERT_EQ(second->earlier.size(), 1U);
    EXPECT_EQ(second->earlier[0].id, first->proposal->id);
    EXPECT_EQ(second->earlier[0].proposed, "deep");
    // The day decides over the parameters, whenever it is asked.
    EXPECT_EQ(propose(clerk, store.today().plus_days(-1))->proposal->proposed, "deep");
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM v_policies_decisions"), 1);
}

TEST_F(CategoryTest, ShowCategorySaysWhichConditionFailedAndByHowMuch) {
    set(banner, 400, store.today());
    ASSERT_TRUE(propose(clerk).ok());
    const auto show = [&](const auth::Actor& by) {
        return store.read(by, [&](auto& call) { return show_category(call, home); });
    };
    EXPECT_EQ(refusal(show(at(other, {"people.see_households"}))), "auth.no_such_record");
    EXPECT_EQ(refusal(show(at(mine, {}))), "auth.not_permitted");
    const auto answer = show(approver);
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->proposal->proposed, "none");
    EXPECT_EQ(answer->proposal->comparisons[1].beyond_fen, Money{3'600'000 - 2'880'000 + 1});
    EXPECT_EQ(answer->proposal->comparisons[2].line_fen, std::nullopt);
    EXPECT_EQ(answer->abilities, std::vector<std::string>{"confirm_category"});
}

TEST_F(CategoryTest, ConfirmCategoryIsRefusedInTheOrderOfTheErrorTable) {
    const store::DecisionId none{1};
    EXPECT_EQ(refusal(confirm(at(other, {"policies.confirm_category"}), none, CategoryCode::deep)),
              "auth.no_such_record");
    EXPECT_EQ(refusal(confirm(clerk, none, CategoryCode::deep)), "auth.not_permitted");
    EXPECT_EQ(refusal(confirm(approver, none, CategoryCode::deep)), "policies.nothing_proposed");
    set(banner, 1'062, store.today());
    const auto stale = propose(clerk)->proposal->id;
    const auto latest = propose(clerk)->proposal->id;
    EXPECT_EQ(refusal(confirm(approver, stale, CategoryCode::relative)), "policies.proposal_changed");
    EXPECT_EQ(refusal(confirm(approver, latest, CategoryCode::relative)), "policies.reason_missing");
    EXPECT_EQ(refusal(confirm(approver, latest, CategoryCode::deep)), "done");
    EXPECT_EQ(refusal(confirm(approver, latest, CategoryCode::relative)), "policies.already_decided");
}

TEST_F(CategoryTest, ConfirmCategoryKeepsWhoWhyAndWhatWasProposed) {
    set(banner, 1'062, store.today());
    const auto proposal = propose(clerk)->proposal->id;
    const auto answer = confirm(approver, proposal, CategoryCode::none, "入户核查发现另有房产");
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->category, "none");
    const auto& verdict = answer->proposal->verdict.value();
    EXPECT_TRUE(verdict.overridden);
    EXPECT_EQ(verdict.reason, "入户核查发现另有房产");
    EXPECT_EQ(verdict.by.id, approver.staff);
    EXPECT_EQ(answer->proposal->proposed, "deep");
    EXPECT_TRUE(answer->abilities.empty());
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM v_people_households WHERE category = 'none'"), 1);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM audit_records WHERE action = 'confirm_category'"), 1);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM outbox_events WHERE name = 'policies.decision_confirmed'"),
              1);
}

TEST_F(CategoryTest, AProposalOfAnImportIsUnseenWhileItsBatchIsHidden) {
    const auto batch = std::int64_t{9};
    store.database().write([&](db::Session& s) { people::hide_batch(s, batch, store.now()); });
    load(imported(home), batch);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM v_policies_decisions"), 0);
    const auto show = [&] {
        return store.read(approver, [&](auto& call) { return show_category(call, home); }).value();
    };
    EXPECT_FALSE(show().proposal);
    store.database().write([&](db::Session& s) { people::publish_batch(s, batch); });
    const auto answer = show();
    ASSERT_TRUE(answer.proposal);
    EXPECT_TRUE(answer.proposal->by_import);
    EXPECT_EQ(answer.proposal->parameters.id, std::nullopt);
    EXPECT_EQ(answer.proposal->parameters.source, "by hand");
    EXPECT_FALSE(answer.facts_changed);
}

TEST_F(CategoryTest, AnImportIsBuiltOnOnceAPersonDecidedOrProposedAgain) {
    const std::int64_t batch = 1;  // that of the household
    load(imported(home), batch);
    const auto built = [&] {
        return store.database().read([&](db::Session& s) { return built_on(s, batch, 10); });
    };
    EXPECT_TRUE(built().empty());
    set(banner, 1'062, store.today());
    const auto proposal = propose(clerk)->proposal->id;
    EXPECT_EQ(built(), std::vector{home});
    ASSERT_TRUE(confirm(approver, proposal, CategoryCode::deep).ok());
    EXPECT_EQ(built(), std::vector{home});
}

TEST_F(CategoryTest, RowsOfABatchAreRemovedInSteps) {
    load(imported(home), 5);
    const auto remove = [&] {
        return store.database().write([&](db::Session& s) { return remove_batch_rows(s, 5, 10); });
    };
    EXPECT_EQ(remove(), 1);
    EXPECT_EQ(remove(), 0);
}

TEST_F(CategoryTest, TheWorkerIsGivenWhatIsHeldAndItGoesWithThem) {
    set(banner, 1'062, store.today());
    const auto proposal = propose(clerk)->proposal->id;
    ASSERT_TRUE(confirm(approver, proposal, CategoryCode::none, "另有房产").ok());
    const auto participant = make_participant(store.services());
    const auto worker = store.database().read(
        [&](db::Session& s) { return people::find_household(s, clerk.scope, home)->worker; });
    const auto records =
        store.database().read([&](db::Session& s) { return participant->export_of(s, worker); });
    ASSERT_EQ(records.size(), 1U);
    EXPECT_EQ(records[0].fields.back().name, "decisions.decided_reason");
    const auto erased =
        store.database().write([&](db::Session& s) { return participant->erase(s, worker, store.now()); });
    EXPECT_EQ(erased.records, 1);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM policies_decisions"), 0);
}

TEST_F(CategoryTest, WhatNobodyDecidedIsDueForThoseWhoMayAndWhatDiffersStandsApart) {
    set(banner, 1'062, store.today());
    const auto due = [&](const auth::Actor& by) {
        return store.database().read([&](db::Session& s) {
            return make_due_items()->due(
                s, {by.staff, by.post, by.scope.from, by.scope.until, by.permissions, store.today(), 1});
        });
    };
    EXPECT_TRUE(due(approver).empty());
    const auto without = due(clerk);
    ASSERT_EQ(without.size(), 1U);
    EXPECT_EQ(without[0].reason, "policies.category_to_propose");
    EXPECT_EQ(without[0].household, home);
    EXPECT_EQ(without[0].at, mine);
    const auto differing = propose(clerk)->proposal->id;
    home = add(family("K-2", 90'000));
    ASSERT_EQ(propose(clerk)->proposal->proposed, "relative");
    const auto items = due(approver);
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0].reason, "policies.declared_differs");
    EXPECT_EQ(items[0].record, differing.value);
    EXPECT_EQ(items[1].reason, "policies.category_to_confirm");
    EXPECT_EQ(items[1].household, home);
    EXPECT_EQ(items[1].at, mine);
    EXPECT_EQ(items[1].next_step, "confirm_category");
    const auto left = due(clerk);
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].household, store.household.household) << "the store's own, not one of those proposed";
    EXPECT_TRUE(due(at(other, {"policies.confirm_category"})).empty());
    ASSERT_TRUE(confirm(approver, store::DecisionId{items[1].record}, CategoryCode::relative).ok());
    EXPECT_EQ(due(approver).size(), 1U);
}

}  // namespace
}  // namespace bangfu::policies
