// SPDX-License-Identifier: Apache-2.0
// A store of one test: root ─ banner ─ mine, beside the banner another one; rosters to import, and the jobs
// run by hand.
#pragma once

#include "jobs/work.hpp"
#include "operations/verbs.hpp"
#include <bangfu/cases/cases.hpp>
#include <bangfu/evaluation/evaluation.hpp>
#include <bangfu/intake/demo_roster.hpp>
#include <bangfu/organisation/verbs.hpp>
#include <bangfu/people/household_store.hpp>
#include <bangfu/platform/temporary.hpp>
#include <bangfu/policies/policies.hpp>
#include <bangfu/services/services.hpp>

#include <fstream>

#include <gtest/gtest.h>

namespace bangfu::intake {

class NoFacts : public http::CallFacts {
  public:
    std::int64_t path_id(std::string_view) const override { return 0; }
    std::string_view path_text(std::string_view) const override { return {}; }
    std::string_view header(std::string_view) const override { return {}; }
    std::string_view peer() const override { return {}; }
    std::string_view trace_id() const override { return {}; }
    http::SessionChange& session() override { return session_; }

  private:
    http::SessionChange session_;
};

// A run of the import's own job; it is asked to stop after so many chunks.
class ByHand : public jobs::Run {
  public:
    ByHand(const store::ImportRecord& record, int chunks) : chunks_(chunks) {
        job_.subject = record.id.value;
        job_.id = record.job.value_or(JobId{});
    }
    const jobs::Job& job() const override { return job_; }
    void progress(std::string_view phase, std::int64_t, std::int64_t) override {
        if (phase == "applying" || phase == "removing") --chunks_;
    }
    bool stop_asked() const override { return chunks_ <= 0; }

  private:
    jobs::Job job_;
    int chunks_;
};

class ImportTest : public ::testing::Test {
  protected:
    ImportTest();

    auth::Actor at(UnionId union_id,
                   std::vector<std::string> permissions = {"intake.import_roster", "intake.see_imports",
                                                           "intake.undo_import", "intake.see_overlooked"});
    // A roster of so many households as one xlsx, faults in it where there are a hundred.
    std::string roster(int households, const std::string& prefix = "QX2026", std::uint64_t seed = 1);
    Result<ImportId> upload(const std::string& bytes, UnionId to, const auth::Actor& by,
                            std::optional<std::int64_t> minimum_fen = 90'000);
    // Runs the job that the import was given, to its end or for so many chunks.
    void work(ImportId id, int chunks = 1'000'000);
    // Uploaded and checked.
    ImportId checked(const std::string& bytes);
    ImportAnswer show(ImportId id);
    Result<ImportAnswer> apply(ImportId id);
    // Uploaded, checked and applied.
    ImportId applied(const std::string& bytes);
    Result<ImportAnswer> undo(ImportId id);
    std::int64_t count(const std::string& table);  // of the batch
    std::int64_t visible();                        // households of imports
    std::vector<HouseholdId> households(ImportId id);
    template <class T>
    static std::string code(const Result<T>& answer) {
        return answer.refused() ? std::string(answer.error().code->id) : "ok";
    }
    http::TaskCall task(const auth::Actor& by, const std::string& bytes = {});

    people::HouseholdStore store{services::migrations(), policies::migrations(), cases::migrations(),
                                 evaluation::migrations(), migrations()};
    std::vector<std::unique_ptr<ports::PersonParticipant>> modules;
    std::vector<ports::PersonParticipant*> participants;
    const temporary::Folder place;
    const std::filesystem::path folder = place.path();
    NoFacts facts;
    std::unique_ptr<organisation::Organisation> organisation;
    UnionId root, banner, mine, other;
    auth::Actor clerk;  // of the banner
};

}  // namespace bangfu::intake
