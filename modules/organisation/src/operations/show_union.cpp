// SPDX-License-Identifier: Apache-2.0
#include "operations/union_rules.hpp"
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {

Result<UnionView> show_union(Context&, const Reading& call, UnionId id) {
    const auto row = union_to_change(call, permission::see_unions, id);
    if (row.refused()) return row.error();
    return union_view(call, *row);
}

}  // namespace bangfu::organisation
