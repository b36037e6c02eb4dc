// SPDX-License-Identifier: Apache-2.0
#include "router.hpp"

#include <bangfu/base/assert.hpp>

namespace bangfu::http {
namespace {
constexpr std::array<std::string_view, 5> method_names{"GET", "POST", "PUT", "PATCH", "DELETE"};
}

std::optional<Method> method_of(std::string_view name) {
    if (name == "HEAD") return Method::get;
    for (std::size_t i = 0; i < method_names.size(); ++i)
        if (method_names[i] == name) return static_cast<Method>(i);
    return std::nullopt;
}

std::string_view method_name(Method method) {
    return method_names[static_cast<std::size_t>(method)];
}

struct Router::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
    std::unique_ptr<Node> number;
    std::unique_ptr<Node> text;
    std::string number_name;
    std::string text_name;
    std::array<const Routes::Entry*, method_names.size()> routes{};

    bool holds_route() const {
        for (const auto* route : routes)
            if (route != nullptr) return true;
        return false;
    }

    // One place in the tree has one parameter name: two names for the same thing would confuse readers of the
    // API.
    Node& child(const Segment& segment) {
        if (segment.kind == Segment::Kind::literal) {
            auto& slot = literals[segment.text];
            if (!slot) slot = std::make_unique<Node>();
            return *slot;
        }
        auto& slot = segment.kind == Segment::Kind::number ? number : text;
        auto& name = segment.kind == Segment::Kind::number ? number_name : text_name;
        if (!slot) {
            slot = std::make_unique<Node>();
            name = segment.text;
        }
        ASSERT(name == segment.text);
        return *slot;
    }
};

Router::Router(const Routes& routes, Audience audience) : root_(std::make_unique<Node>()) {
    for (const auto& entry : routes.entries()) {
        if (entry->spec.audience != audience) continue;
        Node* node = root_.get();
        for (const Segment& segment : compile_path(entry->path)) node = &node->child(segment);
        auto& slot = node->routes[static_cast<std::size_t>(entry->method)];
        ASSERT(slot == nullptr);
        slot = entry.get();
    }
}

Router::~Router() = default;

const Router::Node* Router::descend(const Node& node, const std::vector<std::string_view>& segments,
                                    std::size_t depth, PathValues& values) const {
    if (depth == segments.size()) return node.holds_route() ? &node : nullptr;
    const std::string_view segment = segments[depth];
    if (const auto literal = node.literals.find(segment); literal != node.literals.end()) {
        if (const Node* end = descend(*literal->second, segments, depth + 1, values)) return end;
    }
    if (node.number) {
        if (const auto number = path_number(segment)) {
            values.numbers.emplace_back(node.number_name, *number);
            if (const Node* end = descend(*node.number, segments, depth + 1, values)) return end;
            values.numbers.pop_back();
        }
    }
    if (node.text) {
        if (auto text = path_text(segment)) {
            values.texts.emplace_back(node.text_name, std::move(*text));
            if (const Node* end = descend(*node.text, segments, depth + 1, values)) return end;
            values.texts.pop_back();
        }
    }
    return nullptr;
}

Router::Match Router::find(std::string_view method, std::string_view path) const {
    Match match;
    const auto segments = split_path(path);
    const Node* node = segments ? descend(*root_, *segments, 0, match.values) : nullptr;
    if (node == nullptr) return match;
    if (const auto known = method_of(method)) match.route = node->routes[static_cast<std::size_t>(*known)];
    for (std::size_t i = 0; i < method_names.size(); ++i) {
        if (node->routes[i] == nullptr) continue;
        if (!match.allow.empty()) match.allow += ", ";
        match.allow += i == 0 ? "GET, HEAD" : method_names[i];
    }
    return match;
}

}  // namespace bangfu::http
