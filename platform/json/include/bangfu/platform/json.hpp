// SPDX-License-Identifier: Apache-2.0
// Forms. A form is declared once, as a struct described with Boost.Describe; from the description come the reader
// (every fault with its path, not the first), the writer and the JSON Schema. Field types carry the constraints:
// Text<N>, RequiredText<N>, Money, Date, Instant, Id<…>, Cell, described enums, bool, std::int32_t, std::int64_t,
// std::optional<…> (may be absent or null), std::vector<…> (bounded: max_items below), nested described structs and
// Change<T>. A type of another module joins by specialising Codec<T>.
//
// Wire shapes: Id → string of digits · Money → integer fen (member names end in _fen) · Date → "2026-03-15" ·
// Instant → "2026-03-15T08:00:00.000Z" · enum → its enumerator's name · std::int64_t → number (±2^53) ·
// Personal<T> → as T (writing one is a decision made in the answer's struct, under the field rights).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bangfu/base/result.hpp>

namespace bangfu::json {

inline constexpr std::size_t max_items = 10'000;  // of an array in a form, unless the form says less

namespace error {
inline constexpr ErrorCode malformed{"json.malformed", Refusal::malformed};          // args: line, column, reason
inline constexpr ErrorCode invalid_form{"json.invalid_form", Refusal::invalid};      // fields: all faults
}  // namespace error

// Codes of FieldFault that the reader gives: "required", "unknown_member", "wrong_type" (arg expected), "too_long"
// (max), "too_short" (min), "bad_characters", "not_a_date", "not_an_instant", "not_an_id", "not_one_of" (allowed),
// "out_of_range" (min, max), "too_many" (max).

enum class Kind { null, boolean, integer, number, string, array, object };

// A value inside a parsed Document, valid while the document lives.
class Node {
  public:
    Kind kind() const;
    bool boolean() const;
    std::int64_t integer() const;   // kind integer only
    double number() const;          // kind integer or number
    std::string_view string() const;
    std::size_t size() const;       // items or members
    Node item(std::size_t index) const;
    std::string_view key(std::size_t index) const;
    Node member(std::size_t index) const;
    std::optional<Node> find(std::string_view key) const;

  private:
    friend class Document;
    explicit Node(const void* value) : value_(value) {}
    const void* value_;
};

class Document {
  public:
    // Refused: json.malformed (also: deeper than 32, duplicate member names, text that is not UTF-8).
    static Result<Document> parse(std::string_view text);
    Node root() const;
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

  private:
    struct Content;
    explicit Document(std::unique_ptr<Content> content);
    std::unique_ptr<Content> content_;
};

// Text out, no tree in between.
class Writer {
  public:
    void begin_object();
    void end_object();
    void begin_array();
    void end_array();
    void key(std::string_view name);
    void string(std::string_view utf8);
    void integer(std::int64_t value);
    void number(double value);
    void boolean(bool value);
    void null();
    void raw(std::string_view json);  // a value that is JSON already
    std::string take() { return std::move(out_); }

  private:
    void separate();
    std::string out_;
    bool first_ = true;
    bool after_key_ = false;
};

// The place in the form that is being read, and the faults found so far.
class Reading {
  public:
    void fault(std::string_view code, Arguments args = {});
    void enter(std::string_view member);   // "a" → "a.member"
    void enter(std::size_t index);         // "a" → "a[3]"
    void leave();
    std::vector<FieldFault> take() { return std::move(faults_); }
    bool clean() const { return faults_.empty(); }

  private:
    std::string path_;
    std::vector<std::size_t> marks_;
    std::vector<FieldFault> faults_;
};

// Collects the JSON Schemas (2020-12) of the structs that the API names, each once, for `bangfu openapi`.
class Schemas;

template <class T>
struct Codec;  // static void read(Node, Reading&, T&); static void write(Writer&, const T&); static void schema(Schemas&, Writer&)

// One field of a change: the value it is to have, and the value it had when the editor read it.
template <class T>
struct Change {
    T from{};
    T to{};
};

template <class T>
Result<T> read(std::string_view text);
template <class T>
std::string write(const T& value);

}  // namespace bangfu::json

#include <bangfu/platform/json_describe.hpp>
