// SPDX-License-Identifier: Apache-2.0
#include "domain/draft_reasons.hpp"

#include <algorithm>

namespace bangfu::people {

std::vector<std::string> draft_reasons(const FileFacts& facts, std::span<const std::string> former) {
    const auto had = [&](std::string_view reason) {
        return std::find(former.begin(), former.end(), reason) != former.end();
    };
    std::vector<std::string> reasons;
    if (facts.identity_state == "missing") reasons.emplace_back("id_missing");
    if (facts.identity_state == "invalid")
        reasons.emplace_back(had("id_of_another")  ? "id_of_another"
                             : had("id_is_number") ? "id_is_number"
                                                   : "id_check_digit");
    if (facts.being_checked) reasons.emplace_back("identity_being_checked");
    if (!facts.size_known) reasons.emplace_back(had("size_unreadable") ? "size_unreadable" : "size_missing");
    if (!facts.income_known) {
        if (had("income_negative"))
            reasons.emplace_back("income_negative");
        else if (had("income_unreadable"))
            reasons.emplace_back("income_unreadable");
        else
            reasons.emplace_back("no_income");
    }
    if (!facts.expenditure_known)
        for (const auto* reason : {"expenditure_negative", "expenditure_unreadable"})
            if (had(reason)) reasons.emplace_back(reason);
    return reasons;
}

}  // namespace bangfu::people
