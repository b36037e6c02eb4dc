// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/gap_counting.hpp"
#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/db.hpp>

#include <optional>
#include <string>
#include <vector>

namespace bangfu::evaluation::store {

// Whom and when a gap is counted over. Files of state in_force within `scope`; group filters are of the
// file's worker.
struct Group {
    auth::Scope scope;
    Date from, until;  // until exclusive
    std::optional<std::string> category, sex, cause;
    std::optional<bool> union_member, new_form;
};

struct Frame {
    std::int64_t households = 0;  // files in force of the group
    std::int64_t answered = 0;    // of them, with an answer in the period
    // What the questionnaires answered in the period say of their sample; "none", one of the kinds, or
    // "mixed".
    std::string sample = "none";
};

Frame frame_of(db::Session& session, const Group& group);
// Survey frame: answers and recorded deliveries. Files frame: needs assessed and recorded deliveries.
std::vector<Evidence> survey_evidence(db::Session& session, const Group& group);
std::vector<Evidence> file_evidence(db::Session& session, const Group& group);

}  // namespace bangfu::evaluation::store
