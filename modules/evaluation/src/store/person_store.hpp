// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/db.hpp>

#include <span>
#include <string>
#include <vector>

namespace bangfu::evaluation::store {

inline constexpr std::size_t max_persons_named = 500;

struct NamedPerson {
    PersonId person;
    HouseholdId household;
    std::string name, file_no;
};
// The workers among `persons` whose files stand in `scope`, with name and file number, in the order of the
// file numbers.
std::vector<NamedPerson> persons_named(db::Session& session, const auth::Scope& scope,
                                       std::span<const PersonId> persons);

}  // namespace bangfu::evaluation::store
