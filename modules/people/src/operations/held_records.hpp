// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/people/people.hpp>

namespace bangfu::people {

// All that people holds on a person, numbers in clear: every column that docs/data-classes.md calls personal
// or sensitive, by its name without "sealed_". What is of the household is held on its worker.
std::vector<ports::HeldRecord> held_on(operation::Services& services, db::Session& session, PersonId person);

}  // namespace bangfu::people
