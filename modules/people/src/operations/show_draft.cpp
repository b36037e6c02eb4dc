// SPDX-License-Identifier: Apache-2.0
#include "operations/list_verbs.hpp"
#include "store/draft_store.hpp"
#include "store/sealed_fields.hpp"

namespace bangfu::people {

Result<DraftAnswer> show_draft(const Reading& work, std::string_view kind, std::int64_t record) {
    const auto row = store::find_draft(work.db, work.actor.staff, kind, record);
    if (!row) return auth::error::no_such_record;
    const auto form = opened(work.services.vault, sealed::draft_form, record, row->key_id, row->sealed_form);
    if (form.empty()) return auth::error::no_such_record;
    return DraftAnswer{row->base_version, json::Raw{form}, row->saved_at};
}

}  // namespace bangfu::people
