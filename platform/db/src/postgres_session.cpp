// SPDX-License-Identifier: Apache-2.0
#include "postgres_session.hpp"

#include "postgres_value.hpp"
#include "rows_source.hpp"

#include <array>
#include <charconv>

#include <libpq-fe.h>

namespace bangfu::db::postgres {

namespace {

class PostgresRows final : public Rows::Source {
  public:
    explicit PostgresRows(Answer answer)
        : answer_(std::move(answer)),
          rows_(PQntuples(answer_.get())),
          converted_(static_cast<std::size_t>(PQnfields(answer_.get()))) {}

    bool next() override { return ++row_ < rows_; }
    bool is_null(int column) const override { return PQgetisnull(answer_.get(), row_, column) == 1; }
    std::int64_t i64(int column) const override {
        return is_null(column) ? 0 : to_i64(type(column), bytes(column));
    }
    double real(int column) const override {
        return is_null(column) ? 0 : to_real(type(column), bytes(column));
    }
    std::string_view view(int column) const override {
        if (is_null(column) || is_text(type(column))) return bytes(column);
        auto& text = converted_.at(static_cast<std::size_t>(column));
        text = to_text(type(column), bytes(column));
        return text;
    }
    std::string_view blob(int column) const override { return bytes(column); }

  private:
    unsigned type(int column) const { return PQftype(answer_.get(), column); }
    std::string_view bytes(int column) const {
        return {PQgetvalue(answer_.get(), row_, column),
                static_cast<std::size_t>(PQgetlength(answer_.get(), row_, column))};
    }
    Answer answer_;
    int row_ = -1;
    int rows_;
    mutable std::vector<std::string> converted_;  // numbers that were asked for as text
};

// COPY's text form: tabs between columns, \N for NULL, backslash before what would mean something.
class PostgresBulk final : public Bulk {
  public:
    PostgresBulk(Connection& connection, const std::string& copy) : connection_(connection) {
        connection_.copy_begin(copy);
    }
    ~PostgresBulk() override { connection_.copy_undo(); }

    void row(std::span<const Param> values) override {
        char between = 0;
        for (const auto& value : values) {
            if (between != 0) buffer_ += between;
            between = '\t';
            add(value);
        }
        buffer_ += '\n';
        if (buffer_.size() >= send_at) send();
    }

    std::int64_t finish() override {
        if (!buffer_.empty()) send();
        return connection_.copy_end();
    }

  private:
    void send() {
        connection_.copy_rows(buffer_);
        buffer_.clear();
    }

    void add(const Param& value) {
        switch (value.kind) {
            case Param::Kind::null:
                buffer_ += "\\N";
                break;
            case Param::Kind::integer:
                add_number(value.integer);
                break;
            case Param::Kind::real:
                add_number(value.real);
                break;
            case Param::Kind::text:
                add_text(value.text);
                break;
            case Param::Kind::blob:
                add_hex(value.text);
                break;
        }
    }

    template <class Number>
    void add_number(Number number) {
        std::array<char, 32> digits{};
        buffer_.append(digits.data(),
                       std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
    }

    void add_text(std::string_view text) {
        for (const char c : text) {
            switch (c) {
                case '\\':
                    buffer_ += "\\\\";
                    break;
                case '\t':
                    buffer_ += "\\t";
                    break;
                case '\n':
                    buffer_ += "\\n";
                    break;
                case '\r':
                    buffer_ += "\\r";
                    break;
                default:
                    buffer_ += c;
            }
        }
    }

    void add_hex(std::string_view bytes) {
        constexpr std::string_view digits = "0123456789abcdef";
        buffer_ += "\\\\x";
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            buffer_ += digits[byte >> 4];
            buffer_ += digits[byte & 15];
        }
    }

    static constexpr std::size_t send_at = 65536;
    Connection& connection_;
    std::string buffer_;
};

}  // namespace

Rows PostgresSession::query(std::string_view sql, std::span<const Param> params) {
    return Rows(std::make_unique<PostgresRows>(connection_.run(sql, params)));
}

std::vector<Rows> PostgresSession::query_all(std::span<const Query> queries) {
    std::vector<Rows> rows;
    for (auto& answer : connection_.run_all(queries))
        rows.emplace_back(std::make_unique<PostgresRows>(std::move(answer)));
    return rows;
}

std::int64_t PostgresSession::execute(std::string_view sql, std::span<const Param> params) {
    const auto answer = connection_.run(sql, params);
    const std::string_view changed = PQcmdTuples(answer.get());
    std::int64_t rows = 0;
    std::from_chars(changed.data(), changed.data() + changed.size(), rows);
    return std::string_view(PQcmdStatus(answer.get())).starts_with("SELECT") ? 0 : rows;
}

std::unique_ptr<Bulk> PostgresSession::bulk(std::string_view table,
                                            std::initializer_list<std::string_view> columns) {
    std::string names;
    for (const auto column : columns) names.append(names.empty() ? "" : ", ").append(column);
    return std::make_unique<PostgresBulk>(connection_,
                                          "COPY " + std::string(table) + " (" + names + ") FROM STDIN");
}

}  // namespace bangfu::db::postgres
