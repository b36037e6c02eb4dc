// SPDX-License-Identifier: Apache-2.0
// Files that must be on the disk when a call returns.
#pragma once

#include <bangfu/base/result.hpp>
#include <bangfu/base/time.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace bangfu::backup {

// Runs `f`; the file system's own exception becomes a Fault.
template <class F>
auto with_faults(F&& f) {
    try {
        return f();
    } catch (const std::filesystem::filesystem_error& error) {
        const bool full = error.code() == std::errc::no_space_on_device;
        throw Fault(full ? Fault::Kind::full : Fault::Kind::io, error.what());
    }
}

void make_folder(const std::filesystem::path& folder);  // 0700, with its parents
// Copies a file (mode 0600), synced; the SHA-256 in hex of what was copied. Fault(io, full).
std::string copy_synced(const std::filesystem::path& from, const std::filesystem::path& to);
void write_file(const std::filesystem::path& file, std::string_view bytes);
void sync(const std::filesystem::path& file_or_folder);
void move_durably(const std::filesystem::path& from, const std::filesystem::path& to);

// "2026-03-15T08-00-00.000Z": an instant as the name of a file, and back.
std::string name_of(Instant at);
std::optional<Instant> instant_of(std::string name);

}  // namespace bangfu::backup
