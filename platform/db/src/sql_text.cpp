// SPDX-License-Identifier: Apache-2.0
// Migrations are written once, in PostgreSQL's types. The text is cut into tokens: words, quoted strings and
// names, dollar-quoted bodies, comments, single characters. A statement ends at a `;` that is a token of its
// own, except inside the BEGIN … END of a trigger. A comment `-- sqlite only` or `-- postgres only` in front
// of a statement keeps it from the other database. For SQLite the words BIGINT, BYTEA and DOUBLE PRECISION
// become INTEGER, BLOB and REAL, and a CREATE TABLE that ends with `)` becomes STRICT. Where it names its key
// in a line of its own, `PRIMARY KEY (…)`, it becomes WITHOUT ROWID besides: such a table is kept in the
// order of its key, once, instead of a second time as an index. All that stands in quotes stays as it is.
#include "sql_text.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace bangfu::db {

namespace {

struct Token {
    enum class Kind { blank, comment, word, quoted, sign };
    Kind kind;
    std::string_view text;
};

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$';
}

std::size_t end_of_quoted(std::string_view rest) {
    const auto end = rest.find(rest[0], 1);  // a doubled quote just begins the next quoted token
    return end == std::string_view::npos ? rest.size() : end + 1;
}

// "$$" or "$tag$": where the body ends; 0 where it is no dollar quote ("$1").
std::size_t end_of_dollar_quoted(std::string_view rest) {
    const auto second = rest.find('$', 1);
    if (second == std::string_view::npos) return 0;
    const auto tag = rest.substr(0, second + 1);
    if (tag.size() > 2 && (std::isdigit(static_cast<unsigned char>(tag[1])) != 0 ||
                           !std::all_of(tag.begin(), tag.end(), is_word))) {
        return 0;
    }
    const auto end = rest.find(tag, tag.size());
    return end == std::string_view::npos ? rest.size() : end + tag.size();
}

Token next_token(std::string_view rest) {
    const auto upto = [&](std::size_t end) { return rest.substr(0, std::min(end, rest.size())); };
    const char c = rest[0];
    if (std::isspace(static_cast<unsigned char>(c)) != 0) return {Token::Kind::blank, rest.substr(0, 1)};
    if (rest.starts_with("--")) return {Token::Kind::comment, upto(rest.find('\n'))};
    if (rest.starts_with("/*")) {
        const auto end = rest.find("*/", 2);
        return {Token::Kind::comment, upto(end == std::string_view::npos ? end : end + 2)};
    }
    if (c == '\'' || c == '"') return {Token::Kind::quoted, upto(end_of_quoted(rest))};
    if (c == '$') {
        if (const auto end = end_of_dollar_quoted(rest); end != 0) return {Token::Kind::quoted, upto(end)};
    }
    if (is_word(c)) {
        const auto end = std::find_if_not(rest.begin(), rest.end(), is_word);
        return {Token::Kind::word, upto(static_cast<std::size_t>(end - rest.begin()))};
    }
    return {Token::Kind::sign, rest.substr(0, 1)};
}

bool same_word(std::string_view word, std::string_view upper) {
    return std::equal(word.begin(), word.end(), upper.begin(), upper.end(),
                      [](char a, char b) { return std::toupper(static_cast<unsigned char>(a)) == b; });
}

// One statement while it is read.
class Statement {
  public:
    explicit Statement(Dialect dialect) : dialect_(dialect) {}

    void add(const Token& token) {
        if (token.kind == Token::Kind::comment) return note_marker(token.text);
        if (token.kind == Token::Kind::blank) {
            if (!text_.empty()) text_.append(token.text);
            return;
        }
        if (token.kind == Token::Kind::word) return add_word(token.text);
        if (token.text == "(" && same_word(last_word_, "KEY") && after_primary_) key_of_columns_ = true;
        last_word_.clear();
        after_semicolon_ = token.text == ";";
        text_.append(token.text);
    }

    // In a trigger's body the `;` belongs to the statement until its END.
    bool ends_here() const { return !(creates("TRIGGER") && has_begin_) || at_end_; }

    std::optional<std::string> finished() const {
        auto text = text_;
        while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) text.pop_back();
        if (text.empty() || (only_ && *only_ != dialect_)) return std::nullopt;
        if (dialect_ == Dialect::sqlite && creates("TABLE") && text.back() == ')')
            text += key_of_columns_ ? " STRICT, WITHOUT ROWID" : " STRICT";
        return text;
    }

  private:
    void note_marker(std::string_view comment) {
        if (!text_.empty()) return;
        if (comment.find("sqlite only") != std::string_view::npos) only_ = Dialect::sqlite;
        if (comment.find("postgres only") != std::string_view::npos) only_ = Dialect::postgres;
    }

    void add_word(std::string_view word) {
        if (words_.size() < 3) words_.emplace_back(word);
        if (same_word(word, "BEGIN")) has_begin_ = true;
        at_end_ = after_semicolon_ && same_word(word, "END");  // not the END of a CASE
        after_semicolon_ = false;
        const bool after_double = same_word(last_word_, "DOUBLE");
        after_primary_ = same_word(last_word_, "PRIMARY");
        last_word_ = word;
        if (dialect_ == Dialect::postgres) {
            text_.append(word);
        } else if (same_word(word, "BIGINT")) {
            text_.append("INTEGER");
        } else if (same_word(word, "BYTEA")) {
            text_.append("BLOB");
        } else if (same_word(word, "DOUBLE")) {
            text_.append("REAL");
        } else if (!(same_word(word, "PRECISION") && after_double)) {
            text_.append(word);
        }
    }

    // CREATE [TEMP] <what>
    bool creates(std::string_view what) const {
        if (words_.size() < 2 || !same_word(words_[0], "CREATE")) return false;
        const bool temporary = same_word(words_[1], "TEMP") || same_word(words_[1], "TEMPORARY");
        const std::size_t at = temporary ? 2 : 1;
        return words_.size() > at && same_word(words_[at], what);
    }

    Dialect dialect_;
    std::string text_;
    std::vector<std::string> words_;
    std::string last_word_;
    bool has_begin_ = false;
    bool after_primary_ = false;
    bool key_of_columns_ = false;
    bool after_semicolon_ = false;
    bool at_end_ = false;
    std::optional<Dialect> only_;
};

}  // namespace

std::vector<std::string> statements_for(Dialect dialect, std::string_view sql) {
    std::vector<std::string> statements;
    Statement current(dialect);
    const auto finish = [&] {
        if (auto text = current.finished()) statements.push_back(std::move(*text));
        current = Statement(dialect);
    };
    while (!sql.empty()) {
        const auto token = next_token(sql);
        sql.remove_prefix(token.text.size());
        if (token.text == ";" && current.ends_here()) {
            finish();
        } else {
            current.add(token);
        }
    }
    finish();
    return statements;
}

std::int64_t digest_of(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211U;
    }
    return static_cast<std::int64_t>(hash);
}

}  // namespace bangfu::db
