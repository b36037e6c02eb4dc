// SPDX-License-Identifier: Apache-2.0
// What an operation (one verb, one file) is given. Reading runs on a snapshot, Writing inside one transaction
// whose commit the caller awaits. An operation's order is always: permission and scope, domain rules, store,
// audit, event.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/audit.hpp>
#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/blobs.hpp>
#include <bangfu/platform/db.hpp>
#include <bangfu/platform/jobs.hpp>
#include <bangfu/platform/keys.hpp>
#include <bangfu/platform/outbox.hpp>

namespace bangfu::operation {

// The platform's parts, built once in app/compose.cpp; references outlive every operation.
struct Services {
    db::Database& database;
    IdSource& ids;
    const Clock& clock;
    keys::Vault& vault;
    audit::AccessLog& access_log;
    blobs::Blobs& blobs;
    jobs::Jobs& jobs;
    const WorkingCalendar& calendar;
};

struct Reading {
    Services& services;
    db::Session& db;
    const auth::Actor& actor;
    Instant now;

    Date today() const { return now.china_date(); }
};

struct Writing {
    Services& services;
    db::Session& db;
    const auth::Actor& actor;
    Instant now;

    Date today() const { return now.china_date(); }
    template <class IdType>
    IdType next_id() {
        return services.ids.next<IdType>();
    }
    void audit(const audit::Entry& entry) { audit::record(db, services.ids, now, &actor, entry); }
    void emit(const outbox::Event& event) { outbox::emit(db, services.ids, now, event); }
    Reading reading() const { return {services, db, actor, now}; }
};

}  // namespace bangfu::operation
