// SPDX-License-Identifier: Apache-2.0
#include "operations/list_verbs.hpp"
#include "store/draft_store.hpp"

namespace bangfu::people {

Result<Nothing> discard_draft(Writing& work, std::string_view kind, std::int64_t record) {
    store::discard_draft(work.db, work.actor.staff, kind, record);
    return Nothing{};
}

}  // namespace bangfu::people
