// SPDX-License-Identifier: Apache-2.0
#include "context.hpp"
#include "domain/default_roles.hpp"
#include "operations/views.hpp"
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {

Result<json::Page<RolePresetItem>> list_role_presets(Context&, const Reading& call) {
    if (Done permitted = auth::authorise(call.actor, permission::see_roles); permitted.refused())
        return permitted.error();
    json::Page<RolePresetItem> page;
    for (const RolePreset& preset : role_presets()) {
        RolePresetItem item{
            std::string(preset.code), std::string(preset.name_zh), std::string(preset.name_en), {}};
        for (const Seat& seat : preset.seats) {
            SeatItem shown{std::string(seat.name_zh), std::string(seat.name_en), {}};
            for (std::string_view code : seat.roles) {
                const auto role = store::read_role_by_code(call.db, code);
                ASSERT(role.has_value());  // default roles are never deleted
                shown.roles.push_back({role->id, role->name_zh, role->name_en});
            }
            item.seats.push_back(std::move(shown));
        }
        page.items.push_back(std::move(item));
    }
    return page;
}

}  // namespace bangfu::organisation
