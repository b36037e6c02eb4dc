// SPDX-License-Identifier: Apache-2.0
// The keys folder (0700) and the root key's file in it (0400): four lines of text, written whole, synced and
// renamed. `root.key.next` stands beside it while a rotation runs.
#pragma once

#include "sealing.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace bangfu::keys {

struct RootKey {
    std::int64_t store = 0;
    std::int64_t generation = 0;
    SecretMemory key{key_bytes};
};

// A root key of random bytes.
RootKey make_root(std::int64_t store, std::int64_t generation);

// Makes the folder where it is missing. Fault(io): under the data folder, open to others, not ours, not a
// folder.
void check_folder(const std::filesystem::path& folder, const std::filesystem::path& data_folder);

inline std::filesystem::path root_file(const std::filesystem::path& folder) {
    return folder / "root.key";
}
inline std::filesystem::path next_root_file(const std::filesystem::path& folder) {
    return folder / "root.key.next";
}
inline std::filesystem::path store_file(const std::filesystem::path& folder) {
    return folder / "keys.db";
}

// None where there is no such file. Fault(io): open to others; Fault(corrupt): not a root key.
std::optional<RootKey> read_root(const std::filesystem::path& file);
void write_root(const std::filesystem::path& file, const RootKey& root);
void move_durably(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace bangfu::keys
