// SPDX-License-Identifier: Apache-2.0
#include "operations/list_needs.hpp"
#include "operations/record_need.hpp"
#include "operations/settle_need.hpp"
#include <bangfu/cases/errors.hpp>
#include <bangfu/people/household_store.hpp>
#include <bangfu/people/person_key.hpp>

#include <algorithm>

#include <gtest/gtest.h>

namespace bangfu::cases {
namespace {

class Needs : public ::testing::Test {
  protected:
    Needs() {
        store.database().write([](db::Session& session) { seed_need_codes(session); });
    }
    RecordNeed form() {
        RecordNeed given;
        given.code = "schooling";
        given.felt = true;
        given.arose_on = store.today();
        return given;
    }
    Result<NeedAnswer> record(const RecordNeed& given, const auth::Actor& by) {
        return store.write(by,
                           [&](auto& call) { return record_need(call, store.household.household, given); });
    }
    Result<NeedAnswer> settle(store::NeedId need, const SettleNeed& form, const auth::Actor& by) {
        return store.write(by, [&](auto& call) { return settle_need(call, need, form); });
    }
    std::string refusal(const RecordNeed& given) {
        const auto answer = record(given, worker);
        return answer.refused() ? std::string(answer.error().code->id) : "done";
    }

    people::HouseholdStore store{migrations()};
    auth::Actor worker =
        people::HouseholdStore::actor({"cases.see_needs", "cases.record_need", "cases.settle_need"});
};

TEST_F(Needs, AreRefusedOutOfScopeBeforeAnythingElse) {
    EXPECT_TRUE(record(form(), people::HouseholdStore::actor({}, {500, 600}))
                    .error()
                    .is(auth::error::no_such_record));
    EXPECT_TRUE(record(form(), people::HouseholdStore::actor({})).error().is(auth::error::not_permitted));
}

TEST_F(Needs, AreRefusedInTheOrderOfTheErrorTable) {
    auto given = form();
    given.code = "wishes";
    given.person = PersonId{1};
    given.arose_on = store.today().plus_days(1);
    given.felt = false;
    given.importance = 6;
    given.urgency = 0;
    given.cell = Cell{Right::social, Level::society};
    EXPECT_EQ(refusal(given), "cases.unknown_need_code");
    given.code = "schooling";
    EXPECT_EQ(refusal(given), "cases.person_not_in_household");
    given.person = store.household.members.front();
    EXPECT_EQ(refusal(given), "cases.arose_in_future");
    given.arose_on = store.today();
    EXPECT_EQ(refusal(given), "cases.source_missing");
    given.expressed = true;
    EXPECT_EQ(refusal(given), "json.invalid_form");
    EXPECT_EQ(record(given, worker).error().fields.size(), 2U);
    given.importance = 5;
    given.urgency = 1;
    EXPECT_EQ(refusal(given), "cases.cell_reason_missing");
    given.cell_reason = Text<200>("由学校协助");
    EXPECT_EQ(refusal(given), "done");
}

TEST_F(Needs, KeepThePersonsWordsSealed) {
    auto given = form();
    given.words = Text<1000>("孩子想继续读书");
    const auto answer = record(given, worker);
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->words, "孩子想继续读书");
    const auto sealed = store.database().read([](db::Session& session) {
        auto rows = session.query("SELECT sealed_words FROM cases_needs");
        return rows.next() ? rows.blob(0) : std::string();
    });
    EXPECT_FALSE(sealed.empty());
    EXPECT_EQ(sealed.find("孩子"), std::string::npos);
    // With the person's own key: when that is destroyed, the need stands without the words, in backups too.
    const auto key = store.database().read(
        [&](db::Session& session) { return people::key_of_person(session, store.household.worker); });
    EXPECT_EQ(store.count("SELECT key_id FROM cases_needs"), key.value);
    store.services().vault.destroy(key);
    const auto list =
        store.read(worker, [&](auto& call) { return list_needs(call, store.household.household); });
    ASSERT_TRUE(list.ok());
    EXPECT_FALSE(list->items[0].words.has_value());
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM audit_records WHERE action = 'record_need'"), 1);
}

TEST_F(Needs, AreSettledByWhoReadThemLast) {
    const auto need = record(form(), worker);
    ASSERT_TRUE(need.ok());
    const SettleNeed met{need->version, NeedStatus::met, {}};
    EXPECT_TRUE(settle(need->id, met, people::HouseholdStore::actor({}, {500, 600}))
                    .error()
                    .is(auth::error::no_such_record));
    EXPECT_TRUE(
        settle(need->id, met, people::HouseholdStore::actor({})).error().is(auth::error::not_permitted));
    EXPECT_TRUE(
        settle(need->id, {need->version + 1, NeedStatus::met, {}}, worker).error().is(error::need_changed));
    EXPECT_TRUE(
        settle(need->id, {need->version, NeedStatus::unmet, {}}, worker).error().is(error::reason_missing));
    const auto settled = settle(need->id, met, worker);
    ASSERT_TRUE(settled.ok());
    EXPECT_EQ(settled->status, "met");
    EXPECT_TRUE(settle(need->id, met, worker).error().is(error::need_changed))
        << "somebody else settled it since";
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM audit_records WHERE action = 'settle_need'"), 1);
}

TEST_F(Needs, AreListedForThoseWhoMaySeeThem) {
    ASSERT_TRUE(record(form(), worker).ok());
    const auto list = [&](const auth::Actor& by) {
        return store.read(by, [&](auto& call) { return list_needs(call, store.household.household); });
    };
    EXPECT_TRUE(list(people::HouseholdStore::actor({})).error().is(auth::error::not_permitted));
    ASSERT_EQ(list(worker)->items.size(), 1U);
    EXPECT_EQ(list(worker)->items[0].abilities, std::vector<std::string>{"settle_need"});
    EXPECT_EQ(store.read(worker, [](auto& call) { return list_need_codes(call); }).items.size(), 16U);
}

TEST_F(Needs, OfAPersonAreGivenWithTheOwnWordsMovedAndErased) {
    auto given = form();
    given.words = "I am alone in the evenings";
    ASSERT_TRUE(record(given, worker).ok());
    const auto participant = make_participant(store.services());
    const auto held_on = [&](PersonId person) {
        return store.database().read([&](db::Session& s) { return participant->export_of(s, person); });
    };
    const auto records = held_on(store.household.worker);
    ASSERT_EQ(records.size(), 1U);
    const auto words = std::find_if(records[0].fields.begin(), records[0].fields.end(),
                                    [](const auto& field) { return field.name == "needs.words"; });
    ASSERT_NE(words, records[0].fields.end());
    EXPECT_EQ(words->value.reveal(), given.words->value);
    const auto child = store.household.members.front();
    EXPECT_EQ(store.database().write([&](db::Session& s) {
        return participant->merge(s, store.household.worker, child, Instant{0});
    }),
              1);
    EXPECT_TRUE(held_on(store.household.worker).empty());
    EXPECT_EQ(store.database()
                  .write([&](db::Session& s) { return participant->erase(s, child, Instant{0}); })
                  .records,
              1);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM cases_needs"), 0);
}

TEST_F(Needs, OfAnImportAreBuiltOnWhenOneWasSettled) {
    NewNeed imported{store.household.household,
                     store.household.worker,
                     UnionId{100},
                     100,
                     "living",
                     Cell{Right::labour_economic, Level::state},
                     true,
                     false,
                     false,
                     false,
                     {},
                     4,
                     store.today()};
    store.database().write([&](db::Session& session) {
        load_needs(store.services(), session, std::span(&imported, 1), 1, StaffId{7}, Instant{0});
    });
    const auto built = [&] {
        return store.database().read([](db::Session& s) { return built_on(s, 1, 10).size(); });
    };
    EXPECT_EQ(built(), 0U);
    const auto need =
        store.read(worker, [&](auto& call) { return list_needs(call, store.household.household); })->items[0];
    ASSERT_TRUE(settle(need.id, {need.version, NeedStatus::not_now, {}}, worker).ok());
    EXPECT_EQ(built(), 1U);
}

}  // namespace
}  // namespace bangfu::cases
