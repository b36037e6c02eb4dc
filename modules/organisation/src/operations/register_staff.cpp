// SPDX-License-Identifier: Apache-2.0
#include "operations/office_rules.hpp"
#include "operations/staff_phone.hpp"
#include "operations/union_rules.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>
#include <bangfu/organisation/permissions.hpp>
#include <bangfu/platform/auth_accounts.hpp>

namespace bangfu::organisation {
namespace {

store::StaffRow row_of(Writing& call, const RegisterStaff& form, const store::UnionRow& at) {
    store::StaffRow row;
    row.id = call.next_id<StaffId>();
    row.natural_person = row.id.value;
    row.name = form.name.value;
    row.sign_in_name = form.sign_in_name.value;
    if (form.phone) row.phone_sealed = seal_phone(call.services.vault, row.id, form.phone->reveal());
    if (form.agency && !form.agency->empty()) row.agency = form.agency->value;
    row.contract_until = form.contract_until;
    row.union_id = at.id;
    row.scope_pos = at.place.from;
    return row;
}

}  // namespace

Result<RegisteredStaff> register_staff(Context& context, Writing& call, const RegisterStaff& form) {
    const Reading reading = call.reading();
    if (Done permitted = auth::authorise(call.actor, permission::register_staff); permitted.refused())
        return permitted.error();
    const auto at = named_union(reading, form.union_, "union");
    if (at.refused()) return at.error();
    if (!store::read_role(call.db, form.role)) return error::no_such_role;
    const auto person = natural_person_of(reading, form.same_person_as);
    if (person.refused()) return person.error();
    if (store::read_staff_by_sign_in_name(call.db, form.sign_in_name)) return error::sign_in_name_taken;

    store::StaffRow row = row_of(call, form, *at);
    if (*person) row.natural_person = **person;
    store::insert_staff(call.db, row, call.actor.staff, call.now);
    store::PostRow post;
    post.id = call.next_id<PostId>();
    post.staff = row.id;
    post.union_id = at->id;
    post.scope_pos = at->place.from;
    post.role = form.role;
    post.title = form.title ? form.title->value : std::string();
    post.period.from = form.from.value_or(call.today());
    store::insert_post(call.db, post, call.actor.staff, call.now);
    if (Done office = check_office(context, reading, at->id); office.refused()) return office.error();
    std::string token = auth::make_link(call.db, auth::LinkPurpose::password, row.id, call.now);
    call.audit({.action = "register_staff",
                .record_kind = "staff",
                .record_id = row.id.value,
                .scope_pos = row.scope_pos,
                .detail = {}});
    call.emit({event::staff_registered, {row.id.value}});
    call.emit({event::post_assigned, {post.id.value, row.id.value}});
    const auto made = store::read_staff(call.db, row.id);
    return RegisteredStaff{staff_view(reading, *made), std::move(token)};
}

}  // namespace bangfu::organisation
