// SPDX-License-Identifier: Apache-2.0
// The numbers that Chinese standards give to people, organisations and accounts: pure checks, no storage.
#pragma once

#include <bangfu/base/time.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace bangfu::people {

// Full-width letters and digits made plain, blanks and separators (space, tab, no-break and ideographic
// space, hyphens, dots between groups) and a leading apostrophe taken away, letters upper case: what people
// type around a number.
std::string plain_number(std::string_view typed);

struct IdentityNumber {
    std::string number;  // 18 characters, X upper case
    bool from_15 = false;
    Date birth;
    bool female = false;
};
// GB 11643-1999: 18 characters with a right check character, or 15 digits of the first generation (19 is put
// before the year, the check added). None where length, characters, day of birth (real, not after `today`) or
// check are wrong. The region is not looked up: cards keep codes of regions that no longer exist. `plain` has
// gone through plain_number.
std::optional<IdentityNumber> read_identity_number(std::string_view plain, Date today);
// The check character of 17 digits.
char identity_check_character(std::string_view first_17);

// GB 32100-2015, unified social credit code: 18 characters of 0-9 A-H J-N P-R T U W-Y with a right check
// character.
bool is_credit_code(std::string_view plain);

// Luhn (ISO/IEC 7812-1) over 12 to 19 digits. Some old accounts fail it: never more than a warning.
bool is_bank_card(std::string_view plain);

// A mainland mobile number: 11 digits, 1[3-9]…; a leading +86, 0086 or 86 is allowed.
bool is_mobile(std::string_view plain);

}  // namespace bangfu::people
