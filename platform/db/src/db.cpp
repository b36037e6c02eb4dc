// SPDX-License-Identifier: Apache-2.0
#include "postgres_database.hpp"
#include "sqlite_database.hpp"
#include <bangfu/platform/db.hpp>

namespace bangfu::db {

std::unique_ptr<Database> Database::open(const Settings& settings) {
    constexpr std::string_view sqlite = "sqlite:";
    const std::string_view url = settings.url;
    ASSERT(settings.readers > 0 && settings.writers > 0);
    if (url.starts_with(sqlite)) return open_sqlite(std::string(url.substr(sqlite.size())), settings.readers);
    if (url.starts_with("postgresql://") || url.starts_with("postgres://")) return open_postgres(settings);
    throw Fault(Fault::Kind::unavailable, "database: the address must begin with sqlite: or postgresql://");
}

}  // namespace bangfu::db
