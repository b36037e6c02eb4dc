// SPDX-License-Identifier: Apache-2.0
//
// The dry run. Reading knows nothing of the store; then each household is held against the files that the
// importing staff may see, and of nobody else's anything is said. What it found is sealed into staging under
// the import's own key, and one commit says that the check is done.
#include "domain/plain_text.hpp"
#include "jobs/work.hpp"
#include "operations/import_view.hpp"
#include "staging/opened_files.hpp"
#include "staging/staging.hpp"
#include <bangfu/intake/errors.hpp>
#include <bangfu/people/people.hpp>
#include <bangfu/services/services.hpp>

#include <algorithm>

namespace bangfu::intake {
namespace {

constexpr std::size_t households_a_look = 500;
constexpr std::size_t longest_members = 200, longest_rows = 2'000;

class Check {
  public:
    Check(operation::Services& services, jobs::Run& run, const CheckExtras& extras)
        : services_(services), run_(run), extras_(extras) {}

    Result<std::string> work() {
        const bool mine = services_.database.read([&](db::Session& session) {
            auto found = import_of(session, run_, ImportState::checking);
            if (!found) return false;
            record_ = std::move(*found);
            region_ = region_of(session, record_, services_.clock.today());
            scope_ = actor_of(session, record_).scope;
            auto& said = region_.settings.header_fields;
            said.insert(said.end(), extras_.header_fields.begin(), extras_.header_fields.end());
            return true;
        });
        if (!mine) return std::string("{}");
        const auto read = read_and_stage();
        if (run_.stop_asked()) return jobs::error::already_ended;
        if (read.refused()) keep_refusal(read.error());
        return read;
    }

  private:
    Result<std::string> read_and_stage() {
        const auto files = OpenedFiles::open(services_, record_.id);
        if (files.refused()) return files.error();
        if (auto columns = read_columns(files->inputs(), region_.settings); columns.ok())
            sheets_ = sheets_json(columns.value());
        else
            return columns.error();
        auto roster = read_roster(files->inputs(), region_.settings, [&](std::int64_t rows) {
            run_.progress("reading", rows, 0);
            return !run_.stop_asked();
        });
        if (roster.refused()) return roster.error();
        sheets_ = sheets_json(roster->sheets);
        hold_against_store(roster.value());
        clear_old();
        stage(roster.value());
        if (!run_.stop_asked()) finish(roster.value());
        auto outcome = "{\"households\":" + std::to_string(roster->households.size()) + "}";
        if (extras_.roster != nullptr) *extras_.roster = std::move(roster).value();
        return outcome;
    }

    static std::string sheets_json(const std::vector<SheetReading>& readings) {
        std::vector<SheetAnswer> answers;
        for (const auto& r : readings) {
            SheetAnswer answer{r.file, r.sheet, r.kind, r.hidden, r.header_row, r.rows, {}};
            for (const auto& c : r.columns)
                answer.columns.push_back({sheets::column_name(c.column), c.header,
                                          std::string(info(c.field).name), c.confidence, c.guess, c.by_hand});
            answers.push_back(std::move(answer));
        }
        return json::write(answers);
    }

    void hold_against_store(Roster& roster) {
        StoreLook store(services_, record_, scope_);
        std::span<Household> rest(roster.households);
        std::int64_t done = 0;
        while (!rest.empty() && !run_.stop_asked()) {
            const auto part = rest.first(std::min(rest.size(), households_a_look));
            rest = rest.subspan(part.size());
            services_.database.read([&](db::Session& session) { store.look(session, part); });
            done += static_cast<std::int64_t>(part.size());
            run_.progress("comparing", done, static_cast<std::int64_t>(roster.households.size()));
        }
    }

    void clear_old() {
        std::int64_t gone = 1;
        while (gone > 0)
            gone = services_.database.write(
                [&](db::Session& session) { return store::remove(session, record_.id, 2'000); });
    }

    void stage(const Roster& roster) {
        ChunkSize chunk(200, 1'000);
        std::int64_t number = 0;
        std::vector<store::StagedRow> rows;
        const auto total = static_cast<std::int64_t>(roster.households.size());
        const auto write = [&] {
            const auto begun = std::chrono::steady_clock::now();
            services_.database.write([&](db::Session& session) { store::insert(session, record_.id, rows); });
            chunk.took(std::chrono::steady_clock::now() - begun);
            rows.clear();
            run_.progress("staging", std::min(number, total), total);
        };
        for (const auto& household : roster.households) {
            rows.push_back(row_of(roster, household, ++number));
            if (static_cast<std::int64_t>(rows.size()) >= chunk.size()) write();
            if (run_.stop_asked()) return;
        }
        for (const auto& row : roster.unattached) {
            rows.push_back({++number, row.sheet, row.row, row.file_no, "unattached", "[]", {}, {}, {}, ""});
            if (static_cast<std::int64_t>(rows.size()) >= chunk.size()) write();
        }
        if (!rows.empty()) write();
        staged_ = number;
    }

    store::StagedRow row_of(const Roster& roster, const Household& household, std::int64_t number) {
        store::StagedRow row;
        row.number = number;
        row.sheet = roster.sheets[static_cast<std::size_t>(household.place.sheet)].sheet;
        row.row = household.place.row;
        row.file_no = household.file_no;
        row.status = name_of(household.status);
        row.reasons = json::write(household.reasons);
        if (const auto text = household.texts.find(Field::declared_category); text != household.texts.end())
            row.declared_category = text->second;
        if (household.proposal) row.proposed_category = policies::name_of(household.proposal->category);
        row.sealed_record =
            seal_record(services_.vault, *record_.key, record_.id, number, staged(household, roster.sheets));
        return row;
    }

    static SummaryAnswer summary_of(const Roster& roster) {
        const auto sums = roster.summary();
        SummaryAnswer answer;
        answer.rows = roster.rows;
        answer.households = sums.households;
        for (const auto& [status, count] : sums.statuses)
            answer.statuses[std::string(name_of(status))] = count;
        std::map<std::string, std::int64_t> reasons;
        for (const auto& row : sums.rows)
            for (const auto& code : row.reasons) ++reasons[code];
        for (const auto& [code, count] : reasons)
            answer.reasons.push_back({code, status_of_reason(code), count});
        answer.members = sums.members;
        answer.aid_records = sums.aid_records;
        answer.aid_total_fen = sums.aid_total;
        for (const auto& [category, count] : sums.computed_categories)
            answer.computed_categories[std::string(policies::name_of(category))] = count;
        answer.declared_differs = sums.declared_differs;
        for (const auto& [cell, survey] : sums.survey_rows) answer.answers += survey.asked;
        answer.unattached = static_cast<std::int64_t>(sums.unattached.size());
        answer.findings = 0;
        for (const auto& household : roster.households)
            *answer.findings += static_cast<std::int64_t>(findings_of(household, roster.sheets).size());
        return answer;
    }

    void finish(const Roster& roster) {
        const auto summary = json::write(summary_of(roster));
        services_.database.write([&](db::Session& session) {
            auto record = import_of(session, run_, ImportState::checking);
            if (!record) return;
            record->state = ImportState::checked;
            record->version += 1;
            record->sheets = sheets_;
            record->summary = summary;
            record->refusal.reset();
            record->staged = staged_;
            record->applied_upto = 0;
            record->checked_at = record->changed_at = services_.clock.now();
            record->kept_until = kept_from(*record->checked_at);
            store::update(session, *record);
        });
    }

    void keep_refusal(const Error& error) {
        clear_old();
        services_.database.write([&](db::Session& session) {
            auto record = import_of(session, run_, ImportState::checking);
            if (!record) return;
            record->state = ImportState::refused;
            record->version += 1;
            record->sheets = sheets_;
            record->summary.reset();
            record->staged = 0;
            record->refusal = refusal_json(error);
            record->checked_at = record->changed_at = services_.clock.now();
            record->kept_until = kept_from(*record->checked_at);
            store::update(session, *record);
        });
    }

    operation::Services& services_;
    jobs::Run& run_;
    store::ImportRecord record_;
    Region region_;
    auth::Scope scope_;
    const CheckExtras& extras_;
    std::string sheets_ = "[]";
    std::int64_t staged_ = 0;
};

}  // namespace

void StoreLook::look(db::Session& session, std::span<Household> part) {
    look_at_persons(session, part);
    for (auto& household : part) {
        look_at_kinds(session, household);
        if (household.members.size() > longest_members || household.help.size() > longest_rows ||
            household.survey.size() > longest_rows) {
            add_reason(household, reason::too_many_rows);
            household.members.clear();
            household.help.clear();
            household.survey.clear();
        }
        if (!household.file_no.empty() &&
            people::find_by_file_no(session, union_of(session, household), household.file_no))
            add_reason(household, reason::file_no_taken);
    }
}

// Workers and members alike: a member in another open file makes a draft, as it will when it is applied.
void StoreLook::look_at_persons(db::Session& session, std::span<Household> part) {
    struct Asked {
        Household* household;
        bool worker;
    };
    std::vector<Personal<std::string>> numbers;
    std::vector<Asked> asked;
    for (auto& household : part) {
        numbers.push_back(household.identity_number);
        asked.push_back({&household, true});
        for (const auto& member : household.members) {
            if (member.identity_number.reveal().empty()) continue;
            numbers.push_back(member.identity_number);
            asked.push_back({&household, false});
        }
    }
    const auto claimed = people::claimed_within(services_, session, scope_, numbers);
    for (std::size_t i = 0; i < asked.size(); ++i)
        if (claimed[i])
            add_reason(*asked[i].household,
                       asked[i].worker ? reason::already_on_file : reason::member_on_file);
}

void StoreLook::look_at_kinds(db::Session& session, Household& household) {
    for (auto& help : household.help) {
        if (help.kind.empty()) continue;
        const auto [known, is_new] = kinds_.try_emplace(help.kind, true);
        if (is_new) known->second = services::kind_for(session, squeezed(help.kind)).has_value();
        if (!known->second) help.notes.push_back(note::help_kind_unknown);
    }
}

UnionId StoreLook::union_of(db::Session& session, const Household& household) {
    const auto text = household.texts.find(Field::union_name);
    if (text == household.texts.end()) return record_.union_id;
    auto [known, is_new] = unions_.try_emplace(text->second, record_.union_id);
    if (is_new)
        if (const auto at = organisation::find_union(session, organisation::whole_store(), record_.union_id))
            if (const auto named = organisation::find_union_by_name(session, at->place, text->second))
                known->second = named->id;
    return known->second;
}

Result<std::string> check_work(operation::Services& services, jobs::Run& run, const CheckExtras& extras) {
    return Check(services, run, extras).work();
}

}  // namespace bangfu::intake
