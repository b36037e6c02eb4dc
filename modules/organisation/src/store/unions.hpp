// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/scope_places.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/platform/db.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bangfu::organisation::store {

struct UnionRow {
    UnionId id;
    std::int64_t version = 1;
    std::string code;
    std::string name;
    std::string short_name;
    UnionLevel level{};
    UnionKind kind{};
    std::optional<std::string> division_code;
    std::optional<UnionId> parent;
    std::optional<UnionId> second_parent;
    Place place;
    Date valid_from;
    std::optional<Date> closed_on;
    std::optional<std::string> close_reason;
    bool open() const { return !closed_on; }
};

std::string text_of(UnionLevel level);

std::optional<UnionRow> read_union(db::Session& session, UnionId id);
std::optional<UnionRow> read_union_at(db::Session& session, std::int64_t scope_pos);
std::optional<UnionRow> read_union_by_code(db::Session& session, std::string_view code);
// At most two: the caller only asks whether it is one.
std::vector<UnionRow> read_unions_named(db::Session& session, const Place& scope, std::string_view name);
// Children behind position `after`, in the order of the tree.
std::vector<UnionRow> read_children(db::Session& session, UnionId parent, std::int64_t after, int limit);
std::vector<UnionRow> search_unions(db::Session& session, const Place& scope, std::string_view q,
                                    std::int64_t after, int limit);
// The unions whose place holds `pos` (the union at `pos` among them), from the top; only those inside
// `scope`.
std::vector<UnionRow> read_line(db::Session& session, const Place& scope, std::int64_t pos);

void insert_union(db::Session& session, const UnionRow& row, StaffId by, Instant now);
// Writes all but the place; the version must have been raised.
void update_union(db::Session& session, const UnionRow& row, StaffId by, Instant now);
// From `day` on the union is as `row` says; what it was before stays in the history until that day.
void keep_history(db::Session& session, const UnionRow& row, Date day);

std::vector<UnionOnDay> read_tree_on(db::Session& session, Date day);

std::int64_t count_children(db::Session& session, UnionId parent, bool only_open);
std::int64_t count_open_below(db::Session& session, const Place& place);
bool any_union(db::Session& session);
bool code_taken(db::Session& session, std::string_view code, UnionId but);

}  // namespace bangfu::organisation::store
