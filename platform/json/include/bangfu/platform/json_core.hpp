// SPDX-License-Identifier: Apache-2.0
// The parsed document, the writer and the faults of a form; json.hpp is the door.
#pragma once

#include <bangfu/base/result.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bangfu::json {

inline constexpr std::size_t max_items = 10'000;  // of an array or map in a form, unless the form says less
inline constexpr std::size_t max_depth = 32;      // of nested arrays and objects
inline constexpr std::size_t max_faults = 1'000;  // reported of one form; the rest is cut off
inline constexpr std::int64_t max_integer = (std::int64_t{1} << 53) - 1;  // what JavaScript holds exactly

namespace error {
inline constexpr ErrorCode malformed{"json.malformed", Refusal::malformed};      // args: line, column, reason
inline constexpr ErrorCode invalid_form{"json.invalid_form", Refusal::invalid};  // fields: all faults
inline constexpr ErrorCode field_conflict{"json.field_conflict", Refusal::stale};  // fields: "changed_since"
}  // namespace error

// Reasons of json.malformed: "syntax", "incomplete", "extra_data", "too_deep", "duplicate_member",
// "not_utf8".
//
// Codes of FieldFault that the reader gives: "required", "unknown_member", "wrong_type" (arg expected),
// "too_long" (max), "too_short" (min), "bad_characters", "not_a_date", "not_an_instant", "not_an_id",
// "not_a_cursor", "not_one_of" (allowed), "out_of_range" (min, max), "too_many" (max). A merge gives
// "changed_since" (yours, theirs).

enum class Kind { null, boolean, integer, number, string, array, object };

// A value inside a parsed Document, valid while the document lives.
class Node {
  public:
    Kind kind() const;
    bool boolean() const;
    std::int64_t integer() const;  // kind integer only
    double number() const;         // kind integer or number
    std::string_view string() const;
    std::size_t size() const;  // items or members
    Node item(std::size_t index) const;
    std::string_view key(std::size_t index) const;
    Node member(std::size_t index) const;
    std::optional<Node> find(std::string_view key) const;

  private:
    friend class Document;
    explicit Node(const void* value) : value_(value) {}
    const void* value_;
};

struct Field;
using QueryPairs = std::span<const std::pair<std::string, std::string>>;  // decoded, in the order they came

class Document {
  public:
    // Refused: json.malformed (also: deeper than 32, duplicate member names, text that is not UTF-8).
    static Result<Document> parse(std::string_view text);
    // The object that a query string means for these fields: texts become numbers and booleans where the
    // field asks for one and the text is one; a name that comes again makes an array; an empty value counts
    // as absent.
    static Document of_query(QueryPairs pairs, std::span<const Field> fields);
    Node root() const;
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

  private:
    struct Content;
    explicit Document(std::unique_ptr<Content> content);
    std::unique_ptr<Content> content_;
};

// Text out, no tree in between. Calls must nest as JSON does; number() takes finite values only.
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
    void node(Node value);            // a parsed value again
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
    void wrong_type(std::string_view expected) { fault("wrong_type", {{"expected", std::string(expected)}}); }
    void enter(std::string_view member);  // "a" → "a.member"
    void enter(std::size_t index);        // "a" → "a[3]"
    void leave();
    std::vector<FieldFault> take() { return std::move(faults_); }
    bool clean() const { return faults_.empty(); }
    bool full() const { return faults_.size() >= max_faults; }

  private:
    std::string path_;
    std::vector<std::size_t> marks_;
    std::vector<FieldFault> faults_;
};

// Collects the JSON Schemas (2020-12) of the structs that the API names, each once, for `bangfu openapi`.
class Schemas;

// static void read(Node, Reading&, T&); static void write(Writer&, const T&); static void schema(Schemas&,
// Writer&); and, where the wire shape is not a string, static constexpr Wire wire.
template <class T>
struct Codec;

// One field of a change: the value it is to have, and the value it had when the editor read it.
template <class T>
struct Change {
    T from{};
    T to{};
    bool operator==(const Change&) const = default;
};

// Refused: json.malformed, json.invalid_form with every fault.
template <class T>
Result<T> read(std::string_view text);
// Reads a flat described struct from a query string's pairs. Refused: json.invalid_form with every fault.
template <class T>
Result<T> read_query(QueryPairs pairs);
template <class T>
std::string write(const T& value);

}  // namespace bangfu::json
