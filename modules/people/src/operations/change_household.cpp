// SPDX-License-Identifier: Apache-2.0
#include "operations/form_rules.hpp"
#include "operations/history.hpp"
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {
namespace {

Done check(const Reading& work, const ChangeHousehold& form) {
    FormCheck check(work.today());
    if (form.declared_category) check.code("category", form.declared_category->to, "declared_category.to");
    if (form.main_cause) check.code("cause", form.main_cause->to, "main_cause.to");
    if (form.housing) check.code("housing", form.housing->to, "housing.to");
    if (form.other_causes)
        for (const auto& cause : form.other_causes->to.items)
            check.code("cause", std::optional(cause.value), "other_causes.to");
    if (form.opened_on) check.not_in_future(form.opened_on->to, "opened_on.to");
    if (form.contact_staff && form.contact_staff->to &&
        organisation::staff_name(work.db, *form.contact_staff->to).empty())
        check.fault("contact_staff.to", "unknown_code", {{"list", "staff"}});
    if (form.address && !form.version) check.fault("version", "required");
    return check.outcome();
}

template <std::size_t Max>
void take_text(History& history, const MaybeChange<Text<Max>>& change, std::optional<std::string>& present,
               std::string_view field) {
    std::optional<Text<Max>> text;
    if (present) text = Text<Max>(*present);
    history.take(change, text, field);
    present.reset();
    if (text && !text->empty()) present = text->value;
}

// Takes the plain fields of the patch into the row.
void take_plain(History& history, const ChangeHousehold& form, store::HouseholdRow& home) {
    RequiredText<40> file_no(home.file_no);
    history.take(form.file_no, file_no, "file_no");
    home.file_no = file_no.value;
    json::Ranged<1, 99> size{home.size};
    history.take(form.size, size, "size");
    home.size = size.value;
    take_text(history, form.declared_category, home.declared_category, "declared_category");
    take_text(history, form.main_cause, home.main_cause, "main_cause");
    take_text(history, form.housing, home.housing, "housing");
    Codes causes;
    for (const auto& cause : home.other_causes) causes.items.emplace_back(cause);
    history.take(form.other_causes, causes, "other_causes");
    home.other_causes.clear();
    for (const auto& cause : causes.items) home.other_causes.push_back(cause.value);
    std::optional<json::Ranged<0, 10'000>> area;
    if (home.floor_area) area = json::Ranged<0, 10'000>{*home.floor_area};
    history.take(form.floor_area, area, "floor_area");
    home.floor_area.reset();
    if (area) home.floor_area = area->value;
    history.take(form.contact_staff, home.contact_staff, "contact_staff");
    history.take(form.opened_on, home.opened_on, "opened_on");
}

void take_sealed(Writing& work, History& history, const ChangeHousehold& form, store::HouseholdRow& home) {
    auto& vault = work.services.vault;
    if (form.remarks) {
        const auto now = opened(vault, sealed::remarks, home.id.value, home.key_id, home.sealed_remarks);
        std::optional<std::string> remarks;
        if (!now.empty()) remarks = now;
        take_text(history, form.remarks, remarks, "remarks");
        home.sealed_remarks =
            remarks ? vault.seal(sealed::remarks, home.id.value, keys::KeyId{home.key_id}, *remarks)
                    : std::string();
    }
    if (form.address) {
        const auto now = opened(vault, sealed::address, home.id.value, home.key_id, home.sealed_address);
        const auto& to = form.address->reveal().value;
        if (to == now) return;
        history.take_sealed("address", now, to);
        home.sealed_address = to.empty()
                                  ? std::string()
                                  : vault.seal(sealed::address, home.id.value, keys::KeyId{home.key_id}, to);
    }
}

}  // namespace

Result<HouseholdAnswer> change_household(Writing& work, HouseholdId id, const ChangeHousehold& form) {
    const auto reading = work.reading();
    auto home = open_household_for(reading, permission::change_household, id);
    if (home.refused()) return home.error();
    if (auto checked = check(reading, form); checked.refused()) return checked.error();
    // The address is not shown with the file, so the editor has no base value of it: the file's version
    // decides.
    if (form.address && *form.version != home->version)
        return Error(json::error::field_conflict, std::vector<FieldFault>{{"address", "changed_since", {}}});
    const auto file_no_before = home->file_no;
    History history(work, id, "household", id.value, home->key_id, "change_household");
    take_plain(history, form, home.value());
    take_sealed(work, history, form, home.value());
    if (auto outcome = history.outcome(); outcome.refused()) return outcome.error();
    if (home->file_no != file_no_before &&
        !store::taken_file_numbers(work.db, home->union_id, std::vector{home->file_no}).empty())
        return error::file_no_taken;

    home->version += 1;
    home->changed_at = work.now;
    home->changed_by = work.actor.staff;
    store::update(work.db, *home);
    history.keep();
    work.audit({.action = "change_household",
                .record_kind = "household",
                .record_id = id.value,
                .scope_pos = home->scope_pos,
                .detail = history.changed_detail()});
    work.emit({event::household_changed, {id.value}});
    return household_answer(reading, *home);
}

}  // namespace bangfu::people
