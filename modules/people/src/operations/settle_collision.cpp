// SPDX-License-Identifier: Apache-2.0
//
// Two files of unions that cannot see each other want one identity number. The desk, which sees both, says
// what it is: one human being in two files (who stays in one; out of the other they are taken: their own file
// is left, as a member they move out), two people (both go on; the number stays with who claims it, and the
// applicant's goes without a claim), or a number that does not belong to the person in one of the files (it
// becomes invalid there, and that file a draft until it is mended).
#include "operations/claims.hpp"
#include "operations/collision_verbs.hpp"
#include "operations/draft_completion.hpp"
#include "operations/history.hpp"
#include "operations/views.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

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

// A file as the desk finds it, and who in it has the number.
struct Side {
    store::HouseholdRow home;
    PersonId person;
};

// Takes the claims that are free now, and says anew what the file lacks: in force where it is nothing.
void go_on(Writing& work, store::HouseholdRow& home, const SettleCollision& form) {
    if (home.state == FileState::left) return;
    const auto reading = work.reading();
    take_free_claims(work, claims_wanted(reading, home));
    home.draft_reasons = draft_reasons_now(reading, home, store::being_checked(work.db, home.id));
    const bool lacks_nothing = home.draft_reasons.empty();
    if (lacks_nothing && home.state == FileState::draft)
        return put_in_force(work, home, "settle_collision", form.reason.value);
    home.state = lacks_nothing ? FileState::in_force : FileState::draft;
    changed(work, home, form);
}

// Their own file is left, and all its numbers are free; out of another's they move.
void take_out(Writing& work, Side& side, const SettleCollision& form) {
    auto& home = side.home;
    if (side.person == home.worker) {
        store::drop_claims(work.db, home.id);
        store::drop_collisions(work.db, home.id, work.actor.staff, work.now);
        home.state = FileState::left;
        home.left_on = work.today();
        home.leave_reason = "duplicate";
        return changed(work, home, form);
    }
    store::drop_claim(work.db, side.person);
    store::drop_collisions(work.db, side.person, work.actor.staff, work.now);
    for (const auto& m : store::memberships_of(work.db, home.id, max_rows_of_household)) {
        if (m.person != side.person || m.valid_until) continue;
        store::end_membership(work.db, m.id, work.today());
        work.emit({event::membership_ended, {home.id.value, m.person.value}});
    }
    go_on(work, home, form);
}

// The number is somebody else's: it stays as it was written, and counts for nothing until it is mended.
void invalidate_number(Writing& work, Side& side, const SettleCollision& form) {
    auto person = store::persons(work.db, std::vector{side.person}).front();
    store::drop_claim(work.db, person.id);
    person.identity_state = "invalid";
    person.identity_index.clear();
    person.last4_index.clear();
    person.version += 1;
    person.changed_at = work.now;
    person.changed_by = work.actor.staff;
    store::update(work.db, person, person.facts.name);
    work.emit({event::person_changed, {person.id.value}});
    side.home.draft_reasons.emplace_back("id_of_another");
    go_on(work, side.home, form);
}

void carry_out(Writing& work, Side& applicant, Side& claimant, const SettleCollision& form) {
    const bool names_claimant = form.file == claimant.home.id;
    switch (form.outcome) {
        case CollisionOutcome::same_person:
            take_out(work, names_claimant ? applicant : claimant, form);
            if (!names_claimant) go_on(work, applicant.home, form);
            break;
        case CollisionOutcome::different_person:
            go_on(work, applicant.home, form);
            break;
        case CollisionOutcome::number_wrong:
            invalidate_number(work, names_claimant ? claimant : applicant, form);
            if (names_claimant) go_on(work, applicant.home, form);
            break;
    }
    claims_given_up(work, claimant.home.id);
    claims_given_up(work, applicant.home.id);
}

}  // namespace

Result<CollisionAnswer> settle_collision(Writing& work, store::CollisionId id, const SettleCollision& form) {
    const auto reading = work.reading();
    auto collision = store::find_collision(work.db, work.actor.scope, id);
    if (!collision) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission::settle_collision, collision->scope_pos);
        gate.refused())
        return gate.error();
    auto home = store::read_household(work.db, work.actor.scope, collision->household);
    auto other = store::read_household(work.db, work.actor.scope, collision->other);
    // A file of an import that nobody sees yet: the collision waits for it.
    if (!home || !other) return auth::error::no_such_record;
    if (collision->state != store::being_checked_state) return error::collision_settled;
    if (auto checked = check(form, *collision); checked.refused()) return checked.error();

    Side applicant{std::move(*home), collision->person};
    Side claimant{std::move(*other), {}};
    claimant.person = claimant_in(reading, *collision, claimant.home);
    collision->state = state_of(form.outcome);
    store::settle(work.db, id, collision->state, work.actor.staff, work.now);
    carry_out(work, applicant, claimant, form);
    work.audit({.action = "settle_collision",
                .record_kind = "collision",
                .record_id = id.value,
                .scope_pos = collision->scope_pos,
                .detail = R"({"outcome":")" + collision->state + R"(","applicant":")" +
                          collision->household.text() + R"(","claimant":")" + collision->other.text() +
                          R"(","reason":)" + json::write(form.reason) + "}"});
    work.emit({event::collision_settled, {id.value, collision->household.value, collision->other.value}});
    return collision_answer(reading, *collision);
}

}  // namespace bangfu::people
