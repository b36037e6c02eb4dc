// SPDX-License-Identifier: Apache-2.0
#include "operations/household_rows.hpp"
#include "operations/list_verbs.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<HitList> search_identity(Writing& work, const SearchIdentity& form) {
    if (auto gate = auth::authorise(work.actor, permission::search_identity); gate.refused())
        return gate.error();
    if (!store::count_number_search(work.db, work.actor.staff, work.today(), number_searches_a_day))
        return Error(error::daily_budget_spent, Arguments{{"limit", std::to_string(number_searches_a_day)}});
    const auto index = identity_index(work.services.vault, form.number.reveal().value, work.today());
    if (index.empty())
        return Error(json::error::invalid_form,
                     std::vector<FieldFault>{{"number", "not_an_identity_number", {}}});
    std::vector<std::pair<PersonId, std::string>> found;
    for (const auto id : store::by_blind_index(work.db, work.actor.scope, "identity_index", index, max_hits))
        found.emplace_back(id, "identity_number");
    work.audit({.action = "search_identity",
                .record_kind = found.empty() ? "" : "person",
                .record_id = found.empty() ? 0 : found.front().first.value,
                .scope_pos = work.actor.scope.from,
                .detail = "{\"reason\":" + json::write(form.reason) + "}"});
    return hits_of(work.reading(), found);
}

}  // namespace bangfu::people
