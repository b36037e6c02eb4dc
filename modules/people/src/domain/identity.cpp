// SPDX-License-Identifier: Apache-2.0
//
// Identity number (GB 11643): 6 digits region, 8 birth date, 3 sequence (odd male, even female), 1 check. The
// check is the weighted sum of the first 17 modulo 11, looked up in 10X98765432 (ISO 7064 MOD 11-2).
//
// Unified social credit code (GB 32100): 17 characters of an alphabet of 31 (no I O S V Z), weights 3^(i-1)
// mod 31, and a check of 31 − (sum mod 31), 31 counting as 0. Two published samples are wrong: one forgets
// "31 −", one takes the values of letters from ASCII.
#include <bangfu/base/assert.hpp>
#include <bangfu/people/identity.hpp>

#include <array>

namespace bangfu::people {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int digits(std::string_view text) {
    int value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
}

// The character at the head of `text`, made plain; nothing where it is to be dropped. Sets how many bytes it
// took.
std::optional<std::string> plain_head(std::string_view text, std::size_t& bytes) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (bytes > text.size()) bytes = text.size();
    if (bytes == 1) {
        const char c = text[0];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '-' || c == '\'' || c == '`')
            return std::nullopt;
        if (c >= 'a' && c <= 'z') return std::string(1, static_cast<char>(c - 'a' + 'A'));
        return std::string(1, c);
    }
    const auto whole = text.substr(0, bytes);
    for (const std::string_view dropped :
         {"\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B", "\xE2\x80\x8E", "\xE2\x80\xAD", "\xE2\x80\xAC",
          "\xEF\xBB\xBF", "－", "—", "–", "‑", "‘", "’"}) {
        if (whole == dropped) return std::nullopt;
    }
    if (bytes == 3 && lead == 0xEF) {  // U+FF01..U+FF5E are the full-width forms of U+0021..U+007E
        const unsigned code = ((lead & 0x0F) << 12) | ((byte(1) & 0x3FU) << 6) | (byte(2) & 0x3FU);
        if (code >= 0xFF01 && code <= 0xFF5E) {
            const char c = static_cast<char>(code - 0xFF01 + 0x21);
            std::size_t one = 0;
            return plain_head(std::string_view(&c, 1), one);
        }
    }
    if (whole == "Х" || whole == "х" || whole == "×")
        return "X";  // Cyrillic letters and the multiplication sign
    return std::string(whole);
}

}  // namespace

std::string plain_number(std::string_view typed) {
    std::string out;
    while (!typed.empty()) {
        std::size_t bytes = 1;
        if (const auto plain = plain_head(typed, bytes)) out += *plain;
        typed.remove_prefix(bytes);
    }
    return out;
}

char identity_check_character(std::string_view first_17) {
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    ASSERT(first_17.size() == weights.size() && all_digits(first_17));
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += (first_17[i] - '0') * weights[i];
    return "10X98765432"[sum % 11];
}

std::optional<IdentityNumber> read_identity_number(std::string_view plain, Date today) {
    IdentityNumber id;
    if (plain.size() == 15 && all_digits(plain)) {
        id.from_15 = true;
        id.number = std::string(plain.substr(0, 6)) + "19" + std::string(plain.substr(6));
        id.number += identity_check_character(id.number);
    } else if (plain.size() == 18 && all_digits(plain.substr(0, 17))) {
        id.number = plain;
        if (plain[17] != identity_check_character(plain.substr(0, 17))) return std::nullopt;
    } else {
        return std::nullopt;
    }
    const std::string_view text = id.number;
    const auto birth =
        Date::of(digits(text.substr(6, 4)), digits(text.substr(10, 2)), digits(text.substr(12, 2)));
    if (!birth || *birth > today || birth->parts().year < 1850) return std::nullopt;
    id.birth = *birth;
    id.female = (text[16] - '0') % 2 == 0;
    return id;
}

bool is_credit_code(std::string_view plain) {
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    if (plain.size() != 18) return false;
    int sum = 0;
    int weight = 1;
    for (std::size_t i = 0; i < 17; ++i) {
        const auto value = alphabet.find(plain[i]);
        if (value == std::string_view::npos) return false;
        sum += static_cast<int>(value) * weight;
        weight = weight * 3 % 31;
    }
    return plain[17] == alphabet[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

bool is_bank_card(std::string_view plain) {
    if (plain.size() < 12 || plain.size() > 19 || !all_digits(plain)) return false;
    int sum = 0;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        int digit = plain[plain.size() - 1 - i] - '0';
        if (i % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

bool is_mobile(std::string_view plain) {
    for (const std::string_view prefix : {"+86", "0086", "86"}) {
        if (plain.size() == 11 + prefix.size() && plain.starts_with(prefix)) {
            plain.remove_prefix(prefix.size());
            break;
        }
    }
    return plain.size() == 11 && all_digits(plain) && plain[0] == '1' && plain[1] >= '3';
}

}  // namespace bangfu::people
