// SPDX-License-Identifier: Apache-2.0
#include "operations/list_verbs.hpp"
#include "operations/views.hpp"
#include "store/in_list.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/people/permissions.hpp>

#include <charconv>
#include <map>

namespace bangfu::people {
namespace {

constexpr std::int64_t default_page = 50;

template <std::size_t Max>
std::optional<std::string> text_of(const std::optional<Text<Max>>& text) {
    if (!text || text->empty()) return std::nullopt;
    return text->value;
}

std::optional<std::pair<std::int64_t, HouseholdId>> place_of(const std::optional<json::Cursor>& cursor) {
    if (!cursor || cursor->values.size() != 2) return std::nullopt;
    std::int64_t pos = 0;
    const auto& text = cursor->values[0];
    const auto id = HouseholdId::parse(cursor->values[1]);
    if (!id || std::from_chars(text.data(), text.data() + text.size(), pos).ec != std::errc())
        return std::nullopt;
    return std::pair(pos, *id);
}

}  // namespace

std::string union_name(db::Session& session, const auth::Scope& scope, UnionId id) {
    const auto at = organisation::find_union(session, scope, id);
    return at ? at->name : std::string();
}

Result<store::HouseholdFilter> filter_of(const Reading& work, const ListHouseholds& query) {
    store::HouseholdFilter filter;
    filter.scope = work.actor.scope;
    if (query.union_) {
        const auto at = organisation::find_union(work.db, work.actor.scope, *query.union_);
        if (!at) return auth::error::no_such_record;
        filter.scope = at->place;
    }
    filter.state = text_of(query.state);
    if (query.incomplete.value_or(false)) filter.state = "draft";
    filter.category = text_of(query.category);
    filter.proposed = text_of(query.proposed);
    filter.sex = text_of(query.sex);
    filter.cause = text_of(query.cause);
    filter.union_member = query.union_member;
    filter.new_form = query.new_form;
    if (const auto word = text_of(query.q)) {
        filter.workers.emplace();
        for (const auto& [person, by] : find_by_word(work, *word))
            if (filter.workers->size() < static_cast<std::size_t>(store::in_list_size))
                filter.workers->push_back(person);
    }
    filter.after = place_of(query.cursor);
    filter.limit = static_cast<int>(query.limit ? query.limit->value : default_page);
    return filter;
}

Result<HouseholdList> list_households(const Reading& work, const ListHouseholds& query) {
    if (auto gate = auth::authorise(work.actor, permission::see_households); gate.refused())
        return gate.error();
    auto filter = filter_of(work, query);
    if (filter.refused()) return filter.error();
    const auto limit = static_cast<std::size_t>(filter->limit);
    filter->limit += 1;
    auto lines = store::list_households(work.db, *filter);
    HouseholdList list;
    const bool more = lines.size() > limit;
    if (more) lines.pop_back();
    std::map<UnionId, std::string> names;
    for (const auto& line : lines) {
        auto [name, is_new] = names.try_emplace(line.union_id);
        if (is_new) name->second = union_name(work.db, work.actor.scope, line.union_id);
        const auto& worker = line.worker;
        HouseholdItem item{line.id,
                           line.file_no,
                           {worker.id, worker.facts.name},
                           worker.facts.sex,
                           std::nullopt,
                           {line.union_id, name->second},
                           line.state,
                           line.category,
                           line.declared_category,
                           line.proposed_category,
                           line.size,
                           line.main_cause,
                           masked_identity(work.services.vault, worker),
                           masked_phone(work.services.vault, worker),
                           {},
                           line.changed_at};
        if (worker.facts.birth_date && *worker.facts.birth_date <= work.today())
            item.age = age_on(*worker.facts.birth_date, work.today());
        if (auto reasons = json::read<std::vector<std::string>>(line.draft_reasons); reasons.ok())
            item.draft_reasons = std::move(reasons).value();
        list.items.push_back(std::move(item));
    }
    if (more)
        list.next_cursor = json::Cursor{{std::to_string(lines.back().scope_pos), lines.back().id.text()}};
    for (const auto& permission : {permission::register_household, permission::export_households})
        if (work.actor.may(permission)) list.abilities.emplace_back(permission.id.substr(7));
    return list;
}

}  // namespace bangfu::people
