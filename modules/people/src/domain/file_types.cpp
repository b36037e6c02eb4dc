// SPDX-License-Identifier: Apache-2.0
#include "domain/file_types.hpp"

#include <array>
#include <string>

namespace bangfu::people {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view beginning, media_type;
};
constexpr std::array<Magic, 5> magics{{
    {"\xFF\xD8\xFF"sv, "image/jpeg"},
    {"\x89PNG\r\n\x1A\n"sv, "image/png"},
    {"GIF8"sv, "image/gif"},
    {"%PDF-"sv, "application/pdf"},
    {"BM"sv, "image/bmp"},
}};

struct Office {
    std::string_view ending, media_type;
};
constexpr std::array<Office, 3> zipped{{
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
}};
constexpr std::array<Office, 2> compound{
    {{".doc", "application/msword"}, {".xls", "application/vnd.ms-excel"}}};

template <std::size_t N>
std::optional<std::string_view> by_ending(const std::array<Office, N>& types, std::string_view name) {
    std::string lower(name);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (const auto& type : types)
        if (lower.ends_with(type.ending)) return type.media_type;
    return std::nullopt;
}

}  // namespace

std::optional<std::string_view> media_type_of(std::string_view beginning, std::string_view file_name) {
    for (const auto& magic : magics)
        if (beginning.starts_with(magic.beginning)) return magic.media_type;
    if (beginning.starts_with("RIFF") && beginning.size() >= 12 && beginning.substr(8, 4) == "WEBP")
        return "image/webp";
    if (beginning.starts_with("PK\x03\x04")) return by_ending(zipped, file_name);
    if (beginning.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return by_ending(compound, file_name);
    return std::nullopt;
}

}  // namespace bangfu::people
