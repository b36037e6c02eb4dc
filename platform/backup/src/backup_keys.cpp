// SPDX-License-Identifier: Apache-2.0
#include "files.hpp"
#include <bangfu/platform/backup.hpp>

namespace bangfu::backup {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view prefix = "keys-";
constexpr std::string_view suffix = ".db";
constexpr std::int64_t day_ms = 86'400'000;

// When a key backup was made, from its name; none for other files.
std::optional<Instant> made_at(const fs::path& file) {
    const std::string name = file.filename().string();
    if (!name.starts_with(prefix) || !name.ends_with(suffix)) return std::nullopt;
    return instant_of(name.substr(prefix.size(), name.size() - prefix.size() - suffix.size()));
}

int take_away_before(const fs::path& folder, Instant oldest) {
    int taken = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto made = made_at(entry.path());
        if (made && *made < oldest && fs::remove(entry.path())) ++taken;
    }
    sync(folder);
    return taken;
}

}  // namespace

KeysSummary backup_keys(keys::Vault& vault, const fs::path& to, Instant now, int keep_days) {
    return with_faults([&] {
        ASSERT(keep_days > 0);
        make_folder(to);
        const fs::path file = to / (std::string(prefix) + name_of(now) + std::string(suffix));
        const fs::path part = file.string() + ".part";
        fs::remove(part);  // what a crash left
        vault.backup(part);
        move_durably(part, file);
        // Only now, with a newer one on the disk.
        const int expired = take_away_before(to, Instant{now.ms - keep_days * day_ms});
        return KeysSummary{file, Instant{now.ms + keep_days * day_ms}, expired};
    });
}

}  // namespace bangfu::backup
