// SPDX-License-Identifier: Apache-2.0
#include "manifest.hpp"

#include <charconv>

#include <sodium.h>

namespace bangfu::backup {

namespace {

std::string hex(std::string_view bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                   bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::string> bytes_of(std::string_view hex) {
    std::string bytes(hex.size() / 2, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), hex.data(), hex.size(),
                       nullptr, &length, &end) != 0 ||
        end != hex.data() + hex.size()) {
        return std::nullopt;
    }
    return bytes;
}

std::optional<std::int64_t> number_of(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

bool is_digest(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// Takes the next line off `text`: its value, where it begins with `word`.
std::optional<std::string_view> take(std::string_view& text, std::string_view word) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos || !text.starts_with(word) || text.substr(word.size(), 1) != " ") {
        return std::nullopt;
    }
    const auto value = text.substr(word.size() + 1, end - word.size() - 1);
    text.remove_prefix(end + 1);
    return value;
}

bool read_head(std::string_view& text, Manifest& manifest) {
    const auto format = take(text, "bangfu");
    const auto store = format ? take(text, "store") : std::nullopt;
    const auto made = store ? take(text, "made") : std::nullopt;
    const auto kind = made ? take(text, "kind") : std::nullopt;
    const auto database = kind ? take(text, "database") : std::nullopt;
    const auto audit = database ? take(text, "audit") : std::nullopt;
    const auto canary = audit ? take(text, "canary") : std::nullopt;
    if (!canary || format != "backup 1" || (kind != "sqlite" && kind != "postgres")) return false;
    const auto blank = database->find(' ');
    if (blank == std::string_view::npos) return false;
    const auto store_id = number_of(*store);
    const auto made_at = Instant::parse(*made);
    const auto size = number_of(database->substr(0, blank));
    const auto sealed = bytes_of(*canary);
    manifest.anchor = audit::Anchor::parse(*audit);
    if (!store_id || !made_at || !size || !sealed || (!manifest.anchor && audit != "none")) return false;
    manifest.store = *store_id;
    manifest.made_at = *made_at;
    manifest.kind = *kind;
    manifest.database_bytes = *size;
    manifest.database_digest = database->substr(blank + 1);
    manifest.canary = *sealed;
    return is_digest(manifest.database_digest);
}

}  // namespace

std::string write_manifest(const Manifest& manifest,
                           const std::function<std::string(std::string_view)>& sign) {
    std::string text = "bangfu backup 1\nstore " + std::to_string(manifest.store) + "\nmade " +
                       manifest.made_at.iso() + "\nkind " + manifest.kind + "\ndatabase " +
                       std::to_string(manifest.database_bytes) + " " + manifest.database_digest + "\naudit " +
                       (manifest.anchor ? manifest.anchor->text() : "none") + "\ncanary " +
                       hex(manifest.canary) + "\n";
    for (const auto& digest : manifest.blobs) text += "blob " + digest + "\n";
    return text + "signature " + hex(sign(text)) + "\n";
}

std::optional<SignedManifest> read_manifest(std::string_view text) {
    SignedManifest read;
    std::string_view rest = text;
    if (!read_head(rest, read.manifest)) return std::nullopt;
    while (const auto digest = take(rest, "blob")) {
        if (!is_digest(*digest)) return std::nullopt;
        read.manifest.blobs.emplace_back(*digest);
    }
    read.signed_bytes = text.substr(0, text.size() - rest.size());
    const auto signature = take(rest, "signature");
    if (!signature || !rest.empty()) return std::nullopt;
    const auto bytes = bytes_of(*signature);
    if (!bytes) return std::nullopt;
    read.signature = *bytes;
    return read;
}

std::string canary_text(const Manifest& manifest) {
    return "bangfu canary " + std::to_string(manifest.store) + " " + manifest.made_at.iso();
}

}  // namespace bangfu::backup
