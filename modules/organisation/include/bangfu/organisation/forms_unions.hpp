// SPDX-License-Identifier: Apache-2.0
// Forms and answers of the verbs on unions. `union_` and the like are "union" on the wire.
#pragma once

#include <bangfu/organisation/forms.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bangfu::organisation {

// Children of `parent`, or of the actor's union; with `q`, unions of the whole scope whose name or code holds
// it.
struct ListUnions {
    std::optional<UnionId> parent{};
    std::optional<Text<60>> q{};
    std::optional<json::Cursor> cursor{};
};
BOOST_DESCRIBE_STRUCT(ListUnions, (), (parent, q, cursor))

struct UnionItem {
    UnionId id;
    std::string code;
    std::string name;
    std::string short_name;
    UnionLevel level{};
    UnionKind kind{};
    bool has_children = false;
    std::optional<Date> closed_on{};
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(UnionItem, (),
                      (id, code, name, short_name, level, kind, has_children, closed_on, abilities))

struct UnionCounts {
    std::int64_t children = 0;     // open, directly under it
    std::int64_t descendants = 0;  // open, at any depth
    std::int64_t staff = 0;        // active accounts of this union
    std::int64_t posts = 0;        // in force at this union
};
BOOST_DESCRIBE_STRUCT(UnionCounts, (), (children, descendants, staff, posts))

struct UnionView {
    UnionId id;
    std::int64_t version = 0;
    std::string code;
    std::string name;
    std::string short_name;
    UnionLevel level{};
    UnionKind kind{};
    std::optional<std::string> division_code{};
    std::optional<UnionRef> parent{};         // absent where it is outside the actor's scope
    std::optional<UnionRef> second_parent{};  // named even where it is outside the scope
    std::vector<UnionRef> path;               // from the top of the actor's scope down to the parent
    Date valid_from;
    std::optional<Date> closed_on{};
    std::optional<std::string> close_reason{};
    UnionCounts counts;
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(UnionView, (),
                      (id, version, code, name, short_name, level, kind, division_code, parent, second_parent,
                       path, valid_from, closed_on, close_reason, counts, abilities))

struct CreateUnion {
    UnionId parent;
    UnionName name;
    UnionLevel level{};
    std::optional<Text<40>> short_name{};
    std::optional<UnionKind> kind{};  // absent: primary below the county, territorial above
    std::optional<DivisionCode> division_code{};
    std::optional<UnionCode>
        code{};  // absent: the division code where it is free, else the parent's with a number
    std::optional<UnionId> second_parent{};
    std::optional<Date> valid_from{};  // absent: today
};
BOOST_DESCRIBE_STRUCT(CreateUnion, (),
                      (parent, name, level, short_name, kind, division_code, code, second_parent, valid_from))

struct ChangeUnion {
    std::optional<json::Change<UnionName>> name{};
    std::optional<json::Change<Text<40>>> short_name{};
    std::optional<json::Change<UnionLevel>> level{};
    std::optional<json::Change<UnionKind>> kind{};
    std::optional<json::Change<UnionCode>> code{};
    std::optional<json::Change<std::optional<DivisionCode>>> division_code{};
    std::optional<json::Change<std::optional<UnionId>>> second_parent{};
};
BOOST_DESCRIBE_STRUCT(ChangeUnion, (), (name, short_name, level, kind, code, division_code, second_parent))

struct MoveUnion {
    UnionId parent;
};
BOOST_DESCRIBE_STRUCT(MoveUnion, (), (parent))

struct CloseUnion {
    Reason reason;
};
BOOST_DESCRIBE_STRUCT(CloseUnion, (), (reason))

enum class DivisionItemLevel { province, prefecture, county };
BOOST_DESCRIBE_ENUM(DivisionItemLevel, province, prefecture, county)
struct ListDivisions {
    std::optional<DivisionCode> under{};
};
BOOST_DESCRIBE_STRUCT(ListDivisions, (), (under))
struct DivisionItem {
    std::string code;
    std::string name;
    DivisionItemLevel level{};
};
BOOST_DESCRIBE_STRUCT(DivisionItem, (), (code, name, level))

}  // namespace bangfu::organisation
