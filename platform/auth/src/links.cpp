// SPDX-License-Identifier: Apache-2.0
#include "tokens.hpp"
#include <bangfu/platform/auth_accounts.hpp>

namespace bangfu::auth {
namespace {

std::string_view name_of(LinkPurpose purpose) {
    return purpose == LinkPurpose::set_up ? "set_up" : "password";
}

}  // namespace

std::string make_link(db::Session& session, LinkPurpose purpose, StaffId staff, Instant now) {
    session.execute("DELETE FROM auth_links WHERE purpose = $1 AND staff = $2", {name_of(purpose), staff});
    std::string token = new_token();
    const Instant expires{now.ms + std::int64_t{link_hours} * 3'600'000};
    session.execute(
        "INSERT INTO auth_links (token_digest, purpose, staff, created_at, expires_at) VALUES ($1, $2, $3, "
        "$4, $5)",
        {db::Blob{digest_of(token)}, name_of(purpose), staff, now, expires});
    return token;
}

Result<StaffId> read_link(db::Session& session, LinkPurpose purpose, std::string_view token, Instant now) {
    const std::string digest = digest_of(token);
    auto rows = session.query(
        "SELECT staff FROM auth_links WHERE token_digest = $1 AND purpose = $2 AND used_at IS NULL AND "
        "expires_at > $3",
        {db::Blob{digest}, name_of(purpose), now});
    if (!rows.next()) return error::link_expired;
    return rows.id<StaffId>(0);
}

Result<StaffId> use_link(db::Session& session, LinkPurpose purpose, std::string_view token, Instant now) {
    Result<StaffId> staff = read_link(session, purpose, token, now);
    if (staff.refused()) return staff;
    const std::string digest = digest_of(token);
    // The count, not the read above, decides when two use the link at once.
    const auto used =
        session.execute("UPDATE auth_links SET used_at = $1 WHERE token_digest = $2 AND used_at IS NULL",
                        {now, db::Blob{digest}});
    if (used != 1) return error::link_expired;
    return staff;
}

}  // namespace bangfu::auth
