// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/base/cell.hpp>
#include <bangfu/platform/db.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::services::store {

struct Kind {
    std::string code, name_zh, name_en;
    Cell cell;
    std::string method;
    std::vector<std::string> synonyms;
};

std::vector<Kind> kinds(db::Session& session);
std::optional<Kind> kind(db::Session& session, std::string_view code);
void insert_missing(db::Session& session, const Kind& kind);

}  // namespace bangfu::services::store
