// SPDX-License-Identifier: Apache-2.0
// For modules that keep something sealed of one person: with this key it goes when the person is erased.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/platform/db.hpp>
#include <bangfu/platform/keys.hpp>

namespace bangfu::people {

// Of a person who is there.
keys::KeyId key_of_person(db::Session& session, PersonId person);

}  // namespace bangfu::people
