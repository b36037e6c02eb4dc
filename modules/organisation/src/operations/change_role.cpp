// SPDX-License-Identifier: Apache-2.0
#include "domain/default_roles.hpp"
#include "domain/permission_patterns.hpp"
#include "operations/role_rules.hpp"
#include "operations/views.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>
#include <bangfu/organisation/permissions.hpp>

#include <algorithm>

namespace bangfu::organisation {
namespace {

PermissionIds form_of(const std::vector<std::string>& permissions) {
    PermissionIds ids;
    for (const std::string& permission : permissions) ids.items.emplace_back(permission);
    return ids;
}

// An administrator who can no longer assign posts could not be helped by anybody.
bool can_administer(const std::vector<std::string>& permissions) {
    for (const auth::Permission needed : {permission::assign_post, permission::change_role})
        if (!std::binary_search(permissions.begin(), permissions.end(), needed.id, std::less<>()))
            return false;
    return true;
}

}  // namespace

Result<RoleItem> change_role(Context& context, Writing& call, RoleId id, const ChangeRole& form) {
    if (Done inside = auth::authorise(call.actor, permission::change_role, root_place.from); inside.refused())
        return inside.error();
    auto row = store::read_role(call.db, id);
    if (!row) return auth::error::no_such_record;
    std::vector<std::string> permissions =
        expand(store::read_patterns(call.db, id), context.role_permissions.all());

    json::FieldConflicts conflicts;
    std::vector<std::string_view> changed;
    RequiredText<40> name_zh(row->name_zh);
    RequiredText<60> name_en(row->name_en);
    PermissionIds ids = form_of(permissions);
    if (json::apply(form.name_zh, name_zh, conflicts, "name_zh")) changed.push_back("name_zh");
    if (json::apply(form.name_en, name_en, conflicts, "name_en")) changed.push_back("name_en");
    const bool other_permissions = json::apply(form.permissions, ids, conflicts, "permissions");
    if (other_permissions) changed.push_back("permissions");
    if (Done merged = conflicts.outcome(); merged.refused()) return merged.error();
    if (changed.empty()) return error::nothing_to_change;
    if (other_permissions) {
        auto chosen = chosen_permissions(context, ids);
        if (chosen.refused()) return chosen.error();
        permissions = std::move(chosen.value());
        if (row->code == administrator_code && !can_administer(permissions)) return error::last_administrator;
    }

    row->name_zh = name_zh.value;
    row->name_en = name_en.value;
    row->version += 1;
    store::update_role(call.db, *row, call.actor.staff, call.now);
    if (other_permissions) store::replace_patterns(call.db, id, permissions);
    call.audit({.action = "change_role",
                .record_kind = "role",
                .record_id = id.value,
                .detail = changed_detail(changed)});
    call.emit({event::role_changed, {id.value}});
    return role_item(call.reading(), *row, permissions);
}

}  // namespace bangfu::organisation
