// SPDX-License-Identifier: Apache-2.0
// A union's yearly roster, read: which column means what, which rows are households, what is wrong with each,
// and the category proposed for it. Pure: files in, values out; nothing is stored and nobody outside the file
// is asked about.
#pragma once

#include <bangfu/base/cell.hpp>
#include <bangfu/base/money.hpp>
#include <bangfu/base/personal.hpp>
#include <bangfu/base/result.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/intake/errors.hpp>
#include <bangfu/intake/fields.hpp>
#include <bangfu/platform/sheets.hpp>
#include <bangfu/policies/category.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::intake {

struct Settings {
    // The region's parameters on the day of the roster; without them no category can be proposed and reading
    // is refused.
    std::optional<policies::CategoryParameters> parameters;
    // Header text → field name, from `--map` and from the union's remembered corrections.
    std::vector<std::pair<std::string, std::string>> header_fields;
    // The union's own header rules, in the language of src/domain/header_words.cpp.
    std::string header_words;
    Date today;                         // no birth and no file lies behind it
    std::int64_t rows = 1'000'000;      // of all sheets together
    std::int64_t households = 200'000;  // with their rows they cost about 5 kB of memory each
    // Of all cells together: a file says a long text once and shows it in a million cells.
    std::int64_t text_bytes = 512LL << 20;
    sheets::Limits limits;
};

enum class Status { accepted, warning, draft, refused };  // the worst of a row's reasons wins
std::string_view name_of(Status status);

// Reason codes of a row; the README of this module says what each means and which status it gives.
namespace reason {
inline constexpr std::string_view duplicate_person = "duplicate_person";    // refused
inline constexpr std::string_view duplicate_file_no = "duplicate_file_no";  // refused
// What only a look into the store tells, or a household that no form could hold: all refused.
inline constexpr std::string_view already_on_file = "already_on_file";  // in an open file of one's scope
inline constexpr std::string_view file_no_taken = "file_no_taken";
inline constexpr std::string_view too_many_rows = "too_many_rows";
inline constexpr std::string_view member_on_file = "member_on_file";  // draft: in an open file of one's scope
inline constexpr std::string_view file_no_missing =
    "file_no_missing";  // draft, as all down to the blank line
inline constexpr std::string_view id_missing = "id_missing";
inline constexpr std::string_view id_is_number = "id_is_number";
inline constexpr std::string_view id_check_digit = "id_check_digit";
inline constexpr std::string_view income_negative = "income_negative";
inline constexpr std::string_view income_unreadable = "income_unreadable";
inline constexpr std::string_view expenditure_negative = "expenditure_negative";
inline constexpr std::string_view expenditure_unreadable = "expenditure_unreadable";
inline constexpr std::string_view size_missing = "size_missing";
inline constexpr std::string_view size_unreadable = "size_unreadable";
// Found only when the roster is applied: a number that is in an open file outside one's scope.
inline constexpr std::string_view identity_being_checked = "identity_being_checked";

inline constexpr std::string_view birth_mismatch =
    "birth_mismatch";  // warning, as all down to the blank line
inline constexpr std::string_view id_15_digits = "id_15_digits";
inline constexpr std::string_view bank_card_luhn = "bank_card_luhn";
inline constexpr std::string_view no_income = "no_income";

inline constexpr std::string_view normalised = "normalised";  // changes nothing
}  // namespace reason
std::optional<Status> status_of_reason(std::string_view code);  // none: changes no status

// A fact worth saying that changes no status.
namespace note {
inline constexpr std::string_view amount_rounded = "amount_rounded";
inline constexpr std::string_view formula_value = "formula_value";  // the stored value of a formula was taken
inline constexpr std::string_view date_unreadable = "date_unreadable";
inline constexpr std::string_view phone_unusual = "phone_unusual";
inline constexpr std::string_view sex_mismatch = "sex_mismatch";
inline constexpr std::string_view size_differs = "size_differs";  // not 1 + rows of the member sheet
inline constexpr std::string_view amount_unreadable = "amount_unreadable";
inline constexpr std::string_view id_unusual = "id_unusual";  // of a member
inline constexpr std::string_view answer_unreadable = "answer_unreadable";
inline constexpr std::string_view help_kind_unknown = "help_kind_unknown";  // to the store
inline constexpr std::string_view row_left_out = "row_left_out";  // a row that continues a household
inline constexpr std::string_view answer_without_cell = "answer_without_cell";  // its row is not taken
inline constexpr std::string_view cell_unreadable =
    "cell_unreadable";  // of help: the cell of its kind is taken
}  // namespace note

// Where a row stood.
struct Place {
    int sheet = 0;  // index into Roster::sheets
    int row = 0;    // as the spreadsheet program counts
};

struct Member {
    Place place;
    std::string name, relation, sex, nation, health, occupation, school;
    Personal<std::string> identity_number;  // as a right number where it is one, else as typed
    Personal<std::string> phone;
    std::optional<Date> birth_date;
    std::optional<int> school_since;
    std::optional<Money> monthly_income;
    std::vector<std::string_view> notes;
};

struct Help {
    Place place;
    std::optional<Date> date;
    std::string kind, method, fund_source, handler;
    std::optional<Right> right;
    std::optional<Level> level;
    std::optional<Money> amount;
    std::string remarks;
    std::vector<std::string_view> notes;
};

struct SurveyAnswer {
    Place place;
    std::optional<Date> date;
    std::string item;
    std::optional<Right> right;
    std::optional<Level> level;
    std::optional<bool> needed, received;
    std::int8_t urgency = 0;       // 1..5, 0: not given
    std::int8_t satisfaction = 0;  // 1..5, 0: not given
    std::vector<std::string_view> notes;
};

struct Household {
    Place place;
    std::string file_no;
    std::string name;
    Personal<std::string> identity_number;  // as a right number where it is one, else as typed
    Personal<std::string> phone;
    Personal<std::string> address;
    Personal<std::string> bank_card;
    Personal<std::string> remarks;
    // Texts as typed, by field: sex, nation, health, declared_category, main_cause, employer, bank,
    // union_name …
    std::map<Field, std::string> texts;
    std::optional<Date> birth_date, work_since, opened_on;
    std::optional<bool> union_member, new_form;
    std::optional<Money> own_income,
        others_income;  // as the cells hold them, a year where `own_income_is_yearly` …
    bool own_income_is_yearly = false;
    bool others_income_is_monthly = false;
    std::map<Field, Money>
        costs;  // yearly; medical, education, disability, housing, other (or rigid_total alone)
    std::optional<int> size;

    Status status = Status::accepted;
    std::vector<std::string> reasons;  // sorted
    std::vector<std::string_view> notes;
    std::vector<int> left_out_rows;  // of its sheet: continue it and are no household of their own
    std::optional<policies::CategoryInputs> inputs;      // accepted and warning
    std::optional<policies::CategoryProposal> proposal;  // accepted and warning
    bool declared_differs = false;

    std::vector<Member> members;
    std::vector<Help> help;
    std::vector<SurveyAnswer> survey;
    bool counts() const { return status == Status::accepted || status == Status::warning; }
    // What tells one person from another for judging duplicates; empty where the number is not right.
    std::string person_key() const;
};

struct Unattached {
    std::string sheet;
    int row = 0;
    std::string file_no;
};

// How a sheet was understood: shown before anything is imported, correctable by Settings::header_fields.
struct ColumnReading {
    int column = 0;  // 0 = A
    std::string header;
    Field field = Field::ignore;
    double confidence = 0;  // 0..1
    bool guess = false;     // below 0.6, or an income without a period, and not by hand: look at it
    bool by_hand = false;
};
struct SheetReading {
    std::string file, sheet;
    std::optional<SheetKind> kind;  // none: left out, nothing in it was recognised, or it is a statistic
    bool hidden = false;            // left out
    int header_row = 0;             // the last row of the header
    int rows = 0;                   // data rows taken
    std::vector<ColumnReading> columns;
};

// The sums of a roster, with the keys and labels of `bangfu import --json`.
struct RosterSummary {
    struct Row {
        std::string file_no;
        Status status = Status::accepted;
        std::vector<std::string> reasons;
        std::optional<policies::Category> category;
    };
    struct Survey {
        std::int64_t asked = 0, needed = 0, received_among_needed = 0, satisfied_among_received = 0;
    };
    std::int64_t households = 0;
    std::map<Status, std::int64_t> statuses;
    std::int64_t members = 0, aid_records = 0;
    Money aid_total;
    std::map<policies::Category, std::int64_t> computed_categories;
    std::int64_t declared_differs = 0;
    std::map<Cell, Survey> survey_rows;
    std::vector<Row> rows;
    std::vector<Unattached> unattached;
};
// One JSON object: households, statuses, members, aid_records, aid_total_fen, computed_categories,
// declared_differs, survey_rows, rows, unattached. What has no rows is left out of the maps.
std::string to_json(const RosterSummary& summary);

struct Roster {
    std::vector<SheetReading> sheets;
    std::vector<Household> households;  // in the order of the file sheets' rows
    std::vector<Unattached> unattached;
    std::int64_t rows = 0;  // rows of any recognised sheet
    RosterSummary summary() const;
};

// How the sheets are understood, whether the roster would be refused or not. Refused, in order:
// unknown_field, what sheets::Book refuses.
Result<std::vector<SheetReading>> read_columns(std::span<const sheets::Input> files,
                                               const Settings& settings);

// Gives a household one more reason, and what follows from it.
void add_reason(Household& household, std::string_view code);

// Reads one roster that stands in one or several files. Refused, in order: no_local_minimum, unknown_field,
// what sheets::Book refuses, duplicate_header, field_twice, column_missing, column_unknown, no_file_sheet,
// no_households, too_many_rows, too_many_households, too_much_text. `progress` is called now and then with
// the rows read; false ends the reading with an empty roster.
Result<Roster> read_roster(std::span<const sheets::Input> files, const Settings& settings,
                           const std::function<bool(std::int64_t rows)>& progress = {});

}  // namespace bangfu::intake
