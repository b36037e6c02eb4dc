// SPDX-License-Identifier: Apache-2.0
#include "domain/code_lists.hpp"

#include <bangfu/base/assert.hpp>
#include <bangfu/base/text.hpp>
#include <bangfu/people/people.hpp>
#include <bangfu/platform/json.hpp>

#include <algorithm>

namespace bangfu::embedded {
std::string_view people_codes();
}

namespace bangfu::people {
namespace {

// data/codes.json as it stands.
struct EntryInFile {
    std::string code, zh, en;
    std::optional<std::string> value, list;
};
BOOST_DESCRIBE_STRUCT(EntryInFile, (), (code, zh, en, value, list))
struct ListInFile {
    std::string name, source;
    std::vector<EntryInFile> codes;
};
BOOST_DESCRIBE_STRUCT(ListInFile, (), (name, source, codes))
struct CodeFile {
    std::vector<ListInFile> lists;
};
BOOST_DESCRIBE_STRUCT(CodeFile, (), (lists))

std::vector<CodeList> load() {
    const auto file = json::read<CodeFile>(embedded::people_codes());
    ASSERT(file.ok());
    std::vector<CodeList> lists;
    for (const auto& in : file.value().lists) {
        CodeList list{in.name, {}};
        for (const auto& e : in.codes)
            list.codes.push_back({e.code, e.zh, e.en, e.value.value_or(""), e.list.value_or("")});
        lists.push_back(std::move(list));
    }
    return lists;
}

const CodeList* find_list(std::string_view name) {
    const auto& lists = code_lists();
    const auto found =
        std::find_if(lists.begin(), lists.end(), [&](const auto& list) { return list.name == name; });
    return found == lists.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<CodeList>& code_lists() {
    static const std::vector<CodeList> lists = load();
    return lists;
}

const CodeEntry* find_code(std::string_view list, std::string_view code) {
    const auto* codes = find_list(list);
    if (codes == nullptr) return nullptr;
    const auto found = std::find_if(codes->codes.begin(), codes->codes.end(),
                                    [&](const auto& entry) { return entry.code == code; });
    return found == codes->codes.end() ? nullptr : &*found;
}

std::optional<std::string> code_for(std::string_view list, std::string_view label) {
    const auto* codes = find_list(list);
    if (codes == nullptr) return std::nullopt;
    label = trimmed(label);
    for (const auto& entry : codes->codes) {
        // "汉" and "汉族" are the same nation.
        const bool short_nation = list == "nation" && entry.zh == std::string(label) + "族";
        if (entry.code == label || entry.zh == label || entry.en == label || short_nation) return entry.code;
    }
    return std::nullopt;
}

}  // namespace bangfu::people
