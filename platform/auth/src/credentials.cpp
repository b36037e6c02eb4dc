// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/auth_accounts.hpp>

namespace bangfu::auth {

std::optional<Credential> find_credential(db::Session& session, StaffId staff) {
    auto rows = session.query(
        "SELECT password_hash, changed_at, must_change FROM auth_credentials WHERE staff = $1", {staff});
    if (!rows.next()) return std::nullopt;
    return Credential{rows.text(0), rows.instant(1), rows.flag(2)};
}

void keep_credential(db::Session& session, StaffId staff, std::string_view hash, bool must_change,
                     Instant now) {
    session.execute(
        "INSERT INTO auth_credentials (staff, password_hash, must_change, changed_at) VALUES ($1, $2, $3, "
        "$4) "
        "ON CONFLICT (staff) DO UPDATE SET password_hash = excluded.password_hash, "
        "must_change = excluded.must_change, changed_at = excluded.changed_at",
        {staff, hash, must_change, now});
}

}  // namespace bangfu::auth
