// SPDX-License-Identifier: Apache-2.0
#include "domain/default_roles.hpp"
#include "operations/session_verbs.hpp"
#include "store/posts.hpp"
#include "store/roles.hpp"
#include "store/staff.hpp"
#include "store/unions.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>
#include <bangfu/platform/auth_accounts.hpp>

#include <array>

namespace bangfu::organisation {
namespace {

using operation::Services;

void insert_root(Services& services, db::Session& session, const FirstUnion& form, StaffId by, Instant now,
                 store::UnionRow& root) {
    root.id = services.ids.next<UnionId>();
    root.name = form.name.value;
    root.level = form.level;
    root.kind = form.level == UnionLevel::primary ? UnionKind::primary : UnionKind::territorial;
    if (form.division_code) root.division_code = form.division_code->value;
    root.code = root.division_code.value_or("1");
    root.place = root_place;
    root.valid_from = now.china_date();
    store::insert_union(session, root, by, now);
    store::keep_history(session, root, root.valid_from);
}

RoleId insert_roles(Services& services, db::Session& session, StaffId by, Instant now) {
    RoleId administrator;
    for (const DefaultRole& role : default_roles()) {
        store::RoleRow row;
        row.id = services.ids.next<RoleId>();
        row.code = std::string(role.code);
        row.name_zh = role.name_zh;
        row.name_en = role.name_en;
        store::insert_role(session, row, by, now);
        store::replace_patterns(session, row.id,
                                std::vector<std::string>(role.patterns.begin(), role.patterns.end()));
        if (role.code == administrator_code) administrator = row.id;
    }
    return administrator;
}

Founded insert_all(Services& services, db::Session& session, const FirstUnion& root_form,
                   const FirstStaff& staff_form, std::string_view hash, Instant now) {
    store::StaffRow staff;
    staff.id = services.ids.next<StaffId>();
    store::UnionRow root;
    insert_root(services, session, root_form, staff.id, now, root);
    const RoleId administrator = insert_roles(services, session, staff.id, now);
    staff.natural_person = staff.id.value;
    staff.name = staff_form.name.value;
    staff.sign_in_name = staff_form.sign_in_name.value;
    staff.union_id = root.id;
    staff.scope_pos = root.place.from;
    store::insert_staff(session, staff, staff.id, now);
    store::PostRow post;
    post.id = services.ids.next<PostId>();
    post.staff = staff.id;
    post.union_id = root.id;
    post.scope_pos = root.place.from;
    post.role = administrator;
    post.period.from = now.china_date();
    store::insert_post(session, post, staff.id, now);
    auth::keep_credential(session, staff.id, hash, false, now);
    audit::record(
        session, services.ids, now, nullptr,
        {.action = "set_up_store", .record_kind = "union", .record_id = root.id.value, .detail = {}});
    outbox::emit(session, services.ids, now, {event::store_set_up, {root.id.value, staff.id.value}});
    return {root.id, staff.id, post.id};
}

// `token`: the link to use up in the same transaction; empty: none is needed (command line).
Result<Founded> found(Context& context, Services& services, const FirstUnion& root, const FirstStaff& staff,
                      const Personal<std::string>& password, std::string_view token, Instant now) {
    if (context.database.read([](db::Session& session) { return store::any_union(session); }))
        return error::already_set_up;
    if (root.division_code && !find_division(context.divisions, *root.division_code))
        return error::no_such_division;
    const std::array<std::string_view, 3> words{staff.sign_in_name, staff.name, root.name};
    if (Done fit = auth::check_password(password, words); fit.refused()) return fit.error();
    const auto hash = context.hasher.hash(password);
    if (hash.refused()) return hash.error();
    return context.database.write([&](db::Session& session) -> Result<Founded> {
        if (store::any_union(session)) return error::already_set_up;
        if (!token.empty())
            if (const auto link = auth::use_link(session, auth::LinkPurpose::set_up, token, now);
                link.refused())
                return link.error();
        return insert_all(services, session, root, staff, *hash, now);
    });
}

}  // namespace

Result<Nothing> set_up_store(Context& context, http::TaskCall& call, const SetUpStore& form) {
    const auto link = context.database.read([&](db::Session& session) {
        return auth::read_link(session, auth::LinkPurpose::set_up, form.token, call.now);
    });
    if (link.refused()) return link.error();
    const Personal<std::string> password(form.password.reveal().value);
    const auto founded =
        found(context, call.services, form.union_, form.staff, password, form.token, call.now);
    if (founded.refused()) return founded.error();
    return done();
}

Result<Founded> found_store(Organisation& organisation, operation::Services& services, const FirstUnion& root,
                            const FirstStaff& staff, const Personal<std::string>& password, Instant now) {
    return found(organisation.context(), services, root, staff, password, {}, now);
}

bool is_set_up(db::Session& session) {
    return store::any_union(session);
}

std::string make_set_up_link(db::Session& session, Instant now) {
    return auth::make_link(session, auth::LinkPurpose::set_up, StaffId{}, now);
}

}  // namespace bangfu::organisation
