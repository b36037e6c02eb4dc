// SPDX-License-Identifier: Apache-2.0
// The demonstration union: a made-up league with two banners, their townships, industries and employers, and
// an account for every role. No real person or place. Passwords are random, made for this store, and kept in
// a file beside its data so that they can be shown again; a demonstration store is marked for ever and never
// leaves loopback.
#pragma once

#include "compose.hpp"
#include "store.hpp"
#include <bangfu/base/result.hpp>

#include <filesystem>
#include <iosfwd>

namespace bangfu::demo {

// Founds the demonstration union in a store that has no union yet; does nothing otherwise. An interrupted
// first run is finished by the next. Refused: what the verbs of the modules refuse (a bug of the
// demonstration).
Done make_where_missing(app::Store& store, app::Modules& modules, const std::filesystem::path& data);
// One line an account: sign-in name, password, name, role, union.
void print_accounts(const std::filesystem::path& data, std::ostream& out);

}  // namespace bangfu::demo
