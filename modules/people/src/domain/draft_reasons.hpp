// SPDX-License-Identifier: Apache-2.0
// Why a file is a draft: what has to be there before it counts and can be paid. The codes of intake
// (id_missing, id_check_digit, size_missing, income_unreadable …) are the same words.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace bangfu::people {

// What of the file stands now.
struct FileFacts {
    std::string identity_state;  // of the worker: valid, missing, invalid
    bool being_checked = false;  // another union may have this person on file
    bool size_known = false;
    bool income_known = false;       // the worker's own monthly income
    bool expenditure_known = false;  // at least one
};
// The reasons that hold now: those of every file, and those of `former` that the facts have not settled. In
// the order in which a worker would settle them.
std::vector<std::string> draft_reasons(const FileFacts& facts, std::span<const std::string> former);

}  // namespace bangfu::people
