// SPDX-License-Identifier: Apache-2.0
// The code on the recovery sheet. The root key's 32 bytes are cut into eight parts of four; each part is
// followed by one check byte (of SHA-256 over the part's number and bytes), and these five bytes are eight
// letters and digits of Crockford's base 32 (no I, L, O, U; read without regard to case, O as 0, I and L as
// 1), written XXXX-XXXX. A ninth group of the same shape binds store, generation and key together. So a group
// typed wrongly is named by its number (255 of 256 times; the ninth catches the rest), and a sheet of another
// store or of an older root key is told apart.
#pragma once

#include "key_folder.hpp"
#include <bangfu/base/result.hpp>
#include <bangfu/base/time.hpp>

#include <string>
#include <string_view>

namespace bangfu::keys {

std::string recovery_sheet_text(const RootKey& root, Date made_on);

struct SheetCode {
    SecretMemory key{key_bytes};
    std::string binding;  // the ninth group's bytes
};
// Refused: sheet_incomplete, sheet_group_wrong.
Result<SheetCode> read_sheet(std::string_view text);
bool sheet_is_of(const SheetCode& code, std::int64_t store, std::int64_t generation);

}  // namespace bangfu::keys
