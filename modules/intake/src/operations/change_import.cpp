// SPDX-License-Identifier: Apache-2.0
#include "domain/column_plan.hpp"
#include "operations/verbs.hpp"
#include <bangfu/intake/errors.hpp>
#include <bangfu/intake/permissions.hpp>

namespace bangfu::intake {
namespace {

Done check_columns(const ChangeImport& form) {
    if (!form.columns) return done();
    for (const auto& choice : form.columns->items)
        if (choice.field && !field_named(choice.field->value))
            return Error(error::unknown_field,
                         Arguments{{"header", choice.header.value}, {"field", choice.field->value}});
    return done();
}

Done take_union(const Writing& work, store::ImportRecord& record, const ChangeImport& form) {
    if (!form.union_) return done();
    const auto at = organisation::find_union(work.db, work.actor.scope, *form.union_);
    if (!at) return error::no_such_union;
    record.union_id = at->id;
    record.scope_pos = at->place.from;
    return done();
}

Done take_minimum(store::ImportRecord& record, const ChangeImport& form) {
    if (!form.local_minimum_fen) return done();
    if (!form.local_minimum_source || form.local_minimum_source->empty()) return error::source_missing;
    record.local_minimum = Money{form.local_minimum_fen->value};
    record.local_minimum_source = form.local_minimum_source->value;
    return done();
}

void remember(Writing& work, UnionId at, const ChangeImport& form) {
    if (form.columns)
        for (const auto& choice : form.columns->items) {
            const auto key = header_key(choice.header.value);
            if (choice.field)
                store::remember(work.db, at, {key, choice.header.value, choice.field->value}, work.now,
                                work.actor.staff);
            else
                store::forget(work.db, at, key);
        }
    if (form.header_words)
        store::set_header_words(work.db, at, form.header_words->value, work.now, work.actor.staff);
}

}  // namespace

Result<ImportAnswer> change_import(Writing& work, ImportId id, const ChangeImport& form) {
    auto record = import_for(work.reading(), permission::import_roster, id);
    if (record.refused()) return record.error();
    using enum ImportState;
    if (record->state != refused && record->state != checked &&
        (record->state != checking || is_at_work(work.services, work.db, *record)))
        return wrong_state(*record);
    if (auto checked = check_version(*record, form.version); checked.refused()) return checked.error();
    if (auto taken = take_union(work, record.value(), form); taken.refused()) return taken.error();
    if (auto taken = take_minimum(record.value(), form); taken.refused()) return taken.error();
    if (auto checked = check_columns(form); checked.refused()) return checked.error();

    remember(work, record->union_id, form);
    queue_work(work, record.value(), checking, "check_import");
    work.audit({.action = "change_import",
                .record_kind = "import",
                .record_id = id.value,
                .scope_pos = record->scope_pos,
                .detail = R"({"columns":)" + std::to_string(form.columns ? form.columns->items.size() : 0) +
                          R"(,"header_words":)" + (form.header_words ? "true" : "false") +
                          R"(,"local_minimum":)" + (form.local_minimum_fen ? "true" : "false") + "}"});
    return answer_of(work.reading(), *record);
}

}  // namespace bangfu::intake
