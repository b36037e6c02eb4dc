// SPDX-License-Identifier: Apache-2.0
#include "operations/parameters_verbs.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/policies/permissions.hpp>

namespace bangfu::policies {
namespace {

constexpr int deepest_tree = 12;

// The union itself first, then those above it up to the root.
std::vector<UnionId> path_up(db::Session& session, UnionId union_id) {
    std::vector<UnionId> path;
    auto next = std::optional(union_id);
    for (int i = 0; i < deepest_tree && next; ++i) {
        const auto found = organisation::find_union(session, organisation::whole_store(), *next);
        if (!found) break;
        path.push_back(found->id);
        next = found->parent;
    }
    return path;
}

// Where the last page ended; none for the first page or a cursor that is not ours.
std::optional<store::ParametersPlace> place_of(const std::optional<json::Cursor>& cursor) {
    if (!cursor || cursor->values.size() != 3) return std::nullopt;
    const auto pos = Id<struct PositionTag>::parse(cursor->values[0]);
    const auto from = Date::parse(cursor->values[1]);
    const auto id = store::ParametersId::parse(cursor->values[2]);
    if (!pos || !from || !id) return std::nullopt;
    return store::ParametersPlace{pos->value, *from, *id};
}

}  // namespace

std::optional<KeptParameters> parameters_for(db::Session& session, UnionId union_id, Date day) {
    for (const auto id : path_up(session, union_id))
        if (auto row = store::of_union_on(session, id, day))
            return KeptParameters{row->id.value, row->union_id, std::move(row->parameters)};
    return std::nullopt;
}

ParametersAnswer parameters_answer(const CategoryParameters& p) {
    ParametersAnswer answer;
    answer.valid_from = p.valid.from;
    answer.valid_until = p.valid.until;
    answer.local_minimum_fen = p.local_minimum;
    answer.source = p.local_minimum_source;
    answer.comparator = p.comparator;
    answer.deep = p.deep;
    answer.relative = p.relative;
    answer.accident_causes = p.accident_causes;
    for (const auto category : p.order) answer.order.emplace_back(code_of(category));
    return answer;
}

void add_origin(const operation::Reading& work, const store::ParametersRow& row, ParametersAnswer& answer) {
    answer.id = row.id;
    const auto at = organisation::find_union(work.db, organisation::whole_store(), row.union_id);
    ASSERT(at);  // a union is closed, never removed
    answer.set_at = {at->id, at->name};
    answer.recorded_at = row.recorded_at;
    answer.recorded_by = StaffRef{row.recorded_by, organisation::staff_name(work.db, row.recorded_by)};
    answer.superseded = row.superseded_by.has_value();
}

Result<ParametersPage> list_parameters(operation::Reading& work, const ParametersQuery& query) {
    if (auto gate = auth::authorise(work.actor, permission::see_parameters); gate.refused())
        return gate.error();
    const auto above = path_up(work.db, work.actor.at);
    auto rows =
        store::list(work.db, work.actor.scope, above, place_of(query.cursor), parameters_per_page + 1);
    const auto here = parameters_for(work.db, work.actor.at, work.today());
    ParametersPage page;
    const bool more = rows.size() > static_cast<std::size_t>(parameters_per_page);
    if (more) rows.pop_back();
    for (const auto& row : rows) {
        auto answer = parameters_answer(row.parameters);
        add_origin(work, row, answer);
        answer.applies_here = here && here->id == row.id.value;
        page.items.push_back(std::move(answer));
    }
    if (more) {
        const auto& last = rows.back();
        page.next_cursor =
            json::Cursor{{std::to_string(last.scope_pos), last.parameters.valid.from.iso(), last.id.text()}};
    }
    if (work.actor.may(permission::set_parameters)) page.abilities.emplace_back("set_parameters");
    return page;
}

}  // namespace bangfu::policies
