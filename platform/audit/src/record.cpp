// SPDX-License-Identifier: Apache-2.0
#include "canonical.hpp"
#include <bangfu/platform/audit.hpp>

namespace bangfu::audit {

void record(db::Session& session, IdSource& ids, Instant now, const auth::Actor* actor, const Entry& entry) {
    Record row{.id = ids.next_value(),
               .at = now,
               .action = entry.action,
               .outcome = entry.outcome,
               .record_kind = entry.record_kind,
               .record_id = entry.record_id,
               .scope_pos = entry.scope_pos,
               .detail = entry.detail};
    if (actor != nullptr) {
        row.staff = actor->staff.value;
        row.post = actor->post.value;
        row.union_id = actor->at.value;
        row.session = actor->session;
    }
    const std::string digest = digest_of(row);
    session.execute(
        "INSERT INTO audit_records (id, at, staff_id, post_id, union_id, session_id, action, outcome, "
        "record_kind, "
        "record_id, scope_pos, detail, digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
        "$13)",
        {row.id, row.at, row.staff, row.post, row.union_id, row.session, row.action, row.outcome,
         row.record_kind, row.record_id, row.scope_pos, row.detail, db::Blob{digest}});
    // The transaction's number lets the sealer leave alone what stands beside transactions that still run.
    session.execute(session.dialect() == db::Dialect::postgres
                        ? "INSERT INTO audit_pending (id, transaction_id) "
                          "VALUES ($1, CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT))"
                        : "INSERT INTO audit_pending (id, transaction_id) VALUES ($1, 0)",
                    {row.id});
}

}  // namespace bangfu::audit
