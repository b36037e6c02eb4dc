// SPDX-License-Identifier: Apache-2.0
#include "context.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/permissions.hpp>
#include <bangfu/organisation/verbs.hpp>

namespace bangfu::organisation {

Result<json::Page<DivisionItem>> list_divisions(Context& context, const Reading& call,
                                                const ListDivisions& query) {
    if (Done permitted = auth::authorise(call.actor, permission::see_unions); permitted.refused())
        return permitted.error();
    const std::string under = query.under ? query.under->value : std::string();
    if (!under.empty() && !find_division(context.divisions, under)) return error::no_such_division;
    json::Page<DivisionItem> page;
    for (const Division& division : divisions_under(context.divisions, under))
        page.items.push_back({std::string(division.code), std::string(division.name),
                              static_cast<DivisionItemLevel>(division.level())});
    return page;
}

}  // namespace bangfu::organisation
