// SPDX-License-Identifier: Apache-2.0
// For the tests of modules that stand on people: a store of one test with one household in it, and what an
// operation needs.
#pragma once

#include <bangfu/organisation/organisation.hpp>
#include <bangfu/people/people.hpp>
#include <bangfu/platform/auth_accounts.hpp>
#include <bangfu/platform/db_test_store.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace bangfu::people {

class HouseholdStore {
  public:
    // `tables`: the migrations of the modules under test, in order.
    explicit HouseholdStore(std::initializer_list<std::span<const db::Migration>> tables)
        : store_(all(tables)) {
        const std::filesystem::path folder(store_.folder());
        vault_ = keys::Vault::open(folder / "keys", folder / "data", 4711);
        blobs_ = blobs::Blobs::open(folder / "blobs", *vault_);
        jobs_ = jobs::Jobs::make(store_.database(), ids_, clock_);
        services_.reset(new operation::Services{store_.database(), ids_, clock_, *vault_, access_log_,
                                                *blobs_, *jobs_, calendar_});
        household = add("A-1", position);
    }

    static constexpr std::int64_t position = 100;
    Registered household;  // of the union at `position`

    // A household of two, whose file is in force.
    Registered add(const std::string& file_no, std::int64_t at) {
        NewHousehold given;
        given.union_id = UnionId{at};
        given.scope_pos = at;
        given.file_no = file_no;
        given.worker.name = "曾小明";
        given.worker.sex = "female";
        given.members.push_back({{}, "child"});
        given.members.back().person.name = "曾乐";
        given.size = 2;
        return store_.database().write([&](db::Session& session) {
            const auto loader = make_loader(*services_, 1, StaffId{1}, clock_.now());
            return loader->load(session, std::span(&given, 1)).front().registered.value();
        });
    }
    // One who holds these permissions in [from, until) of the tree.
    static auth::Actor actor(std::vector<std::string> permissions, auth::Scope scope = {0, 1000}) {
        auth::Actor actor;
        actor.staff = StaffId{7};
        actor.post = PostId{7};
        actor.at = UnionId{position};
        actor.scope = scope;
        std::sort(permissions.begin(), permissions.end());
        actor.permissions = std::move(permissions);
        return actor;
    }
    template <class F>
    auto write(const auth::Actor& actor, F&& work) {
        return store_.database().write([&](db::Session& session) {
            operation::Writing call{*services_, session, actor, clock_.now()};
            return work(call);
        });
    }
    template <class F>
    auto read(const auth::Actor& actor, F&& work) {
        return store_.database().read(
            [&](db::Session& session) {
                operation::Reading call{*services_, session, actor, clock_.now()};
                return work(call);
            },
            db::Within{actor.scope.from, actor.scope.until});
    }
    std::int64_t count(const std::string& sql) {
        return store_.database().read([&](db::Session& session) {
            auto rows = session.query(sql);
            return rows.next() ? rows.i64(0) : 0;
        });
    }
    Instant now() const { return clock_.now(); }
    Date today() const { return now().china_date(); }
    operation::Services& services() { return *services_; }
    db::Database& database() { return store_.database(); }

  private:
    class NoAccessLog : public audit::AccessLog {
      public:
        void seen(const audit::Access&) override {}
        bool writable() const override { return true; }
    };
    static std::vector<db::Migration> all(std::initializer_list<std::span<const db::Migration>> tables) {
        std::vector<db::Migration> rows;
        for (const auto part :
             {auth::migrations(), audit::migrations(), outbox::migrations(), blobs::migrations(),
              jobs::migrations(), organisation::migrations(), migrations()})
            rows.insert(rows.end(), part.begin(), part.end());
        for (const auto part : tables) rows.insert(rows.end(), part.begin(), part.end());
        return rows;
    }

    db::TestStore store_;
    db::TestClock clock_;
    db::TestIds ids_;
    WorkingCalendar calendar_;
    NoAccessLog access_log_;
    std::unique_ptr<keys::Vault> vault_;
    std::unique_ptr<blobs::Blobs> blobs_;
    std::unique_ptr<jobs::Jobs> jobs_;
    std::unique_ptr<operation::Services> services_;
};

}  // namespace bangfu::people
