// SPDX-License-Identifier: Apache-2.0
//
// Delimited text (RFC 4180, read leniently): records end at a line break outside quotes (LF, CRLF or CR); a
// field that begins with a quote runs to the closing quote, doubled quotes inside stand for one; a quote
// inside a plain field is itself. The delimiter is not declared anywhere: it is the one of comma, tab and
// semicolon that splits the first records into more than one field most evenly. Excel's ="0012" (a text kept
// from becoming a number) is unwrapped. A field is text always; what it means is the caller's to read.
#include "delimited.hpp"

#include "text_stream.hpp"
#include <bangfu/base/text.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace bangfu::sheets {
namespace {

class Records {
  public:
    Records(const Input& input, const Limits& limits, char delimiter,
            const std::function<bool(const Row&)>& take)
        : input_(input), limits_(limits), delimiter_(delimiter), take_(take) {}

    // False when the reading is over (refused or stopped by the taker).
    bool feed(std::string_view text) {
        for (const char c : text) {
            if (!step(c)) return false;
        }
        return true;
    }
    Done finish() {
        if (refusal) return *refusal;
        if (stopped_) return done();
        if (state_ == State::quoted) {
            return Error(error::open_quote,
                         Arguments{{"file", input_.name}, {"line", std::to_string(quote_line_)}});
        }
        if (state_ != State::record_start) end_record();
        if (refusal) return *refusal;
        return done();
    }
    std::optional<Error> refusal;

  private:
    enum class State { record_start, field_start, plain, quoted, quote_in_quoted };

    bool step(char c) {
        if (c == '\n') {
            ++line_;
            if (after_cr_ && state_ != State::quoted) {
                after_cr_ = false;
                return true;
            }
        }
        after_cr_ = c == '\r';
        switch (state_) {
            case State::record_start:
            case State::field_start:
                if (c == '"') {
                    state_ = State::quoted;
                    quote_line_ = line_;
                    return true;
                }
                state_ = State::plain;
                return plain(c);
            case State::plain:
                return plain(c);
            case State::quote_in_quoted:
                if (c == '"') {
                    state_ = State::quoted;
                    return append('"');
                }
                state_ = State::plain;
                return plain(c);
            case State::quoted:
                if (c == '"') {
                    state_ = State::quote_in_quoted;
                    return true;
                }
                return append(c);
        }
        return true;
    }

    bool plain(char c) {
        if (c == delimiter_) {
            state_ = State::field_start;
            return end_field();
        }
        if (c == '\n' || c == '\r') return end_record();
        return append(c);
    }

    bool append(char c) {
        texts_ += c;
        if (texts_.size() - field_from_ > static_cast<std::size_t>(limits_.cell_characters) * 4) {
            return refuse(error::text_too_long, limits_.cell_characters);
        }
        return true;
    }

    bool refuse(const ErrorCode& code, int limit) {
        refusal = Error(code, Arguments{{"file", input_.name},
                                        {"sheet", input_.name},
                                        {"row", std::to_string(row_ + 1)},
                                        {"column", column_name(column_)},
                                        {"limit", std::to_string(limit)}});
        return false;
    }

    bool end_field() {
        auto field = std::string_view(texts_).substr(field_from_);
        if (field.size() > 3 && field.starts_with("=\"") && field.ends_with('"')) {
            field = field.substr(2, field.size() - 3);
        }
        if (!field.empty()) {
            if (column_ >= limits_.columns) return refuse(error::too_many_columns, limits_.columns);
            const auto most = static_cast<std::size_t>(limits_.cell_characters);
            if (field.size() > most && count_code_points(field) > most) {
                return refuse(error::text_too_long, limits_.cell_characters);
            }
            Cell cell;
            cell.column = column_;
            cells_.push_back(cell);
            spans_.push_back({static_cast<std::size_t>(field.data() - texts_.data()), field.size()});
        }
        field_from_ = texts_.size();
        ++column_;
        return true;
    }

    bool end_record() {
        if (!end_field()) return false;
        ++row_;
        if (row_ > limits_.rows) return refuse(error::too_many_rows, limits_.rows);
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            cells_[i].text = std::string_view(texts_).substr(spans_[i].first, spans_[i].second);
        }
        stopped_ = !cells_.empty() && !take_(Row{row_, cells_});
        cells_.clear();
        spans_.clear();
        texts_.clear();
        field_from_ = 0;
        column_ = 0;
        state_ = State::record_start;
        return !stopped_;
    }

    const Input& input_;
    const Limits& limits_;
    char delimiter_;
    const std::function<bool(const Row&)>& take_;
    std::vector<Cell> cells_;
    std::vector<std::pair<std::size_t, std::size_t>> spans_;
    std::string texts_;
    std::size_t field_from_ = 0;
    int column_ = 0;
    int row_ = 0;
    std::uint64_t line_ = 1;
    std::uint64_t quote_line_ = 1;
    State state_ = State::record_start;
    bool after_cr_ = false;
    bool stopped_ = false;
};

// How well a delimiter fits the first records: the number of fields most records share, times how many share
// it.
int fitness(const Input& input, const Limits& limits, std::string_view sample, char delimiter) {
    std::map<std::size_t, int> widths;
    int records = 0;
    const std::function<bool(const Row&)> count = [&](const Row& row) {
        const auto width = static_cast<std::size_t>(row.cells.back().column) + 1;
        if (width > 1) widths[width] += static_cast<int>(row.cells.size());
        return ++records < 50;
    };
    Records reader(input, limits, delimiter, count);
    reader.feed(sample);
    int best = 0;
    for (const auto& [width, cells] : widths) best = std::max(best, cells);
    return best;
}

}  // namespace

Result<std::unique_ptr<Book::Content>> Book::Delimited::open(const Input& input, const Limits& limits) {
    const auto encoding = encoding_of(input);
    if (encoding.refused()) return encoding.error();
    auto book = std::make_unique<Delimited>();
    book->input_ = input;
    book->limits_ = limits;
    book->encoding_ = *encoding;
    book->delimited_text = true;
    auto name = input.name.substr(input.name.find_last_of("/\\") + 1);
    if (const auto dot = name.rfind('.'); dot != std::string::npos && dot > 0) name.erase(dot);
    book->sheets.push_back({name, false});

    TextStream stream(input, *encoding);
    const std::string sample(stream.next());
    int best = 0;
    for (const char candidate : {'\t', ',', ';'}) {
        const int fit = fitness(input, limits, sample, candidate);
        if (fit > best) {
            best = fit;
            book->delimiter_ = candidate;
        }
    }
    return std::unique_ptr<Book::Content>(std::move(book));
}

Done Book::Delimited::read_rows(std::size_t sheet, const std::function<bool(const Row&)>& take) {
    ASSERT(sheet == 0);
    TextStream stream(input_, encoding_);
    Records records(input_, limits_, delimiter_, take);
    for (auto text = stream.next(); !text.empty(); text = stream.next()) {
        if (!records.feed(text)) break;
    }
    return records.finish();
}

}  // namespace bangfu::sheets
