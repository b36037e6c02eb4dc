// SPDX-License-Identifier: Apache-2.0
#include "operations/union_rules.hpp"
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {

Result<json::Page<UnionItem>> list_unions(Context&, const Reading& call, const ListUnions& query) {
    const UnionId parent_id = query.parent.value_or(call.actor.at);
    const auto parent = union_to_change(call, permission::see_unions, parent_id);
    if (parent.refused()) return parent.error();
    const auto after = behind(query.cursor, -1);
    if (after.refused()) return after.error();
    const Place within = query.parent ? parent->place : call.actor.scope;
    const auto rows = query.q && !query.q->empty()
                          ? store::search_unions(call.db, within, *query.q, *after, page_size + 1)
                          : store::read_children(call.db, parent_id, *after, page_size + 1);
    json::Page<UnionItem> page;
    for (const store::UnionRow& row : rows) {
        if (page.items.size() == page_size) break;
        page.items.push_back(union_item(call, row));
    }
    if (rows.size() > page_size) page.next_cursor = cursor_at(rows[page_size - 1].place.from);
    return page;
}

}  // namespace bangfu::organisation
