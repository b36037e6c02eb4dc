// SPDX-License-Identifier: Apache-2.0
// What the forms and answers of the organisation share. `union_` and the like are "union" on the wire.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/personal.hpp>
#include <bangfu/base/text.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/json.hpp>

#include <string>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

namespace bangfu::organisation {

struct RoleTag;
using RoleId = Id<RoleTag>;
struct SessionTag;
using SessionId = Id<SessionTag>;

enum class UnionLevel { nation, province, prefecture, county, primary, other };
BOOST_DESCRIBE_ENUM(UnionLevel, nation, province, prefecture, county, primary, other)
// territorial: of a region · industry: of a branch · direct: reports to its parent outside the regional line
// · primary: of an employer, a street, a village
enum class UnionKind { territorial, industry, direct, primary };
BOOST_DESCRIBE_ENUM(UnionKind, territorial, industry, direct, primary)

using UnionName = RequiredText<100>;
using UnionCode = RequiredText<32>;
using DivisionCode = Text<6, 6>;
using PersonName = RequiredText<60>;
using SignInName = Text<40, 2>;
using Password = Personal<Text<128>>;
using Reason = RequiredText<200>;

struct UnionRef {
    UnionId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(UnionRef, (), (id, name))

}  // namespace bangfu::organisation
