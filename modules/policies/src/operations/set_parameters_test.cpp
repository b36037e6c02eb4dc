// SPDX-License-Identifier: Apache-2.0
#include "operations/category_fixture.hpp"
#include <bangfu/policies/errors.hpp>

namespace bangfu::policies {
namespace {

class Parameters : public CategoryTest {
  protected:
    std::string given(const SetParameters& what, const auth::Actor& by) {
        const auto answer = store.write(by, [&](auto& call) { return set_parameters(call, what); });
        return answer.refused() ? std::string(answer.error().code->id) : "done";
    }
    std::optional<KeptParameters> valid(UnionId union_id, Date day) {
        return store.database().read([&](db::Session& s) { return parameters_for(s, union_id, day); });
    }
    ParametersPage list(const auth::Actor& by, const ParametersQuery& query = {}) {
        return store.read(by, [&](auto& call) { return list_parameters(call, query); }).value();
    }
};

TEST_F(Parameters, SetParametersIsRefusedInTheOrderOfTheErrorTable) {
    auto wrong = form(other, 0, store.today());
    wrong.relative = wrong.deep;
    wrong.accident_causes.items = {"意外事故"};
    wrong.order.items = {CategoryCode::deep, CategoryCode::deep, CategoryCode::none};
    EXPECT_EQ(given(wrong, clerk), "auth.not_permitted");
    EXPECT_EQ(given(wrong, officer), "policies.no_such_union");
    wrong.union_ = mine;
    EXPECT_EQ(given(wrong, officer), "policies.minimum_not_positive");
    wrong.local_minimum_fen = Money{1};
    EXPECT_EQ(given(wrong, officer), "policies.multiples_in_wrong_order");
    wrong.relative = {{3}, {2}};
    EXPECT_EQ(given(wrong, officer), "policies.unknown_cause");
    wrong.accident_causes.items = {"accident"};
    EXPECT_EQ(given(wrong, officer), "policies.order_incomplete");
    wrong.order.items = {CategoryCode::accident, CategoryCode::deep, CategoryCode::relative};
    EXPECT_EQ(given(wrong, officer), "done");
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM audit_records WHERE action = 'set_parameters'"), 1);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM outbox_events WHERE name = 'policies.parameter_changed'"), 1);
}

TEST_F(Parameters, HoldForTheNearestUnionThatSetThem) {
    const auto today = store.today();
    EXPECT_FALSE(valid(mine, today));
    set(root, 500, today.plus_days(-10));
    EXPECT_EQ(valid(mine, today)->parameters.local_minimum, Money{50'000});
    EXPECT_EQ(valid(mine, today)->set_by, root);
    set(banner, 900, today);
    EXPECT_EQ(valid(mine, today)->set_by, banner);
    EXPECT_EQ(valid(other, today)->set_by, root);
    EXPECT_EQ(valid(mine, today.plus_days(-1))->set_by, root);
    EXPECT_EQ(valid(mine, today)->parameters.accident_causes.front(), "accident");
}

TEST_F(Parameters, CloseTheFormerAndNeverChangeIt) {
    const auto day = store.today();
    const auto first = set(banner, 900, day);
    set(banner, 1'000, day.plus_days(100));
    // Put in between later, it ends where the next begins.
    EXPECT_EQ(set(banner, 950, day.plus_days(50)).valid_until, day.plus_days(100));
    EXPECT_EQ(valid(banner, day.plus_days(49))->parameters.local_minimum, Money{90'000});
    EXPECT_EQ(valid(banner, day.plus_days(49))->parameters.valid.until, day.plus_days(50));
    EXPECT_EQ(valid(banner, day.plus_days(50))->parameters.local_minimum, Money{95'000});
    EXPECT_EQ(valid(banner, day.plus_days(100))->parameters.local_minimum, Money{100'000});
    // Of the same day: a mistake set right.
    set(banner, 901, day);
    EXPECT_EQ(valid(banner, day)->parameters.local_minimum, Money{90'100});
    EXPECT_EQ(valid(banner, day.plus_days(49))->parameters.valid.until, day.plus_days(50));
    const auto page = list(officer);
    ASSERT_EQ(page.items.size(), 4U);
    EXPECT_EQ(page.items[3].id, first.id);
    EXPECT_TRUE(page.items[3].superseded);
    EXPECT_EQ(page.items[3].local_minimum_fen, Money{90'000});
}

TEST_F(Parameters, AreListedFromTheTopOfTheTreeDownAndSayWhichApplyHere) {
    const auto refused =
        store.read(at(mine, {}), [&](auto& call) { return list_parameters(call, ParametersQuery{}); });
    EXPECT_TRUE(refused.error().is(auth::error::not_permitted));
    const auto today = store.today();
    set(mine, 1'000, today.plus_days(10));
    set(banner, 900, today);
    set(root, 500, today);
    set(other, 800, today);
    const auto page = list(clerk);
    ASSERT_EQ(page.items.size(), 3U);
    EXPECT_EQ(page.items[0].set_at->id, root);
    EXPECT_FALSE(page.items[0].applies_here);
    EXPECT_EQ(page.items[1].set_at->id, banner);
    EXPECT_TRUE(page.items[1].applies_here);
    EXPECT_EQ(page.items[2].set_at->id, mine);
    EXPECT_TRUE(page.abilities.empty());
    EXPECT_EQ(list(officer).abilities, std::vector<std::string>{"set_parameters"});
}

TEST_F(Parameters, ArePaged) {
    for (int i = 0; i <= parameters_per_page; ++i) set(banner, 900 + i, store.today().plus_days(i));
    const auto first = list(clerk);
    ASSERT_EQ(first.items.size(), static_cast<std::size_t>(parameters_per_page));
    ASSERT_TRUE(first.next_cursor);
    const auto second = list(clerk, {first.next_cursor});
    ASSERT_EQ(second.items.size(), 1U);
    EXPECT_EQ(second.items[0].local_minimum_fen, Money{90'000});
    EXPECT_FALSE(second.next_cursor);
}

}  // namespace
}  // namespace bangfu::policies
