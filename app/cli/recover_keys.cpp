// SPDX-License-Identifier: Apache-2.0
// `bangfu recover-keys`: makes the keys folder anew from the recovery sheet and a key backup.
#include "cli/commands.hpp"
#include "cli/errors.hpp"
#include "cli/recovery.hpp"
#include "cli/settings.hpp"
#include <bangfu/platform/keys.hpp>

#include <fstream>
#include <iostream>

namespace bangfu::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_sheet_bytes = 64 << 10;

std::string read_bounded(std::istream& in) {
    std::string text(most_sheet_bytes, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

Error no_such_file(const std::string& file) {
    return {error::no_such_file, bangfu::Arguments{{"file", file}}};
}

Result<std::string> sheet_code(const Arguments& arguments) {
    const auto file = arguments.value("--sheet");
    if (!file) {
        std::cerr
            << "请输入恢复单上的九组恢复码，以 Ctrl-D 结束 / type the nine groups of the recovery sheet, "
               "end with Ctrl-D:\n";
        return read_bounded(std::cin);
    }
    if (!fs::is_regular_file(*file)) return no_such_file(*file);
    std::ifstream in(*file, std::ios::binary);
    return read_bounded(in);
}

int run(const Arguments& arguments) {
    const auto settings = read_settings(arguments);
    if (settings.refused()) return tell(settings.error());
    if (auto made = recover_keys_into(settings->keys, arguments); made.refused()) return tell(made.error());
    std::cout << "密钥已恢复到 / the keys are recovered in: " << settings->keys.string() << '\n';
    return exit_done;
}

}  // namespace

std::vector<Option> recovery_options(bool required) {
    return {{"--keys-backup", "FILE", "密钥备份文件 keys-….db / the key backup", required},
            {"--sheet", "FILE",
             "恢复单的文本文件；不填则从键盘输入 / text of the recovery sheet; unset: typed in"}};
}

Done recover_keys_into(const fs::path& folder, const Arguments& arguments) {
    const auto backup = arguments.value("--keys-backup").value_or("");
    if (!fs::is_regular_file(backup)) return no_such_file(backup);
    const auto code = sheet_code(arguments);
    if (code.refused()) return code.error();
    return keys::Vault::recover(fs::absolute(folder), code.value(), fs::absolute(backup));
}

const Command recover_keys_command{"recover-keys",
                                   "凭恢复单和密钥备份重建密钥目录；须先停止服务 / make the keys folder anew "
                                   "from the recovery sheet and a key "
                                   "backup; not while the store is served",
                                   with_settings(recovery_options(true)), run};

}  // namespace bangfu::cli
