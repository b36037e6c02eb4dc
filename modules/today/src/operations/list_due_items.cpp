// SPDX-License-Identifier: Apache-2.0
#include "operations/list_due_items.hpp"

#include <bangfu/organisation/organisation.hpp>
#include <bangfu/today/permissions.hpp>

namespace bangfu::today {
namespace {

// Each union is looked up once: a list is mostly of a few.
class UnionNames {
  public:
    explicit UnionNames(db::Session& session) : session_(session) {}
    std::optional<organisation::UnionRef> of(UnionId id) {
        const auto known = names_.find(id.value);
        if (known != names_.end()) return known->second;
        const auto found = organisation::find_union(session_, organisation::whole_store(), id);
        std::optional<organisation::UnionRef> ref;
        if (found) ref = {found->id, found->name};
        return names_.emplace(id.value, ref).first->second;
    }

  private:
    db::Session& session_;
    std::map<std::int64_t, std::optional<organisation::UnionRef>> names_;
};

}  // namespace

Result<DueItemList> list_due_items(operation::Reading& work,
                                   std::span<const ports::DueItems* const> modules) {
    if (auto gate = auth::authorise(work.actor, permission::see_today); gate.refused()) return gate.error();
    const auto& actor = work.actor;
    const ports::DueQuery query{actor.staff,       actor.post,   actor.scope.from, actor.scope.until,
                                actor.permissions, work.today(), items_per_reason};
    DueItemList list;
    UnionNames unions(work.db);
    std::map<std::string, std::int64_t> of_reason;
    for (const auto& item : ports::due(modules, work.db, query)) {
        ++of_reason[std::string(item.reason)];
        list.items.push_back({item.kind,
                              std::string(item.reason),
                              std::string(item.next_step),
                              {item.args.begin(), item.args.end()},
                              std::string(item.record_kind),
                              std::to_string(item.record),
                              item.household,
                              unions.of(item.at),
                              item.due_on});
    }
    for (const auto& [reason, count] : of_reason)
        if (count >= items_per_reason) list.more.push_back(reason);
    return list;
}

}  // namespace bangfu::today
