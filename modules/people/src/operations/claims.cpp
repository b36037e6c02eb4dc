// SPDX-License-Identifier: Apache-2.0
#include "operations/claims.hpp"

#include "operations/draft_completion.hpp"
#include "operations/history.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>

#include <algorithm>

namespace bangfu::people {

Result<ClaimOutcome> sort_claims(const Reading& work, std::span<const store::Claim> wanted) {
    std::vector<std::string> indexes;
    for (const auto& claim : wanted) indexes.push_back(claim.identity_index);
    const auto held = store::claims_on(work.db, indexes);
    ClaimOutcome outcome;
    for (const auto& claim : wanted) {
        const auto same = [&](const auto& other) { return other.identity_index == claim.identity_index; };
        const auto other = std::find_if(held.begin(), held.end(), same);
        if (other == held.end()) {
            if (std::none_of(outcome.free.begin(), outcome.free.end(), same)) outcome.free.push_back(claim);
            continue;
        }
        if (other->person == claim.person) continue;
        // A desk found that the number was given to two people: it stays with who had it first.
        if (store::found_different(work.db, claim.household, claim.person, other->household)) continue;
        const auto file = find_household(work.db, work.actor.scope, other->household);
        if (file)
            return Error(error::identity_in_open_file,
                         Arguments{{"file_no", file->file_no}, {"household", file->id.text()}});
        outcome.elsewhere.push_back(*other);
    }
    return outcome;
}

namespace {

constexpr int max_waiting = 200;  // for the numbers of one household

// A file that an import has not made visible yet has no desk but the applicant's own.
organisation::UnionFacts desk_of(db::Session& session, UnionId applicant, HouseholdId other) {
    const auto file = find_household(session, organisation::whole_store(), other);
    return organisation::lowest_common_union(session, applicant, file ? file->union_id : applicant);
}

// What a draft lacks is said anew. Who gave the number up may be of a union that its readers do not see, so
// the row does not name them.
void say_anew(Writing& work, store::HouseholdRow home) {
    if (home.state != FileState::draft) return;
    home.draft_reasons = draft_reasons_now(work.reading(), home, store::being_checked(work.db, home.id));
    home.version += 1;
    store::update(work.db, home);
    work.emit({event::household_changed, {home.id.value}});
}

// What lacks something neither counts nor is paid.
void back_to_draft(Writing& work, store::HouseholdRow home, std::vector<std::string> reasons,
                   std::string_view verb) {
    const auto before = store::name_of(home.state);
    home.state = FileState::draft;
    home.draft_reasons = std::move(reasons);
    store::update(work.db, home);
    History(work, home.id, "household", home.id.value, home.key_id, verb)
        .changed("state", json::write(std::string(before)),
                 json::write(std::string(store::name_of(home.state))));
    work.emit({event::household_changed, {home.id.value}});
}

void without_claimant(Writing& work, const store::Collision& collision) {
    const auto home = store::read_household(work.db, organisation::whole_store(), collision.household);
    if (collision.state == store::being_checked_state) {
        store::settle(work.db, collision.id, store::fell_away_state, work.actor.staff, work.now);
        if (home) say_anew(work, *home);
    } else if (home && home->state != FileState::left) {
        take_free_claims(work, claims_wanted(work.reading(), *home));
    }
}

// A file stands and falls with its worker's number: without a valid one an import makes a draft of it as
// well.
void judge_worker_anew(Writing& work, HouseholdId id, const store::PersonRow& who, std::string_view verb) {
    auto home = *store::read_household(work.db, organisation::whole_store(), id);
    if (who.id != home.worker) return;
    if (home.state == FileState::draft) return say_anew(work, std::move(home));
    if (who.identity_state == "valid") return;
    auto reasons = draft_reasons_now(work.reading(), home, store::being_checked(work.db, id));
    back_to_draft(work, std::move(home), std::move(reasons), verb);
}

}  // namespace

void raise_collisions(Writing& work, const store::HouseholdRow& household,
                      std::span<const store::Claim> wanted, std::span<const store::Claim> elsewhere,
                      std::string_view verb) {
    for (const auto& other : elsewhere) {
        const auto mine = std::find_if(wanted.begin(), wanted.end(), [&](const auto& claim) {
            return claim.identity_index == other.identity_index;
        });
        const auto desk = desk_of(work.db, household.union_id, other.household);
        store::insert(work.db,
                      {work.services.ids.next<store::CollisionId>(), desk.id, desk.place.from, household.id,
                       mine->person, other.household, work.now, std::string(store::being_checked_state)});
    }
    if (!elsewhere.empty() && household.state == FileState::in_force)
        back_to_draft(work, household, {"identity_being_checked"}, verb);
}

void take_free_claims(Writing& work, std::span<const store::Claim> wanted) {
    std::vector<std::string> taken;
    for (const auto& claim : wanted) taken.push_back(claim.identity_index);
    const auto held = store::claims_on(work.db, taken);
    taken.clear();
    for (const auto& claim : held) taken.push_back(claim.identity_index);
    std::vector<store::Claim> free;
    for (const auto& claim : wanted) {
        if (std::find(taken.begin(), taken.end(), claim.identity_index) != taken.end()) continue;
        taken.push_back(claim.identity_index);
        free.push_back(claim);
    }
    store::insert(work.db, std::span<const store::Claim>(free));
}

void claims_given_up(Writing& work, HouseholdId by) {
    for (auto& collision : store::collisions_against(work.db, by, max_waiting)) {
        const auto person = store::persons(work.db, std::vector{collision.person}).front();
        const auto held = store::claims_on(work.db, std::vector{person.identity_index});
        if (held.empty() || held.front().household == collision.household) {
            without_claimant(work, collision);
        } else if (held.front().household != by && collision.state == store::being_checked_state) {
            const auto home =
                store::read_household(work.db, organisation::whole_store(), collision.household);
            if (!home) continue;
            const auto desk = desk_of(work.db, home->union_id, held.front().household);
            collision.other = held.front().household;
            collision.desk = desk.id;
            collision.scope_pos = desk.place.from;
            store::redirect(work.db, collision);
        }
    }
}

Done follow_claim(Writing& work, const store::PersonRow& row, const std::optional<store::HouseholdRow>& home,
                  std::string_view verb) {
    if (!home || home->state == FileState::left) return done();
    std::vector<store::Claim> wanted;
    if (!row.identity_index.empty()) wanted.push_back({row.identity_index, home->id, row.id, 0});
    const auto claims = sort_claims(work.reading(), wanted);
    if (claims.refused()) return claims.error();
    store::drop_claim(work.db, row.id);
    store::drop_collisions(work.db, row.id, work.actor.staff, work.now);  // of the number before
    take_free_claims(work, wanted);
    raise_collisions(work, *home, wanted, claims->elsewhere, verb);
    claims_given_up(work, home->id);
    judge_worker_anew(work, home->id, row, verb);
    return done();
}

}  // namespace bangfu::people
