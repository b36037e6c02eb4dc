// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/db.hpp>

#include <array>

namespace bangfu::db {

namespace {

constexpr std::array all{
    Migration{"db", 1, "store_identity", R"(
CREATE TABLE db_store (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    store_id BIGINT NOT NULL,
    node BIGINT NOT NULL CHECK (node BETWEEN 0 AND 16383),
    demonstration BIGINT NOT NULL CHECK (demonstration IN (0, 1))
);
CREATE TABLE db_id_marks (
    node BIGINT PRIMARY KEY,
    reserved_until_ms BIGINT NOT NULL
);
)"},
};

}  // namespace

std::span<const Migration> migrations() {
    return all;
}

}  // namespace bangfu::db
