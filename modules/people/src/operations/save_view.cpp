// SPDX-License-Identifier: Apache-2.0
#include "operations/list_verbs.hpp"
#include "store/draft_store.hpp"

namespace bangfu::people {

Result<SavedView> save_view(Writing& work, const SaveView& form) {
    const store::ViewRow row{work.services.ids.next_value(),
                             work.actor.staff,
                             form.list.value,
                             form.name.value,
                             form.filters.text,
                             form.columns.text,
                             work.now};
    store::save_view(work.db, row);
    return SavedView{SavedViewId{row.id},    row.list,    row.name, json::Raw{row.filters},
                     json::Raw{row.columns}, row.saved_at};
}

}  // namespace bangfu::people
