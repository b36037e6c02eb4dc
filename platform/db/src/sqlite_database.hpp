// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/db.hpp>

#include <string>

namespace bangfu::db {

std::unique_ptr<Database> open_sqlite(const std::string& path, int readers);

}  // namespace bangfu::db
