// SPDX-License-Identifier: Apache-2.0
// A real server on a free port of loopback, over a real store, with a few routes of each kind, for the tests.
#pragma once

#include "client_fixture.hpp"
#include <bangfu/platform/db_test_store.hpp>
#include <bangfu/platform/server.hpp>

#include <atomic>
#include <condition_variable>
#include <fstream>
#include <map>
#include <mutex>

namespace bangfu::http {

struct Thing {
    std::string name;
    std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (name, size))
struct NewThing {
    RequiredText<20> name;
};
BOOST_DESCRIBE_STRUCT(NewThing, (), (name))
struct ThingFilter {
    std::optional<std::string> name;
    std::optional<std::int64_t> page;
};
BOOST_DESCRIBE_STRUCT(ThingFilter, (), (name, page))

inline constexpr auth::Permission see_things{"things.see_things"};
inline constexpr auth::Permission make_things{"things.make_things"};
inline constexpr ErrorCode name_taken{"things.name_taken", Refusal::conflict};

class KnownSessions : public auth::Sessions {
  public:
    KnownSessions() {
        add("worker", 1, {"things.make_things", "things.see_things"});
        add("stranger", 2, {});
        add("newcomer", 3, {"things.see_things"});
        newcomer_->must_change_password = true;
    }
    std::shared_ptr<const auth::Actor> actor_for(std::string_view token, Instant) override {
        const auto actor = actors_.find(token);
        return actor == actors_.end() ? nullptr : actor->second;
    }

  private:
    void add(const std::string& token, std::int64_t staff, std::vector<std::string> permissions) {
        newcomer_ = std::make_shared<auth::Actor>();
        newcomer_->staff = StaffId{staff};
        newcomer_->scope = {100, 200};
        newcomer_->permissions = std::move(permissions);
        actors_[token] = newcomer_;
    }
    std::map<std::string, std::shared_ptr<const auth::Actor>, std::less<>> actors_;
    std::shared_ptr<auth::Actor> newcomer_;  // the last one added
};

class CountedAccess : public audit::AccessLog {
  public:
    void seen(const audit::Access& access) override {
        const std::lock_guard lock(mutex_);
        lines_.push_back(std::string(access.operation) + " " + std::to_string(access.record_id));
    }
    bool writable() const override { return works; }
    std::vector<std::string> lines() const {
        const std::lock_guard lock(mutex_);
        return lines_;
    }
    std::atomic<bool> works{true};

  private:
    mutable std::mutex mutex_;
    std::vector<std::string> lines_;
};

// Opens once; handlers of the tests wait behind it.
class Barrier {
  public:
    void open() {
        const std::lock_guard lock(mutex_);
        open_ = true;
        changed_.notify_all();
    }
    void pass() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return open_; });
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool open_ = false;
};

class ServerTest : public testing::Test {
  protected:
    ServerTest();
    ~ServerTest() override;

    // With what a test changed in settings and routes before.
    void start();
    std::uint16_t port() const { return server->port(Audience::staff); }
    Answer ask(std::string_view request) const { return Client(port()).ask(request); }
    std::int64_t count(std::string_view sql);
    std::string log_text() const;

    db::TestStore store;
    std::filesystem::path folder;
    db::TestClock clock;
    db::TestIds ids;
    WorkingCalendar calendar;
    std::unique_ptr<keys::Vault> vault;
    CountedAccess access_log;
    std::unique_ptr<blobs::Blobs> blob_folder;
    std::unique_ptr<jobs::Jobs> job_queue;
    std::unique_ptr<operation::Services> services;
    KnownSessions sessions;
    std::unique_ptr<log::Logger> logger;
    Routes routes;
    Settings settings;
    Barrier barrier;  // handlers of /api/wait stand before it
    std::atomic<int> waiting{0};
    std::atomic<int> tasks_run{0};
    std::unique_ptr<Server> server;

  private:
    void add_routes();
};

}  // namespace bangfu::http
