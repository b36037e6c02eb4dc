// SPDX-License-Identifier: Apache-2.0
#include "store.hpp"

#include "cli/errors.hpp"
#include "compose.hpp"
#include <bangfu/base/result.hpp>
#include <bangfu/cases/cases.hpp>
#include <bangfu/evaluation/evaluation.hpp>
#include <bangfu/intake/intake.hpp>
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/people/people.hpp>
#include <bangfu/platform/auth_accounts.hpp>
#include <bangfu/platform/calendar.hpp>
#include <bangfu/platform/outbox.hpp>
#include <bangfu/platform/server.hpp>
#include <bangfu/policies/policies.hpp>
#include <bangfu/services/services.hpp>

#include <chrono>

namespace bangfu::app {
namespace {

namespace fs = std::filesystem;

bool is_sqlite(const config::Config& settings) {
    return settings.database.starts_with("sqlite:");
}

// A folder of ours: made with mode 0700 where it is not there.
void make_private_folder(const fs::path& folder) {
    std::error_code fault;
    if (fs::create_directories(folder, fault)) fs::permissions(folder, fs::perms::owner_all, fault);
    if (fault || !fs::is_directory(folder))
        throw Fault(Fault::Kind::io, "cannot use the folder " + folder.string());
}

}  // namespace

Instant SystemClock::now() const {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return Instant{std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

std::vector<db::Migration> all_migrations() {
    std::vector<db::Migration> all;
    for (const auto part :
         {db::migrations(), audit::migrations(), outbox::migrations(), jobs::migrations(),
          blobs::migrations(), auth::migrations(), http::migrations(), organisation::migrations(),
          people::migrations(), services::migrations(), policies::migrations(), cases::migrations(),
          evaluation::migrations(), intake::migrations()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

Result<std::unique_ptr<Store>> Store::open(const config::Config& settings, const log::Logger& logger,
                                           Opening opening) {
    if (auto checked = keys::check_fields(all_fields(), all_indexes()); checked.refused())
        return checked.error();
    auto calendar = settings.calendar_file.empty() ? Result(calendar::built_in())
                                                   : calendar::load(settings.calendar_file);
    if (calendar.refused()) return calendar.error();
    if (opening == Opening::existing && is_sqlite(settings) && !fs::exists(settings.data / "bangfu.db"))
        throw Fault(Fault::Kind::io, "there is no store in " + settings.data.string());
    make_private_folder(settings.data);
    auto lock = db::StoreLock::take(settings.data, settings.database);
    if (!lock) return Error(cli::error::in_use, Arguments{{"data", settings.data.string()}});
    std::unique_ptr<Store> store(new Store(std::move(lock), settings, std::move(calendar).value(), opening));
    if (store->made_now_)
        logger.info("store made",
                    {{"demonstration", store->identity_.demonstration}, {"data", settings.data}});
    if (!is_sqlite(settings) && !store->database_->guards_rows())
        logger.warning("row-level security is off", {{"missing", "role bangfu_reader"}});
    return store;
}

Store::Store(std::unique_ptr<db::StoreLock> lock, const config::Config& settings, WorkingCalendar calendar,
             Opening opening)
    : lock_(std::move(lock)), calendar_(std::move(calendar)) {
    database_ = db::Database::open({settings.database, settings.readers, settings.writers});
    const auto migrations = all_migrations();
    db::migrate(*database_, migrations);

    made_now_ = !db::store_identity(*database_).has_value();
    identity_ = db::create_store_identity(*database_, opening == Opening::make_demonstration);
    ids_ = db::make_id_source(*database_, identity_, clock_);
    vault_ = keys::Vault::open(settings.keys, settings.data, identity_.store_id);
    blobs_ = blobs::Blobs::open(settings.data / "blobs", *vault_);
    jobs_ = jobs::Jobs::make(*database_, *ids_, clock_);
    access_log_ =
        audit::StoredAccessLog::start(*database_, clock_, {.reserve = settings.data / "access.reserve"});
    services_ = std::make_unique<operation::Services>(
        operation::Services{*database_, *ids_, clock_, *vault_, *access_log_, *blobs_, *jobs_, calendar_});
    database_->write([](db::Session& session) {
        services::seed_kinds(session);
        cases::seed_need_codes(session);
    });
}

Store::~Store() = default;

}  // namespace bangfu::app
