// SPDX-License-Identifier: Apache-2.0
// Which files and which days a gap query means, the same for every verb that counts.
#pragma once

#include "operations/forms.hpp"
#include "store/evidence_store.hpp"
#include <bangfu/evaluation/errors.hpp>
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/platform/operation.hpp>

namespace bangfu::evaluation {

inline std::optional<std::string> plain(const std::optional<Text<40>>& text) {
    if (!text || text->empty()) return std::nullopt;
    return text->value;
}

// The group a query means, inside the actor's scope. Query is GapQuery or PersonsQuery. Refused, in order:
// no_such_union, period_backwards.
template <class Query>
Result<store::Group> group_of(operation::Reading& work, const Query& query) {
    store::Group group;
    group.scope = work.actor.scope;
    if (query.union_) {
        const auto named = organisation::find_union(work.db, work.actor.scope, *query.union_);
        if (!named) return error::no_such_union;
        group.scope = named->place;
    }
    group.until = query.until.value_or(work.today().plus_days(1));
    group.from = query.from.value_or(group.until.plus_months(-12));
    if (group.until <= group.from) return error::period_backwards;
    group.category = plain(query.category);
    group.sex = plain(query.sex);
    group.cause = plain(query.cause);
    group.union_member = query.union_member;
    group.new_form = query.new_form;
    return group;
}

inline std::vector<Evidence> evidence_of(db::Session& session, GapFrame frame, const store::Group& group) {
    return frame == GapFrame::survey ? store::survey_evidence(session, group)
                                     : store::file_evidence(session, group);
}

}  // namespace bangfu::evaluation
