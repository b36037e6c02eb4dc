// SPDX-License-Identifier: Apache-2.0
#include "operations/parameters_verbs.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/people/people.hpp>
#include <bangfu/policies/errors.hpp>
#include <bangfu/policies/events.hpp>
#include <bangfu/policies/permissions.hpp>

#include <set>

namespace bangfu::policies {
namespace {

Ratio ratio_of(const RatioForm& form) {
    return {static_cast<std::int32_t>(form.p.value), static_cast<std::int32_t>(form.q.value)};
}

Done check(const SetParameters& form) {
    if (form.local_minimum_fen <= Money{0}) return error::minimum_not_positive;
    if (form.relative.p.value * form.deep.q.value <= form.deep.p.value * form.relative.q.value)
        return error::multiples_in_wrong_order;
    for (const auto& cause : form.accident_causes.items)
        if (people::code_for("cause", cause.value) != cause.value)
            return Error(error::unknown_cause, Arguments{{"cause", cause.value}});
    const std::set<CategoryCode> each(form.order.items.begin(), form.order.items.end());
    if (form.order.items.size() != 3 || each.size() != 3 || each.contains(CategoryCode::none))
        return error::order_incomplete;
    return done();
}

CategoryParameters parameters_from(const SetParameters& form, const std::string& version) {
    CategoryParameters p;
    p.version = version;
    p.valid.from = form.valid_from;
    p.local_minimum = form.local_minimum_fen;
    p.local_minimum_source = form.source.value;
    p.comparator = form.comparator;
    p.deep = ratio_of(form.deep);
    p.relative = ratio_of(form.relative);
    for (const auto& cause : form.accident_causes.items) p.accident_causes.push_back(cause.value);
    for (const auto code : form.order.items) p.order.push_back(category_of(code_of(code)).value());
    return p;
}

}  // namespace

Done set_customary_parameters(operation::Writing& work, UnionId union_id, Money local_minimum,
                              const std::string& source, Date valid_from) {
    const auto customary = customary_parameters(local_minimum, "", source);
    SetParameters form;
    form.union_ = union_id;
    form.local_minimum_fen = local_minimum;
    form.source = source;
    form.valid_from = valid_from;
    form.comparator = customary.comparator;
    form.deep = {{customary.deep.p}, {customary.deep.q}};
    form.relative = {{customary.relative.p}, {customary.relative.q}};
    for (const auto& cause : customary.accident_causes) form.accident_causes.items.emplace_back(cause);
    form.order.items = {CategoryCode::deep, CategoryCode::relative, CategoryCode::accident};
    const auto set = set_parameters(work, form);
    if (set.refused()) return set.error();
    return done();
}

Result<ParametersAnswer> set_parameters(operation::Writing& work, const SetParameters& form) {
    if (auto gate = auth::authorise(work.actor, permission::set_parameters); gate.refused())
        return gate.error();
    const auto at = organisation::find_union(work.db, work.actor.scope, form.union_);
    if (!at) return error::no_such_union;
    if (auto rules = check(form); rules.refused()) return rules.error();

    store::ParametersRow row;
    row.id = work.next_id<store::ParametersId>();
    row.union_id = at->id;
    row.scope_pos = at->place.from;
    row.parameters = parameters_from(form, row.id.text());
    row.recorded_at = work.now;
    row.recorded_by = work.actor.staff;
    store::insert(work.db, row);
    work.audit({.action = "set_parameters",
                .record_kind = "parameters",
                .record_id = row.id.value,
                .scope_pos = row.scope_pos});
    work.emit({event::parameter_changed, {at->id.value, row.id.value}});
    const auto reading = work.reading();
    auto answer = parameters_answer(row.parameters);
    add_origin(reading, row, answer);
    const auto here = parameters_for(work.db, work.actor.at, work.today());
    answer.applies_here = here && here->id == row.id.value;
    return answer;
}

}  // namespace bangfu::policies
