// SPDX-License-Identifier: Apache-2.0
#include "demo/accounts.hpp"

#include "demo/union_tree.hpp"
#include <bangfu/base/result.hpp>
#include <bangfu/platform/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>

#include <sys/stat.h>

namespace bangfu::demo {

BOOST_DESCRIBE_STRUCT(Account, (), (sign_in_name, password, name, role, union_name))

namespace {

// Three groups that can be read aloud and typed: "tamo-4817-keri"; about 44 bits from the system's random
// source.
std::string make_password(std::random_device& random) {
    constexpr std::string_view consonants = "bdfghjkmnprstvwz";
    constexpr std::string_view vowels = "aeiou";
    std::string password;
    const auto syllables = [&] {
        for (int i = 0; i < 2; ++i) {
            password += consonants[random() % consonants.size()];
            password += vowels[random() % vowels.size()];
        }
    };
    syllables();
    password += '-';
    for (int i = 0; i < 4; ++i) password += static_cast<char>('0' + random() % 10);
    password += '-';
    syllables();
    return password;
}

std::string_view union_name(std::string_view key) {
    const auto found =
        std::find_if(demo_unions.begin(), demo_unions.end(), [&](const auto& u) { return u.key == key; });
    ASSERT(found != demo_unions.end());
    return found->name;
}

std::vector<Account> read_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    auto read = json::read<std::vector<Account>>(text);
    if (read.refused()) throw Fault(Fault::Kind::corrupt, "cannot read " + file.string());
    return std::move(read).value();
}

void write_file(const std::filesystem::path& file, const std::string& text) {
    const auto part = file.string() + ".part";
    {
        std::ofstream out(part, std::ios::binary | std::ios::trunc);
        chmod(part.c_str(), S_IRUSR | S_IWUSR);
        out << text << '\n';
        out.flush();
        if (!out) throw Fault(Fault::Kind::io, "cannot write " + file.string());
    }
    std::filesystem::rename(part, file);
}

}  // namespace

std::vector<Account> accounts(const std::filesystem::path& data) {
    const auto file = data / "demonstration-accounts.json";
    if (std::filesystem::exists(file)) return read_file(file);
    std::random_device random;
    std::vector<Account> made;
    for (const auto& staff : demo_staff)
        made.push_back({std::string(staff.sign_in_name), make_password(random), std::string(staff.name),
                        std::string(staff.role), std::string(union_name(staff.union_key))});
    write_file(file, json::write(made));
    return made;
}

}  // namespace bangfu::demo
