// SPDX-License-Identifier: Apache-2.0
#include "store/answer_store.hpp"
#include <bangfu/base/assert.hpp>
#include <bangfu/evaluation/evaluation.hpp>

namespace bangfu::evaluation {

QuestionnaireId register_roster_survey(operation::Services& services, db::Session& session, UnionId union_id,
                                       std::int64_t scope_pos, std::string_view name, std::int64_t batch) {
    const auto id = services.ids.next<QuestionnaireId>();
    store::insert(session, {id, union_id, scope_pos, std::string(name), 1, false, "full_count", batch});
    return id;
}

void load_answers(operation::Services& services, db::Session& session, std::span<const NewAnswer> answers,
                  std::int64_t batch, StaffId by, Instant now) {
    ASSERT(batch != 0);
    std::vector<store::AnswerRow> rows;
    rows.reserve(answers.size());
    for (const auto& answer : answers)
        rows.push_back({services.ids.next<store::AnswerId>(), answer, batch, now, by});
    store::insert_many(session, rows);
}

std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit) {
    return store::remove_batch_rows(session, batch, limit);
}

std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit) {
    return store::built_on(session, batch, limit);
}

}  // namespace bangfu::evaluation
