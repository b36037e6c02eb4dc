// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/db_test_store.hpp>
#include <bangfu/platform/jobs.hpp>

#include <atomic>
#include <latch>
#include <thread>

#include <gtest/gtest.h>

using namespace bangfu;
using namespace bangfu::jobs;
using std::chrono::milliseconds;

namespace {

constexpr ErrorCode stopped_early{"tests.stopped_early", Refusal::conflict};

class JobsTest : public testing::Test {
  protected:
    db::TestStore store{migrations()};
    db::TestClock clock;
    db::TestIds ids;
    std::unique_ptr<Jobs> jobs = Jobs::make(store.database(), ids, clock);

    JobId queue(std::string_view kind) {
        return store.database().write(
            [&](db::Session& session) { return jobs->queue(session, kind, 7, StaffId{3}, 50); });
    }
    std::optional<Job> find(JobId id) {
        return store.database().read([&](db::Session& session) { return jobs->find(session, id); });
    }
    // The job once it is in `state`, or as it stands after 10 s.
    Job wait_for(JobId id, State state) {
        for (int i = 0; i < 2000; ++i) {
            const auto job = find(id);
            if (job && job->state == state) return *job;
            std::this_thread::sleep_for(milliseconds(5));
        }
        ADD_FAILURE() << "the job did not reach the state";
        return *find(id);
    }
    // What a killed program leaves: the row says running, nobody runs it.
    void leave_running(JobId id, int attempts) {
        store.database().write([&](db::Session& session) {
            session.execute("UPDATE jobs_jobs SET state = 'running', attempts = $2 WHERE id = $1",
                            {id, attempts});
        });
    }
    void restart() { jobs = Jobs::make(store.database(), ids, clock); }
};

Result<std::string> until_stopped(Run& run) {
    while (!run.stop_asked()) std::this_thread::sleep_for(milliseconds(2));
    return stopped_early;
}

}  // namespace

TEST_F(JobsTest, RefusesToStopAJobThatIsNotThere) {
    EXPECT_TRUE(jobs->ask_to_stop(JobId{99}).error().is(error::no_such_job));
}

TEST_F(JobsTest, RefusesToStopAJobThatHasEnded) {
    jobs->handle("tests.short", [](bangfu::jobs::Run&) -> Result<std::string> { return std::string("{}"); });
    jobs->start();
    const auto id = queue("tests.short");
    jobs->wake();
    wait_for(id, State::done);
    EXPECT_TRUE(jobs->ask_to_stop(id).error().is(error::already_ended));
}

TEST_F(JobsTest, KeepsTheCodeOfARefusal) {
    jobs->handle("tests.refusing", [](bangfu::jobs::Run&) -> Result<std::string> {
        return Error(stopped_early, Arguments{{"a", "\"1"}});
    });
    jobs->start();
    const auto id = queue("tests.refusing");
    jobs->wake();
    EXPECT_EQ(wait_for(id, State::refused).outcome, R"({"code":"tests.stopped_early","args":{"a":"\"1"}})");
}

TEST_F(JobsTest, AJobOfARolledBackWriteIsNeverRun) {
    std::atomic<int> runs = 0;
    jobs->handle("tests.short", [&](bangfu::jobs::Run&) -> Result<std::string> {
        ++runs;
        return std::string("{}");
    });
    jobs->start();
    const auto refused = store.database().write([&](db::Session& session) -> Done {
        jobs->queue(session, "tests.short", 7, StaffId{3}, 50);
        return stopped_early;
    });
    EXPECT_TRUE(refused.refused());
    const auto id = queue("tests.short");
    jobs->wake();
    wait_for(id, State::done);
    EXPECT_EQ(runs, 1);
}

TEST_F(JobsTest, RunsAJobWithProgressToItsOutcome) {
    jobs->handle("tests.counting", [](bangfu::jobs::Run& run) -> Result<std::string> {
        EXPECT_EQ(run.job().subject, 7);
        EXPECT_EQ(run.job().staff, StaffId{3});
        for (int i = 1; i <= 100; ++i) run.progress("counting", i, 100);
        return std::string(R"({"rows":100})");
    });
    jobs->start();
    const auto id = queue("tests.counting");
    jobs->wake();
    const auto job = wait_for(id, State::done);
    EXPECT_EQ(job.outcome, R"({"rows":100})");
    EXPECT_EQ(job.phase, "counting");
    EXPECT_EQ(job.progress, 100);
    EXPECT_EQ(job.total, 100);
    EXPECT_EQ(job.scope_pos, 50);
}

TEST_F(JobsTest, ShowsProgressWhileItRuns) {
    std::latch seen(1);
    jobs->handle("tests.slow", [&](bangfu::jobs::Run& run) -> Result<std::string> {
        run.progress("first", 1, 2);
        seen.wait();
        return std::string("{}");
    });
    jobs->start();
    const auto id = queue("tests.slow");
    jobs->wake();
    auto job = wait_for(id, State::running);
    while (job.progress == 0) job = *find(id);
    EXPECT_EQ(job.phase, "first");
    seen.count_down();
    wait_for(id, State::done);
}

TEST_F(JobsTest, StopsWhatAPersonAskedToStop) {
    jobs->handle("tests.long", until_stopped);
    jobs->start();
    const auto running = queue("tests.long");
    const auto waiting = queue("tests.long");
    jobs->wake();
    wait_for(running, State::running);
    EXPECT_TRUE(jobs->ask_to_stop(waiting).ok());
    EXPECT_EQ(find(waiting)->state, State::stopped);
    EXPECT_TRUE(jobs->ask_to_stop(running).ok());
    wait_for(running, State::stopped);
}

TEST_F(JobsTest, ADrainingServerQueuesItsJobAgainAndTheNextStartFinishesIt) {
    jobs->handle("tests.long", until_stopped);
    jobs->start();
    const auto id = queue("tests.long");
    jobs->wake();
    wait_for(id, State::running);
    jobs->stop();
    EXPECT_EQ(find(id)->state, State::queued);
    restart();
    jobs->handle("tests.long", [](bangfu::jobs::Run&) -> Result<std::string> { return std::string("{}"); });
    jobs->start();
    wait_for(id, State::done);
}

TEST_F(JobsTest, TakesUpWhatAKilledProgramLeft) {
    const auto id = queue("tests.short");
    leave_running(id, 1);
    jobs->handle("tests.short", [](bangfu::jobs::Run&) -> Result<std::string> { return std::string("{}"); });
    jobs->start();
    wait_for(id, State::done);
}

TEST_F(JobsTest, FailsAJobThatKilledTheProgramThreeTimes) {
    const auto id = queue("tests.short");
    leave_running(id, 3);
    jobs->handle("tests.short", [](bangfu::jobs::Run&) -> Result<std::string> { return std::string("{}"); });
    jobs->start();
    EXPECT_EQ(find(id)->state, State::failed);
}

TEST_F(JobsTest, TriesAFaultAgainAfterEachStartThreeTimesInAll) {
    std::atomic<int> runs = 0;
    const auto failing = [&](bangfu::jobs::Run&) -> Result<std::string> {
        ++runs;
        throw Fault(Fault::Kind::io, "the disk");
    };
    const auto id = queue("tests.failing");
    for (int start = 1; start <= 5; ++start) {
        restart();
        jobs->handle("tests.failing", failing);
        jobs->start();
        wait_for(id, State::failed);
        jobs->stop();
        if (runs < 3) {
            EXPECT_EQ(runs, start);
        }
    }
    EXPECT_EQ(runs, 3);
}
