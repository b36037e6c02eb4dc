// SPDX-License-Identifier: Apache-2.0
#include "operations/office_fixture.hpp"

namespace bangfu::organisation {
namespace {

class Staff : public OfficeTest {
  protected:
    Result<RegisteredStaff> enrol(const auth::Actor& actor, const RegisterStaff& form) {
        return write(actor, [&](Writing& call) { return register_staff(*context, call, form); });
    }
    Result<StaffView> assign(StaffId id, const AssignPost& form) {
        return write(administrator, [&](Writing& call) { return assign_post(*context, call, id, form); });
    }
    Result<StaffView> show_as(const auth::Actor& actor, StaffId id) {
        return read(actor, [&](const Reading& call) { return show_staff(*context, call, id); });
    }
};

TEST_F(Staff, AreRegisteredAtAnOpenUnionOfTheScopeWithARoleAndAFreeName) {
    const RegisterStaff form{
        .name = "李娜", .sign_in_name = "LiNa", .union_ = gacha, .role = role("intake_worker")};
    EXPECT_TRUE(refused_with(enrol(administrator_at(other), form), error::no_such_union));
    RegisterStaff bad = form;
    bad.role = RoleId{42};
    EXPECT_TRUE(refused_with(enrol(administrator, bad), error::no_such_role));
    bad = form;
    bad.same_person_as = StaffId{42};
    EXPECT_TRUE(refused_with(enrol(administrator, bad), error::no_such_staff));
    const auto made = enrol(administrator, form);
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->link_token.size(), 43U);
    EXPECT_EQ(made->staff.posts.size(), 1U);
    bad = form;
    bad.sign_in_name = "lina";
    EXPECT_TRUE(refused_with(enrol(administrator, bad), error::sign_in_name_taken));
    EXPECT_EQ(audited("register_staff"), 1);
    EXPECT_EQ(emitted("organisation.staff_registered"), 1);
    EXPECT_EQ(emitted("organisation.post_assigned"), 1);
}

TEST_F(Staff, HaveTheirPhoneSealedInTheStoreAndShownWithinTheScope) {
    RegisterStaff form{
        .name = "李娜", .sign_in_name = "lina", .union_ = gacha, .role = role("intake_worker")};
    form.phone = Personal(Text<20>("13900001234"));
    const StaffId id = enrol(administrator, form)->staff.id;
    // The bytes themselves: PostgreSQL would show them as text in hexadecimal, where any three digits may
    // stand.
    const auto sealed = store.database().read([&](db::Session& session) {
        auto rows = session.query("SELECT phone_sealed FROM organisation_staff WHERE id = $1", {id});
        return rows.next() ? rows.blob(0) : std::string();
    });
    EXPECT_FALSE(sealed.empty());
    EXPECT_EQ(sealed.find("13900001234"), std::string::npos);
    EXPECT_TRUE(refused_with(show_as(administrator_at(other), id), auth::error::no_such_record));
    EXPECT_EQ(show_as(administrator, id)->phone->reveal(), "13900001234");
}

TEST_F(Staff, AreListedInTheScopeAndByTheUnionOfTheirPosts) {
    person("li", gacha, "intake_worker");
    const StaffId zhao = person("zhao", coal, "intake_worker").staff.id;
    const auto names = [&](const auth::Actor& actor, const ListStaff& query) {
        std::string all;
        const auto page = read(actor, [&](const Reading& call) { return list_staff(*context, call, query); });
        for (const StaffItem& item : page->items) all += item.sign_in_name + " ";
        return all;
    };
    EXPECT_EQ(names(administrator, {}), "admin li zhao ");
    EXPECT_EQ(names(administrator_at(league), {}), "li ");
    EXPECT_EQ(names(administrator, {.q = Text<60>("ZH")}), "zhao ");
    EXPECT_EQ(names(administrator, {.union_ = banner}), "");
    ASSERT_TRUE(assign(zhao, {.union_ = banner, .role = role("intake_worker")}).ok());
    EXPECT_EQ(names(administrator, {.union_ = banner}), "zhao ");
}

TEST_F(Staff, ChangeFieldByField) {
    const StaffId id = person("li", gacha, "intake_worker").staff.id;
    person("zhao", coal, "intake_worker");
    const auto change = [&](const ChangeStaff& form) {
        return write(administrator, [&](Writing& call) { return change_staff(*context, call, id, form); });
    };
    EXPECT_TRUE(refused_with(change({}), error::nothing_to_change));
    EXPECT_TRUE(refused_with(change({.sign_in_name = json::Change<SignInName>{"li", "Zhao"}}),
                             error::sign_in_name_taken));
    EXPECT_TRUE(refused_with(change({.name = json::Change<PersonName>{"李四", "李五"}}),
                             json::error::field_conflict));
    ChangeStaff form{.name = json::Change<PersonName>{"李娜", "李娜娜"}};
    form.phone = json::Change<std::optional<Personal<Text<20>>>>{{}, Personal(Text<20>("0482-123"))};
    const auto changed = change(form);
    ASSERT_TRUE(changed.ok());
    EXPECT_EQ(changed->phone->reveal(), "0482-123");
    EXPECT_EQ(changed->version, 2);
    EXPECT_EQ(count("SELECT COUNT(*) FROM audit_records WHERE detail LIKE '%0482%' OR detail LIKE '%李娜%'"),
              0);
    EXPECT_EQ(audited("change_staff"), 1);
    EXPECT_EQ(emitted("organisation.staff_changed"), 1);
}

TEST_F(Staff, LoseEveryRightWithTheContract) {
    RegisterStaff form{
        .name = "李娜", .sign_in_name = "lina", .union_ = gacha, .role = role("social_worker")};
    form.agency = Text<100>("春晖社工");
    form.contract_until = clock.today().plus_days(1);
    const StaffId id = enrol(administrator, form)->staff.id;
    const auto acts_on = [&](Date day) {
        return store.database().read(
            [&](db::Session& s) { return organisation->directory().actor(s, id, {}, day).has_value(); });
    };
    EXPECT_TRUE(acts_on(clock.today()));
    EXPECT_FALSE(acts_on(clock.today().plus_days(1)));
}

TEST_F(Staff, AreDeactivatedOnceButNotTheLastAdministratorNorFromBelow) {
    const auto deactivate = [&](const auth::Actor& actor, StaffId id) {
        return write(actor, [&](Writing& call) { return deactivate_staff(*context, call, id, {"调离"}); });
    };
    EXPECT_TRUE(refused_with(deactivate(administrator, founded.administrator), error::last_administrator));
    const StaffId id = person("li", gacha, "intake_worker").staff.id;
    ASSERT_TRUE(assign(id, {.union_ = root, .role = role("policy_officer")}).ok());
    EXPECT_TRUE(refused_with(deactivate(administrator_at(league), id), error::posts_outside_scope));
    ASSERT_TRUE(deactivate(administrator, id).ok());
    EXPECT_TRUE(refused_with(deactivate(administrator, id), error::staff_inactive));
    EXPECT_TRUE(
        refused_with(assign(id, {.union_ = gacha, .role = role("evaluator")}), error::staff_inactive));
    EXPECT_EQ(show_as(administrator, id)->posts.front().until, clock.today());
    EXPECT_EQ(audited("deactivate_staff"), 1);
    EXPECT_EQ(emitted("organisation.staff_deactivated"), 1);
    EXPECT_EQ(emitted("organisation.post_ended"), 2);
}

TEST_F(Staff, AreNotTakenOverByALinkFromBelow) {
    const StaffId id = person("li", gacha, "intake_worker").staff.id;
    const auto link = [&](const auth::Actor& actor) {
        return write(actor, [&](Writing& call) { return make_password_link(*context, call, id); });
    };
    EXPECT_TRUE(refused_with(link(administrator_at(other)), auth::error::no_such_record));
    EXPECT_TRUE(link(administrator_at(league)).ok());
    ASSERT_TRUE(assign(id, {.union_ = root, .role = role("evaluator")}).ok());
    EXPECT_TRUE(refused_with(link(administrator_at(league)), error::posts_outside_scope));
    EXPECT_EQ(audited("make_password_link"), 1);
}

TEST_F(Staff, HoldPostsBetweenTheirDates) {
    const StaffId id = person("li", gacha, "intake_worker").staff.id;
    const Date today = clock.today();
    const AssignPost form{
        .union_ = coal, .role = role("evaluator"), .from = today.plus_days(5), .until = today.plus_days(9)};
    AssignPost wrong = form;
    wrong.until = form.from;
    EXPECT_TRUE(refused_with(assign(id, wrong), error::post_dates));
    const auto assigned = assign(id, form);
    ASSERT_TRUE(assigned.ok());
    const PostId post = assigned->posts.front().id;
    const auto in_force = [&](Date day) {
        return store.database().read(
            [&](db::Session& s) { return organisation->directory().actor(s, id, post, day).has_value(); });
    };
    EXPECT_FALSE(in_force(today.plus_days(4)));
    EXPECT_TRUE(in_force(today.plus_days(5)));
    EXPECT_TRUE(in_force(today.plus_days(8)));
    EXPECT_FALSE(in_force(today.plus_days(9)));
}

TEST_F(Staff, EndPostsOnceAndNeverTheLastAdministrators) {
    const auto end = [&](const auth::Actor& actor, PostId post, std::optional<Date> until) {
        return write(actor, [&](Writing& call) { return end_post(*context, call, post, {until}); });
    };
    EXPECT_TRUE(refused_with(end(administrator, founded.post, {}), error::last_administrator));
    const auto worker = person("li", gacha, "intake_worker").staff;
    const PostId post = worker.posts.front().id;
    EXPECT_TRUE(refused_with(end(administrator_at(other), post, {}), auth::error::no_such_record));
    EXPECT_TRUE(refused_with(end(administrator, post, clock.today().plus_days(-1)), error::post_dates));
    ASSERT_TRUE(end(administrator, post, {}).ok());
    EXPECT_TRUE(refused_with(end(administrator, post, {}), error::post_ended));
    EXPECT_EQ(audited("end_post"), 1);
    EXPECT_EQ(emitted("organisation.post_ended"), 1);
    const StaffId second = person("sun", root, "administrator").staff.id;
    EXPECT_TRUE(end(actor_of(second), founded.post, {}).ok());
}

TEST_F(Staff, NeverMakeAndAloneApproveWhateverAccountTheyUse) {
    const auto maker = person("li", banner, "intake_worker").staff;
    const AssignPost approving{.union_ = banner, .role = role("approver")};
    const auto refused = assign(maker.id, approving);
    EXPECT_TRUE(refused_with(refused, error::maker_is_approver));
    EXPECT_EQ(refused.error().args.front().second, maker.id.text());
    RegisterStaff twin{.name = "李娜", .sign_in_name = "li2", .union_ = banner, .role = role("approver")};
    twin.same_person_as = maker.id;
    EXPECT_TRUE(refused_with(enrol(administrator, twin), error::maker_is_approver));
    person("zhao", banner, "leader");
    ASSERT_TRUE(assign(maker.id, approving).ok());  // another can approve now
    const auto account = enrol(administrator, twin);
    ASSERT_TRUE(account.ok());
    EXPECT_EQ(account->staff.same_person, std::vector<StaffId>{maker.id});
    store.database().read([&](db::Session& s) {
        EXPECT_TRUE(same_natural_person(s, account->staff.id, maker.id));
        EXPECT_FALSE(same_natural_person(s, account->staff.id, founded.administrator));
        EXPECT_EQ(staff_name(s, maker.id), "李娜");
    });
}

}  // namespace
}  // namespace bangfu::organisation
