// SPDX-License-Identifier: Apache-2.0
// Two records of what people do. The audit: changes, reveals, exports, sign-ins, refusals, emergency access; a row with
// its own digest, written in the change's own transaction, later ordered, chained and signed by the sealer. The access
// log: which pages and files were read; written in batches within a second; where it cannot be written, reads stop.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <bangfu/base/ids.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/db.hpp>

namespace bangfu::audit {

struct Entry {
    std::string_view action;        // the verb: "create_union", "sign_in", "reveal_identity_number"
    std::string_view outcome = "done";  // "done" or the refusal's code
    std::string_view record_kind;   // "union", "household", …; empty where there is none
    std::int64_t record_id = 0;
    std::int64_t scope_pos = 0;
    std::string detail;             // JSON: names of the fields changed, reason given …; never personal data
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

}  // namespace bangfu::audit
