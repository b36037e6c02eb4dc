// SPDX-License-Identifier: Apache-2.0
// The manifest of a backup: lines of text, a word and its values, in this order; the last line signs all
// bytes before it with the store's key.
//   bangfu backup 1
//   store 4711
//   made 2026-03-15T08:00:00.000Z
//   kind sqlite                       or postgres
//   database <bytes> <SHA-256 in hex>
//   audit <size>:<root in hex>        or none
//   canary <sealed canary in hex>
//   blob <digest>                     one a line
//   signature <Ed25519 in hex>
#pragma once

#include <bangfu/base/time.hpp>
#include <bangfu/platform/audit.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::backup {

struct Manifest {
    std::int64_t store = 0;
    Instant made_at;
    std::string kind{};
    std::int64_t database_bytes = 0;
    std::string database_digest{};
    std::optional<audit::Anchor> anchor{};
    std::string canary{};
    std::vector<std::string> blobs{};  // digests in hex
};

inline std::string kind_of(db::Dialect dialect) {
    return dialect == db::Dialect::postgres ? "postgres" : "sqlite";
}

struct SignedManifest {
    Manifest manifest;
    std::string signed_bytes;
    std::string signature;
};

std::string write_manifest(const Manifest& manifest,
                           const std::function<std::string(std::string_view)>& sign);
// None where a line is not as it must be.
std::optional<SignedManifest> read_manifest(std::string_view text);

// The known value whose sealed form stands in the manifest.
std::string canary_text(const Manifest& manifest);

}  // namespace bangfu::backup
