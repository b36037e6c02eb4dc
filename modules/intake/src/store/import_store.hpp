// SPDX-License-Identifier: Apache-2.0
// The rows of imports, their files, and what unions said of headers.
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/db.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bangfu::intake::store {

struct ImportRecord {
    ImportId id;
    std::int64_t version = 1;
    UnionId union_id;
    std::int64_t scope_pos = 0;
    ImportState state = ImportState::checking;
    std::string name;
    std::optional<Money> local_minimum;
    std::optional<std::string> local_minimum_source;
    std::string sheets = "[]";           // JSON of SheetAnswer
    std::optional<std::string> summary;  // JSON of SummaryAnswer
    std::optional<std::string> refusal;  // JSON of RefusalAnswer
    StaffId staff;                       // for whom it works
    PostId post;
    UnionId actor_union;
    std::optional<JobId> job;
    std::int64_t attempts = 0;                  // starts of the program that took the same work up again
    std::int64_t staged = 0;                    // rows in staging
    std::int64_t applied_upto = 0;              // the last number of staging that was applied
    std::int64_t made = 0;                      // households
    std::optional<std::int64_t> questionnaire;  // of its survey
    std::optional<std::int64_t> key;            // none: destroyed
    std::optional<Instant> kept_until;
    Instant created_at, changed_at;
    StaffId created_by;
    std::optional<Instant> checked_at, applied_at, undone_at;
    std::optional<std::string> undo_reason;
};

void insert(db::Session& session, const ImportRecord& record);
// Everything but id, created_at and created_by.
void update(db::Session& session, const ImportRecord& record);
std::optional<ImportRecord> find(db::Session& session, ImportId id);
// Newest first.
std::vector<ImportRecord> list(db::Session& session, const auth::Scope& scope, std::optional<ImportId> before,
                               int limit);
// In the middle of some work, in the order of their making.
std::vector<ImportRecord> at_work(db::Session& session, int limit);
// Whose time of keeping is over.
std::vector<ImportRecord> kept_beyond(db::Session& session, Instant now, int limit);
// Checked or refused, and since then waiting for someone in the scope.
std::vector<ImportRecord> waiting(db::Session& session, const auth::Scope& scope, int limit);

bool has_imports(db::Session& session, UnionId union_id);

struct FileRecord {
    std::int64_t number = 0;
    BlobId blob;
    std::string name;
    std::int64_t bytes = 0;
};
void insert(db::Session& session, ImportId import, const FileRecord& file);
std::vector<FileRecord> files(db::Session& session, ImportId import);
void remove_files(db::Session& session, ImportId import);

struct RememberedHeader {
    std::string header_key, header, field;
};
void remember(db::Session& session, UnionId union_id, const RememberedHeader& header, Instant now,
              StaffId by);
void forget(db::Session& session, UnionId union_id, std::string_view header_key);
std::vector<RememberedHeader> remembered(db::Session& session, UnionId union_id);
void set_header_words(db::Session& session, UnionId union_id, std::string_view words, Instant now,
                      StaffId by);
std::string header_words(db::Session& session, UnionId union_id);

std::string_view name_of(ImportState state);

}  // namespace bangfu::intake::store
