// SPDX-License-Identifier: Apache-2.0
#include "operations/office_fixture.hpp"

#include <bangfu/organisation/permissions.hpp>
#include <bangfu/platform/auth_accounts.hpp>

namespace bangfu::organisation {
namespace {

constexpr auth::HashCost cheap{.memory_bytes = 8192, .passes = 1};

std::vector<db::Migration> tables() {
    std::vector<db::Migration> all;
    for (const auto part : {auth::migrations(), audit::migrations(), outbox::migrations(),
                            blobs::migrations(), jobs::migrations(), migrations()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

// Those of the module, and verbs of others as they will be named.
std::vector<auth::Permission> permissions() {
    std::vector<auth::Permission> all(permission::all.begin(), permission::all.end());
    for (const char* id : {"people.see_households", "people.register_household", "intake.import_roster",
                           "policies.confirm_category", "cases.record_need"})
        all.push_back({id});
    return all;
}

}  // namespace

OfficeTest::OfficeTest() : store(tables()) {
    const std::filesystem::path folder(store.folder());
    vault = keys::Vault::open(folder / "keys", folder / "data", 4711);
    blob_folder = blobs::Blobs::open(folder / "blobs", *vault);
    job_queue = jobs::Jobs::make(store.database(), ids, clock);
    services.reset(new operation::Services{store.database(), ids, clock, *vault, access_log, *blob_folder,
                                           *job_queue, calendar});
    organisation = Organisation::make({.database = store.database(),
                                       .permissions = permissions(),
                                       .followers = {},
                                       .version = "1.2.3",
                                       .demonstration = false,
                                       .limits = {},
                                       .hash_cost = cheap});
    context = &organisation->context();
    founded =
        found_store(*organisation, *services,
                    {"内蒙古自治区总工会", UnionLevel::province, DivisionCode("150000")}, {"王伟", "admin"},
                    Personal<std::string>(std::string(administrator_password)), clock.now())
            .value();
    administrator = actor_of(founded.administrator);
    root = founded.root;
    league = create(root, "兴安盟工会", UnionLevel::prefecture)->id;
    banner = create(league, "科尔沁右翼中旗总工会", UnionLevel::county)->id;
    gacha = create(banner, "巴彦呼舒镇工会")->id;
    other = create(root, "呼伦贝尔市总工会", UnionLevel::prefecture)->id;
    coal = create(other, "煤矿工会")->id;
}

OfficeTest::~OfficeTest() = default;

auth::Actor OfficeTest::actor_of(StaffId staff, std::optional<PostId> post) {
    return store.database().read([&](db::Session& session) {
        auto actor = organisation->directory().actor(session, staff, post, clock.today());
        EXPECT_TRUE(actor.has_value());
        return actor.value_or(auth::Actor{});
    });
}

auth::Actor OfficeTest::administrator_at(UnionId at) {
    auth::Actor actor = administrator;
    actor.staff = StaffId{999'999};
    actor.at = at;
    actor.scope = store.database().read(
        [&](db::Session& session) { return find_union(session, whole_store(), at).value().place; });
    return actor;
}

Result<UnionView> OfficeTest::create(UnionId parent, const char* name, UnionLevel level) {
    return write(administrator, [&](Writing& call) {
        return create_union(*context, call, {.parent = parent, .name = name, .level = level});
    });
}

UnionView OfficeTest::show(UnionId id) {
    return read(administrator, [&](const Reading& call) { return show_union(*context, call, id).value(); });
}

RoleId OfficeTest::role(std::string_view code) {
    return read(administrator, [&](const Reading& call) {
        const auto roles = list_roles(*context, call);
        for (const RoleItem& item : roles->items)
            if (item.code == code) return item.id;
        return RoleId{};
    });
}

RegisteredStaff OfficeTest::person(const char* sign_in_name, UnionId at, std::string_view role_code) {
    const RoleId held = role(role_code);
    return write(administrator,
                 [&](Writing& call) {
                     return register_staff(
                         *context, call,
                         {.name = "李娜", .sign_in_name = sign_in_name, .union_ = at, .role = held});
                 })
        .value();
}

std::int64_t OfficeTest::count(std::string_view sql) {
    return store.database().read([&](db::Session& session) {
        auto rows = session.query(sql, {});
        return rows.next() ? rows.i64(0) : 0;
    });
}

std::int64_t OfficeTest::audited(std::string_view action) {
    return count("SELECT COUNT(*) FROM audit_records WHERE outcome = 'done' AND action = '" +
                 std::string(action) + "'");
}

std::int64_t OfficeTest::emitted(std::string_view event) {
    return count("SELECT COUNT(*) FROM outbox_events WHERE name = '" + std::string(event) + "'");
}

}  // namespace bangfu::organisation
