// SPDX-License-Identifier: Apache-2.0
#include "domain/file_types.hpp"
#include "operations/form_rules.hpp"
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/permissions.hpp>

#include <array>
#include <fstream>

namespace bangfu::people {
namespace {

std::string beginning_of(const std::filesystem::path& file) {
    std::array<char, 16> bytes{};
    std::ifstream in(file, std::ios::binary);
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return {bytes.data(), static_cast<std::size_t>(in.gcount())};
}

}  // namespace

Result<AttachmentAnswer> add_attachment(http::TaskCall& call, HouseholdId id, const AttachmentQuery& query) {
    const auto media_type = media_type_of(beginning_of(call.upload), call.upload_name);
    return call.services.database.write([&](db::Session& session) -> Result<AttachmentAnswer> {
        Writing work{call.services, session, *call.actor, call.now};
        const auto home = open_household_for(work.reading(), permission::change_household, id);
        if (home.refused()) return home.error();
        FormCheck check(work.today());
        check.code("attachment", std::optional(query.kind.value), "kind");
        if (auto checked = check.outcome(); checked.refused()) return checked.error();
        if (query.person && !lives_in(session, *home, *query.person)) return error::person_not_in_household;
        if (!media_type) return error::file_type_refused;

        store::AttachmentRow row;
        row.id = work.next_id<store::AttachmentId>();
        row.household = id;
        row.person = query.person;
        row.kind = query.kind.value;
        row.key_id =
            query.person ? store::persons(session, std::vector{*query.person}).front().key_id : home->key_id;
        const auto title = query.title && !query.title->empty() ? query.title->value : call.upload_name;
        row.sealed_title =
            call.services.vault.seal(sealed::attachment_title, row.id.value, keys::KeyId{row.key_id}, title);
        const auto stored = call.services.blobs.put(session, call.services.ids, call.upload, *media_type,
                                                    keys::KeyId{row.key_id});
        row.blob = stored.id;
        row.bytes = stored.size;
        row.media_type = *media_type;
        row.added_at = work.now;
        row.added_by = work.actor.staff;
        store::insert(session, row);
        store::touch(session, id, work.actor.staff, work.now);
        work.audit({.action = "add_attachment",
                    .record_kind = "household",
                    .record_id = id.value,
                    .scope_pos = home->scope_pos,
                    .detail = R"({"kind":")" + row.kind + "\"}"});
        work.emit({"people.attachment_added", {id.value, row.id.value}});
        return attachment_answer(call.services, row);
    });
}

}  // namespace bangfu::people
