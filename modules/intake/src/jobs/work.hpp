// SPDX-License-Identifier: Apache-2.0
// What goes on behind an import: jobs in a serving program, the same functions in `bangfu import`. Each is
// made of short transactions and can be begun again after a kill at any moment; it ends at once where another
// job was given the import meanwhile.
#pragma once

#include "store/import_store.hpp"
#include <bangfu/intake/roster.hpp>
#include <bangfu/platform/jobs.hpp>
#include <bangfu/platform/operation.hpp>

#include <chrono>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace bangfu::intake {

// What a caller who is no job may add and take.
struct CheckExtras {
    std::vector<std::pair<std::string, std::string>> header_fields;
    Roster* roster = nullptr;  // is given what was read
};
// Reads the files and fills the staging. checking → checked, or refused with the reason.
Result<std::string> check_work(operation::Services& services, jobs::Run& run, const CheckExtras& extras = {});
// Adds what only the store tells of each household: already on file, file number taken.
class StoreLook {
  public:
    StoreLook(operation::Services& services, const store::ImportRecord& record, const auth::Scope& scope)
        : services_(services), record_(record), scope_(scope) {}
    void look(db::Session& session, std::span<Household> part);

  private:
    void look_at_persons(db::Session& session, std::span<Household> part);
    void look_at_kinds(db::Session& session, Household& household);
    UnionId union_of(db::Session& session, const Household& household);
    operation::Services& services_;
    const store::ImportRecord& record_;
    auth::Scope scope_;
    std::map<std::string, UnionId> unions_;
    std::map<std::string, bool> kinds_;  // by label: the store knows it
};
// Turns the staging into households, hidden, and shows them by one commit. applying → applied.
Result<std::string> apply_work(operation::Services& services, jobs::Run& run);
// Removes what a hidden batch made, and the staging. undoing → undone; a discarded import stays one.
Result<std::string> undo_work(operation::Services& services, jobs::Run& run);
// Removes staging and files; with `all`, else those only that nobody needs any more.
void clear_staging(operation::Services& services, ImportId import, bool all);

// Before an import that was left in the middle is tried once more: one that was tried too often is not tried
// for ever. A check ends refused, rows half made are removed.
void count_attempt(store::ImportRecord& record, Instant now);
inline constexpr int most_at_work = 1'000;

// How long files and rows that were not taken are kept after a check, and after an import was applied: 30
// days.
Instant kept_from(Instant at);
// Of every import whose time of keeping is over, destroys the key and removes staging and files.
void sweep(operation::Services& services);

// The import that this run is to work on: none where it is not in `state`, or another run has it.
std::optional<store::ImportRecord> import_of(db::Session& session, const jobs::Run& run, ImportState state);
// Whose scope bounds what is said: the place today of the union from which it was asked.
auth::Actor actor_of(db::Session& session, const store::ImportRecord& record);
// The refusal as a page or a job shows it.
std::string refusal_json(const Error& error);
// How to read: the region's parameters or those given, what unions above and this one said of headers.
struct Region {
    Settings settings;
    std::optional<std::int64_t> parameters_id;
};
Region region_of(db::Session& session, const store::ImportRecord& record, Date today);

// How much a transaction takes on, so that no other write waits long: what took longer than it should makes
// the next one smaller.
class ChunkSize {
  public:
    ChunkSize(std::int64_t first, std::int64_t most) : size_(first), most_(most) {}
    std::int64_t size() const { return size_; }
    void took(std::chrono::steady_clock::duration time);

  private:
    std::int64_t size_, most_;
};

}  // namespace bangfu::intake
