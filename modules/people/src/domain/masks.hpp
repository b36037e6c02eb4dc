// SPDX-License-Identifier: Apache-2.0
// What of a number may be seen without a reason.
#pragma once

#include <string>
#include <string_view>

namespace bangfu::people {

// "152222************": the region only, because the last four together with a name find a person.
std::string mask_identity(std::string_view number);
std::string mask_phone(std::string_view number);    // "138****5678"
std::string mask_account(std::string_view number);  // "**** 5678"

}  // namespace bangfu::people
