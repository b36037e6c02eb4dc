// SPDX-License-Identifier: Apache-2.0
#include "seals.hpp"

#include <bangfu/platform/audit.hpp>

#include <charconv>

#include <sodium.h>

namespace bangfu::audit {

namespace {

Seal seal_in(const db::Rows& rows) {
    return {rows.i64(0),  rows.i64(1),     rows.blob(2), rows.blob(3),
            rows.blob(4), rows.instant(5), rows.blob(6)};
}

}  // namespace

std::optional<Seal> newest_seal(db::Session& session) {
    auto rows = session.query(
        "SELECT number, size, leaves, previous, root, at, signature FROM audit_seals ORDER BY number DESC "
        "LIMIT 1");
    if (!rows.next()) return std::nullopt;
    return seal_in(rows);
}

std::vector<Seal> seals_after(db::Session& session, std::int64_t number, std::int64_t limit) {
    std::vector<Seal> found;
    auto rows = session.query(
        "SELECT number, size, leaves, previous, root, at, signature FROM audit_seals WHERE number > $1 ORDER "
        "BY number LIMIT $2",
        {number, limit});
    while (rows.next()) found.push_back(seal_in(rows));
    return found;
}

std::optional<Sealed> last_seal(db::Session& session) {
    const auto seal = newest_seal(session);
    if (!seal) return std::nullopt;
    return Sealed{{seal->size, seal->root}, seal->number, seal->at};
}

std::string Anchor::text() const {
    std::string hex(root.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(root.data()), root.size());
    hex.pop_back();
    return std::to_string(size) + ":" + hex;
}

std::optional<Anchor> Anchor::parse(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    Anchor anchor;
    const auto digits = text.substr(0, colon);
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), anchor.size);
    if (fault != std::errc() || end != digits.data() + digits.size() || anchor.size < 1) return std::nullopt;
    const auto hex = text.substr(colon + 1);
    anchor.root.resize(digest_bytes);
    std::size_t length = 0;
    const char* stopped = nullptr;
    if (hex.size() != 2 * digest_bytes ||
        sodium_hex2bin(reinterpret_cast<unsigned char*>(anchor.root.data()), digest_bytes, hex.data(),
                       hex.size(), nullptr, &length, &stopped) != 0 ||
        length != digest_bytes) {
        return std::nullopt;
    }
    return anchor;
}

}  // namespace bangfu::audit
