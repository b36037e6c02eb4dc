// SPDX-License-Identifier: Apache-2.0
// THE DOOR of evaluation: what people answered, and the gap between needed, provided and satisfied.
#pragma once

#include <bangfu/base/cell.hpp>
#include <bangfu/base/ids.hpp>
#include <bangfu/base/ports.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/db.hpp>
#include <bangfu/platform/operation.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangfu::http {
class Routes;
}

namespace bangfu::evaluation {

std::span<const db::Migration> migrations();
void add_routes(http::Routes& routes);
std::unique_ptr<ports::PersonParticipant> make_participant(operation::Services& services);

struct QuestionnaireTag;
using QuestionnaireId = Id<QuestionnaireTag>;

// The survey sheet of a roster as a questionnaire version of its union (a full count of the roster's
// households that asks everyone in it about each of its items).
QuestionnaireId register_roster_survey(operation::Services& services, db::Session& session, UnionId union_id,
                                       std::int64_t scope_pos, std::string_view name, std::int64_t batch);

struct NewAnswer {
    QuestionnaireId questionnaire;
    HouseholdId household;
    PersonId person;
    UnionId union_id;
    std::int64_t scope_pos = 0;
    std::string item;
    Cell cell;
    std::optional<bool> needed, received;
    std::optional<int> urgency, satisfaction;  // 1–5
    Date answered_on;
};
// Writes answers of an import (rows carry `batch`); no permission, audit or event of its own: the batch has
// them.
void load_answers(operation::Services& services, db::Session& session, std::span<const NewAnswer> answers,
                  std::int64_t batch, StaffId by, Instant now);
std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit);
std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit);

}  // namespace bangfu::evaluation
