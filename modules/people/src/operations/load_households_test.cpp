// SPDX-License-Identifier: Apache-2.0
#include "operations/household_fixture.hpp"
#include <bangfu/people/errors.hpp>

#include <atomic>
#include <thread>

namespace bangfu::people {
namespace {

class LoadTest : public HouseholdTest {
  protected:
    static constexpr std::int64_t batch = 77;
    std::vector<Loader::Outcome> load(const std::vector<NewHousehold>& rows) {
        return store.database().write([&](db::Session& session) {
            hide_batch(session, batch, clock.now());
            return make_loader(*services, batch, StaffId{903}, clock.now())->load(session, rows);
        });
    }
    void publish() {
        store.database().write([&](db::Session& session) { publish_batch(session, batch); });
    }
    std::size_t listed() {
        return read(at_root, [&](const Reading& call) { return list_households(call, {}); })->items.size();
    }
};

TEST_F(LoadTest, MarksANumberThatIsOnFileAndOneThatComesTwice) {
    entered(at_banner, form(banner));
    const auto outcomes =
        load({import_row(banner, "一", "11010519491231002X"), import_row(banner, "二", made_up_number(1)),
              import_row(banner, "三", made_up_number(1)), import_row(banner, "四", "")});
    EXPECT_TRUE(outcomes[0].duplicate);
    EXPECT_TRUE(outcomes[1].registered);
    EXPECT_TRUE(outcomes[2].duplicate);
    EXPECT_TRUE(outcomes[3].registered);
}

TEST_F(LoadTest, KeepsWhatIsClaimedElsewhereAsADraftBeforeTheDeskAboveBoth) {
    entered(at_coal, form(coal));
    const auto row = import_row(banner, "一", "11010519491231002X");
    const auto outcome = store.database().write([&](db::Session& session) {
        hide_batch(session, batch, clock.now());
        return make_loader(*services, batch, StaffId{903}, clock.now())
            ->load_being_checked(session, std::span(&row, 1))
            .front();
    });
    ASSERT_TRUE(outcome.registered);
    EXPECT_EQ(count("SELECT COUNT(*) FROM people_claims"), 1);
    EXPECT_EQ(
        count("SELECT COUNT(*) FROM people_collisions WHERE state = 'being_checked' AND household_id = " +
              outcome.registered->household.text()),
        1);
    publish();
    const auto shown = read(
        at_root, [&](const Reading& call) { return show_household(call, outcome.registered->household); });
    EXPECT_EQ(shown->state, "draft");
    EXPECT_EQ(shown->draft_reasons, std::vector<std::string>{"identity_being_checked"});
}

TEST_F(LoadTest, MarksAFileNumberThatIsTakenAndMakesThoseNotGiven) {
    auto first = import_row(banner, "一", "");
    first.file_no = "2026-000001";  // as the union would make it itself
    auto second = import_row(banner, "二", "");
    second.file_no = "2026-000001";
    const auto outcomes = load({first, second, import_row(banner, "三", ""), import_row(banner, "四", "")});
    EXPECT_TRUE(outcomes[0].registered);
    EXPECT_TRUE(outcomes[1].file_no_taken);
    publish();
    EXPECT_TRUE(store.database().read(
        [&](db::Session& session) { return find_by_file_no(session, banner, "2026-000003").has_value(); }));
}

TEST_F(LoadTest, NobodySeesABatchBeforeItIsPublished) {
    const auto outcomes = load({import_row(banner, "阿拉坦", made_up_number(1))});
    EXPECT_EQ(listed(), 0U);
    const auto id = outcomes[0].registered->household;
    EXPECT_TRUE(refused_with(read(at_root, [&](const Reading& call) { return show_household(call, id); }),
                             auth::error::no_such_record));
    EXPECT_TRUE(
        read(at_root, [&](const Reading& call) { return search_people(call, {"拉坦"}); })->items.empty());
    publish();
    EXPECT_EQ(listed(), 1U);
    EXPECT_EQ(read(at_root, [&](const Reading& call) { return search_people(call, {"拉坦"}); })->items.size(),
              1U);
}

TEST_F(LoadTest, KnowsWhatWasBuiltOnABatchAndTakesTheRestAway) {
    const auto outcomes =
        load({import_row(banner, "一", made_up_number(1)), import_row(banner, "二", made_up_number(2))});
    publish();
    const auto built = [&] {
        return store.database().read([&](db::Session& session) { return built_on(session, batch, 10); });
    };
    EXPECT_TRUE(built().empty());
    ChangeHousehold form;
    form.main_cause = {{std::nullopt, Text<40>("accident")}};
    ASSERT_TRUE(write(at_banner, [&](Writing& call) {
                    return change_household(call, outcomes[0].registered->household, form);
                }).ok());
    EXPECT_EQ(built(), std::vector{outcomes[0].registered->household});
    std::int64_t gone = 1;
    for (int round = 0; round < 100 && gone > 0; ++round)
        gone = store.database().write(
            [&](db::Session& session) { return remove_batch_rows(session, batch, 3); });
    for (const char* table : {"people_households", "people_persons", "people_memberships", "people_claims",
                              "people_name_parts", "people_history"})
        EXPECT_EQ(count("SELECT COUNT(*) FROM " + std::string(table)), 0) << table;
}

TEST_F(LoadTest, ADryRunHearsOfItsOwnScopeOnly) {
    entered(at_coal, form(coal));
    const std::vector<Personal<std::string>> numbers{Personal<std::string>("11010519491231002X"),
                                                     Personal<std::string>("no number")};
    const auto asked = [&](const auth::Actor& actor) {
        return store.database().read(
            [&](db::Session& session) { return claimed_within(*services, session, actor.scope, numbers); });
    };
    EXPECT_EQ(asked(at_banner), (std::vector<bool>{false, false}));
    EXPECT_EQ(asked(at_root), (std::vector<bool>{true, false}));
}

TEST_F(LoadTest, DraftsOfAPublishedBatchAreDueForThoseWhoMayCompleteThem) {
    auto draft = import_row(banner, "一", "");
    draft.state = FileState::draft;
    draft.draft_reasons = {"id_missing", "no_income"};
    load({draft, import_row(banner, "二", made_up_number(1))});
    const auto due = [&](const auth::Actor& by) {
        return store.database().read([&](db::Session& session) {
            return make_due_items()->due(session, {by.staff, by.post, by.scope.from, by.scope.until,
                                                   by.permissions, clock.now().china_date(), 10});
        });
    };
    EXPECT_TRUE(due(at_banner).empty());
    publish();
    const auto items = due(at_banner);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].reason, "people.draft_incomplete");
    EXPECT_EQ(items[0].next_step, "complete_draft");
    EXPECT_EQ(items[0].args[1].second, "id_missing, no_income");
    EXPECT_EQ(items[0].at, banner);
    EXPECT_TRUE(due(at_coal).empty());
    auto reader = at_banner;
    reader.permissions = {"people.see_households"};
    EXPECT_TRUE(due(reader).empty());
}

// However registrations and imports run into each other, a number is claimed once and every file that claims
// it is there.
TEST_F(LoadTest, ANumberIsNeverClaimedTwiceUnderConcurrentRegistrations) {
    constexpr int rounds = 12;
    std::vector<std::thread> offices;
    std::atomic<int> opened = 0;
    for (int office = 0; office < 4; ++office)
        offices.emplace_back([&] {
            for (int n = 0; n < rounds; ++n) {
                const auto given = form(banner, made_up_number(n).c_str());
                for (int attempt = 0; attempt < 50; ++attempt) {
                    try {
                        if (enter(at_banner, given).ok()) ++opened;
                        break;
                    } catch (const Fault&
                                 fault) {  // the store gave up on a conflict: as the office would, once more
                        if (fault.kind() != Fault::Kind::contention) throw;
                    }
                }
            }
        });
    for (auto& office : offices) office.join();
    EXPECT_EQ(opened, rounds);
    EXPECT_EQ(count("SELECT COUNT(*) FROM people_claims"), rounds);
    EXPECT_EQ(
        count("SELECT COUNT(DISTINCT identity_index) FROM people_persons WHERE identity_index IS NOT NULL"),
        rounds);
}

}  // namespace
}  // namespace bangfu::people
