// SPDX-License-Identifier: Apache-2.0
#include "store/import_store.hpp"
#include <bangfu/intake/intake.hpp>
#include <bangfu/intake/permissions.hpp>

#include <algorithm>

namespace bangfu::intake {
namespace {

class WaitingImports : public ports::DueItems {
  public:
    std::vector<ports::DueItem> due(db::Session& session, const ports::DueQuery& query) const override {
        const bool may = std::ranges::binary_search(query.permissions, permission::import_roster.id);
        if (!may) return {};
        std::vector<ports::DueItem> items;
        const auth::Scope scope{query.scope_from, query.scope_until};
        for (const auto& record : store::waiting(session, scope, static_cast<int>(query.limit)))
            items.push_back(item_of(record));
        return items;
    }

  private:
    static ports::DueItem item_of(const store::ImportRecord& record) {
        const bool refused = record.state == ImportState::refused;
        ports::DueItem item;
        item.kind = refused ? ports::DueKind::returned : ports::DueKind::due;
        item.reason = refused ? "intake.import_refused" : "intake.import_checked";
        item.next_step = refused ? "change_import" : "apply_import";
        item.record_kind = "import";
        item.record = record.id.value;
        item.at = record.union_id;
        if (record.kept_until) item.due_on = record.kept_until->china_date();  // it is discarded then
        return item;
    }
};

}  // namespace

std::unique_ptr<ports::DueItems> make_due_items() {
    return std::make_unique<WaitingImports>();
}

}  // namespace bangfu::intake
