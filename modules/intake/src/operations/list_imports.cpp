// SPDX-License-Identifier: Apache-2.0
#include "operations/verbs.hpp"
#include <bangfu/intake/permissions.hpp>

namespace bangfu::intake {
namespace {

ImportItem item_of(const Reading& work, const store::ImportRecord& record) {
    ImportItem item;
    item.id = record.id;
    item.name = record.name;
    item.union_ = {record.union_id, union_name(work.db, record.union_id)};
    item.state = record.state;
    if (record.summary)
        if (const auto summary = json::read<SummaryAnswer>(*record.summary); summary.ok())
            item.households = summary->households;
    item.made = record.made;
    item.created_at = record.created_at;
    item.created_by = organisation::staff_name(work.db, record.created_by);
    item.applied_at = record.applied_at;
    item.undone_at = record.undone_at;
    return item;
}

}  // namespace

Result<ImportList> list_imports(const Reading& work, const ListImports& query) {
    if (auto gate = auth::authorise(work.actor, permission::see_imports); gate.refused()) return gate.error();
    std::optional<ImportId> before;
    if (query.cursor && query.cursor->values.size() == 1) before = ImportId::parse(query.cursor->values[0]);
    const auto limit = static_cast<int>(query.limit ? query.limit->value : rows_a_page);
    auto records = store::list(work.db, work.actor.scope, before, limit + 1);
    ImportList list;
    const bool more = records.size() > static_cast<std::size_t>(limit);
    if (more) records.pop_back();
    for (const auto& record : records) list.items.push_back(item_of(work, record));
    if (more) list.next_cursor = json::Cursor{{records.back().id.text()}};
    if (work.actor.may(permission::import_roster)) list.abilities.emplace_back("start_import");
    return list;
}

}  // namespace bangfu::intake
