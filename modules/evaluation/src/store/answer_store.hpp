// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/evaluation/evaluation.hpp>
#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/db.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangfu::evaluation::store {

struct AnswerTag;
using AnswerId = Id<AnswerTag>;

struct Questionnaire {
    QuestionnaireId id;
    UnionId union_id;
    std::int64_t scope_pos = 0;
    std::string name;
    std::int64_t version = 1;
    bool asks_every_cell = false;
    std::string frame;
    std::int64_t batch = 0;
};
void insert(db::Session& session, const Questionnaire& questionnaire);
// The union's own questionnaire for answers taken by hand; none yet: nullopt.
std::optional<QuestionnaireId> questionnaire_by_hand(db::Session& session, UnionId union_id);

struct AnswerRow {
    AnswerId id;
    NewAnswer answer;
    std::int64_t batch = 0;
    Instant recorded_at;
    StaffId recorded_by;
};
void insert_many(db::Session& session, std::span<const AnswerRow> rows);

struct RecordedAnswer {
    AnswerId id;
    PersonId person;
    std::string item, origin;
    Cell cell;
    std::optional<bool> needed, received;
    std::optional<std::int64_t> urgency, satisfaction;
    Date answered_on;
    Instant recorded_at;
};
std::vector<RecordedAnswer> of_household(db::Session& session, HouseholdId household, int limit);
// All answers of a person, oldest first.
std::vector<RecordedAnswer> of_person(db::Session& session, PersonId person, int limit);
std::int64_t erase_of_person(db::Session& session, PersonId person);
std::int64_t move_person(db::Session& session, PersonId from, PersonId into);
std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit);
std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit);

}  // namespace bangfu::evaluation::store
