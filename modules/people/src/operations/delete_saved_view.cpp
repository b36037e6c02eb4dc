// SPDX-License-Identifier: Apache-2.0
#include "operations/list_verbs.hpp"
#include "store/draft_store.hpp"

namespace bangfu::people {

Result<Nothing> delete_saved_view(Writing& work, SavedViewId id) {
    if (!store::delete_view(work.db, work.actor.staff, id.value)) return auth::error::no_such_record;
    return Nothing{};
}

}  // namespace bangfu::people
