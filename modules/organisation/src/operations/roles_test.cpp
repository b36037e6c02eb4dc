// SPDX-License-Identifier: Apache-2.0
#include "operations/office_fixture.hpp"

#include <algorithm>

namespace bangfu::organisation {
namespace {

class Roles : public OfficeTest {
  protected:
    RoleItem item(RoleId id) {
        return read(administrator, [&](const Reading& call) {
            const auto roles = list_roles(*context, call);
            for (const RoleItem& role : roles->items)
                if (role.id == id) return role;
            return RoleItem{};
        });
    }
    static PermissionIds some(std::initializer_list<const char*> ids) {
        PermissionIds chosen;
        for (const char* id : ids) chosen.items.emplace_back(id);
        return chosen;
    }
};

TEST_F(Roles, AreCreatedOnlyAtTheRootAndOfKnownPermissions) {
    const auto create_as = [&](const auth::Actor& actor, const CreateRole& form) {
        return write(actor, [&](Writing& call) { return create_role(*context, call, form); });
    };
    CreateRole form{
        .name_zh = "档案员", .name_en = "Archivist", .permissions = some({"people.see_households"})};
    EXPECT_TRUE(refused_with(create_as(administrator_at(league), form), auth::error::no_such_record));
    CreateRole unknown = form;
    unknown.permissions = some({"people.fly"});
    EXPECT_TRUE(refused_with(create_as(administrator, unknown), error::no_such_permission));
    const auto made = create_as(administrator, form);
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(item(made->id).permissions, std::vector<std::string>{"people.see_households"});
    EXPECT_EQ(audited("create_role"), 1);
    EXPECT_EQ(emitted("organisation.role_created"), 1);
}

TEST_F(Roles, HoldForTheirHoldersFromTheNextRequestOn) {
    const auto worker = person("li", gacha, "evaluator").staff;
    const RoleId id = role("evaluator");
    EXPECT_FALSE(actor_of(worker.id).may({"people.see_households"}));
    ChangeRole form;
    PermissionIds present;
    for (const std::string& permission : item(id).permissions) present.items.emplace_back(permission);
    form.permissions = json::Change<PermissionIds>{present, some({"people.see_households"})};
    const auto changed =
        write(administrator, [&](Writing& call) { return change_role(*context, call, id, form); });
    ASSERT_TRUE(changed.ok());
    EXPECT_EQ(actor_of(worker.id).permissions, std::vector<std::string>{"people.see_households"});
    EXPECT_EQ(changed->posts, 1);
    EXPECT_EQ(audited("change_role"), 1);
    EXPECT_EQ(emitted("organisation.role_changed"), 1);
}

TEST_F(Roles, RefuseAChangeOnAnOldStateAndAnAdministratorWhoCannotAdminister) {
    const auto change = [&](RoleId id, const ChangeRole& form) {
        return write(administrator, [&](Writing& call) { return change_role(*context, call, id, form); });
    };
    const RoleId id = role("administrator");
    EXPECT_TRUE(refused_with(change(RoleId{42}, {}), auth::error::no_such_record));
    EXPECT_TRUE(refused_with(change(id, {}), error::nothing_to_change));
    ChangeRole stale;
    stale.permissions = json::Change<PermissionIds>{some({}), some({"people.see_households"})};
    EXPECT_TRUE(refused_with(change(id, stale), json::error::field_conflict));
    ChangeRole empty;
    PermissionIds present;
    for (const std::string& permission : item(id).permissions) present.items.emplace_back(permission);
    empty.permissions = json::Change<PermissionIds>{present, some({"people.see_households"})};
    EXPECT_TRUE(refused_with(change(id, empty), error::last_administrator));
}

TEST_F(Roles, AreGivenByPresetsWithASeatForEachPerson) {
    const auto apply = [&](const char* preset, std::vector<StaffId> people) {
        ApplyRolePreset form{.preset = preset, .union_ = banner, .staff = {}};
        form.staff.items = std::move(people);
        return write(administrator, [&](Writing& call) { return apply_role_preset(*context, call, form); });
    };
    const StaffId li = person("li", banner, "evaluator").staff.id;
    const StaffId zhao = person("zhao", banner, "evaluator").staff.id;
    EXPECT_TRUE(refused_with(apply("office_of_nine", {li, zhao}), error::no_such_preset));
    EXPECT_TRUE(refused_with(apply("office_of_three", {li, zhao}), error::seats_do_not_fit));
    EXPECT_TRUE(refused_with(apply("office_of_two", {li, StaffId{42}}), error::no_such_staff));
    EXPECT_TRUE(refused_with(apply("office_of_two", {li, li}), error::maker_is_approver));
    const auto applied = apply("office_of_two", {li, zhao});
    ASSERT_TRUE(applied.ok());
    EXPECT_EQ(applied->items.at(0).posts.size(), 6U);  // the evaluator's, which is the seat's too, and five
    EXPECT_EQ(applied->items.at(1).posts.size(), 4U);
    ASSERT_TRUE(apply("office_of_two", {li, zhao}).ok());  // again: nothing to add
    EXPECT_EQ(audited("assign_post"), 8);
    EXPECT_EQ(emitted("organisation.post_assigned"), 10);
    const auto presets =
        read(administrator, [&](const Reading& call) { return list_role_presets(*context, call); });
    EXPECT_EQ(presets->items.size(), 2U);
    EXPECT_EQ(presets->items.front().seats.front().roles.size(), 6U);
}

TEST_F(Roles, ArePermissionsOfEveryModule) {
    const auto page =
        read(administrator, [&](const Reading& call) { return list_permissions(*context, call); });
    const auto found = std::find_if(page->items.begin(), page->items.end(), [](const PermissionItem& item) {
        return item.id == "cases.record_need";
    });
    ASSERT_NE(found, page->items.end());
    EXPECT_EQ(found->module, "cases");
    EXPECT_EQ(found->verb, "record_need");
}

}  // namespace
}  // namespace bangfu::organisation
