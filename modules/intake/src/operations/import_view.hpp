// SPDX-License-Identifier: Apache-2.0
// An import that a verb works on, after the one gate, and as it is shown.
#pragma once

#include "operations/forms.hpp"
#include "store/import_store.hpp"
#include <bangfu/organisation/organisation.hpp>

namespace bangfu::intake {

using operation::Reading;
using operation::Writing;

// Refused: auth (no such import, not permitted).
Result<store::ImportRecord> import_for(const Reading& work, auth::Permission permission, ImportId id);
// Whether a job is at it, or will be.
bool is_at_work(operation::Services& services, db::Session& session, const store::ImportRecord& record);
ImportAnswer answer_of(const Reading& work, const store::ImportRecord& record);
// Refused: import_changed.
Done check_version(const store::ImportRecord& record, std::int64_t shown);
// wrong_state, with the state it is in.
Error wrong_state(const store::ImportRecord& record);
// Gives the work to the queue: `job` "check_import", "apply_import" or "undo_import"; writes the record.
void queue_work(Writing& work, store::ImportRecord& record, ImportState state, std::string_view job);
// The union of this id and those above it, from the root down.
std::vector<organisation::UnionFacts> line_of(db::Session& session, UnionId id);
std::string union_name(db::Session& session, UnionId id);

}  // namespace bangfu::intake
