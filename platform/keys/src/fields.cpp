// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/keys.hpp>

#include <unordered_map>

namespace bangfu::keys {

namespace {

template <class Entry>
Done check_codes(std::span<const Entry> entries, const ErrorCode& duplicate) {
    std::unordered_map<std::uint16_t, std::string_view> seen;
    for (const Entry& entry : entries) {
        const auto [at, fresh] = seen.emplace(entry.code, entry.name);
        if (!fresh) {
            return Error(duplicate, Arguments{{"code", std::to_string(entry.code)},
                                              {"first", std::string(at->second)},
                                              {"second", std::string(entry.name)}});
        }
    }
    return done();
}

}  // namespace

Done check_fields(std::span<const Field> fields, std::span<const Index> indexes) {
    if (auto checked = check_codes(fields, error::duplicate_field); checked.refused()) return checked;
    return check_codes(indexes, error::duplicate_index);
}

}  // namespace bangfu::keys
