// SPDX-License-Identifier: Apache-2.0
#include "context.hpp"
#include "store/directory.hpp"
#include "store/staff.hpp"
#include "store/unions.hpp"
#include <bangfu/organisation/organisation.hpp>

#include <algorithm>

namespace bangfu::embedded {
std::string_view divisions();
}

namespace bangfu::organisation {
namespace {

std::vector<auth::Permission> sorted(std::vector<auth::Permission> permissions) {
    std::sort(permissions.begin(), permissions.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    const auto same = [](const auto& a, const auto& b) { return a.id == b.id; };
    permissions.erase(std::unique(permissions.begin(), permissions.end(), same), permissions.end());
    return permissions;
}

std::unique_ptr<Context> make_context(Parts parts) {
    auto permissions = sorted(std::move(parts.permissions));
    // In place: the hasher and the kept permissions do not move.
    std::unique_ptr<Context> context(new Context{.database = parts.database,
                                                 .permissions = permissions,
                                                 .followers = std::move(parts.followers),
                                                 .version = std::move(parts.version),
                                                 .demonstration = parts.demonstration,
                                                 .divisions = read_divisions(embedded::divisions()),
                                                 .hasher = auth::PasswordHasher(parts.hash_cost),
                                                 .role_permissions = RolePermissions(permissions),
                                                 .directory = {},
                                                 .sessions = {}});
    context->directory = std::make_unique<store::Directory>(context->role_permissions);
    context->sessions =
        std::make_unique<auth::SessionStore>(parts.database, *context->directory, parts.limits);
    return context;
}

UnionFacts facts_of(const store::UnionRow& row) {
    return {row.id, row.code, row.name, row.level, row.parent, row.place, row.open()};
}

std::optional<UnionFacts> within(const auth::Scope& scope, const std::optional<store::UnionRow>& row) {
    if (!row || !scope.holds(row->place.from)) return std::nullopt;
    return facts_of(*row);
}

}  // namespace

Organisation::Organisation(std::unique_ptr<Context> context) : context_(std::move(context)) {}
Organisation::~Organisation() = default;
std::unique_ptr<Organisation> Organisation::make(Parts parts) {
    return std::unique_ptr<Organisation>(new Organisation(make_context(std::move(parts))));
}
auth::Directory& Organisation::directory() {
    return *context_->directory;
}
auth::Sessions& Organisation::sessions() {
    return *context_->sessions;
}

std::optional<UnionFacts> find_union(db::Session& session, const auth::Scope& scope, UnionId id) {
    return within(scope, store::read_union(session, id));
}

std::optional<UnionFacts> find_union_by_code(db::Session& session, const auth::Scope& scope,
                                             std::string_view code) {
    return within(scope, store::read_union_by_code(session, code));
}

std::optional<UnionFacts> find_union_by_name(db::Session& session, const auth::Scope& scope,
                                             std::string_view name) {
    const auto rows = store::read_unions_named(session, scope, name);
    if (rows.size() != 1) return std::nullopt;
    return facts_of(rows.front());
}

std::optional<UnionFacts> union_at(db::Session& session, std::int64_t scope_pos) {
    return within(root_place, store::read_union_at(session, scope_pos));
}

UnionFacts lowest_common_union(db::Session& session, UnionId one, UnionId other) {
    const auto first = store::read_union(session, one);
    const auto second = store::read_union(session, other);
    ASSERT(first.has_value() && second.has_value());  // ids of records, not of forms
    const auto line = store::read_line(session, root_place, first->place.from);
    const auto above_both = std::find_if(line.rbegin(), line.rend(), [&](const store::UnionRow& row) {
        return row.place.holds(second->place.from);
    });
    ASSERT(above_both != line.rend());  // the root holds all
    return facts_of(*above_both);
}

auth::Scope whole_store() {
    return root_place;
}

std::string staff_name(db::Session& session, StaffId staff) {
    const auto row = store::read_staff(session, staff);
    return row ? row->name : std::string();
}

bool same_natural_person(db::Session& session, StaffId one, StaffId other) {
    if (one == other) return true;
    const auto first = store::read_staff(session, one);
    const auto second = store::read_staff(session, other);
    return first && second && first->natural_person == second->natural_person;
}

std::vector<UnionOnDay> tree_on(db::Session& session, Date day) {
    return store::read_tree_on(session, day);
}

}  // namespace bangfu::organisation
