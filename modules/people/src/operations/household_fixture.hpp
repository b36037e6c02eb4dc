// SPDX-License-Identifier: Apache-2.0
// A store of one test: root ─ league ─ banner, and beside the league another prefecture with its coal mine.
// Workers of the office hold every permission of people at their union.
#pragma once

#include "operations/household_verbs.hpp"
#include "operations/list_verbs.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/platform/db_test_store.hpp>

#include <gtest/gtest.h>

namespace bangfu::people {

class HouseholdTest : public ::testing::Test {
  protected:
    HouseholdTest();
    ~HouseholdTest() override;

    template <class F>
    auto write(const auth::Actor& actor, F&& work) {
        return store.database().write([&](db::Session& session) {
            Writing call{*services, session, actor, clock.now()};
            return work(call);
        });
    }
    template <class F>
    auto read(const auth::Actor& actor, F&& work) {
        return store.database().read(
            [&](db::Session& session) {
                const Reading call{*services, session, actor, clock.now()};
                return work(call);
            },
            db::Within{actor.scope.from, actor.scope.until});
    }
    auth::Actor worker_at(UnionId at, std::int64_t staff);
    // A complete form: a woman with a valid number, an income, one child.
    RegisterHousehold form(UnionId at, const char* identity_number = "11010519491231002X");
    Result<HouseholdAnswer> enter(const auth::Actor& actor, const RegisterHousehold& given);
    HouseholdAnswer entered(const auth::Actor& actor, const RegisterHousehold& given);
    NewHousehold import_row(UnionId at, const char* name, std::string identity_number);
    std::int64_t count(std::string_view sql);
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
    std::unique_ptr<organisation::Organisation> organisation;
    UnionId root, league, banner, other, coal;
    auth::Actor at_root, at_league, at_banner, at_coal;
};

// A valid number that nobody has: region 150000, born 1980-01-01, sequence `n`.
std::string made_up_number(int n);

template <class T>
::testing::AssertionResult refused_with(const Result<T>& answer, const ErrorCode& code) {
    if (answer.ok()) return ::testing::AssertionFailure() << "it was done";
    if (!answer.error().is(code))
        return ::testing::AssertionFailure() << "refused with " << answer.error().code->id;
    return ::testing::AssertionSuccess();
}

}  // namespace bangfu::people
