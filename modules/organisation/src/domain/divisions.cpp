// SPDX-License-Identifier: Apache-2.0
#include "domain/divisions.hpp"

#include <algorithm>

namespace bangfu::organisation {

DivisionLevel Division::level() const {
    if (code.ends_with("0000")) return DivisionLevel::province;
    return code.ends_with("00") ? DivisionLevel::prefecture : DivisionLevel::county;
}

std::vector<Division> read_divisions(std::string_view text) {
    std::vector<Division> all;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        const std::size_t tab = line.find('\t');
        if (tab != std::string_view::npos) all.push_back({line.substr(0, tab), line.substr(tab + 1)});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

std::vector<Division> divisions_under(const std::vector<Division>& all, std::string_view code) {
    const auto under = [&](const Division& division) {
        if (code.empty()) return division.level() == DivisionLevel::province;
        if (division.code == code) return false;
        switch (Division{code, {}}.level()) {
            case DivisionLevel::province:
                return division.level() == DivisionLevel::prefecture &&
                       division.code.substr(0, 2) == code.substr(0, 2);
            case DivisionLevel::prefecture:
                return division.level() == DivisionLevel::county &&
                       division.code.substr(0, 4) == code.substr(0, 4);
            case DivisionLevel::county:
                return false;
        }
        return false;
    };
    std::vector<Division> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), under);
    return found;
}

std::optional<Division> find_division(const std::vector<Division>& all, std::string_view code) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Division& d) { return d.code == code; });
    if (found == all.end()) return std::nullopt;
    return *found;
}

}  // namespace bangfu::organisation
