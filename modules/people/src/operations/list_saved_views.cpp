// SPDX-License-Identifier: Apache-2.0
#include "operations/list_verbs.hpp"
#include "store/draft_store.hpp"

namespace bangfu::people {
namespace {
constexpr int max_views = 100;
}

SavedViewList list_saved_views(const Reading& work, const SavedViewQuery& query) {
    SavedViewList list;
    for (const auto& row :
         store::views_of(work.db, work.actor.staff, query.list ? query.list->value : "", max_views))
        list.items.push_back({SavedViewId{row.id}, row.list, row.name, json::Raw{row.filters},
                              json::Raw{row.columns}, row.saved_at});
    return list;
}

}  // namespace bangfu::people
