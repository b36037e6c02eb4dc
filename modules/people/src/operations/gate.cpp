// SPDX-License-Identifier: Apache-2.0
#include "operations/gate.hpp"

#include <bangfu/people/errors.hpp>

#include <algorithm>

namespace bangfu::people {
namespace {
constexpr int max_memberships = 200;
}

Result<store::HouseholdRow> household_for(const Reading& work, auth::Permission permission, HouseholdId id) {
    auto found = store::read_household(work.db, work.actor.scope, id);
    if (!found) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission, found->scope_pos); gate.refused())
        return gate.error();
    return std::move(*found);
}

Result<store::HouseholdRow> open_household_for(const Reading& work, auth::Permission permission,
                                               HouseholdId id) {
    auto found = household_for(work, permission, id);
    if (found.ok() && found->state == FileState::left) return error::file_left;
    return found;
}

Result<store::PersonRow> person_for(const Reading& work, auth::Permission permission, PersonId id) {
    auto found = store::find_person(work.db, work.actor.scope, id);
    if (!found) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission, found->scope_pos); gate.refused())
        return gate.error();
    return std::move(*found);
}

Result<store::PersonRow> living_person_for(const Reading& work, auth::Permission permission, PersonId id) {
    auto found = person_for(work, permission, id);
    if (found.ok() && (found->erased_at || found->merged_into)) return error::person_erased;
    return found;
}

std::optional<HouseholdId> home_of(db::Session& session, PersonId person, Date today) {
    if (const auto now = household_of(session, person, today)) return now;
    const auto memberships = store::memberships_of(session, person, 1);
    if (memberships.empty()) return std::nullopt;
    return memberships.front().household;
}

bool lives_in(db::Session& session, const store::HouseholdRow& household, PersonId person) {
    if (person == household.worker) return true;
    const auto memberships = store::memberships_of(session, household.id, max_memberships);
    return std::any_of(memberships.begin(), memberships.end(),
                       [&](const auto& m) { return m.person == person; });
}

std::string opened(keys::Vault& vault, keys::Field field, std::int64_t record, std::int64_t key,
                   const std::string& sealed) {
    if (sealed.empty()) return {};
    const auto plain = vault.unseal(field, record, keys::KeyId{key}, sealed);
    return plain.ok() ? plain->reveal() : std::string();
}

}  // namespace bangfu::people
