// SPDX-License-Identifier: Apache-2.0
#include "operations/change_codebook_entry.hpp"

#include "operations/codebook.hpp"
#include "store/codebook_store.hpp"
#include <bangfu/evaluation/errors.hpp>
#include <bangfu/evaluation/permissions.hpp>

namespace bangfu::evaluation {

Result<CodebookEntry> change_codebook_entry(operation::Writing& work, std::int64_t cell,
                                            const ChangeCodebookEntry& form) {
    if (auto gate = auth::authorise(work.actor, permission::change_codebook); gate.refused())
        return gate.error();
    if (cell < 0 || cell > 15) return error::no_such_cell;
    auto entry = codebook_of(work.db, work.actor.at)[static_cast<std::size_t>(cell)];
    if (entry.version != form.version) return error::codebook_changed;

    entry.zh = form.zh;
    entry.en = form.en;
    entry.version += 1;
    entry.own = true;
    store::put_entry(work.db, work.actor.at, static_cast<int>(cell),
                     {json::write(Texts{form.zh, form.en}), entry.version}, work.actor.staff, work.now);
    work.audit({.action = "change_codebook_entry",
                .record_kind = "cell",
                .record_id = cell,
                .scope_pos = work.actor.scope.from});
    work.emit({"evaluation.codebook_changed", {work.actor.at.value, cell}});
    return entry;
}

}  // namespace bangfu::evaluation
