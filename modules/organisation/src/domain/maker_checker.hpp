// SPDX-License-Identifier: Apache-2.0
// Nobody approves what they made themselves. Whether an office can keep to that is decided by its people: for
// every maker there must be an approver who is another human being. An office without any approver is no
// breach: its files are approved above it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace bangfu::organisation {

struct Duty {
    std::int64_t natural_person;
    bool makes;
    bool approves;
};

// The human being who makes and would be the only one to approve; none where the office can keep the rule.
std::optional<std::int64_t> only_own_approver(std::span<const Duty> office);

// What a role's permissions let its holder do: approving is a verb named approve_*, confirm_* or publish_*;
// making is any other verb that is not reading (see_*, list_*, show_*), outside the module organisation
// (which handles no files).
Duty duty_of(std::int64_t natural_person, std::span<const std::string_view> permissions);

}  // namespace bangfu::organisation
