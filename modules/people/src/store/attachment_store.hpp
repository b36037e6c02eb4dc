// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/people/people.hpp>

namespace bangfu::people::store {

struct AttachmentTag;
using AttachmentId = Id<AttachmentTag>;

struct AttachmentRow {
    AttachmentId id;
    HouseholdId household;
    std::optional<PersonId> person;
    std::string kind, sealed_title;
    std::int64_t key_id = 0;
    BlobId blob;
    std::string media_type;
    std::int64_t bytes = 0;
    Instant added_at;
    StaffId added_by;
};
void insert(db::Session& session, const AttachmentRow& row);
std::vector<AttachmentRow> attachments_of(db::Session& session, HouseholdId household, int limit);
std::vector<AttachmentRow> attachments_of(db::Session& session, PersonId person, int limit);
std::optional<AttachmentRow> find_attachment(db::Session& session, AttachmentId id);
// A fact that nobody corrected rests on it.
bool is_evidence(db::Session& session, HouseholdId household, AttachmentId id);
void remove(db::Session& session, AttachmentId id, Instant now);

}  // namespace bangfu::people::store
