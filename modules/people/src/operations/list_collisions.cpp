// SPDX-License-Identifier: Apache-2.0
#include "operations/collision_verbs.hpp"
#include "operations/list_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/permissions.hpp>

#include <charconv>

namespace bangfu::people {
namespace {

constexpr int page_size = 50;

std::string relation_in(const Reading& work, const store::HouseholdRow& home, PersonId person) {
    for (const auto& m : store::memberships_of(work.db, home.id, max_rows_of_household))
        if (m.person == person) return m.relation;
    return {};
}

CollisionSide side_of(const Reading& work, const store::HouseholdRow& home, PersonId person) {
    CollisionSide side;
    side.household = home.id;
    side.file_no = home.file_no;
    side.state = store::name_of(home.state);
    side.union_ = {home.union_id, union_name(work.db, work.actor.scope, home.union_id)};
    side.opened_on = home.opened_on;
    side.relation = relation_in(work, home, person);
    for (const auto& row : store::persons(work.db, std::vector{home.worker, person})) {
        if (row.id == home.worker) side.worker = row.facts.name;
        if (row.id != person) continue;
        side.person = row.facts.name;
        side.identity_masked = masked_identity(work.services.vault, row);
        side.sex = row.facts.sex;
        side.employer = row.facts.employer;
        side.birth_date = row.facts.birth_date;
    }
    return side;
}

}  // namespace

PersonId claimant_in(const Reading& work, const store::Collision& collision,
                     const store::HouseholdRow& claimant) {
    const auto applicant = store::persons(work.db, std::vector{collision.person});
    if (applicant.empty() || applicant.front().identity_index.empty()) return claimant.worker;
    for (const auto& claim : store::claims_on(work.db, std::vector{applicant.front().identity_index}))
        if (claim.household == claimant.id) return claim.person;
    return claimant.worker;
}

CollisionAnswer collision_answer(const Reading& work, const store::Collision& collision) {
    CollisionAnswer answer;
    answer.id = collision.id;
    answer.desk = {collision.desk, union_name(work.db, work.actor.scope, collision.desk)};
    answer.state = collision.state;
    answer.raised_at = collision.raised_at;
    if (const auto home = store::read_household(work.db, work.actor.scope, collision.household))
        answer.applicant = side_of(work, *home, collision.person);
    if (const auto home = store::read_household(work.db, work.actor.scope, collision.other))
        answer.claimant = side_of(work, *home, claimant_in(work, collision, *home));
    if (collision.state == store::being_checked_state && work.actor.may(permission::settle_collision))
        answer.abilities.emplace_back("settle_collision");
    return answer;
}

Result<CollisionList> list_collisions(const Reading& work, const CollisionQuery& query) {
    if (auto gate = auth::authorise(work.actor, permission::see_collisions); gate.refused())
        return gate.error();
    std::int64_t after = 0;
    if (query.cursor && !query.cursor->values.empty()) {
        const auto& text = query.cursor->values.front();
        std::from_chars(text.data(), text.data() + text.size(), after);
    }
    auto rows = store::collisions_waiting(work.db, work.actor.scope, after, page_size + 1);
    CollisionList list;
    const bool more = rows.size() > static_cast<std::size_t>(page_size);
    if (more) rows.pop_back();
    for (const auto& row : rows) {
        auto answer = collision_answer(work, row);
        // The other file may belong to an import that nobody sees yet.
        if (answer.applicant.household.value != 0 && answer.claimant.household.value != 0)
            list.items.push_back(std::move(answer));
    }
    if (more) list.next_cursor = json::Cursor{{rows.back().id.text()}};
    return list;
}

}  // namespace bangfu::people
