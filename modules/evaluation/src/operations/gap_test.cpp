// SPDX-License-Identifier: Apache-2.0
#include "operations/change_codebook_entry.hpp"
#include "operations/export_gap.hpp"
#include "operations/list_answers.hpp"
#include "operations/list_persons_behind.hpp"
#include "operations/record_answer.hpp"
#include "operations/show_codebook.hpp"
#include "operations/show_gap.hpp"
#include <bangfu/cases/cases.hpp>
#include <bangfu/evaluation/errors.hpp>
#include <bangfu/people/household_store.hpp>
#include <bangfu/platform/sheets.hpp>
#include <bangfu/services/services.hpp>

#include <gtest/gtest.h>

namespace bangfu::evaluation {
namespace {

const Cell cell{Right::social, Level::society};

// The little of a request that a download asks for.
class Facts : public http::CallFacts {
  public:
    std::int64_t path_id(std::string_view) const override { return 1; }
    std::string_view path_text(std::string_view) const override { return {}; }
    std::string_view header(std::string_view) const override { return {}; }
    std::string_view peer() const override { return {}; }
    std::string_view trace_id() const override { return {}; }
    http::SessionChange& session() override { return change_; }

  private:
    http::SessionChange change_;
};

class GapVerbs : public ::testing::Test {
  protected:
    RecordAnswer form() {
        RecordAnswer given;
        given.item = "法律帮助";
        given.cell = cell;
        given.needed = true;
        given.received = false;
        given.answered_on = store.today();
        return given;
    }
    Result<AnswerList> record(const RecordAnswer& given, const auth::Actor& by) {
        return store.write(by,
                           [&](auto& call) { return record_answer(call, store.household.household, given); });
    }
    Result<GapView> gap(const auth::Actor& by, const GapQuery& query = {}) {
        return store.read(by, [&](auto& call) { return show_gap(call, query); });
    }

    people::HouseholdStore store{services::migrations(), cases::migrations(), migrations()};
    auth::Actor worker = people::HouseholdStore::actor(
        {"evaluation.see_gap", "evaluation.see_persons_behind", "evaluation.see_answers",
         "evaluation.record_answer", "evaluation.change_codebook", "people.see_households"});
    auth::Actor counter =
        people::HouseholdStore::actor({"evaluation.see_gap", "evaluation.see_persons_behind"});
};

TEST_F(GapVerbs, RefusesAnswersInTheOrderOfTheErrorTable) {
    auto given = form();
    EXPECT_TRUE(
        record(given, people::HouseholdStore::actor({}, {500, 600})).error().is(auth::error::no_such_record));
    EXPECT_TRUE(record(given, counter).error().is(auth::error::not_permitted));
    given.answered_on = store.today().plus_days(1);
    given.needed.reset();
    given.received.reset();
    EXPECT_TRUE(record(given, worker).error().is(error::answered_in_future));
    given.answered_on = store.today();
    EXPECT_TRUE(record(given, worker).error().is(error::nothing_answered));
    given.satisfaction = 6;
    EXPECT_TRUE(record(given, worker).error().is(json::error::invalid_form));
    given.satisfaction = 5;
    EXPECT_TRUE(record(given, worker).ok());
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM audit_records WHERE action = 'record_answer'"), 1);
    const auto list =
        store.read(worker, [&](auto& call) { return list_answers(call, store.household.household); });
    EXPECT_EQ(list->items.size(), 1U);
    EXPECT_TRUE(store.read(counter, [&](auto& call) { return list_answers(call, store.household.household); })
                    .error()
                    .is(auth::error::not_permitted));
}

TEST_F(GapVerbs, IsRefusedToWhoMayNotAndForPeriodsThatRunBackwards) {
    EXPECT_TRUE(gap(people::HouseholdStore::actor({})).error().is(auth::error::not_permitted));
    GapQuery query;
    query.from = store.today();
    query.until = store.today();
    EXPECT_TRUE(gap(worker, query).error().is(error::period_backwards));
    query.union_ = UnionId{999};
    EXPECT_TRUE(gap(worker, query).error().is(error::no_such_union));
}

TEST_F(GapVerbs, CountsWhatWasAnsweredAndHidesAFewFromWhoMayNotSeePersons) {
    ASSERT_TRUE(record(form(), worker).ok());
    const auto seen = gap(worker);
    ASSERT_TRUE(seen.ok());
    EXPECT_EQ(seen->sample, "convenience");
    EXPECT_EQ(seen->households, 1);
    EXPECT_EQ(seen->hidden_below, 0);
    EXPECT_EQ(seen->cells[static_cast<std::size_t>(cell.index())].unserved, 1);
    const auto masked = gap(counter);
    ASSERT_TRUE(masked.ok());
    EXPECT_EQ(masked->hidden_below, 5);
    EXPECT_FALSE(masked->households);
    EXPECT_FALSE(masked->cells[static_cast<std::size_t>(cell.index())].needed);
}

// One roster, whose survey the first household answers.
TEST_F(GapVerbs, ARostersSurveyIsAFullCountOnlyWhileEveryFileAnswered) {
    store.database().write([&](db::Session& session) {
        NewAnswer answer;
        answer.questionnaire =
            register_roster_survey(store.services(), session, UnionId{100}, 100, "2026", 1);
        answer.household = store.household.household;
        answer.person = store.household.worker;
        answer.union_id = UnionId{100};
        answer.scope_pos = 100;
        answer.item = "法律帮助";
        answer.cell = cell;
        answer.needed = true;
        answer.answered_on = store.today();
        load_answers(store.services(), session, std::span(&answer, 1), 1, StaffId{7}, Instant{0});
    });
    EXPECT_EQ(gap(worker)->sample, "full_count");
    store.add("A-2", 100);
    EXPECT_EQ(gap(worker)->households, 2);
    EXPECT_EQ(gap(worker)->sample, "partial");
}

TEST_F(GapVerbs, AnswersOfAPersonAreGivenMovedAndErased) {
    ASSERT_TRUE(record(form(), worker).ok());
    const auto participant = make_participant(store.services());
    const auto held_on = [&](PersonId person) {
        return store.database().read([&](db::Session& s) { return participant->export_of(s, person); });
    };
    ASSERT_EQ(held_on(store.household.worker).size(), 1U);
    EXPECT_EQ(held_on(store.household.worker)[0].fields[1].value.reveal(), "yes") << "needed";
    const auto child = store.household.members.front();
    const auto moved = store.database().write(
        [&](db::Session& s) { return participant->merge(s, store.household.worker, child, Instant{0}); });
    EXPECT_EQ(moved, 1);
    EXPECT_TRUE(held_on(store.household.worker).empty());
    const auto erased =
        store.database().write([&](db::Session& s) { return participant->erase(s, child, Instant{0}); });
    EXPECT_EQ(erased.records, 1);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM evaluation_answers"), 0);
}

TEST_F(GapVerbs, CountsByGroupOfTheWorker) {
    ASSERT_TRUE(record(form(), worker).ok());
    GapQuery query;
    query.sex = Text<40>("male");
    EXPECT_EQ(gap(worker, query)->households, 0);
    query.sex = Text<40>("female");
    EXPECT_EQ(gap(worker, query)->cells[static_cast<std::size_t>(cell.index())].needed, 1);
}

TEST_F(GapVerbs, OfFilesCountsNeedsAndTheHelpThatAnswersThem) {
    const auto today = store.today();
    store.database().write([&](db::Session& session) {
        const cases::NewNeed need{store.household.household,
                                  store.household.worker,
                                  UnionId{100},
                                  100,
                                  "labour_rights",
                                  cell,
                                  true,
                                  false,
                                  false,
                                  false,
                                  {},
                                  {},
                                  today};
        cases::load_needs(store.services(), session, std::span(&need, 1), 1, StaffId{7}, Instant{0});
    });
    GapQuery query;
    query.frame = GapFrame::files;
    const auto at = static_cast<std::size_t>(cell.index());
    EXPECT_EQ(gap(worker, query)->cells[at].unserved, 1);
    store.database().write([&](db::Session& session) {
        const services::NewDelivery help{store.household.household,
                                         store.household.worker,
                                         UnionId{100},
                                         100,
                                         "legal_aid",
                                         cell,
                                         services::Method::case_work,
                                         "",
                                         "",
                                         "labour_rights",
                                         {},
                                         today,
                                         ""};
        services::load_deliveries(store.services(), session, std::span(&help, 1), 1, StaffId{7}, Instant{0});
    });
    const auto covered = gap(worker, query);
    EXPECT_EQ(covered->cells[at].covered, 1);
    EXPECT_EQ(covered->cells[at].recorded, 1);
    EXPECT_EQ(covered->sample, "full_count");
}

TEST_F(GapVerbs, NamesThePersonsBehindACountToWhoMayOpenTheirFiles) {
    ASSERT_TRUE(record(form(), worker).ok());
    const auto behind = [&](const auth::Actor& by, std::int64_t at) {
        PersonsQuery query;
        query.measure = PersonsMeasure::unserved;
        return store.read(by, [&](auto& call) { return list_persons_behind(call, at, query); });
    };
    EXPECT_TRUE(behind(counter, cell.index()).error().is(auth::error::not_permitted));
    EXPECT_TRUE(behind(worker, 16).error().is(error::no_such_cell));
    const auto named = behind(worker, cell.index());
    ASSERT_EQ(named->items.size(), 1U);
    EXPECT_EQ(named->items[0].file_no, "A-1");
}

TEST_F(GapVerbs, LetsAUnionRefineTheCodebook) {
    const auto book = [&] { return store.read(worker, [](auto& call) { return show_codebook(call); }); };
    ASSERT_EQ(book().items.size(), 16U);
    EXPECT_FALSE(book().items[0].own);
    const auto change = [&](const auth::Actor& by, std::int64_t at, std::int64_t version) {
        const CodebookText text{Text<600>("包括"), Text<600>("不包括"), Text<600>("例")};
        return store.write(by, [&](auto& call) {
            return change_codebook_entry(call, at, {version, text, text});
        });
    };
    EXPECT_TRUE(change(counter, 0, 1).error().is(auth::error::not_permitted));
    EXPECT_TRUE(change(worker, 16, 1).error().is(error::no_such_cell));
    EXPECT_TRUE(change(worker, 0, 2).error().is(error::codebook_changed));
    ASSERT_TRUE(change(worker, 0, 1).ok());
    EXPECT_TRUE(change(worker, 0, 1).error().is(error::codebook_changed));
    EXPECT_TRUE(book().items[0].own);
    EXPECT_EQ(book().items[0].zh.include.value, "包括");
    EXPECT_EQ(gap(worker)->codebook_version, 2);
}

TEST_F(GapVerbs, ExportGapSaysWhatTheSameReaderSeesAsNumbersAndHidesTheRest) {
    ASSERT_TRUE(record(form(), worker).ok());
    Facts facts;
    const auto given = [&](const auth::Actor& by) {
        http::TaskCall call{store.services(), &by, store.now(), facts, {}, {}, {}};
        return export_gap(call, {});
    };
    EXPECT_TRUE(given(worker).error().is(auth::error::not_permitted));
    EXPECT_TRUE(given(people::HouseholdStore::actor({"evaluation.export_gap"}))
                    .error()
                    .is(auth::error::not_permitted));
    // The kind and text of "needed" in the cell's row.
    const auto needed = [&](auth::Actor by) {
        by.permissions.emplace_back("evaluation.export_gap");
        std::sort(by.permissions.begin(), by.permissions.end());
        const auto file = given(by).value().file;
        auto book = sheets::Book::open({"gap.xlsx", file.string(), {}}).value();
        EXPECT_EQ(book.sheets().size(), 3U);
        std::pair<sheets::CellKind, std::string> found;
        const auto read = book.read_rows(0, [&](const sheets::Row& row) {
            if (row.number == cell.index() + 2) found = {row.cells[3].kind, std::string(row.cells[3].text)};
            return true;
        });
        EXPECT_TRUE(read.ok());
        std::filesystem::remove(file);
        return found;
    };
    EXPECT_EQ(needed(worker), (std::pair{sheets::CellKind::number, std::string("1")}));
    EXPECT_EQ(needed(counter), (std::pair{sheets::CellKind::text, std::string("隐去 hidden")}));
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM audit_records WHERE action = 'export_gap'"), 2);
}

}  // namespace
}  // namespace bangfu::evaluation
