// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/base/time.hpp>
#include <bangfu/platform/db.hpp>

#include <string_view>

namespace bangfu::audit {

// On PostgreSQL, makes the partitions of this month and the next two (months of China Standard Time) where
// they are missing. A month that has rows in the default partition already is left there. Does nothing on
// SQLite.
void make_months(db::Database& database, std::string_view table, Instant now);

}  // namespace bangfu::audit
