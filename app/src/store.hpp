// SPDX-License-Identifier: Apache-2.0
// A store opened for use: database, keys, blobs, ids, calendar. Every subcommand that touches data opens one
// of these; `serve` builds the rest (compose.hpp) on top.
#pragma once

#include <bangfu/platform/audit.hpp>
#include <bangfu/platform/blobs.hpp>
#include <bangfu/platform/config.hpp>
#include <bangfu/platform/db.hpp>
#include <bangfu/platform/jobs.hpp>
#include <bangfu/platform/keys.hpp>
#include <bangfu/platform/log.hpp>
#include <bangfu/platform/operation.hpp>
#include <bangfu/platform/store_lock.hpp>

#include <memory>
#include <vector>

namespace bangfu::app {

class SystemClock : public Clock {
  public:
    Instant now() const override;
};

// The migrations of all parts and modules, in the order in which they may name each other's tables.
std::vector<db::Migration> all_migrations();

// What a store is opened for.
enum class Opening {
    existing,            // it must be there
    make_production,     // it may be made, empty
    make_demonstration,  // it may be made, marked a demonstration for ever
};

class Store {
  public:
    // Opens, and where asked makes, the store that `settings` names, and brings its schema up to date.
    // Refused: keys.duplicate_field, keys.duplicate_index, calendar.unreadable, cli.in_use. Throws Fault:
    // keys that are not this store's, a store newer than the program, a folder that cannot be used, none
    // there.
    static Result<std::unique_ptr<Store>> open(const config::Config& settings, const log::Logger& logger,
                                               Opening opening);
    ~Store();

    bool made_now() const { return made_now_; }
    const db::StoreIdentity& identity() const { return identity_; }
    operation::Services& services() { return *services_; }
    db::Database& database() { return *database_; }
    keys::Vault& vault() { return *vault_; }
    blobs::Blobs& blobs() { return *blobs_; }
    jobs::Jobs& jobs() { return *jobs_; }
    const Clock& clock() const { return clock_; }
    db::StoreLock& lock() { return *lock_; }

  private:
    Store(std::unique_ptr<db::StoreLock> lock, const config::Config& settings, WorkingCalendar calendar,
          Opening opening);

    std::unique_ptr<db::StoreLock> lock_;  // given back after everything else is closed
    SystemClock clock_;
    bool made_now_ = false;
    db::StoreIdentity identity_{};
    std::unique_ptr<db::Database> database_;
    std::unique_ptr<IdSource> ids_;
    std::unique_ptr<keys::Vault> vault_;
    std::unique_ptr<blobs::Blobs> blobs_;
    std::unique_ptr<jobs::Jobs> jobs_;
    std::unique_ptr<audit::AccessLog> access_log_;
    WorkingCalendar calendar_;
    std::unique_ptr<operation::Services> services_;
};

}  // namespace bangfu::app
