// SPDX-License-Identifier: Apache-2.0
// A store opened beside a program that may be serving it: to look at it or to copy it. It makes nothing (no
// store, no keys, no ids, no schema) and starts nothing, so that two programs never do the same work twice;
// what owns a store is app::Store, one program at a time.
#pragma once

#include <bangfu/base/result.hpp>
#include <bangfu/platform/config.hpp>
#include <bangfu/platform/db.hpp>
#include <bangfu/platform/keys.hpp>

#include <memory>

namespace bangfu::cli {

struct StoreBeside {
    db::Settings settings;
    std::unique_ptr<db::Database> database;
    db::StoreIdentity identity{};
    std::unique_ptr<keys::Vault> vault;
};

// Refused: cli.no_store, cli.no_keys. Throws Fault where the keys are not this store's.
Result<StoreBeside> open_beside(const config::Config& settings);

bool is_sqlite(const config::Config& settings);
// Whether `inner` is `outer` or stands in it.
bool stands_in(const std::filesystem::path& inner, const std::filesystem::path& outer);

}  // namespace bangfu::cli
