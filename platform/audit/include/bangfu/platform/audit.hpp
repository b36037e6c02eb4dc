// SPDX-License-Identifier: Apache-2.0
// Two records of what people do. The audit: changes, reveals, exports, sign-ins, refusals, emergency access;
// a row with its own digest, written in the change's own transaction, later ordered, chained and signed by
// the sealer. The access log: which pages and files were read; written in batches within a second; where it
// cannot be written, reads stop.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/db.hpp>
#include <bangfu/platform/keys.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::audit {

std::span<const db::Migration> migrations();

struct Entry {
    std::string_view action;            // the verb: "create_union", "sign_in", "reveal_identity_number"
    std::string_view outcome = "done";  // "done" or the refusal's code
    std::string_view record_kind{};     // "union", "household", …; empty where there is none
    std::int64_t record_id = 0;
    std::int64_t scope_pos = 0;
    std::string detail{};  // JSON: names of the fields changed, reason given …; never personal data
};

// Writes one row into the running transaction.
void record(db::Session& session, IdSource& ids, Instant now, const auth::Actor* actor, const Entry& entry);

// One line of the access log: who read which record (of whom), by which operation.
struct Access {
    StaffId staff;
    PostId post;
    std::string_view operation;
    std::string_view record_kind;
    std::int64_t record_id = 0;
    Instant at;
};

class AccessLog {
  public:
    virtual ~AccessLog() = default;
    // Queues a line; cheap, never blocks on the disk.
    virtual void seen(const Access& access) = 0;
    // False while lines cannot be written: reads of personal data answer 503 then.
    virtual bool writable() const = 0;
};

struct AccessLogSettings {
    std::size_t capacity = 8'192;     // lines that may wait in memory
    std::filesystem::path reserve{};  // a file for lines while the database cannot be written; empty: none
    std::int64_t reserve_bytes = 8 << 20;  // about 100,000 lines; taken at the start
};

// The access log of the store. Lines are written at least every half second; while neither database nor
// reserve takes them, or the queue is full, `writable` is false; it recovers by itself.
class StoredAccessLog : public AccessLog {
  public:
    // Fault(io, full) where the reserve's space cannot be taken.
    static std::unique_ptr<StoredAccessLog> start(db::Database& database, const Clock& clock,
                                                  const AccessLogSettings& settings = {});
    // Writes what waits, now, to the database or the reserve; false where it could not. The destructor tries
    // once more.
    virtual bool flush() = 0;
};

// What leaves the machine, so that a cut or an old copy put back can be noticed: how many records were
// sealed, and the root over them. Text: "size:root in hex".
struct Anchor {
    std::int64_t size = 0;
    std::string root;  // 32 bytes
    std::string text() const;
    static std::optional<Anchor> parse(std::string_view text);
    bool operator==(const Anchor&) const = default;
};

struct Sealed {
    Anchor anchor;
    std::int64_t number = 0;
    Instant at;
};
std::optional<Sealed> last_seal(db::Session& session);

// Orders, chains and signs the records whose transactions have ended, at most 1,000 a seal. On PostgreSQL one
// program of several seals at a time.
class Sealer {
  public:
    virtual ~Sealer() = default;
    static std::unique_ptr<Sealer> make(db::Database& database, keys::Vault& vault, const Clock& clock);
    virtual void start() = 0;  // a thread that seals once a second
    virtual void stop() = 0;   // after a last seal
    // Seals all that waits; how many records. Throws Fault.
    virtual std::int64_t seal_now() = 0;
    // Why sealing does not go on, for the operations page; none while it does.
    virtual std::optional<std::string> trouble() const = 0;
};

struct Finding {
    enum class Kind {
        seal_missing,      // a number of the row of seals is not there
        seal_forged,       // its signature or root is not of its content
        seal_out_of_line,  // signed, but does not follow the seal before it: an old copy was put back and
                           // continued
        record_changed,
        record_deleted,
        record_inserted,   // no seal names it, and none is due
        record_reordered,  // in a forged seal: not at its place
        record_repeated,   // sealed twice
        cut,               // fewer records than the anchor says
        anchor_differs,    // as many, but not the same
    };
    Kind kind;
    std::int64_t seal = 0;    // its number; 0 where there is none
    std::int64_t record = 0;  // its id; 0 where the finding is about a seal
    bool operator==(const Finding&) const = default;
};
std::string_view name(Finding::Kind kind);  // "record_changed"

struct Report {
    std::optional<Sealed> last;
    std::int64_t unsealed = 0;      // records that wait for the sealer
    std::vector<Finding> findings;  // at most 1,000; in the order of the seals
    std::int64_t further_findings = 0;
    // A cut of what came after this instant could not be noticed: the anchored seal's, without an anchor the
    // first seal's. None where nothing was sealed yet.
    std::optional<Instant> cut_unnoticed_since;
    bool sound() const { return findings.empty(); }
};
// Checks every record against the seals, and the seals against the key (Vault::public_key) and the anchor.
Report verify(db::Session& session, std::string_view public_key, const std::optional<Anchor>& anchor = {});

}  // namespace bangfu::audit
