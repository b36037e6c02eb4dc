// SPDX-License-Identifier: Apache-2.0
#include "operations/office_rules.hpp"
#include "operations/staff_phone.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {
namespace {

template <class Wrapped>
std::optional<Wrapped> wrapped(const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    return Wrapped(*text);
}

Result<std::vector<std::string_view>> merge(keys::Vault& vault, const ChangeStaff& form,
                                            store::StaffRow& row) {
    json::FieldConflicts conflicts;
    std::vector<std::string_view> changed;
    const auto take = [&](const auto& change, auto& present, std::string_view name) {
        if (!json::apply(change, present, conflicts, name)) return false;
        changed.push_back(name);
        return true;
    };
    PersonName name(row.name);
    SignInName sign_in_name(row.sign_in_name);
    std::optional<Text<100>> agency = wrapped<Text<100>>(row.agency);
    std::optional<Personal<Text<20>>> phone;
    if (const auto text = unseal_phone(vault, row)) phone = Personal(Text<20>(*text));
    take(form.name, name, "name");
    take(form.sign_in_name, sign_in_name, "sign_in_name");
    const bool new_phone = take(form.phone, phone, "phone");
    take(form.agency, agency, "agency");
    take(form.contract_until, row.contract_until, "contract_until");
    if (Done merged = conflicts.outcome(); merged.refused()) return merged.error();
    if (changed.empty()) return error::nothing_to_change;
    row.name = name.value;
    row.sign_in_name = sign_in_name.value;
    row.agency.reset();
    if (agency && !agency->empty()) row.agency = agency->value;
    if (new_phone) row.phone_sealed = phone ? seal_phone(vault, row.id, phone->reveal()) : std::string();
    return changed;
}

}  // namespace

Result<StaffView> change_staff(Context& context, Writing& call, StaffId id, const ChangeStaff& form) {
    const Reading reading = call.reading();
    auto row = staff_to_change(reading, permission::change_staff, id);
    if (row.refused()) return row.error();
    if (!row->active()) return error::staff_inactive;
    if (Done inside = check_all_posts_inside(reading, id); inside.refused()) return inside.error();
    const auto changed = merge(call.services.vault, form, row.value());
    if (changed.refused()) return changed.error();
    const auto namesake = store::read_staff_by_sign_in_name(call.db, row->sign_in_name);
    if (namesake && namesake->id != id) return error::sign_in_name_taken;
    if (row->contract_until)
        if (Done stays = check_administrator_stays(reading, id, PostId{}); stays.refused())
            return stays.error();

    row->version += 1;
    store::update_staff(call.db, *row, call.actor.staff, call.now);
    context.sessions->forget(id);
    call.audit({.action = "change_staff",
                .record_kind = "staff",
                .record_id = id.value,
                .scope_pos = row->scope_pos,
                .detail = changed_detail(*changed)});
    call.emit({event::staff_changed, {id.value}});
    return staff_view(reading, *row);
}

}  // namespace bangfu::organisation
