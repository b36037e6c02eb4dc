// SPDX-License-Identifier: Apache-2.0
// The code lists of the national help form and their labels in both languages (data/codes.json).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::people {

struct CodeEntry {
    std::string code, zh, en;
    std::string value,
        list;  // of list "circumstance": amount, number, code (of which list), text, sealed_text, flag
};

struct CodeList {
    std::string name;
    std::vector<CodeEntry> codes;
};

const std::vector<CodeList>& code_lists();
// The entry of a code; null: no such list or code.
const CodeEntry* find_code(std::string_view list, std::string_view code);

}  // namespace bangfu::people
