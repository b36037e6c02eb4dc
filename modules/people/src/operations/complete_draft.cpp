// SPDX-License-Identifier: Apache-2.0
#include "operations/claims.hpp"
#include "operations/draft_completion.hpp"
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

}  // namespace

Result<HouseholdAnswer> complete_draft(Writing& work, HouseholdId id) {
    const auto reading = work.reading();
    auto home = household_for(reading, permission::register_household, id);
    if (home.refused()) return home.error();
    if (home->state != FileState::draft) return error::not_a_draft;
    const auto wanted = claims_wanted(reading, *home);
    const auto claims = sort_claims(reading, wanted);
    if (claims.refused()) return claims.error();
    const auto reasons = draft_reasons_now(reading, *home, !claims->elsewhere.empty());
    if (!reasons.empty()) return Error(error::file_incomplete, Arguments{{"reasons", joined(reasons)}});

    store::insert(work.db, std::span<const store::Claim>(claims->free));
    store::drop_collisions(work.db, id, work.actor.staff, work.now);
    put_in_force(work, home.value(), "complete_draft");
    work.audit({.action = "complete_draft",
                .record_kind = "household",
                .record_id = id.value,
                .scope_pos = home->scope_pos});
    return household_answer(reading, *home);
}

}  // namespace bangfu::people
