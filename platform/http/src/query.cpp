// SPDX-License-Identifier: Apache-2.0
#include "query.hpp"

#include "path.hpp"
#include <bangfu/base/text.hpp>

#include <algorithm>

namespace bangfu::http {
namespace {

std::optional<std::string> decoded(std::string_view text) {
    std::string spaced(text);
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    auto plain = percent_decoded(spaced);
    if (plain && !is_valid_utf8(*plain)) return std::nullopt;
    return plain;
}

}  // namespace

std::optional<std::vector<std::pair<std::string, std::string>>> query_pairs(std::string_view query) {
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!query.empty()) {
        const auto end = query.find('&');
        const std::string_view part = query.substr(0, end);
        query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
        if (part.empty()) continue;
        if (pairs.size() == max_query_pairs) return std::nullopt;
        const auto equals = part.find('=');
        auto name = decoded(part.substr(0, equals));
        auto value = decoded(equals == std::string_view::npos ? std::string_view{} : part.substr(equals + 1));
        if (!name || !value) return std::nullopt;
        pairs.emplace_back(std::move(*name), std::move(*value));
    }
    return pairs;
}

}  // namespace bangfu::http
