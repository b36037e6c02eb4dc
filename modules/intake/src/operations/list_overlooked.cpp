// SPDX-License-Identifier: Apache-2.0
#include "operations/verbs.hpp"
#include "store/overlooked_store.hpp"
#include <bangfu/intake/errors.hpp>
#include <bangfu/intake/permissions.hpp>
#include <bangfu/people/people.hpp>

#include <charconv>

namespace bangfu::intake {
namespace {

constexpr std::int64_t year_ms = 365LL * 24 * 3600 * 1000;

store::After after_of(const std::optional<json::Cursor>& cursor) {
    if (!cursor || cursor->values.size() != 2) return std::nullopt;
    std::int64_t value = 0;
    const auto& text = cursor->values[0];
    const auto id = HouseholdId::parse(cursor->values[1]);
    if (!id || std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc())
        return std::nullopt;
    return std::pair(value, *id);
}

// None: no such list.
std::optional<std::vector<store::OverlookedRow>> rows_of(const Reading& work, std::string_view kind,
                                                         const auth::Scope& scope, const store::After& after,
                                                         int limit) {
    if (kind == "unchanged_for_a_year")
        return store::unchanged_since(work.db, scope, Instant{work.now.ms - year_ms}, after, limit);
    if (kind == "never_helped") return store::never_helped(work.db, scope, after, limit);
    if (kind == "category_differs") return store::category_differs(work.db, scope, after, limit);
    return std::nullopt;
}

}  // namespace

Result<json::Page<OverlookedItem>> list_overlooked(const Reading& work, std::string_view kind,
                                                   const ListOverlooked& query) {
    if (auto gate = auth::authorise(work.actor, permission::see_overlooked); gate.refused())
        return gate.error();
    auto scope = work.actor.scope;
    if (query.union_) {
        const auto at = organisation::find_union(work.db, scope, *query.union_);
        if (!at) return error::no_such_union;
        scope = at->place;
    }
    const auto limit = static_cast<std::size_t>(query.limit ? query.limit->value : rows_a_page);
    auto rows = rows_of(work, kind, scope, after_of(query.cursor), static_cast<int>(limit) + 1);
    if (!rows) return error::no_such_list;
    json::Page<OverlookedItem> page;
    const bool more = rows->size() > limit;
    if (more) rows->pop_back();
    for (const auto& row : *rows)
        if (const auto h = people::find_household(work.db, scope, row.household))
            page.items.push_back({h->id,
                                  h->file_no,
                                  h->worker_name,
                                  {h->union_id, union_name(work.db, h->union_id)},
                                  row.changed_at,
                                  h->declared_category,
                                  h->proposed_category,
                                  h->category});
    if (more) {
        const auto& last = rows->back();
        const auto value = kind == "unchanged_for_a_year" ? last.changed_at.ms : last.scope_pos;
        page.next_cursor = json::Cursor{{std::to_string(value), last.household.text()}};
    }
    return page;
}

}  // namespace bangfu::intake
