// SPDX-License-Identifier: Apache-2.0
// `bangfu backup --to DIR [--keys-to DIR]`: a consistent copy of the database with the sealed blobs, and
// apart from it a copy of the wrapped keys. May run while the store is served.
#include "cli/commands.hpp"
#include "cli/errors.hpp"
#include "cli/settings.hpp"
#include "cli/store_beside.hpp"
#include "store.hpp"
#include <bangfu/platform/backup.hpp>

#include <iostream>

namespace bangfu::cli {
namespace {

namespace fs = std::filesystem;

// What the options ask for, with the folders that may not be mixed: a copy in the data folder is lost with
// it, and a key backup beside the data's makes the one useless against whoever takes both.
struct Places {
    fs::path data_to;
    fs::path keys_to;  // empty: no key backup
};

Result<Places> places_in(const Arguments& arguments, const config::Config& settings) {
    Places places{arguments.value("--to").value_or(settings.backup.string()),
                  arguments.value("--keys-to").value_or("")};
    if (places.data_to.empty()) return error::no_target;
    for (const auto& folder : {places.data_to, places.keys_to}) {
        if (!folder.empty() && (stands_in(folder, settings.data) || stands_in(folder, settings.keys)))
            return Error(error::backup_in_data, bangfu::Arguments{{"folder", folder.string()}});
    }
    if (!places.keys_to.empty() &&
        (stands_in(places.keys_to, places.data_to) || stands_in(places.data_to, places.keys_to)))
        return Error(error::keys_beside_backup, bangfu::Arguments{{"folder", places.keys_to.string()}});
    return places;
}

void print_data(const backup::Summary& made) {
    std::cout << "备份目录 / backup: " << made.folder.string() << '\n'
              << "数据库字节数 / database, bytes: " << made.database_bytes << '\n'
              << "附件 / attachments: " << made.blobs << " (新复制 / newly copied " << made.blobs_copied
              << ")\n";
    if (made.anchor) std::cout << "审计锚点 / audit anchor: " << made.anchor->text() << '\n';
}

void print_keys(const backup::KeysSummary& made) {
    std::cout << "密钥备份 / key backup: " << made.file.string() << '\n'
              << "保留到 / kept until: " << made.expires_at.iso() << '\n';
}

int run(const Arguments& arguments) {
    const auto settings = read_settings(arguments);
    if (settings.refused()) return tell(settings.error());
    const auto places = places_in(arguments, settings.value());
    if (places.refused()) return tell(places.error());
    auto opened = open_beside(settings.value());
    if (opened.refused()) return tell(opened.error());
    StoreBeside& store = opened.value();
    const Instant now = app::SystemClock().now();
    print_data(backup::backup({store.settings, *store.database, settings->data / backup::blobs_folder,
                               *store.vault, store.identity.store_id},
                              places->data_to, now));
    if (places->keys_to.empty()) {
        std::cout
            << "没有备份密钥；没有密钥备份就无法恢复加密内容，请另加 --keys-to / no key backup was made; "
               "without one nothing sealed can be read again: add --keys-to\n";
        return exit_done;
    }
    print_keys(backup::backup_keys(*store.vault, places->keys_to, now));
    return exit_done;
}

}  // namespace

const Command backup_command{
    "backup", "备份；服务运行时也可执行 / back up; may run while the store is served",
    with_settings(
        {{"--to", "DIR",
          "数据备份目录，默认用设置 backup / folder of the data's backups; default: the setting"},
         {"--keys-to", "DIR",
          "密钥备份目录，须与数据备份分开存放 / folder of the key backups, apart from the data's"}}),
    run};

}  // namespace bangfu::cli
