// SPDX-License-Identifier: Apache-2.0
#include "domain/code_lists.hpp"
#include "operations/list_verbs.hpp"

namespace bangfu::people {

AllCodes show_codes() {
    AllCodes all;
    for (const auto& list : code_lists()) {
        CodeListAnswer answer{list.name, {}};
        for (const auto& entry : list.codes) {
            CodeAnswer code{entry.code, entry.zh, entry.en, std::nullopt, std::nullopt};
            if (!entry.value.empty()) code.value = entry.value;
            if (!entry.list.empty()) code.list = entry.list;
            answer.codes.push_back(std::move(code));
        }
        all.lists.push_back(std::move(answer));
    }
    return all;
}

}  // namespace bangfu::people
