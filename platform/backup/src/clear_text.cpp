// SPDX-License-Identifier: Apache-2.0
#include "files.hpp"
#include <bangfu/base/result.hpp>
#include <bangfu/platform/clear_text.hpp>

#include <algorithm>
#include <fstream>
#include <string_view>

namespace bangfu::backup {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t chunk_bytes = 1 << 20;
constexpr std::size_t most_finds = 100;

struct Needle {
    std::string bytes;
    const std::string* text;
};

// The text's code units in 16 bits, low byte first or last.
std::string utf16(std::string_view utf8, bool low_first) {
    std::string out;
    const auto put = [&](unsigned unit) {
        const char low = static_cast<char>(unit & 0xff);
        const char high = static_cast<char>(unit >> 8);
        out.push_back(low_first ? low : high);
        out.push_back(low_first ? high : low);
    };
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        unsigned point = length == 1 ? lead : lead & (0x7fU >> length);
        for (std::size_t k = 1; k < length && i + k < utf8.size(); ++k) {
            point = point << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3fU);
        }
        i += length;
        if (point < 0x10000) {
            put(point);
        } else {
            put(0xd800 + ((point - 0x10000) >> 10));
            put(0xdc00 + ((point - 0x10000) & 0x3ff));
        }
    }
    return out;
}

void search(const fs::path& file, const std::vector<Needle>& needles, std::size_t longest,
            std::vector<ClearText>& found) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Fault(Fault::Kind::io, "cannot read " + file.string());
    std::string window;
    std::int64_t begins_at = 0;
    while (in) {
        const auto kept = window.size();
        window.resize(kept + chunk_bytes);
        in.read(window.data() + kept, static_cast<std::streamsize>(chunk_bytes));
        window.resize(kept + static_cast<std::size_t>(in.gcount()));
        for (const Needle& needle : needles) {
            // What lies wholly in the part kept from before was searched then.
            const auto from = kept < needle.bytes.size() ? 0 : kept - needle.bytes.size() + 1;
            for (auto at = window.find(needle.bytes, from);
                 at != std::string::npos && found.size() < most_finds;
                 at = window.find(needle.bytes, at + 1)) {
                found.push_back({file, begins_at + static_cast<std::int64_t>(at), *needle.text});
            }
        }
        const auto passed = window.size() - std::min(window.size(), longest - 1);
        window.erase(0, passed);
        begins_at += static_cast<std::int64_t>(passed);
    }
    if (in.bad()) throw Fault(Fault::Kind::io, "cannot read " + file.string());
}

}  // namespace

std::vector<ClearText> find_clear_texts(const fs::path& place, std::span<const std::string> texts) {
    std::vector<Needle> needles;
    std::size_t longest = 1;
    for (const auto& text : texts) {
        ASSERT(text.size() >= 4);
        for (auto& bytes : {text, utf16(text, true), utf16(text, false)}) needles.push_back({bytes, &text});
        longest = std::max(longest, needles.back().bytes.size());
        longest = std::max(longest, text.size());
    }
    std::vector<ClearText> found;
    with_faults([&] {
        if (!fs::exists(place)) throw Fault(Fault::Kind::io, "nothing to search: " + place.string());
        if (fs::is_regular_file(place)) return search(place, needles, longest, found);
        for (const auto& entry : fs::recursive_directory_iterator(place)) {
            if (entry.is_regular_file()) search(entry.path(), needles, longest, found);
        }
    });
    return found;
}

}  // namespace bangfu::backup
