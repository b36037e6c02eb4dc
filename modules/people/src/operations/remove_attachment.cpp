// SPDX-License-Identifier: Apache-2.0
#include "operations/history.hpp"
#include "operations/household_verbs.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<Nothing> remove_attachment(Writing& work, store::AttachmentId id, const RemoveAttachment& form) {
    const auto paper = store::find_attachment(work.db, id);
    if (!paper) return auth::error::no_such_record;
    const auto home = open_household_for(work.reading(), permission::change_household, paper->household);
    if (home.refused()) return home.error();
    // What rests on it is corrected first: a fact says what shows it.
    if (store::is_evidence(work.db, paper->household, id)) return error::attachment_is_evidence;

    const auto title =
        opened(work.services.vault, sealed::attachment_title, id.value, paper->key_id, paper->sealed_title);
    if (auto removed = work.services.blobs.remove(work.db, paper->blob); removed.refused())
        return removed.error();
    store::remove(work.db, id, work.now);
    store::touch(work.db, home->id, work.actor.staff, work.now);
    History(work, home->id, "attachment", id.value, paper->key_id, "remove_attachment")
        .changed("paper", json::write(title), {}, form.reason.value);
    work.audit({.action = "remove_attachment",
                .record_kind = "household",
                .record_id = home->id.value,
                .scope_pos = home->scope_pos,
                .detail = R"({"kind":")" + paper->kind + "\"}"});
    work.emit({event::attachment_removed, {home->id.value, id.value}});
    return Nothing{};
}

}  // namespace bangfu::people
