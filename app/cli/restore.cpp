// SPDX-License-Identifier: Apache-2.0
// `bangfu restore --from DIR`: puts a backup back into an empty place, after every check; with --keys-backup
// it first makes the keys folder from the recovery sheet. After a refusal nothing is left of either.
#include "cli/commands.hpp"
#include "cli/errors.hpp"
#include "cli/recovery.hpp"
#include "cli/settings.hpp"
#include "cli/store_beside.hpp"
#include <bangfu/platform/backup.hpp>

#include <iostream>

namespace bangfu::cli {
namespace {

namespace fs = std::filesystem;

// The keys folder where this run made it; taken away again unless `keep` was said.
class RecoveredKeys {
  public:
    explicit RecoveredKeys(fs::path folder) : folder_(std::move(folder)) {}
    RecoveredKeys(const RecoveredKeys&) = delete;
    RecoveredKeys& operator=(const RecoveredKeys&) = delete;
    ~RecoveredKeys() {
        std::error_code ignored;  // what is left is a copy of the key backup's, not the only one
        if (made_ && !kept_) fs::remove_all(folder_, ignored);
    }
    Done make(const Arguments& arguments) {
        auto outcome = recover_keys_into(folder_, arguments);
        made_ = outcome.ok();
        return outcome;
    }
    void keep() { kept_ = true; }

  private:
    fs::path folder_;
    bool made_ = false;
    bool kept_ = false;
};

int run(const Arguments& arguments) {
    const auto settings = read_settings(arguments);
    if (settings.refused()) return tell(settings.error());
    const std::string standard = "sqlite:" + (settings->data / backup::database_file).string();
    if (is_sqlite(settings.value()) && settings->database != standard)
        return tell(Error(error::database_elsewhere, bangfu::Arguments{{"data", settings->data.string()}}));
    const fs::path from = arguments.value("--from").value_or("");
    if (!fs::exists(from / "manifest")) return tell(backup::error::no_such_backup);
    if (fs::exists(settings->data) && !fs::is_empty(settings->data))
        return tell(backup::error::folder_in_use);

    RecoveredKeys recovered(settings->keys);
    if (arguments.has("--keys-backup")) {
        if (auto made = recovered.make(arguments); made.refused()) return tell(made.error());
    }
    const auto restored = backup::restore(
        from, {settings->data, settings->keys, is_sqlite(settings.value()) ? "" : settings->database});
    if (restored.refused()) return tell(restored.error());
    recovered.keep();
    std::cout << "已恢复到 / restored into: " << restored->folder.string() << '\n'
              << "备份时间 / backup of: " << restored->made_at.iso() << '\n'
              << "附件 / attachments: " << restored->blobs << '\n';
    if (restored->anchor)
        std::cout << "审计核验无误，锚点 / the audit is sound, anchor: " << restored->anchor->text() << '\n';
    return exit_done;
}

std::vector<Option> options() {
    std::vector<Option> own{{"--from", "DIR", "某次备份的目录 / the folder of one backup", true}};
    for (const auto& option : recovery_options(false)) own.push_back(option);
    return with_settings(std::move(own));
}

}  // namespace

const Command restore_command{"restore",
                              "把备份恢复到空目录，绝不覆盖已有的数据 / restore a backup into an empty "
                              "place; never over a store that is there",
                              options(), run};

}  // namespace bangfu::cli
