// SPDX-License-Identifier: Apache-2.0
// The demonstration's passwords: random, made once for a store, kept beside its data (mode 0600).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bangfu::demo {

struct Account {
    std::string sign_in_name, password, name, role, union_name;
};

// The accounts of the store in `data`; made and written (durably, before anybody uses them) where there are
// none.
std::vector<Account> accounts(const std::filesystem::path& data);

}  // namespace bangfu::demo
