// SPDX-License-Identifier: Apache-2.0
// Sealed files: 01 | secretstream header (24) | chunks of 64 KiB plain + 17 bytes, the last one tagged final.
// Every chunk is bound to store, field, record and key like a field; the stream itself binds their order.
#pragma once

#include "sealing.hpp"

#include <filesystem>
#include <string_view>

namespace bangfu::keys {

// Both write a file of mode 0600, synced, that is there only when it is whole. Fault(io, full).
void seal_stream(const std::filesystem::path& plain, const std::filesystem::path& sealed, const DataKey& key,
                 std::string_view binding);
// Fault(corrupt) where the file was changed, cut, lengthened, or is bound to something else.
void open_stream(const std::filesystem::path& sealed, const std::filesystem::path& plain, const DataKey& key,
                 std::string_view binding);

}  // namespace bangfu::keys
