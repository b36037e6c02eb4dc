// SPDX-License-Identifier: Apache-2.0
#include "operations/list_deliveries.hpp"
#include "operations/record_delivery.hpp"
#include "operations/void_delivery.hpp"
#include <bangfu/people/household_store.hpp>
#include <bangfu/services/errors.hpp>

#include <gtest/gtest.h>

namespace bangfu::services {
namespace {

class Deliveries : public ::testing::Test {
  protected:
    Deliveries() {
        store.database().write([](db::Session& session) { seed_kinds(session); });
    }
    RecordDelivery form() {
        RecordDelivery given;
        given.kind = "living_relief";
        given.amount_fen = Money{50'000};
        given.delivered_on = store.today();
        return given;
    }
    Result<DeliveryAnswer> record(const RecordDelivery& given, const auth::Actor& by) {
        return store.write(
            by, [&](auto& call) { return record_delivery(call, store.household.household, given); });
    }
    std::string refusal(const RecordDelivery& given) {
        const auto answer = record(given, worker);
        return answer.refused() ? std::string(answer.error().code->id) : "done";
    }

    people::HouseholdStore store{migrations()};
    auth::Actor worker = people::HouseholdStore::actor(
        {"services.record_delivery", "services.see_deliveries", "services.void_delivery"});
};

TEST_F(Deliveries, AreRefusedOutOfScopeBeforeAnythingElse) {
    const auto elsewhere = people::HouseholdStore::actor({}, {500, 600});
    EXPECT_TRUE(record(form(), elsewhere).error().is(auth::error::no_such_record));
    EXPECT_TRUE(record(form(), people::HouseholdStore::actor({})).error().is(auth::error::not_permitted));
}

TEST_F(Deliveries, AreRefusedInTheOrderOfTheErrorTable) {
    auto given = form();
    given.kind = "alms";
    given.person = PersonId{1};
    given.delivered_on = store.today().plus_days(1);
    given.amount_fen.reset();
    given.cell = Cell{Right::social, Level::family};
    EXPECT_EQ(refusal(given), "services.unknown_kind");
    given.kind = "living_relief";
    EXPECT_EQ(refusal(given), "services.person_not_in_household");
    given.person = store.household.members.front();
    EXPECT_EQ(refusal(given), "services.delivered_in_future");
    given.delivered_on = store.today();
    EXPECT_EQ(refusal(given), "services.nothing_given");
    given.amount_fen = Money{1};
    EXPECT_EQ(refusal(given), "services.cell_reason_missing");
    given.cell_reason = Text<200>("给子女的");
    EXPECT_EQ(refusal(given), "done");
}

TEST_F(Deliveries, TakeTheCellAndMethodOfTheirKindAndTheWorkerAsReceiver) {
    const auto answer = record(form(), worker);
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->cell, (Cell{Right::labour_economic, Level::state}));
    EXPECT_EQ(answer->method, "material");
    EXPECT_EQ(answer->person, store.household.worker);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM audit_records WHERE action = 'record_delivery'"), 1);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM outbox_events WHERE name = 'services.delivery_recorded'"), 1);
}

TEST_F(Deliveries, StayToBeSeenWhenVoidedAndCountNoMore) {
    const auto given = record(form(), worker);
    ASSERT_TRUE(given.ok());
    const auto void_it = [&](const auth::Actor& by) {
        return store.write(by, [&](auto& call) { return void_delivery(call, given->id, {"发错了人"}); });
    };
    EXPECT_TRUE(
        void_it(people::HouseholdStore::actor({}, {500, 600})).error().is(auth::error::no_such_record));
    EXPECT_TRUE(void_it(people::HouseholdStore::actor({})).error().is(auth::error::not_permitted));
    EXPECT_TRUE(void_it(worker).ok());
    EXPECT_TRUE(void_it(worker).error().is(error::already_voided));
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM v_services_deliveries"), 0);
    const auto list =
        store.read(worker, [&](auto& call) { return list_deliveries(call, store.household.household, {}); });
    ASSERT_EQ(list->items.size(), 1U);
    EXPECT_EQ(list->items[0].void_reason, "发错了人");
}

TEST_F(Deliveries, ArePagedNewestFirst) {
    for (int day = 0; day <= deliveries_per_page; ++day) {
        auto given = form();
        given.delivered_on = store.today().plus_days(-day);
        ASSERT_TRUE(record(given, worker).ok());
    }
    const auto page = [&](const DeliveryQuery& query) {
        return store
            .read(worker, [&](auto& call) { return list_deliveries(call, store.household.household, query); })
            .value();
    };
    const auto first = page({});
    ASSERT_EQ(first.items.size(), static_cast<std::size_t>(deliveries_per_page));
    EXPECT_EQ(first.items.front().delivered_on, store.today());
    ASSERT_TRUE(first.next_cursor);
    const auto second = page({first.next_cursor});
    ASSERT_EQ(second.items.size(), 1U);
    EXPECT_EQ(second.items[0].delivered_on, store.today().plus_days(-deliveries_per_page));
    EXPECT_FALSE(second.next_cursor);
}

TEST_F(Deliveries, OfAnImportAreUnseenWhileTheirBatchIsHidden) {
    NewDelivery imported{store.household.household,
                         store.household.worker,
                         UnionId{100},
                         100,
                         "counselling",
                         Cell{Right::spiritual_cultural, Level::society},
                         Method::case_work,
                         "",
                         "",
                         {},
                         {},
                         store.today(),
                         "帮扶记录 4"};
    const auto seen = [&] { return store.count("SELECT COUNT(*) FROM v_services_deliveries"); };
    store.database().write([&](db::Session& session) {
        people::hide_batch(session, 9, Instant{0});
        load_deliveries(store.services(), session, std::span(&imported, 1), 9, StaffId{7}, Instant{0});
    });
    EXPECT_EQ(seen(), 0);
    store.database().write([](db::Session& session) { people::publish_batch(session, 9); });
    EXPECT_EQ(seen(), 1);
    EXPECT_EQ(store.database().write([](db::Session& session) { return remove_batch_rows(session, 9, 10); }),
              1);
    EXPECT_EQ(seen(), 0);
}

TEST_F(Deliveries, OfAPersonAreGivenMovedAndKeptWithoutWords) {
    auto given = form();
    given.cell = Cell{Right::social, Level::family};
    given.cell_reason = "the daughter asked";
    ASSERT_TRUE(record(given, worker).ok());
    const auto participant = make_participant(store.services());
    const auto held_on = [&](PersonId person) {
        return store.database().read([&](db::Session& s) { return participant->export_of(s, person); });
    };
    const auto person = store.household.worker;
    ASSERT_EQ(held_on(person).size(), 1U);
    EXPECT_EQ(held_on(person)[0].fields[0].name, "deliveries.kind");
    const auto child = store.household.members.front();
    const auto merge = [&](PersonId from, PersonId into) {
        return store.database().write(
            [&](db::Session& s) { return participant->merge(s, from, into, Instant{0}); });
    };
    EXPECT_EQ(merge(child, person), 0);
    EXPECT_EQ(merge(person, child), 1);
    EXPECT_TRUE(held_on(person).empty());
    const auto erased =
        store.database().write([&](db::Session& s) { return participant->erase(s, child, Instant{0}); });
    ASSERT_EQ(erased.kept.size(), 1U);
    EXPECT_EQ(erased.kept[0].count, 1);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM services_deliveries WHERE cell_reason IS NULL"), 1);
}

TEST_F(Deliveries, KnowTheirKindsByNameSynonymAndCode) {
    store.database().read([](db::Session& session) {
        EXPECT_EQ(kind_for(session, "生活救助"), "living_relief");
        EXPECT_EQ(kind_for(session, "金秋助学"), "schooling_grant");
        EXPECT_EQ(kind_for(session, "legal_aid"), "legal_aid");
        EXPECT_FALSE(kind_for(session, "别的"));
    });
    EXPECT_GT(store.read(worker, [](auto& call) { return list_service_kinds(call); }).items.size(), 20U);
}

}  // namespace
}  // namespace bangfu::services
