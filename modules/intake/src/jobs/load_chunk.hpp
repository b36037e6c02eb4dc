// SPDX-License-Identifier: Apache-2.0
// One chunk of an import, in the running transaction: households, and what hangs on them in other modules.
#pragma once

#include "jobs/work.hpp"
#include "staging/household_of.hpp"
#include "staging/staging.hpp"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangfu::intake {

// A row of staging on its way to a household.
struct Prepared {
    store::StagedRow row;
    StagedRecord record;
    std::vector<std::string> reasons;
    bool counts = false;
    bool refused = false;
    people::NewHousehold household;
    std::optional<people::Registered> made;
};

// The rows of a chunk with what is made of them before its transaction: keys, sealed numbers, read names.
struct Chunk {
    std::vector<Prepared> rows;
    std::unique_ptr<people::Loader> loader;
    std::unique_ptr<people::Loader::Prepared> households;  // of the rows that are not refused, in their order
};
// Outside of any transaction.
Chunk chunk_of(operation::Services& services, const store::ImportRecord& record, std::vector<Prepared> rows,
               Instant now);

class ChunkLoader {
  public:
    struct Circumstances {
        const Region& region;
        const auth::Actor& actor;
        Instant now;
    };
    // `record`: its questionnaire is made with the first answer.
    ChunkLoader(operation::Services& services, db::Session& session, store::ImportRecord& record,
                Circumstances of)
        : services_(services), session_(session), record_(record), of_(of) {}
    // What became of each row is told in `rows`, a copy of the chunk's: a transaction may be tried again.
    void load(const Chunk& chunk, std::vector<Prepared>& rows);

  private:
    void load_households(const Chunk& chunk, std::vector<Prepared>& rows);
    void settle_duplicates(people::Loader& loader, std::span<Prepared*> duplicates);
    void load_proposals(const std::vector<Prepared>& rows);
    void load_help(const std::vector<Prepared>& rows);
    void load_survey(const std::vector<Prepared>& rows);
    evaluation::QuestionnaireId questionnaire();
    Home home_of(const Prepared& one) const;

    operation::Services& services_;
    db::Session& session_;
    store::ImportRecord& record_;
    Circumstances of_;
    std::map<std::string, std::string> kinds_;
};

}  // namespace bangfu::intake
