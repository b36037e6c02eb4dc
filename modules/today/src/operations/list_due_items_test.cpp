// SPDX-License-Identifier: Apache-2.0
#include "operations/list_due_items.hpp"

#include <bangfu/people/household_store.hpp>

#include <gtest/gtest.h>

namespace bangfu::today {
namespace {

// A module that answers what it was given, and keeps what it was asked.
class Answering : public ports::DueItems {
  public:
    std::vector<ports::DueItem> items;
    mutable ports::DueQuery asked;
    std::vector<ports::DueItem> due(db::Session&, const ports::DueQuery& query) const override {
        asked = query;
        return items;
    }
};

ports::DueItem item(ports::DueKind kind, std::int64_t record, std::string_view reason = "people.x") {
    ports::DueItem made;
    made.kind = kind;
    made.reason = reason;
    made.next_step = "complete_draft";
    made.record_kind = "household";
    made.record = record;
    made.args = {{"file_no", "K-1"}};
    return made;
}

class Today : public ::testing::Test {
  protected:
    Result<DueItemList> list(const auth::Actor& by) {
        const std::array<const ports::DueItems*, 2> modules{&one, &other};
        return store.read(by, [&](auto& call) { return list_due_items(call, modules); });
    }
    people::HouseholdStore store{};
    Answering one, other;
    auth::Actor clerk = people::HouseholdStore::actor({"today.see_today", "people.see_households"}, {5, 9});
};

TEST_F(Today, ListDueItemsIsRefusedWithoutItsPermission) {
    EXPECT_TRUE(list(people::HouseholdStore::actor({})).error().is(auth::error::not_permitted));
}

TEST_F(Today, ListDueItemsAsksEveryModuleWithThePlaceAndRightsOfTheOneWhoAsks) {
    one.items = {item(ports::DueKind::waiting, 3)};
    other.items = {item(ports::DueKind::due, 2), item(ports::DueKind::overdue, 1)};
    const auto answer = list(clerk);
    ASSERT_TRUE(answer.ok());
    ASSERT_EQ(answer->items.size(), 3U);
    EXPECT_EQ(answer->items[0].record, "1");
    EXPECT_EQ(answer->items[1].record, "2");
    EXPECT_EQ(answer->items[2].record, "3");
    EXPECT_EQ(answer->items[2].args.at("file_no"), "K-1");
    EXPECT_EQ(answer->items[2].union_, std::nullopt);
    EXPECT_TRUE(answer->more.empty());
    EXPECT_EQ(other.asked.scope_from, 5);
    EXPECT_EQ(other.asked.scope_until, 9);
    EXPECT_EQ(other.asked.permissions.size(), 2U);
    EXPECT_EQ(other.asked.today, store.today());
}

TEST_F(Today, ListDueItemsSaysOfWhichReasonThereIsMore) {
    for (std::int64_t i = 0; i < items_per_reason; ++i)
        one.items.push_back(item(ports::DueKind::due, i, "policies.many"));
    other.items = {item(ports::DueKind::due, 7)};
    const auto answer = list(clerk);
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->items.size(), static_cast<std::size_t>(items_per_reason) + 1);
    EXPECT_EQ(answer->more, std::vector<std::string>{"policies.many"});
}

}  // namespace
}  // namespace bangfu::today
