// SPDX-License-Identifier: Apache-2.0
// What touches every module is asked of every module: each implements these ports for its own records, and
// app/compose.cpp hands the list of implementations to the module that does the asking (people: what is held
// on a person; intake: undo of a batch; today: the worklist). No module learns of another by it.
//
// The session is the caller's open transaction or snapshot; base names it only.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/personal.hpp>
#include <bangfu/base/result.hpp>
#include <bangfu/base/time.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::db {
class Session;
}

namespace bangfu::ports {

// One record held on a person, as that person is given it: every field by its name, sensitive ones in clear.
struct HeldField {
    std::string name;  // as in docs/data-classes.md: "circumstances.value"
    Personal<std::string> value;
};
struct HeldRecord {
    std::string_view kind;  // "circumstance", "need", …
    std::int64_t id = 0;
    Instant known_at;
    std::vector<HeldField> fields;
    std::vector<BlobId> papers;
};

// What was done to a module's records of a person. `kept` names the kinds that a law keeps, each with its
// reason code; a kept record no longer tells who it was about to those who may not know.
struct KeptRecords {
    std::string_view kind;
    std::string_view reason;  // id of a text
    std::int64_t count = 0;
    std::optional<Date> until;  // when the duty to keep them ends
    bool operator==(const KeptRecords&) const = default;
};
struct Erased {
    std::int64_t records = 0;
    std::vector<KeptRecords> kept;
    bool operator==(const Erased&) const = default;
};

// A module that holds records on persons.
class PersonParticipant {
  public:
    virtual ~PersonParticipant() = default;
    virtual std::string_view module() const = 0;
    // All that the module holds on the person, oldest first. Who may see it was decided by the caller.
    virtual std::vector<HeldRecord> export_of(db::Session& session, PersonId person) const = 0;
    // Removes plain fields and references to keys; the keys themselves are destroyed by who asks, after all
    // answered.
    virtual Erased erase(db::Session& session, PersonId person, Instant now) = 0;
    // `from` was found to be the same human being as `into`: every reference moves. The number of records
    // moved.
    virtual std::int64_t merge(db::Session& session, PersonId from, PersonId into, Instant now) = 0;
    // The households of an import batch on which something was built that is not of the batch itself, at most
    // `limit`.
    virtual std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch,
                                              std::int64_t limit) const = 0;
};

// Over all participants, in their order.
std::vector<HeldRecord> export_of(std::span<PersonParticipant* const> all, db::Session& session,
                                  PersonId person);
Erased erase(std::span<PersonParticipant* const> all, db::Session& session, PersonId person, Instant now);
std::int64_t merge(std::span<PersonParticipant* const> all, db::Session& session, PersonId from,
                   PersonId into, Instant now);
// Each household once, sorted, at most `limit`; empty: the batch may be undone.
std::vector<HouseholdId> built_on(std::span<PersonParticipant* const> all, db::Session& session,
                                  std::int64_t batch, std::int64_t limit);

// Why something stands in a worklist, most pressing first.
enum class DueKind { overdue, returned, due, found, changed, waiting };

struct DueItem {
    DueKind kind = DueKind::due;
    std::string_view reason;     // id of a text: "intake.draft_incomplete"
    std::string_view next_step;  // the verb that settles it: "complete_draft"
    Arguments args;              // of the reason; never personal data
    std::string_view record_kind;
    std::int64_t record = 0;
    std::optional<HouseholdId> household;
    UnionId at;
    std::optional<Date> due_on;
};

// Who asks: a place in the union tree (scope_from inclusive, scope_until exclusive), what they may do, and
// the day.
struct DueQuery {
    StaffId staff;
    PostId post;
    std::int64_t scope_from = 0;
    std::int64_t scope_until = 0;
    std::span<const std::string> permissions;  // sorted ids
    Date today;
    std::int64_t limit = 100;
};

// A module that has work waiting for someone.
class DueItems {
  public:
    virtual ~DueItems() = default;
    // At most query.limit of each reason, so that many of one do not hide another; only what the asker may do
    // something about.
    virtual std::vector<DueItem> due(db::Session& session, const DueQuery& query) const = 0;
};

// By kind, then by day (no day last), then by record, so that a list stands still between two looks.
bool presses_more(const DueItem& a, const DueItem& b);
// The worklist over all modules, the most pressing first.
std::vector<DueItem> due(std::span<const DueItems* const> all, db::Session& session, const DueQuery& query);

}  // namespace bangfu::ports
