// SPDX-License-Identifier: Apache-2.0
#include "recovery_sheet.hpp"

#include <bangfu/platform/keys.hpp>

#include <array>
#include <cctype>
#include <cstring>
#include <optional>
#include <vector>

#include <sodium.h>

namespace bangfu::keys {

namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int key_groups = 8;
constexpr int groups = key_groups + 1;
constexpr std::size_t group_letters = 8;
constexpr std::size_t group_bytes = 5;

std::string sha256(std::string_view bytes) {
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return digest;
}

std::string with_check(int group, std::string_view part) {
    std::string checked = "bangfu.sheet.group";
    checked.push_back(static_cast<char>(group));
    checked.append(part);
    return std::string(part) + sha256(checked)[0];
}

std::string binding_of(std::int64_t store, std::int64_t generation, const unsigned char* key) {
    std::string bound = "bangfu.sheet " + std::to_string(store) + " " + std::to_string(generation) + " ";
    bound.append(reinterpret_cast<const char*>(key), key_bytes);
    std::string digest = sha256(bound);
    sodium_memzero(bound.data(), bound.size());
    return digest.substr(0, group_bytes);
}

std::string letters_of(std::string_view five) {
    std::uint64_t bits = 0;
    for (const char byte : five) bits = bits << 8 | static_cast<unsigned char>(byte);
    std::string out(group_letters, '0');
    for (std::size_t i = 0; i < group_letters; ++i)
        out[group_letters - 1 - i] = letters[bits >> (5 * i) & 31];
    return out.insert(4, "-");
}

std::optional<std::string> bytes_of(std::string_view eight) {
    std::uint64_t bits = 0;
    for (const char letter : eight) {
        const auto place = letters.find(letter);
        if (place == std::string_view::npos) return std::nullopt;
        bits = bits << 5 | place;
    }
    std::string out(group_bytes, '\0');
    for (std::size_t i = 0; i < group_bytes; ++i)
        out[group_bytes - 1 - i] = static_cast<char>(bits >> (8 * i));
    return out;
}

char as_letter(char typed) {
    const char upper = static_cast<char>(std::toupper(static_cast<unsigned char>(typed)));
    if (upper == 'O') return '0';
    return upper == 'I' || upper == 'L' ? '1' : upper;
}

bool is_group(std::string_view word) {
    if (word.size() != group_letters + 1 || word[4] != '-') return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (i != 4 && std::isalnum(static_cast<unsigned char>(word[i])) == 0) return false;
    }
    return true;
}

// The groups in a text: words of the shape XXXX-XXXX; where there is none, all letters and digits in a row.
std::vector<std::string> groups_in(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    std::vector<std::string> found;
    std::string all;
    while (!text.empty()) {
        const auto word = text.substr(0, text.find_first_of(blanks));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        std::string typed;
        for (const char c : word) {
            if (c != '-') typed.push_back(as_letter(c));
        }
        if (is_group(word)) found.push_back(typed);
        all += typed;
    }
    if (found.empty() && all.size() == groups * group_letters) {
        for (int i = 0; i < groups; ++i) {
            found.push_back(all.substr(static_cast<std::size_t>(i) * group_letters, group_letters));
        }
    }
    return found;
}

}  // namespace

std::string recovery_sheet_text(const RootKey& root, Date made_on) {
    const std::string store = std::to_string(root.store);
    std::string sheet =
        "帮扶系统 密钥恢复单 · BANGFU RECOVERY SHEET\n"
        "================================================================\n"
        "库编号 Store: " +
        store + "\n根密钥代次 Root key generation: " + std::to_string(root.generation) +
        "\n打印日期 Printed on: " + made_on.iso() +
        "\n\n"
        "用途：服务器或密钥文件夹损坏时，凭本单和最近一次的密钥备份恢复全部加密信息。\n"
        "两者缺一不可；本单遗失且密钥文件夹损坏，加密信息将永远无法读取。\n"
        "保管：打印后密封，放入保险柜，由两人共同保管。不要拍照，不要存入电脑，不要随邮件发送。\n"
        "更换根密钥后，本单对新的密钥备份无效，请重新打印并销毁旧单。\n\n"
        "What it is for: if the server or its keys folder is lost, this sheet and the newest key\n"
        "backup bring back all encrypted data. Neither is enough alone; if this sheet and the keys\n"
        "folder are both lost, the encrypted data can never be read again.\n"
        "Keeping: print it, seal it, lock it in a safe, held by two people together. No photograph,\n"
        "no copy on a computer, no mail. After a change of the root key it is void for newer key\n"
        "backups: print a new one and destroy this one.\n\n"
        "恢复码 Code (each group has its own check 每组自带校验):\n\n";
    const std::string_view key(reinterpret_cast<const char*>(root.key.data()), key_bytes);
    for (int group = 1; group <= groups; ++group) {
        const std::string bytes =
            group <= key_groups ? with_check(group, key.substr(static_cast<std::size_t>(group - 1) * 4, 4))
                                : binding_of(root.store, root.generation, root.key.data());
        sheet += "    (" + std::to_string(group) + ")  " + letters_of(bytes) + "\n";
    }
    return sheet + "\n恢复命令 To recover: bangfu recover-keys\n";
}

Result<SheetCode> read_sheet(std::string_view text) {
    const auto found = groups_in(text);
    if (found.size() != groups) {
        return Error(error::sheet_incomplete, Arguments{{"groups", std::to_string(found.size())}});
    }
    SheetCode code;
    for (int group = 1; group <= groups; ++group) {
        const auto bytes = bytes_of(found[static_cast<std::size_t>(group - 1)]);
        const bool right = bytes && (group > key_groups || with_check(group, bytes->substr(0, 4)) == *bytes);
        if (!right) return Error(error::sheet_group_wrong, Arguments{{"group", std::to_string(group)}});
        if (group <= key_groups)
            std::memcpy(code.key.data() + (group - 1) * 4, bytes->data(), 4);
        else
            code.binding = *bytes;
    }
    return code;
}

bool sheet_is_of(const SheetCode& code, std::int64_t store, std::int64_t generation) {
    return code.binding == binding_of(store, generation, code.key.data());
}

}  // namespace bangfu::keys
