// SPDX-License-Identifier: Apache-2.0
#include "store/like.hpp"

namespace bangfu::organisation::store {

std::string holding(std::string_view words) {
    std::string pattern = "%";
    for (char c : words) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

}  // namespace bangfu::organisation::store
