// SPDX-License-Identifier: Apache-2.0
// What one types and has not saved: one's own, sealed, and never part of the record.
#include "operations/list_verbs.hpp"
#include "store/draft_store.hpp"
#include "store/sealed_fields.hpp"

namespace bangfu::people {
namespace {

// A draft of a household's record is sealed with that household's key, one of a person's with that person's,
// so that it goes when they are erased; one of a record that is not there yet, with the store's.
std::int64_t key_of(const Reading& work, std::int64_t record) {
    if (const auto home = store::read_household(work.db, work.actor.scope, HouseholdId{record}))
        return home->key_id;
    if (const auto person = store::find_person(work.db, work.actor.scope, PersonId{record}))
        return person->key_id;
    return work.services.vault.store_key().value;
}

}  // namespace

Result<Nothing> save_draft(Writing& work, std::string_view kind, std::int64_t record, const SaveDraft& form) {
    store::DraftRow row;
    row.staff = work.actor.staff;
    row.kind = kind;
    row.record = record;
    row.base_version = form.base_version;
    row.key_id = key_of(work.reading(), record);
    row.sealed_form =
        work.services.vault.seal(sealed::draft_form, record, keys::KeyId{row.key_id}, form.form.text);
    row.saved_at = work.now;
    store::save_draft(work.db, row);
    return Nothing{};
}

}  // namespace bangfu::people
