// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/people/people.hpp>

namespace bangfu::people::store {

struct DraftRow {
    StaffId staff;
    std::string kind;
    std::int64_t record = 0, base_version = 0;
    std::string sealed_form;
    std::int64_t key_id = 0;
    Instant saved_at;
};
void save_draft(db::Session& session, const DraftRow& row);
std::optional<DraftRow> find_draft(db::Session& session, StaffId staff, std::string_view kind,
                                   std::int64_t record);
void discard_draft(db::Session& session, StaffId staff, std::string_view kind, std::int64_t record);
std::int64_t remove_drafts(db::Session& session, Instant saved_before, int limit);  // how many

// What anybody typed about a record, a household or a person.
std::vector<DraftRow> drafts_of(db::Session& session, std::int64_t record, int limit);

struct ViewRow {
    std::int64_t id = 0;
    StaffId staff;
    std::string list, name, filters, columns;
    Instant saved_at;
};
void save_view(db::Session& session, const ViewRow& row);  // replaces one of the same list and name
std::vector<ViewRow> views_of(db::Session& session, StaffId staff, std::string_view list, int limit);
bool delete_view(db::Session& session, StaffId staff, std::int64_t id);

struct ExportRow {
    std::int64_t id = 0;
    StaffId staff;
    auth::Scope scope;
    std::string request;
    Instant asked_at;
    std::optional<BlobId> blob;
    std::optional<Instant> taken_at;
};
void insert(db::Session& session, const ExportRow& row);
std::optional<ExportRow> find_export(db::Session& session, std::int64_t id);
std::vector<ExportRow> exports_asked_before(db::Session& session, Instant before, int limit);
void remove_export(db::Session& session, std::int64_t id);
// False where the export is gone meanwhile.
bool set_export_file(db::Session& session, std::int64_t id, BlobId blob, std::int64_t households);
void set_export_taken(db::Session& session, std::int64_t id, Instant at);

}  // namespace bangfu::people::store
