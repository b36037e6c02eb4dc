// SPDX-License-Identifier: Apache-2.0
// The forms and answers of imports and standing lists, each declared once.
#pragma once

#include <bangfu/base/text.hpp>
#include <bangfu/intake/intake.hpp>
#include <bangfu/organisation/forms_unions.hpp>
#include <bangfu/platform/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bangfu::intake {

BOOST_DESCRIBE_ENUM(Status, accepted, warning, draft, refused)
BOOST_DESCRIBE_ENUM(SheetKind, files, members, help, survey)
enum class ImportState { checking, refused, checked, applying, applied, undoing, undone, discarded };
BOOST_DESCRIBE_ENUM(ImportState, checking, refused, checked, applying, applied, undoing, undone, discarded)

using MoneyPerMonth = json::Ranged<1, 100'000'000>;  // fen a person and month

struct StartImport {  // beside the body, which is the first file
    UnionId union_;   // whose roster it is: its files belong to it, or to the union below it that a row names
    std::optional<Text<80>> name;
    std::optional<MoneyPerMonth> local_minimum_fen;  // where the region has none
    std::optional<Text<200>> local_minimum_source;
};
BOOST_DESCRIBE_STRUCT(StartImport, (), (union_, name, local_minimum_fen, local_minimum_source))
struct ImportStarted {
    ImportId id;
    JobId job;
};
BOOST_DESCRIBE_STRUCT(ImportStarted, (), (id, job))

struct ListImports {
    std::optional<json::Cursor> cursor;
    std::optional<json::Ranged<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(ListImports, (), (cursor, limit))
struct ImportItem {
    ImportId id;
    std::string name;
    organisation::UnionRef union_;
    ImportState state{};
    std::int64_t households = 0;
    std::int64_t made = 0;  // households that it made
    Instant created_at;
    std::string created_by;
    std::optional<Instant> applied_at, undone_at;
};
BOOST_DESCRIBE_STRUCT(ImportItem, (),
                      (id, name, union_, state, households, made, created_at, created_by, applied_at,
                       undone_at))
struct ImportList {
    std::vector<ImportItem> items;
    std::optional<json::Cursor> next_cursor;
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(ImportList, (), (items, next_cursor, abilities))

struct RefusalAnswer {  // as a problem names it: a code with its arguments
    std::string code;
    std::map<std::string, std::string> args;
};
BOOST_DESCRIBE_STRUCT(RefusalAnswer, (), (code, args))
struct FileAnswer {
    std::string name;
    std::int64_t bytes = 0;
};
BOOST_DESCRIBE_STRUCT(FileAnswer, (), (name, bytes))
struct ColumnAnswer {
    std::string column;  // "AB"
    std::string header, field;
    double confidence = 0;    // 0..1
    bool guess = false;       // look at it
    bool remembered = false;  // a person said so, here or at an earlier import
};
BOOST_DESCRIBE_STRUCT(ColumnAnswer, (), (column, header, field, confidence, guess, remembered))
struct SheetAnswer {
    std::string file, sheet;
    std::optional<SheetKind> kind;  // none: left out
    bool hidden = false;            // left out
    std::int32_t header_row = 0, rows = 0;
    std::vector<ColumnAnswer> columns;
};
BOOST_DESCRIBE_STRUCT(SheetAnswer, (), (file, sheet, kind, hidden, header_row, rows, columns))
struct ReasonCount {
    std::string code;
    std::optional<Status> status;  // that it gives; none: a remark
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(ReasonCount, (), (code, status, count))
struct SummaryAnswer {
    std::int64_t rows = 0, households = 0;
    std::map<std::string, std::int64_t> statuses;
    std::vector<ReasonCount> reasons;
    std::int64_t members = 0, aid_records = 0;
    Money aid_total_fen;
    std::map<std::string, std::int64_t> computed_categories;
    std::int64_t declared_differs = 0;
    std::int64_t answers = 0;              // rows of the survey
    std::int64_t unattached = 0;           // rows of other sheets without a household
    std::optional<std::int64_t> findings;  // … that were not read whole; imports of before did not count them
};
BOOST_DESCRIBE_STRUCT(SummaryAnswer, (),
                      (rows, households, statuses, reasons, members, aid_records, aid_total_fen,
                       computed_categories, declared_differs, answers, unattached, findings))
struct LocalMinimumAnswer {
    Money fen;
    std::string source;
    bool of_region = false;  // else given with this import
};
BOOST_DESCRIBE_STRUCT(LocalMinimumAnswer, (), (fen, source, of_region))
struct ImportJob {
    JobId id;
    std::string state, phase;
    std::int64_t progress = 0, total = 0;
};
BOOST_DESCRIBE_STRUCT(ImportJob, (), (id, state, phase, progress, total))
struct ImportAnswer {
    ImportId id;
    std::int64_t version = 0;
    std::string name;
    organisation::UnionRef union_;
    ImportState state{};
    std::optional<RefusalAnswer> refusal;  // why it could not be read, or not be applied
    std::vector<FileAnswer> files;
    std::vector<SheetAnswer> sheets;
    std::optional<SummaryAnswer> summary;
    std::optional<LocalMinimumAnswer> local_minimum;
    std::string header_words;  // the union's own, in the language of the program's
    std::optional<ImportJob> job;
    std::int64_t made = 0;
    Instant created_at;
    std::string created_by;
    std::optional<Instant> checked_at, applied_at, undone_at;
    std::optional<std::string> undo_reason;
    std::optional<Instant> kept_until;  // the files and the rows that were not taken
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(ImportAnswer, (),
                      (id, version, name, union_, state, refusal, files, sheets, summary, local_minimum,
                       header_words, job, made, created_at, created_by, checked_at, applied_at, undone_at,
                       undo_reason, kept_until, abilities))

struct ColumnChoice {
    RequiredText<200> header;       // as the column's answer names it
    std::optional<Text<40>> field;  // absent: forget what was said of it
};
BOOST_DESCRIBE_STRUCT(ColumnChoice, (), (header, field))
struct ChangeImport {
    std::int64_t version = 0;  // as shown
    std::optional<UnionId> union_;
    std::optional<MoneyPerMonth> local_minimum_fen;
    std::optional<Text<200>> local_minimum_source;
    std::optional<json::Bounded<ColumnChoice, 500>> columns;  // remembered for the union
    std::optional<Text<8000>> header_words;                   // remembered for the union
};
BOOST_DESCRIBE_STRUCT(ChangeImport, (),
                      (version, union_, local_minimum_fen, local_minimum_source, columns, header_words))
struct ApplyImport {
    std::int64_t version = 0;  // of the check that was looked at
};
BOOST_DESCRIBE_STRUCT(ApplyImport, (), (version))
struct UndoImport {
    RequiredText<500> reason;
};
BOOST_DESCRIBE_STRUCT(UndoImport, (), (reason))

struct ListImportRows {
    std::optional<Text<20>> status;  // also "unattached"
    std::optional<Text<40>> reason;
    std::optional<json::Cursor> cursor;
    std::optional<json::Ranged<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(ListImportRows, (), (status, reason, cursor, limit))
struct ProposalAnswer {
    std::string category, rule;
    Money annual_income_fen, rigid_expenditure_fen;
    std::int64_t size = 0;
    Money net_fen, deep_line_fen, relative_line_fen;
};
BOOST_DESCRIBE_STRUCT(ProposalAnswer, (),
                      (category, rule, annual_income_fen, rigid_expenditure_fen, size, net_fen, deep_line_fen,
                       relative_line_fen))
struct RowFinding {  // a row of another sheet that was not read whole
    std::string code, sheet;
    std::int64_t row = 0;
};
BOOST_DESCRIBE_STRUCT(RowFinding, (), (code, sheet, row))
struct ImportRow {
    std::int64_t number = 0;
    std::string sheet;
    std::int64_t row = 0;
    std::string file_no;
    std::string name;    // of the worker; empty when the staging was cleared
    std::string status;  // accepted, warning, draft, refused, unattached
    std::vector<std::string> reasons, notes;
    std::vector<RowFinding> findings;
    std::optional<std::string> declared_category;  // as written
    std::optional<ProposalAnswer> proposed;
    bool declared_differs = false;
    std::int64_t members = 0, help = 0, answers = 0;
    std::optional<HouseholdId> household;  // once it was applied
};
BOOST_DESCRIBE_STRUCT(ImportRow, (),
                      (number, sheet, row, file_no, name, status, reasons, notes, findings, declared_category,
                       proposed, declared_differs, members, help, answers, household))

struct FileLanguage {
    std::optional<Text<10>> language;  // "zh-CN" (where absent) or "en"
};
BOOST_DESCRIBE_STRUCT(FileLanguage, (), (language))

struct ListOverlooked {
    std::optional<UnionId> union_;  // and everything under it
    std::optional<json::Cursor> cursor;
    std::optional<json::Ranged<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(ListOverlooked, (), (union_, cursor, limit))
struct OverlookedItem {
    HouseholdId household;
    std::string file_no, name;
    organisation::UnionRef union_;
    Instant changed_at;
    std::optional<std::string> declared_category, proposed_category, category;
};
BOOST_DESCRIBE_STRUCT(OverlookedItem, (),
                      (household, file_no, name, union_, changed_at, declared_category, proposed_category,
                       category))

}  // namespace bangfu::intake
