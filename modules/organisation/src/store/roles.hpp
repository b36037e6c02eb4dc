// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/organisation/forms.hpp>
#include <bangfu/platform/db.hpp>

#include <optional>
#include <string>
#include <vector>

namespace bangfu::organisation::store {

struct RoleRow {
    RoleId id;
    std::int64_t version = 1;
    std::optional<std::string> code;
    std::string name_zh;
    std::string name_en;
};

std::vector<RoleRow> read_roles(db::Session& session);
std::optional<RoleRow> read_role(db::Session& session, RoleId id);
std::optional<RoleRow> read_role_by_code(db::Session& session, std::string_view code);
std::vector<std::string> read_patterns(db::Session& session, RoleId id);
void insert_role(db::Session& session, const RoleRow& row, StaffId by, Instant now);
void update_role(db::Session& session, const RoleRow& row, StaffId by, Instant now);
void replace_patterns(db::Session& session, RoleId id, std::span<const std::string> patterns);

}  // namespace bangfu::organisation::store
