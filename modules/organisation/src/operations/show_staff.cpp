// SPDX-License-Identifier: Apache-2.0
#include "operations/office_rules.hpp"
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {

Result<StaffView> show_staff(Context&, const Reading& call, StaffId id) {
    const auto row = staff_to_change(call, permission::see_staff, id);
    if (row.refused()) return row.error();
    return staff_view(call, *row);
}

}  // namespace bangfu::organisation
