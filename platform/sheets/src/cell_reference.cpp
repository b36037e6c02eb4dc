// SPDX-License-Identifier: Apache-2.0
#include "xlsx.hpp"

#include <charconv>

namespace bangfu::sheets {

void append_unescaped(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const auto at = text.find("_x");
        out += text.substr(0, at);
        if (at == std::string_view::npos) return;
        text.remove_prefix(at);
        unsigned code = 0;
        const bool whole = text.size() >= 7 && text[6] == '_';
        const auto read =
            whole ? std::from_chars(text.data() + 2, text.data() + 6, code, 16) : std::from_chars_result{};
        const bool plain = !whole || read.ec != std::errc() || read.ptr != text.data() + 6 ||
                           (code >= 0xD800 && code < 0xE000) || code == 0;
        if (plain) {
            out += text.substr(0, 2);
            text.remove_prefix(2);
            continue;
        }
        if (code < 0x80) {
            out += static_cast<char>(code);
        } else if (code < 0x800) {
            out += static_cast<char>(0xC0 | (code >> 6));
            out += static_cast<char>(0x80 | (code & 0x3F));
        } else {
            out += static_cast<char>(0xE0 | (code >> 12));
            out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
            out += static_cast<char>(0x80 | (code & 0x3F));
        }
        text.remove_prefix(7);
    }
}

int column_of_reference(std::string_view reference, int* row) {
    int column = 0;
    std::size_t i = 0;
    for (; i < reference.size(); ++i) {
        char c = reference[i];
        if (c == '$') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + (c - 'A' + 1);
        if (column > 1 << 20) return -1;
    }
    if (row != nullptr && i < reference.size()) {
        std::from_chars(reference.data() + i, reference.data() + reference.size(), *row);
    }
    return column - 1;
}

std::string column_name(int column) {
    std::string name;
    for (++column; column > 0; column = (column - 1) / 26) {
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
    }
    return name;
}

}  // namespace bangfu::sheets
