// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/ports.hpp>

#include <gtest/gtest.h>

// Base never looks into a session, so an empty one will do.
namespace bangfu::db {
class Session {};
}  // namespace bangfu::db

namespace bangfu::ports {
namespace {

class Shelf : public PersonParticipant {
  public:
    explicit Shelf(std::vector<HouseholdId> built) : built_(std::move(built)) {}
    std::string_view module() const override { return "shelf"; }
    std::vector<HeldRecord> export_of(db::Session&, PersonId person) const override {
        return {{"paper", person.value, {}, {{"paper.text", Personal<std::string>("x")}}, {}}};
    }
    Erased erase(db::Session&, PersonId, Instant) override {
        return {2, {{"payment", "kept.ledger", 1, {}}}};
    }
    std::int64_t merge(db::Session&, PersonId, PersonId, Instant) override { return 3; }
    std::vector<HouseholdId> built_on(db::Session&, std::int64_t, std::int64_t) const override {
        return built_;
    }

  private:
    std::vector<HouseholdId> built_;
};

class Desk : public DueItems {
  public:
    explicit Desk(std::vector<DueItem> items) : items_(std::move(items)) {}
    std::vector<DueItem> due(db::Session&, const DueQuery&) const override { return items_; }

  private:
    std::vector<DueItem> items_;
};

DueItem item(DueKind kind, std::int64_t record, std::optional<Date> due_on = std::nullopt) {
    DueItem out;
    out.kind = kind;
    out.record = record;
    out.due_on = due_on;
    return out;
}

TEST(PersonParticipants, AreAllAskedAndTheirAnswersAdded) {
    db::Session session;
    Shelf one({});
    Shelf two({});
    PersonParticipant* const all[] = {&one, &two};
    EXPECT_EQ(export_of(all, session, PersonId{5}).size(), 2U);
    EXPECT_EQ(merge(all, session, PersonId{1}, PersonId{2}, {}), 6);
    const auto erased = erase(all, session, PersonId{5}, {});
    EXPECT_EQ(erased.records, 4);
    EXPECT_EQ(erased.kept.size(), 2U);
}

TEST(PersonParticipants, NameAHouseholdOnceThatSeveralBuiltOn) {
    db::Session session;
    Shelf one({HouseholdId{3}, HouseholdId{1}});
    Shelf two({HouseholdId{3}, HouseholdId{2}});
    PersonParticipant* const all[] = {&one, &two};
    EXPECT_EQ(built_on(all, session, 7, 10), (std::vector{HouseholdId{1}, HouseholdId{2}, HouseholdId{3}}));
    EXPECT_EQ(built_on(all, session, 7, 2).size(), 2U);
    EXPECT_TRUE(built_on({}, session, 7, 2).empty());
}

TEST(DueItems, StandInTheOrderInWhichTheyPress) {
    db::Session session;
    const Date day{20'000};
    const Desk one(
        {item(DueKind::waiting, 1, day), item(DueKind::due, 2), item(DueKind::due, 3, day.plus_days(1))});
    const Desk two({item(DueKind::due, 4, day), item(DueKind::overdue, 5)});
    const DueItems* const all[] = {&one, &two};
    const DueQuery query{};
    std::vector<std::int64_t> order;
    for (const auto& found : due(all, session, query)) order.push_back(found.record);
    EXPECT_EQ(order, (std::vector<std::int64_t>{5, 4, 3, 2, 1}));
}

}  // namespace
}  // namespace bangfu::ports
