// SPDX-License-Identifier: Apache-2.0
// Maps, pages, changes, and reading and writing of whole texts.
#pragma once

#include <bangfu/platform/json_describe.hpp>

namespace bangfu::json {

template <class T>
struct Codec<std::map<std::string, T>> {
    static constexpr Wire wire = Wire::other;
    static void read(Node node, Reading& reading, std::map<std::string, T>& out) {
        out.clear();
        if (!detail::begin_map(node, reading)) return;
        for (std::size_t i = 0; i < node.size() && !reading.full(); ++i) {
            reading.enter(node.key(i));
            T item{};
            Codec<T>::read(node.member(i), reading, item);
            out.emplace(std::string(node.key(i)), std::move(item));
            reading.leave();
        }
    }
    static void write(Writer& writer, const std::map<std::string, T>& value) {
        writer.begin_object();
        for (const auto& [name, item] : value) {
            writer.key(name);
            Codec<T>::write(writer, item);
        }
        writer.end_object();
    }
    static void schema(Schemas& schemas, Writer& writer) {
        writer.begin_object();
        writer.key("type");
        writer.string("object");
        writer.key("additionalProperties");
        Codec<T>::schema(schemas, writer);
        writer.key("maxProperties");
        writer.integer(static_cast<std::int64_t>(max_items));
        writer.end_object();
    }
};

template <class T>
struct Codec<Change<T>> {
    static constexpr Wire wire = Wire::other;
    static constexpr std::array<Field, 2> fields{detail::field_of<Change<T>, T, &Change<T>::from>("from"),
                                                 detail::field_of<Change<T>, T, &Change<T>::to>("to")};
    static void read(Node node, Reading& reading, Change<T>& out) {
        read_object(node, reading, &out, fields);
    }
    static void write(Writer& writer, const Change<T>& value) { write_object(writer, &value, fields); }
    static void schema(Schemas& schemas, Writer& writer) { detail::object_schema(schemas, writer, fields); }
};

// One page of a list; next_cursor is null on the last.
template <class T>
struct Page {
    std::vector<T> items;
    std::optional<Cursor> next_cursor;
    bool operator==(const Page&) const = default;
};

template <class T>
struct Codec<Page<T>> {
    static constexpr Wire wire = Wire::other;
    static constexpr std::array<Field, 2> fields{
        detail::field_of<Page<T>, std::vector<T>, &Page<T>::items>("items"),
        detail::field_of<Page<T>, std::optional<Cursor>, &Page<T>::next_cursor>("next_cursor")};
    static void read(Node node, Reading& reading, Page<T>& out) { read_object(node, reading, &out, fields); }
    static void write(Writer& writer, const Page<T>& value) { write_object(writer, &value, fields); }
    static void schema(Schemas& schemas, Writer& writer) { detail::object_schema(schemas, writer, fields); }
};

// The fields of a patch that changed since its editor read the record.
class FieldConflicts {
  public:
    // `yours`, `theirs`: the values as JSON text. They stand in the answer to the editor only: never log
    // them.
    void add(std::string_view name, std::string yours, std::string theirs) {
        faults_.push_back({std::string(name),
                           "changed_since",
                           {{"yours", std::move(yours)}, {"theirs", std::move(theirs)}}});
    }
    bool empty() const { return faults_.empty(); }
    // Refused: json.field_conflict with every conflicting field.
    Done outcome() const {
        if (faults_.empty()) return done();
        return Error(error::field_conflict, faults_);
    }

  private:
    std::vector<FieldFault> faults_;
};

// Takes a field of a patch into the record as it is now: true when `present` got a new value. A field that
// another changed since is left alone and noted, unless both made the same change.
template <class T>
bool apply(const std::optional<Change<T>>& change, T& present, FieldConflicts& conflicts,
           std::string_view name) {
    if (!change || change->to == present) return false;
    if (!(change->from == present)) {
        conflicts.add(name, json::write(change->to), json::write(present));
        return false;
    }
    present = change->to;
    return true;
}

template <class T>
Result<T> read(std::string_view text) {
    auto document = Document::parse(text);
    if (document.refused()) return document.error();
    Reading reading;
    T value{};
    Codec<T>::read(document->root(), reading, value);
    if (!reading.clean()) return Error(error::invalid_form, reading.take());
    return value;
}

template <class T>
Result<T> read_query(QueryPairs pairs) {
    const auto document = Document::of_query(pairs, Codec<T>::fields);
    Reading reading;
    T value{};
    Codec<T>::read(document.root(), reading, value);
    if (!reading.clean()) return Error(error::invalid_form, reading.take());
    return value;
}

template <class T>
std::string write(const T& value) {
    Writer writer;
    Codec<T>::write(writer, value);
    return writer.take();
}

template <class T>
std::string Schemas::form() {
    form_ = true;
    Writer writer;
    Codec<T>::schema(*this, writer);
    return writer.take();
}

template <class T>
std::string Schemas::answer() {
    form_ = false;
    Writer writer;
    Codec<T>::schema(*this, writer);
    return writer.take();
}

template <class T>
std::string Schemas::query() {
    form_ = true;
    return parameters(Codec<T>::fields);
}

}  // namespace bangfu::json
