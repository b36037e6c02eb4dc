// SPDX-License-Identifier: Apache-2.0
// Spreadsheets as unions keep them: xlsx and delimited text (CSV) read as a stream of rows with bounded
// memory, and xlsx written row by row. Reading never evaluates anything: a formula cell is flagged and its
// stored value given.
#pragma once

#include <bangfu/base/money.hpp>
#include <bangfu/base/result.hpp>
#include <bangfu/base/time.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::sheets {

// The closed table of refusals. Every one names the file (arg `file`); places stand in further args.
namespace error {
inline constexpr ErrorCode empty_file{"sheets.empty_file", Refusal::invalid};
inline constexpr ErrorCode unsupported_type{"sheets.unsupported_type",
                                            Refusal::unsupported};               // neither xlsx nor text
inline constexpr ErrorCode old_excel{"sheets.old_excel", Refusal::unsupported};  // xls: save as xlsx
inline constexpr ErrorCode password_protected{"sheets.password_protected", Refusal::unsupported};
inline constexpr ErrorCode damaged{"sheets.damaged",
                                   Refusal::malformed};  // part, line (0: not an XML fault), reason
inline constexpr ErrorCode forbidden_markup{"sheets.forbidden_markup",
                                            Refusal::malformed};               // DOCTYPE; part, line
inline constexpr ErrorCode too_large{"sheets.too_large", Refusal::too_large};  // what, limit (bytes or count)
inline constexpr ErrorCode zip_bomb{"sheets.zip_bomb", Refusal::too_large};    // part, limit (ratio)
inline constexpr ErrorCode too_many_columns{"sheets.too_many_columns",
                                            Refusal::too_large};                       // sheet, row, limit
inline constexpr ErrorCode too_many_rows{"sheets.too_many_rows", Refusal::too_large};  // sheet, limit
inline constexpr ErrorCode text_too_long{"sheets.text_too_long",
                                         Refusal::too_large};  // sheet, row, column, limit
inline constexpr ErrorCode wrong_encoding{"sheets.wrong_encoding",
                                          Refusal::malformed};                   // line, byte (offset)
inline constexpr ErrorCode open_quote{"sheets.open_quote", Refusal::malformed};  // line where it opened
}  // namespace error

// What a file may cost. The defaults hold for a province's yearly roster; tests lower them.
struct Limits {
    std::uint64_t file_bytes = 256ULL << 20;
    std::uint64_t entries = 2'000;           // parts of the zip
    std::uint64_t part_bytes = 2ULL << 30;   // one part, unpacked
    std::uint64_t total_bytes = 4ULL << 30;  // everything unpacked while reading it once
    std::uint64_t ratio = 300;               // unpacked : packed, of a part above 16 MiB unpacked
    std::uint64_t shared_text_bytes = 192ULL << 20;
    int sheets = 256;
    int columns = 512;  // with content; empty styled cells beyond do not count
    int rows = 1'000'000;
    int cell_characters = 32'767;
};

enum class CellKind { text, number, date, boolean, error };

struct Cell {
    int column = 0;  // 0 = A
    CellKind kind = CellKind::text;
    bool is_formula = false;
    std::string_view
        text;           // UTF-8; of a number or date the characters of the file; valid during the callback
    double number = 0;  // number, date (serial), boolean (0 or 1)
    Date date;          // kind date; the time of day is dropped
};

struct Row {
    int number = 0;               // 1-based, as the spreadsheet program shows it (a record of CSV is a row)
    std::span<const Cell> cells;  // ascending columns; empty cells are left out unless they hold a formula
};

struct Merge {  // 0-based columns, 1-based rows, all inclusive
    int first_row = 0, last_row = 0, first_column = 0, last_column = 0;
    bool operator==(const Merge&) const = default;
};

struct Sheet {
    std::string name;
    bool hidden = false;
};

// A file to read: `bytes` when it is in memory (must outlive the Book), else `path`. `name` is what refusals
// show.
struct Input {
    std::string name;
    std::string path;
    std::string_view bytes;
};

// "AB" of 27.
std::string column_name(int column);

class Book {
  public:
    // Looks at the kind of file, its parts, sheets, styles and shared texts. Refused, in order: empty_file,
    // too_large, old_excel, password_protected, unsupported_type, damaged, forbidden_markup, zip_bomb,
    // wrong_encoding.
    static Result<Book> open(const Input& input, const Limits& limits = {});
    Book(Book&&) noexcept;
    Book& operator=(Book&&) noexcept;
    ~Book();

    const std::vector<Sheet>& sheets() const;  // in the order of the tabs; one, named as the file, for CSV
    bool is_delimited_text() const;
    // Merged ranges of a sheet (they stand behind its rows in the file: this unpacks the part once, keeping
    // its end).
    Result<std::vector<Merge>> merges(std::size_t sheet);
    // Gives every row that has a cell, in order; `take` returns false to stop. May be called again. Refused:
    // damaged, forbidden_markup, too_large, zip_bomb, too_many_columns, too_many_rows, text_too_long,
    // open_quote; rows given before a refusal were good.
    Done read_rows(std::size_t sheet, const std::function<bool(const Row&)>& take);

  private:
    class Content;
    class Xlsx;
    class Delimited;
    explicit Book(std::unique_ptr<Content> content);
    std::unique_ptr<Content> content_;
};

// ---- writing ----

enum class ColumnKind { text, number, money, date };

struct Column {
    std::string header;
    double width = 12;  // characters
    ColumnKind kind = ColumnKind::text;
};

// A value of a row to write. Text is always a text cell (identity numbers keep their digits; what begins with
// = + - @ cannot become a formula); an empty text writes no cell.
struct Value {
    enum class Kind { text, number, money, date } kind = Kind::text;
    std::string_view text;
    double number = 0;
    Money money;
    Date date;
    static Value of(std::string_view text) { return {Kind::text, text, 0, {}, {}}; }
    static Value of(std::int64_t number) { return {Kind::number, {}, static_cast<double>(number), {}, {}}; }
    static Value of(double number) { return {Kind::number, {}, number, {}, {}}; }
    static Value of(Money money) { return {Kind::money, {}, 0, money, {}}; }
    static Value of(Date date) { return {Kind::date, {}, 0, {}, date}; }
};

// Writes an xlsx with constant memory: sheets and rows come in order and are not touched again. Full disk or
// an unwritable path is a Fault.
class Writer {
  public:
    explicit Writer(std::string path);
    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) noexcept;
    ~Writer();  // an unfinished file is not left behind
    // The name is shortened to 31 characters and cleared of []:*?/\ ; a second of the same name gets a
    // number. Where the columns have headers, a styled header row is written, frozen and made filterable.
    void begin_sheet(std::string_view name, std::span<const Column> columns);
    void row(std::span<const Value> values);
    // Shows a range as one cell, its first; to be called right after the range's last row was written.
    void merge(const Merge& range);
    void finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// Text as delimited text carries it: quoted where needed; `guard` puts an apostrophe before = + - @.
std::string delimited(std::string_view text, char delimiter = ',', bool guard = true);
// UTF-8 as GB18030, which a Chinese Excel takes a CSV without a mark for. It has every character of Unicode.
std::string to_gb18030(std::string_view utf8);

}  // namespace bangfu::sheets
