// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/db.hpp>

namespace bangfu::db {

std::unique_ptr<Database> open_postgres(const Settings& settings);

}  // namespace bangfu::db
