// SPDX-License-Identifier: Apache-2.0
// Filters and columns of a list that one keeps for oneself.
#include "operations/list_verbs.hpp"
#include "store/draft_store.hpp"

namespace bangfu::people {
namespace {

constexpr int max_views = 100;

SavedView answer_of(const store::ViewRow& row) {
    return {SavedViewId{row.id},    row.list,    row.name, json::Raw{row.filters},
            json::Raw{row.columns}, row.saved_at};
}

}  // namespace

SavedViewList list_saved_views(const Reading& work, const SavedViewQuery& query) {
    SavedViewList list;
    for (const auto& row :
         store::views_of(work.db, work.actor.staff, query.list ? query.list->value : "", max_views))
        list.items.push_back(answer_of(row));
    return list;
}

Result<SavedView> save_view(Writing& work, const SaveView& form) {
    const store::ViewRow row{work.services.ids.next_value(),
                             work.actor.staff,
                             form.list.value,
                             form.name.value,
                             form.filters.text,
                             form.columns.text,
                             work.now};
    store::save_view(work.db, row);
    return answer_of(row);
}

Result<Nothing> delete_saved_view(Writing& work, SavedViewId id) {
    if (!store::delete_view(work.db, work.actor.staff, id.value)) return auth::error::no_such_record;
    return Nothing{};
}

}  // namespace bangfu::people
