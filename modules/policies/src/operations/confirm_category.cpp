// SPDX-License-Identifier: Apache-2.0
#include "operations/category_verbs.hpp"
#include <bangfu/policies/errors.hpp>
#include <bangfu/policies/events.hpp>
#include <bangfu/policies/permissions.hpp>

#include <array>

namespace bangfu::policies {

std::string_view code_of(CategoryCode code) {
    constexpr std::array<std::string_view, 4> codes{"deep", "relative", "accident", "none"};
    return codes.at(static_cast<std::size_t>(code));
}

Result<CategoryAnswer> confirm_category(operation::Writing& work, HouseholdId household,
                                        const ConfirmCategory& form) {
    auto home = people::find_household(work.db, work.actor.scope, household);
    if (!home) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission::confirm_category, home->scope_pos);
        gate.refused())
        return gate.error();
    if (home->state == people::FileState::left) return error::file_left;
    const auto rows = store::of_household(work.db, household, 1);
    if (rows.empty()) return error::nothing_proposed;
    const auto& latest = rows.front();
    if (latest.id != form.proposal) return error::proposal_changed;
    if (latest.verdict) return error::already_decided;
    const bool overridden = code_of(form.category) != code_of(latest.made.proposal.category);
    if (overridden && (!form.reason || form.reason->empty())) return error::reason_missing;

    store::decide(work.db, latest.id,
                  {std::string(code_of(form.category)), form.reason ? form.reason->value : std::string(),
                   work.now, work.actor.staff, work.actor.post});
    people::set_category(work.db, household, code_of(form.category), work.actor.staff, work.now);
    work.audit({.action = "confirm_category",
                .record_kind = "household",
                .record_id = household.value,
                .scope_pos = home->scope_pos,
                .detail = R"({"decision":")" + latest.id.text() + R"(","overridden":)" +
                          (overridden ? "true}" : "false}")});
    work.emit({event::decision_confirmed, {household.value, latest.id.value}});
    home->category = code_of(form.category);
    return category_answer(work.reading(), *home);
}

}  // namespace bangfu::policies
