// SPDX-License-Identifier: Apache-2.0
#include "cli/store_beside.hpp"

#include "cli/errors.hpp"

#include <algorithm>

namespace bangfu::cli {

namespace fs = std::filesystem;

bool is_sqlite(const config::Config& settings) {
    return settings.database.starts_with("sqlite:");
}

bool stands_in(const fs::path& inner, const fs::path& outer) {
    const auto clean = [](const fs::path& path) {
        const auto whole = fs::weakly_canonical(fs::absolute(path));
        return whole.has_filename() ? whole : whole.parent_path();
    };
    const auto below = clean(inner);
    const auto above = clean(outer);
    return std::mismatch(above.begin(), above.end(), below.begin(), below.end()).first == above.end();
}

Result<StoreBeside> open_beside(const config::Config& settings) {
    const Error no_store(error::no_store, bangfu::Arguments{{"data", settings.data.string()}});
    if (is_sqlite(settings) && !fs::exists(settings.database.substr(sizeof("sqlite:") - 1))) return no_store;
    // Opening would make them, and new keys open nothing.
    if (!fs::exists(settings.keys / "keys.db"))
        return Error(error::no_keys, bangfu::Arguments{{"keys", settings.keys.string()}});
    StoreBeside store;
    store.settings = {settings.database, 1, 1};
    store.database = db::Database::open(store.settings);
    const auto identity = db::store_identity(*store.database);
    if (!identity) return no_store;
    store.identity = *identity;
    store.vault = keys::Vault::open(settings.keys, settings.data, identity->store_id);
    return store;
}

}  // namespace bangfu::cli
