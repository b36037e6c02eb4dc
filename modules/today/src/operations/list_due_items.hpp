// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/base/ports.hpp>
#include <bangfu/organisation/forms.hpp>
#include <bangfu/platform/json.hpp>
#include <bangfu/platform/operation.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangfu::ports {
BOOST_DESCRIBE_ENUM(DueKind, overdue, returned, due, found, changed, waiting)
}

namespace bangfu::today {

inline constexpr std::int64_t items_per_reason = 50;

struct DueItemAnswer {
    ports::DueKind kind = ports::DueKind::due;
    std::string reason;     // id of a text: "people.draft_incomplete"
    std::string next_step;  // the verb that settles it
    std::map<std::string, std::string> args;
    std::string record_kind, record;
    std::optional<HouseholdId> household;
    std::optional<organisation::UnionRef> union_;
    std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(DueItemAnswer, (),
                      (kind, reason, next_step, args, record_kind, record, household, union_, due_on))

struct DueItemList {
    std::vector<DueItemAnswer> items;  // the most pressing first
    std::vector<std::string> more;     // reasons of which there is more than is listed
};
BOOST_DESCRIBE_STRUCT(DueItemList, (), (items, more))

// What waits for the one who asks, over all modules. Refused: not_permitted.
Result<DueItemList> list_due_items(operation::Reading& work, std::span<const ports::DueItems* const> modules);

}  // namespace bangfu::today
