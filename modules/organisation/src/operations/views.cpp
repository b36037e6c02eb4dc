// SPDX-License-Identifier: Apache-2.0
#include "operations/views.hpp"

#include "operations/staff_phone.hpp"
#include <bangfu/organisation/permissions.hpp>

#include <charconv>

namespace bangfu::organisation {
namespace {

using Abilities = std::vector<std::string>;

void allow(Abilities& abilities, const auth::Actor& actor, auth::Permission verb, bool now_possible = true) {
    if (now_possible && actor.may(verb)) abilities.emplace_back(verb.id.substr(verb.id.find('.') + 1));
}

Abilities union_abilities(const auth::Actor& actor, const store::UnionRow& row) {
    // One's own union is moved and closed from above it.
    const bool below_own = row.open() && row.place.from > actor.scope.from;
    Abilities abilities;
    allow(abilities, actor, permission::create_union, row.open());
    allow(abilities, actor, permission::change_union, row.open());
    allow(abilities, actor, permission::move_union, below_own);
    allow(abilities, actor, permission::close_union, below_own);
    allow(abilities, actor, permission::see_staff);
    allow(abilities, actor, permission::register_staff, row.open());
    allow(abilities, actor, permission::apply_role_preset, row.open());
    return abilities;
}

Abilities staff_abilities(const auth::Actor& actor, const store::StaffRow& row) {
    const bool other = row.active() && row.id != actor.staff;
    Abilities abilities;
    allow(abilities, actor, permission::change_staff, row.active());
    allow(abilities, actor, permission::deactivate_staff, other);
    allow(abilities, actor, permission::make_password_link, other);
    allow(abilities, actor, permission::assign_post, row.active());
    return abilities;
}

PostItem post_item(const Reading& call, const store::PostRow& row) {
    PostItem item{row.id,
                  {row.union_id, row.union_name},
                  {row.role, row.role_name_zh, row.role_name_en},
                  row.title,
                  row.period.from,
                  row.period.until,
                  {}};
    const bool lasts = !row.period.until || *row.period.until > call.today();
    allow(item.abilities, call.actor, permission::end_post, lasts && call.actor.scope.holds(row.scope_pos));
    return item;
}

std::optional<UnionRef> ref_to(db::Session& session, std::optional<UnionId> id) {
    if (!id) return std::nullopt;
    const auto row = store::read_union(session, *id);
    ASSERT(row.has_value());  // a foreign key
    return UnionRef{row->id, row->name};
}

}  // namespace

UnionItem union_item(const Reading& call, const store::UnionRow& row) {
    return {row.id,
            row.code,
            row.name,
            row.short_name,
            row.level,
            row.kind,
            store::count_children(call.db, row.id, false) > 0,
            row.closed_on,
            union_abilities(call.actor, row)};
}

UnionView union_view(const Reading& call, const store::UnionRow& row) {
    UnionView view;
    view.id = row.id;
    view.version = row.version;
    view.code = row.code;
    view.name = row.name;
    view.short_name = row.short_name;
    view.level = row.level;
    view.kind = row.kind;
    view.division_code = row.division_code;
    view.second_parent = ref_to(call.db, row.second_parent);
    for (const store::UnionRow& above : store::read_line(call.db, call.actor.scope, row.place.from))
        if (above.id != row.id) view.path.push_back({above.id, above.name});
    if (!view.path.empty()) view.parent = view.path.back();
    view.valid_from = row.valid_from;
    view.closed_on = row.closed_on;
    view.close_reason = row.close_reason;
    view.counts = {store::count_children(call.db, row.id, true), store::count_open_below(call.db, row.place),
                   store::count_staff(call.db, row.id),
                   store::count_posts_of_union(call.db, row.id, call.today())};
    view.abilities = union_abilities(call.actor, row);
    return view;
}

StaffItem staff_item(const Reading& call, const store::StaffRow& row) {
    StaffItem item{row.id,
                   row.name,
                   row.sign_in_name,
                   {row.union_id, row.union_name},
                   row.active(),
                   row.contract_until,
                   {},
                   staff_abilities(call.actor, row)};
    for (const store::PostRow& post : store::read_posts_in_force(call.db, row.id, call.today()))
        if (call.actor.scope.holds(post.scope_pos)) item.posts.push_back(post_item(call, post));
    return item;
}

StaffView staff_view(const Reading& call, const store::StaffRow& row) {
    StaffView view;
    view.id = row.id;
    view.version = row.version;
    view.name = row.name;
    view.sign_in_name = row.sign_in_name;
    if (const auto phone = unseal_phone(call.services.vault, row)) view.phone = Personal<std::string>(*phone);
    view.agency = row.agency;
    view.contract_until = row.contract_until;
    view.union_ = {row.union_id, row.union_name};
    view.active = row.active();
    view.deactivate_reason = row.deactivate_reason;
    for (const store::PostRow& post : store::read_posts_of_staff(call.db, row.id))
        if (call.actor.scope.holds(post.scope_pos)) view.posts.push_back(post_item(call, post));
    view.same_person = store::read_same_person(call.db, row, call.actor.scope);
    view.abilities = staff_abilities(call.actor, row);
    return view;
}

RoleItem role_item(const Reading& call, const store::RoleRow& row, std::vector<std::string> permissions) {
    RoleItem item{row.id,
                  row.version,
                  row.code,
                  row.name_zh,
                  row.name_en,
                  std::move(permissions),
                  store::count_posts_of_role(call.db, row.id, call.actor.scope, call.today()),
                  {}};
    allow(item.abilities, call.actor, permission::change_role, call.actor.scope.holds(root_place.from));
    return item;
}

Result<std::int64_t> behind(const std::optional<json::Cursor>& cursor, std::int64_t from_the_start) {
    if (!cursor) return from_the_start;
    std::int64_t value = 0;
    if (cursor->values.size() == 1) {
        const std::string& text = cursor->values.front();
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (fault == std::errc() && end == text.data() + text.size()) return value;
    }
    return Error(json::error::invalid_form, std::vector<FieldFault>{{"cursor", "not_a_cursor", {}}});
}

json::Cursor cursor_at(std::int64_t value) {
    return {{std::to_string(value)}};
}

std::string changed_detail(const std::vector<std::string_view>& fields) {
    json::Writer writer;
    writer.begin_object();
    writer.key("changed");
    writer.begin_array();
    for (std::string_view field : fields) writer.string(field);
    writer.end_array();
    writer.end_object();
    return writer.take();
}

std::string reason_detail(std::string_view reason) {
    json::Writer writer;
    writer.begin_object();
    writer.key("reason");
    writer.string(reason);
    writer.end_object();
    return writer.take();
}

}  // namespace bangfu::organisation
