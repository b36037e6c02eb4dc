// SPDX-License-Identifier: Apache-2.0
#include "operations/record_need.hpp"

#include <bangfu/cases/errors.hpp>
#include <bangfu/cases/fields.hpp>
#include <bangfu/cases/permissions.hpp>
#include <bangfu/people/people.hpp>
#include <bangfu/people/person_key.hpp>

namespace bangfu::cases {
namespace {

bool outside_one_to_five(const std::optional<std::int32_t>& value) {
    return value && (*value < 1 || *value > 5);
}

// The rules of one need, apart from who may record it.
Done check(const RecordNeed& form, const std::optional<store::NeedCode>& code, bool person_lives_here,
           Date today) {
    if (!code) return error::unknown_need_code;
    if (!person_lives_here) return error::person_not_in_household;
    if (form.arose_on > today) return error::arose_in_future;
    if (!form.felt && !form.expressed && !form.normative && !form.comparative) return error::source_missing;
    std::vector<FieldFault> faults;
    if (outside_one_to_five(form.importance))
        faults.push_back({"importance", "out_of_range", {{"min", "1"}, {"max", "5"}}});
    if (outside_one_to_five(form.urgency))
        faults.push_back({"urgency", "out_of_range", {{"min", "1"}, {"max", "5"}}});
    if (!faults.empty()) return Error(json::error::invalid_form, std::move(faults));
    const bool moved = form.cell && *form.cell != code->cell;
    if (moved && (!form.cell_reason || form.cell_reason->empty())) return error::cell_reason_missing;
    return done();
}

std::optional<int> to_int(const std::optional<std::int32_t>& value) {
    return value;
}

}  // namespace

NeedAnswer answer_of(operation::Services& services, const store::RecordedNeed& need,
                     const auth::Actor& actor) {
    NeedAnswer answer{need.id,          need.version,
                      need.person,      need.code,
                      need.status,      need.status_reason,
                      need.origin,      {},
                      need.cell,        need.felt,
                      need.expressed,   need.normative,
                      need.comparative, need.importance,
                      need.urgency,     need.arose_on,
                      need.changed_at,  {}};
    if (!need.sealed_words.empty()) {
        auto words = services.vault.unseal(field::need_words, need.id.value, keys::KeyId{need.key_id},
                                           need.sealed_words);
        // Refused: sealed with the key of a household that was erased since.
        if (words.ok()) answer.words = words.value().reveal();
    }
    if (actor.may(permission::settle_need)) answer.abilities.emplace_back("settle_need");
    return answer;
}

Result<NeedAnswer> record_need(operation::Writing& work, HouseholdId household, const RecordNeed& form) {
    const auto found = people::find_household(work.db, work.actor.scope, household);
    if (!found) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission::record_need, found->scope_pos); gate.refused())
        return gate.error();
    const auto person = form.person.value_or(found->worker);
    const bool lives_here =
        person == found->worker || people::household_of(work.db, person, work.today()) == household;
    const auto code = store::need_code(work.db, form.code);
    if (auto rules = check(form, code, lives_here, work.today()); rules.refused()) return rules.error();
    ASSERT(code);

    store::NeedRow row;
    row.id = work.next_id<store::NeedId>();
    row.need = {household,
                person,
                found->union_id,
                found->scope_pos,
                code->code,
                form.cell.value_or(code->cell),
                form.felt,
                form.expressed,
                form.normative,
                form.comparative,
                to_int(form.importance),
                to_int(form.urgency),
                form.arose_on};
    if (form.cell_reason) row.cell_reason = form.cell_reason->value;
    if (form.words && !form.words->empty()) {
        row.key_id = people::key_of_person(work.db, person).value;
        row.sealed_words = work.services.vault.seal(field::need_words, row.id.value, keys::KeyId{row.key_id},
                                                    form.words->value);
    }
    if (form.causes)
        for (const auto& cause : *form.causes) row.causes.push_back(cause.value);
    row.recorded_at = work.now;
    row.recorded_by = work.actor.staff;
    store::insert(work.db, row);
    work.audit({.action = "record_need",
                .record_kind = "household",
                .record_id = household.value,
                .scope_pos = found->scope_pos,
                .detail = R"({"need":")" + row.id.text() + "\"}"});
    work.emit({"cases.need_recorded", {row.id.value, household.value}});
    const auto recorded = store::find(work.db, work.actor.scope, row.id);
    ASSERT(recorded);
    return answer_of(work.services, *recorded, work.actor);
}

}  // namespace bangfu::cases
