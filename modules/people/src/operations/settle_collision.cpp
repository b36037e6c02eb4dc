// SPDX-License-Identifier: Apache-2.0
//
// Two files of unions that cannot see each other want one identity number. The desk, which sees both, says
// what it is: one human being filed twice (one file goes on, the other is left), two people (both go on; the
// number stays with who claims it, and the applicant's goes without a claim), or a number that does not
// belong to the person in one of the files (it becomes invalid there, and that file a draft until it is
// mended).
#include "operations/claims.hpp"
#include "operations/collision_verbs.hpp"
#include "operations/draft_completion.hpp"
#include "operations/history.hpp"
#include "operations/views.hpp"
#include "store/person_rows.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

#include <algorithm>

namespace bangfu::people {
namespace {

std::string_view state_of(CollisionOutcome outcome) {
    switch (outcome) {
        case CollisionOutcome::same_person:
            return "same_person";
        case CollisionOutcome::different_person:
            return "different_person";
        case CollisionOutcome::number_wrong:
            return "number_wrong";
    }
    ASSERT(false);
}

Done check(const SettleCollision& form, const store::Collision& collision) {
    const bool names_file = form.outcome != CollisionOutcome::different_person;
    if (names_file && !form.file)
        return Error(json::error::invalid_form, std::vector<FieldFault>{{"file", "required", {}}});
    if (names_file && *form.file != collision.household && *form.file != collision.other)
        return Error(json::error::invalid_form,
                     std::vector<FieldFault>{{"file", "not_one_of", {{"allowed", "the two files"}}}});
    return done();
}

void changed(Writing& work, store::HouseholdRow& home, const SettleCollision& form) {
    home.version += 1;
    home.changed_at = work.now;
    home.changed_by = work.actor.staff;
    store::update(work.db, home);
    History(work, home.id, "household", home.id.value, home.key_id, "settle_collision")
        .acted(form.reason.value);
    work.emit({event::household_changed, {home.id.value}});
}

// Filed twice: this one is left, and its numbers are free for the other.
void leave(Writing& work, store::HouseholdRow& home, const SettleCollision& form) {
    store::drop_claims(work.db, home.id);
    home.state = FileState::left;
    home.left_on = work.today();
    home.leave_reason = "duplicate";
    changed(work, home, form);
}

// The number is somebody else's: it stays as it was written, and counts for nothing until it is mended.
void invalidate_number(Writing& work, const store::HouseholdRow& home, const std::string& index) {
    std::vector<PersonId> ids;
    for (const auto& m : store::memberships_of(work.db, home.id, max_rows_of_household))
        ids.push_back(m.person);
    for (auto person : store::persons(work.db, ids)) {
        if (person.identity_index != index) continue;
        store::drop_claim(work.db, person.id);
        person.identity_state = "invalid";
        person.identity_index.clear();
        person.last4_index.clear();
        person.version += 1;
        person.changed_at = work.now;
        person.changed_by = work.actor.staff;
        store::update(work.db, person, person.facts.name);
    }
}

// Takes the claims that are free now, and says anew what the file lacks: in force where it is nothing.
void go_on(Writing& work, store::HouseholdRow& home, const SettleCollision& form) {
    if (home.state == FileState::left) return;
    const auto reading = work.reading();
    const auto wanted = claims_wanted(reading, home);
    std::vector<std::string> indexes;
    for (const auto& claim : wanted) indexes.push_back(claim.identity_index);
    std::vector<store::Claim> free;
    const auto held = store::claims_on(work.db, indexes);
    for (const auto& claim : wanted)
        if (std::none_of(held.begin(), held.end(),
                         [&](const auto& other) { return other.identity_index == claim.identity_index; }))
            free.push_back(claim);
    store::insert(work.db, std::span<const store::Claim>(free));
    home.draft_reasons = draft_reasons_now(reading, home, store::being_checked(work.db, home.id));
    const bool lacks_nothing = home.draft_reasons.empty();
    if (lacks_nothing && home.state == FileState::draft)
        return put_in_force(work, home, "settle_collision", form.reason.value);
    home.state = lacks_nothing ? FileState::in_force : FileState::draft;
    changed(work, home, form);
}

void carry_out(Writing& work, const store::Collision& collision, store::HouseholdRow& applicant,
               store::HouseholdRow& claimant, const SettleCollision& form) {
    const bool names_claimant = form.file == collision.other;
    if (form.outcome == CollisionOutcome::same_person) {
        if (names_claimant) {
            leave(work, applicant, form);
            store::settle_collisions(work.db, applicant.id, work.actor.staff, work.now);
            return;
        }
        leave(work, claimant, form);
    } else if (form.outcome == CollisionOutcome::number_wrong) {
        const auto index = store::persons(work.db, std::vector{collision.person}).front().identity_index;
        auto& wrong = names_claimant ? claimant : applicant;
        if (!index.empty()) invalidate_number(work, wrong, index);
        if (names_claimant) go_on(work, claimant, form);
    }
    go_on(work, applicant, form);
}

}  // namespace

Result<CollisionAnswer> settle_collision(Writing& work, store::CollisionId id, const SettleCollision& form) {
    const auto reading = work.reading();
    auto collision = store::find_collision(work.db, work.actor.scope, id);
    if (!collision) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission::settle_collision, collision->scope_pos);
        gate.refused())
        return gate.error();
    auto applicant = store::read_household(work.db, work.actor.scope, collision->household);
    auto claimant = store::read_household(work.db, work.actor.scope, collision->other);
    // A file of an import that nobody sees yet: the collision waits for it.
    if (!applicant || !claimant) return auth::error::no_such_record;
    if (collision->state != store::being_checked_state) return error::collision_settled;
    if (auto checked = check(form, *collision); checked.refused()) return checked.error();

    collision->state = state_of(form.outcome);
    store::settle(work.db, id, collision->state, work.actor.staff, work.now);
    carry_out(work, *collision, *applicant, *claimant, form);
    work.audit(
        {.action = "settle_collision",
         .record_kind = "collision",
         .record_id = id.value,
         .scope_pos = collision->scope_pos,
         .detail = R"({"outcome":")" + collision->state + "\",\"reason\":" + json::write(form.reason) + "}"});
    work.emit({event::collision_settled, {id.value, collision->household.value, collision->other.value}});
    return collision_answer(reading, *collision);
}

}  // namespace bangfu::people
