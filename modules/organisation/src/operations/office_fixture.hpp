// SPDX-License-Identifier: Apache-2.0
// A store of one test with a small tree, and people to act:
//
//   root (内蒙古, province) ─ league (prefecture) ─ banner (county) ─ gacha (primary)
//                          └ other (prefecture) ─ coal (primary)
//
// The administrator founded the store and holds their post at the root.
#pragma once

#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/verbs.hpp>
#include <bangfu/platform/db_test_store.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace bangfu::organisation {

class OfficeTest : public ::testing::Test {
  protected:
    OfficeTest();
    ~OfficeTest() override;

    // The actor of a person's post, as the directory answers it; the first in force where none is named.
    auth::Actor actor_of(StaffId staff, std::optional<PostId> post = std::nullopt);
    // An actor with every permission of the module at this union, who is nobody's account.
    auth::Actor administrator_at(UnionId at);

    template <class F>
    auto write(const auth::Actor& actor, F&& work) {
        return store.database().write([&](db::Session& session) {
            operation::Writing call{*services, session, actor, clock.now()};
            return work(call);
        });
    }
    template <class F>
    auto read(const auth::Actor& actor, F&& work) {
        return store.database().read(
            [&](db::Session& session) {
                const operation::Reading call{*services, session, actor, clock.now()};
                return work(call);
            },
            db::Within{actor.scope.from, actor.scope.until});
    }

    Result<UnionView> create(UnionId parent, const char* name, UnionLevel level = UnionLevel::primary);
    UnionView show(UnionId id);
    RoleId role(std::string_view code);
    RegisteredStaff person(const char* sign_in_name, UnionId at, std::string_view role_code);
    std::int64_t count(std::string_view sql);
    // How often the audit holds this verb as done, and how often the outbox this event.
    std::int64_t audited(std::string_view action);
    std::int64_t emitted(std::string_view event);

    class NoAccessLog : public audit::AccessLog {
      public:
        void seen(const audit::Access&) override {}
        bool writable() const override { return true; }
    };

    db::TestStore store;
    db::TestClock clock;
    db::TestIds ids;
    WorkingCalendar calendar;
    NoAccessLog access_log;
    std::unique_ptr<keys::Vault> vault;
    std::unique_ptr<blobs::Blobs> blob_folder;
    std::unique_ptr<jobs::Jobs> job_queue;
    std::unique_ptr<operation::Services> services;
    std::unique_ptr<Organisation> organisation;
    Context* context = nullptr;
    Founded founded{};
    auth::Actor administrator;
    UnionId root, league, banner, gacha, other, coal;
};

inline constexpr std::string_view administrator_password = "many horses on the steppe";

template <class T>
::testing::AssertionResult refused_with(const Result<T>& answer, const ErrorCode& code) {
    if (answer.ok()) return ::testing::AssertionFailure() << "it was done";
    if (!answer.error().is(code))
        return ::testing::AssertionFailure() << "refused with " << answer.error().code->id;
    return ::testing::AssertionSuccess();
}

}  // namespace bangfu::organisation
