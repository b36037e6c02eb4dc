// SPDX-License-Identifier: Apache-2.0
// The one place that knows Boost.JSON. Its parser builds the tree; the handler between the two refuses what
// the tree would hide: a member name that comes twice in one object (the library keeps the last, another
// reader might keep the first, and a form must mean one thing).
#include <bangfu/base/text.hpp>
#include <bangfu/platform/json_schema.hpp>

#include <charconv>
#include <cmath>
#include <unordered_set>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_stack.hpp>

namespace bangfu::json {
namespace {

namespace bj = boost::json;

class TreeMaker {
  public:
    static constexpr std::size_t max_object_size = bj::object::max_size();
    static constexpr std::size_t max_array_size = bj::array::max_size();
    static constexpr std::size_t max_key_size = bj::string::max_size();
    static constexpr std::size_t max_string_size = bj::string::max_size();

    bj::value_stack stack;
    bool duplicate = false;

    using Fault = bj::error_code;
    bool on_document_begin(Fault&) { return true; }
    bool on_document_end(Fault&) { return true; }
    bool on_object_begin(Fault&) {
        if (++open_ > names_.size()) names_.emplace_back();
        names_[open_ - 1].clear();
        return true;
    }
    bool on_object_end(std::size_t n, Fault&) {
        --open_;
        stack.push_object(n);
        return true;
    }
    bool on_array_begin(Fault&) { return true; }
    bool on_array_end(std::size_t n, Fault&) {
        stack.push_array(n);
        return true;
    }
    bool on_key_part(bj::string_view s, std::size_t, Fault&) {
        name_.append(s.data(), s.size());
        stack.push_chars(s);
        return true;
    }
    bool on_key(bj::string_view s, std::size_t, Fault& fault) {
        name_.append(s.data(), s.size());
        duplicate = !names_[open_ - 1].insert(name_).second;
        name_.clear();
        if (duplicate) {
            fault = bj::make_error_code(bj::error::syntax);
            return false;
        }
        stack.push_key(s);
        return true;
    }
    bool on_string_part(bj::string_view s, std::size_t, Fault&) {
        stack.push_chars(s);
        return true;
    }
    bool on_string(bj::string_view s, std::size_t, Fault&) {
        stack.push_string(s);
        return true;
    }
    bool on_number_part(bj::string_view s, Fault&) {
        number_.append(s.data(), s.size());
        return true;
    }
    bool on_int64(std::int64_t value, bj::string_view, Fault&) {
        number_.clear();
        stack.push_int64(value);
        return true;
    }
    bool on_uint64(std::uint64_t value, bj::string_view, Fault&) {
        number_.clear();
        stack.push_uint64(value);
        return true;
    }
    // The library's own conversion (1.81) is off by a unit in the last place for some numbers, so the text
    // counts.
    bool on_double(double value, bj::string_view s, Fault& fault) {
        number_.append(s.data(), s.size());
        std::from_chars(number_.data(), number_.data() + number_.size(), value);
        number_.clear();
        if (!std::isfinite(value)) {  // 1e999
            fault = bj::make_error_code(bj::error::syntax);
            return false;
        }
        stack.push_double(value);
        return true;
    }
    bool on_bool(bool value, Fault&) {
        stack.push_bool(value);
        return true;
    }
    bool on_null(Fault&) {
        stack.push_null();
        return true;
    }
    bool on_comment_part(bj::string_view, Fault&) { return true; }
    bool on_comment(bj::string_view, Fault&) { return true; }

  private:
    std::vector<std::unordered_set<std::string>> names_;  // of the objects that are open, one a level
    std::size_t open_ = 0;
    std::string name_;
    std::string number_;
};

Error malformed_at(std::string_view text, std::size_t offset, std::string_view reason) {
    const auto before = text.substr(0, std::min(offset, text.size()));
    std::size_t line = 1;
    std::size_t column = 1;
    for (const char c : before) {
        if (c == '\n') {
            ++line;
            column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
            ++column;
        }
    }
    return {error::malformed, Arguments{{"line", std::to_string(line)},
                                        {"column", std::to_string(column)},
                                        {"reason", std::string(reason)}}};
}

// Where the text stops being UTF-8.
std::size_t valid_prefix(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t step = 1; end < text.size(); end += step) {
        step = 1;
        while (step < 4 && end + step <= text.size() && !is_valid_utf8(text.substr(end, step))) ++step;
        if (end + step > text.size() || !is_valid_utf8(text.substr(end, step))) break;
    }
    return end;
}

std::string_view reason_of(const bj::error_code& fault, bool duplicate) {
    if (duplicate) return "duplicate_member";
    if (fault == bj::error::incomplete) return "incomplete";
    if (fault == bj::error::too_deep) return "too_deep";
    return "syntax";
}

const bj::value& value_at(const void* value) {
    return *static_cast<const bj::value*>(value);
}

bj::value from_text(std::string_view text, Wire wire) {
    const auto whole = [&](auto value) -> bj::value {
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool finite = std::isfinite(static_cast<double>(value));
        if (fault == std::errc() && end == text.data() + text.size() && finite) return value;
        return bj::string(text.data(), text.size());
    };
    if (wire == Wire::boolean && (text == "true" || text == "false")) return text == "true";
    if (wire == Wire::integer) return whole(std::int64_t{});
    if (wire == Wire::number) return whole(double{});
    return bj::string(text.data(), text.size());
}

}  // namespace

struct Document::Content {
    bj::value root;
};

Document::Document(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;
Node Document::root() const {
    return Node(&content_->root);
}

Result<Document> Document::parse(std::string_view text) {
    if (!is_valid_utf8(text)) return malformed_at(text, valid_prefix(text), "not_utf8");
    bj::parse_options options;
    options.max_depth = max_depth;
    bj::basic_parser<TreeMaker> parser(options);
    parser.handler().stack.reset();
    bj::error_code fault;
    const auto used = parser.write_some(false, text.data(), text.size(), fault);
    if (fault) return malformed_at(text, used, reason_of(fault, parser.handler().duplicate));
    if (used < text.size()) return malformed_at(text, used, "extra_data");
    return Document(std::make_unique<Content>(Content{parser.handler().stack.release()}));
}

Document Document::of_query(QueryPairs pairs, std::span<const Field> fields) {
    bj::object object;
    for (const auto& [name, text] : pairs) {
        if (text.empty()) continue;
        Wire wire = Wire::string;
        bool repeated = false;
        for (const auto& field : fields) {
            if (field.name != name) continue;
            wire = field.wire;
            repeated = field.repeated;
        }
        auto value = from_text(text, wire);
        const auto [place, fresh] = object.emplace(bj::string_view(name.data(), name.size()), nullptr);
        if (fresh) {
            if (repeated)
                place->value() = bj::array{std::move(value)};
            else
                place->value() = std::move(value);
        } else {  // a second value where one is asked for makes an array, which that field's reader refuses
            if (!place->value().is_array()) place->value() = bj::array{place->value()};
            place->value().as_array().push_back(std::move(value));
        }
    }
    for (const auto& field : fields)
        if (field.repeated)
            object.emplace(bj::string_view(field.name.data(), field.name.size()), bj::array{});
    return Document(std::make_unique<Content>(Content{std::move(object)}));
}

Kind Node::kind() const {
    switch (value_at(value_).kind()) {
        case bj::kind::null:
            return Kind::null;
        case bj::kind::bool_:
            return Kind::boolean;
        case bj::kind::int64:
            return Kind::integer;
        case bj::kind::uint64:
        case bj::kind::double_:
            return Kind::number;
        case bj::kind::string:
            return Kind::string;
        case bj::kind::array:
            return Kind::array;
        case bj::kind::object:
            break;
    }
    return Kind::object;
}

bool Node::boolean() const {
    return value_at(value_).as_bool();
}
std::int64_t Node::integer() const {
    return value_at(value_).as_int64();
}

double Node::number() const {
    return value_at(value_).to_number<double>();
}

std::string_view Node::string() const {
    const auto& text = value_at(value_).as_string();
    return {text.data(), text.size()};
}

std::size_t Node::size() const {
    const auto& value = value_at(value_);
    return value.is_array() ? value.as_array().size() : value.as_object().size();
}

Node Node::item(std::size_t index) const {
    return Node(&value_at(value_).as_array()[index]);
}

std::string_view Node::key(std::size_t index) const {
    const auto key = (value_at(value_).as_object().begin() + static_cast<std::ptrdiff_t>(index))->key();
    return {key.data(), key.size()};
}

Node Node::member(std::size_t index) const {
    return Node(&(value_at(value_).as_object().begin() + static_cast<std::ptrdiff_t>(index))->value());
}

std::optional<Node> Node::find(std::string_view key) const {
    const auto* found = value_at(value_).as_object().if_contains(bj::string_view(key.data(), key.size()));
    if (found == nullptr) return std::nullopt;
    return Node(found);
}

}  // namespace bangfu::json
