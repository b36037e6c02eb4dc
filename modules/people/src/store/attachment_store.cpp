// SPDX-License-Identifier: Apache-2.0
#include "store/attachment_store.hpp"

namespace bangfu::people::store {
namespace {

constexpr std::string_view columns =
    "id, household_id, person_id, kind, sealed_title, key_id, blob_id, media_type, bytes, added_at, added_by";

std::vector<AttachmentRow> all(db::Rows rows) {
    std::vector<AttachmentRow> found;
    while (rows.next())
        found.push_back({rows.id<AttachmentId>(0), rows.id<HouseholdId>(1), rows.maybe_id<PersonId>(2),
                         rows.text(3), rows.blob(4), rows.i64(5), rows.id<BlobId>(6), rows.text(7),
                         rows.i64(8), rows.instant(9), rows.id<StaffId>(10)});
    return found;
}

}  // namespace

void insert(db::Session& session, const AttachmentRow& r) {
    session.execute("INSERT INTO people_attachments (" + std::string(columns) +
                        ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                    {r.id, r.household, r.person, r.kind, db::Blob{r.sealed_title}, r.key_id, r.blob,
                     r.media_type, r.bytes, r.added_at, r.added_by});
}

std::vector<AttachmentRow> attachments_of(db::Session& session, HouseholdId household, int limit) {
    return all(session.query(
        "SELECT " + std::string(columns) +
            " FROM people_attachments WHERE household_id = $1 AND removed_at IS NULL ORDER BY id DESC "
            "LIMIT $2",
        {household, limit}));
}

std::vector<AttachmentRow> attachments_of(db::Session& session, PersonId person, int limit) {
    return all(session.query(
        "SELECT " + std::string(columns) +
            " FROM people_attachments WHERE person_id = $1 AND removed_at IS NULL ORDER BY id LIMIT $2",
        {person, limit}));
}

std::optional<AttachmentRow> find_attachment(db::Session& session, AttachmentId id) {
    auto found = all(session.query(
        "SELECT " + std::string(columns) + " FROM people_attachments WHERE id = $1 AND removed_at IS NULL",
        {id}));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

bool is_evidence(db::Session& session, HouseholdId household, AttachmentId id) {
    auto rows = session.query(
        "SELECT 1 FROM people_circumstances WHERE household_id = $1 AND evidence = $2 AND superseded_by IS "
        "NULL LIMIT 1",
        {household, id});
    return rows.next();
}

void remove(db::Session& session, AttachmentId id, Instant now) {
    session.execute("UPDATE people_attachments SET removed_at = $2 WHERE id = $1", {id, now});
}

}  // namespace bangfu::people::store
