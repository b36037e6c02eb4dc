// SPDX-License-Identifier: Apache-2.0
// Which passwords are refused. Length carries the strength; what is refused besides are those that a guesser
// tries first: a short list of common ones of ten and more characters, repetitions and runs, and context
// words with little else. A word counts as "little else" when fewer than five code points remain after the
// context words are cut out.
#include <bangfu/base/text.hpp>
#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/auth_passwords.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace bangfu::auth {
namespace {

constexpr std::array common{
    "1234567890",   "0123456789",   "12345678910",  "123456789a",     "a123456789",   "1234567891",
    "aa123456789",  "123456789aa",  "123456789q",   "q123456789",     "1234554321",   "1123581321",
    "1029384756",   "qwertyuiop",   "qwerty12345",  "qwerty123456",   "qwer1234qwer", "1q2w3e4r5t",
    "1q2w3e4r5t6y", "1qaz2wsx3edc", "1qaz@wsx3edc", "qazwsxedcrfv",   "zaq12wsxcde3", "q1w2e3r4t5",
    "asdfghjkl;",   "asdfghjkl1",   "zxcvbnm123",   "zxcvbnm1234",    "password12",   "password123",
    "password1234", "passw0rd123",  "p@ssw0rd123",  "p@ssword123",    "password!123", "iloveyou12",
    "iloveyou123",  "iloveyou1314", "woaini1314",   "woaini5201314",  "woaini520520", "5201314520",
    "5201314521",   "1314520520",   "13145201314",  "woaini123456",   "woaini1234",   "administrator",
    "admin12345",   "admin123456",  "admin@12345",  "administrator1", "root123456",   "welcome123",
    "welcome1234",  "letmein1234",  "sunshine123",  "football123",    "baseball123",  "superman123",
    "dragon12345",  "monkey12345",  "abc1234567",   "abcd123456",     "abcd1234567",  "abc123456789",
    "abcdefghij",   "abcdefg123",   "abcdefg1234",  "a1b2c3d4e5",     "a1s2d3f4g5",   "test123456",
    "test1234567",  "user123456",   "changeme123",  "default123",     "secret12345",  "qq123456789",
    "wang123456",   "zhang123456",  "li123456789",  "liu1234567",     "chen123456",   "huang123456",
    "asdf123456",   "asd123456789", "qwe1234567",   "qweasdzxc123",   "qweasdzxc1",   "123qweasdzxc",
    "123456qwerty", "123456abcdef", "147258369a",   "1472583690",     "7894561230",   "9876543210",
    "0987654321",   "987654321a",   "159357258456", "112233445566",   "1122334455",   "123123123a",
    "123123123123", "123321123321", "china123456",  "zhongguo123",    "beijing2008",  "beijing123",
};

constexpr std::array own_words{"bangfu",      "帮扶",     "工会", "gonghui",
                               "zonggonghui", "password", "mima", "密码"};

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

bool repeats_or_runs(std::string_view text) {
    if (std::set<char>(text.begin(), text.end()).size() <= 2) return true;
    const int step = text[1] - text[0];
    for (std::size_t i = 1; i < text.size(); ++i)
        if (text[i] - text[i - 1] != step) return false;
    return true;
}

std::string without(std::string text, std::string_view word) {
    if (count_code_points(word) < 2) return text;  // a single letter is no word
    for (std::size_t at; (at = text.find(word)) != std::string::npos;) text.erase(at, word.size());
    return text;
}

}  // namespace

Done check_password(const Personal<std::string>& password, std::span<const std::string_view> context) {
    const std::string& given = password.reveal();
    const std::size_t length = count_code_points(given);
    if (length == std::string::npos || length < min_password_code_points)
        return Error(error::password_too_short, Arguments{{"min", std::to_string(min_password_code_points)}});
    const std::string lower = lower_ascii(given);
    if (std::find(common.begin(), common.end(), std::string_view(lower)) != common.end())
        return error::password_too_common;
    if (repeats_or_runs(lower)) return error::password_too_common;
    std::string rest = lower;
    for (std::string_view word : context) rest = without(std::move(rest), lower_ascii(word));
    for (std::string_view word : own_words) rest = without(std::move(rest), word);
    if (count_code_points(rest) < 5) return error::password_too_common;
    return done();
}

}  // namespace bangfu::auth
