// SPDX-License-Identifier: Apache-2.0
#include "operations/office_fixture.hpp"
#include "operations/session_verbs.hpp"
#include <bangfu/platform/auth_accounts.hpp>

namespace bangfu::organisation {
namespace {

class Facts : public http::CallFacts {
  public:
    std::int64_t path_id(std::string_view) const override { return 0; }
    std::string_view path_text(std::string_view) const override { return {}; }
    std::string_view header(std::string_view) const override { return "Firefox"; }
    std::string_view peer() const override { return address; }
    std::string_view trace_id() const override { return "t"; }
    http::SessionChange& session() override { return change; }
    std::string address = "10.0.0.1";
    http::SessionChange change;
};

class Sessions : public OfficeTest {
  protected:
    http::TaskCall call(const auth::Actor* actor = nullptr) {
        facts.change = {};
        return {*services, actor, clock.now(), facts, {}, {}, {}};
    }
    static Password secret(std::string_view text) { return Password(Text<128>(std::string(text))); }
    Result<SessionView> sign_in_as(const char* name, std::string_view password) {
        auto task = call();
        return sign_in(*context, task, {name, secret(password)});
    }
    std::shared_ptr<const auth::Actor> actor_now() {
        return organisation->sessions().actor_for(token, clock.now());
    }
    // Signs the administrator in and keeps the token.
    SessionView sign_in_administrator() {
        const auto view = sign_in_as("admin", administrator_password);
        token = facts.change.set_token.value_or("");
        return view.value();
    }
    std::int64_t failures() {
        return count(
            "SELECT COUNT(*) FROM audit_records WHERE action = 'sign_in' AND outcome = "
            "'auth.wrong_credentials'");
    }
    Facts facts;
    std::string token;
};

TEST_F(Sessions, AreRefusedTheSameForAWrongPasswordAnUnknownNameAndOneWithoutPassword) {
    person("li", gacha, "intake_worker");  // has a link, and no password yet
    for (const char* name : {"admin", "nobody", "li"}) {
        const auto answer = sign_in_as(name, "wrong horse on the steppe");
        EXPECT_TRUE(refused_with(answer, auth::error::wrong_credentials)) << name;
        EXPECT_FALSE(facts.change.set_token);
    }
    EXPECT_EQ(failures(), 3);
    EXPECT_EQ(audited("sign_in"), 0);
}

TEST_F(Sessions, OpenWithTheRightPasswordWhateverTheCaseOfTheName) {
    const auto view = sign_in_as("ADMIN", administrator_password);
    ASSERT_TRUE(view.ok());
    EXPECT_EQ(view->staff.id, founded.administrator);
    EXPECT_EQ(view->post.id, founded.post);
    EXPECT_EQ(view->union_.id, root);
    EXPECT_EQ(view->idle_minutes, 30);
    EXPECT_FALSE(view->permissions.empty());
    const std::string first = *facts.change.set_token;
    sign_in_administrator();
    EXPECT_NE(first, token);
    EXPECT_EQ(actor_now()->staff, founded.administrator);
    EXPECT_EQ(audited("sign_in"), 2);
    EXPECT_EQ(emitted("organisation.signed_in"), 2);
}

TEST_F(Sessions, AreDelayedAfterFiveFailuresAndNotCountedThen) {
    for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(refused_with(sign_in_as("admin", "wrong horse"), auth::error::wrong_credentials));
    EXPECT_TRUE(refused_with(sign_in_as("admin", administrator_password), auth::error::too_many_attempts));
    clock.advance_ms(1000);
    EXPECT_TRUE(sign_in_as("admin", administrator_password).ok());
}

TEST_F(Sessions, AreNotOpenedForOneWithoutAPostInForce) {
    const auto worker = person("li", gacha, "intake_worker").staff;
    ASSERT_TRUE(set_password(*organisation, *services, administrator, worker.id,
                             Personal<std::string>("seven foxes in snow"), false, clock.now())
                    .ok());
    EXPECT_TRUE(sign_in_as("li", "seven foxes in snow").ok());
    (void)write(administrator,
                [&](Writing& w) { return end_post(*context, w, worker.posts.front().id, {}); });
    EXPECT_TRUE(refused_with(sign_in_as("li", "seven foxes in snow"), error::no_post_in_force));
    (void)write(administrator,
                [&](Writing& w) { return deactivate_staff(*context, w, worker.id, {"调离"}); });
    EXPECT_TRUE(refused_with(sign_in_as("li", "seven foxes in snow"), auth::error::wrong_credentials));
}

TEST_F(Sessions, EndBySigningOut) {
    sign_in_administrator();
    const auto actor = actor_now();
    auto task = call(actor.get());
    ASSERT_TRUE(sign_out(*context, task).ok());
    EXPECT_TRUE(facts.change.clear);
    EXPECT_EQ(actor_now(), nullptr);
    EXPECT_EQ(audited("sign_out"), 1);
    EXPECT_EQ(emitted("organisation.signed_out"), 1);
}

TEST_F(Sessions, ActFromThePostChosenAmongOnesOwn) {
    const auto other_post = person("zhao", coal, "intake_worker").staff.posts.front().id;
    const RoleId evaluator = role("evaluator");
    const auto assigned = write(administrator, [&](Writing& w) {
        return assign_post(*context, w, founded.administrator, {.union_ = league, .role = evaluator});
    });
    const PostId own = assigned->posts.front().id;
    EXPECT_EQ(sign_in_administrator().posts.size(), 2U);
    const auto actor = actor_now();
    auto task = call(actor.get());
    EXPECT_TRUE(refused_with(choose_post(*context, task, {other_post}), error::post_not_own));
    EXPECT_EQ(choose_post(*context, task, {own})->union_.id, league);
    EXPECT_EQ(actor_now()->at, league);
    EXPECT_EQ(audited("choose_post"), 1);
    EXPECT_EQ(emitted("organisation.post_chosen"), 1);
}

TEST_F(Sessions, OfOthersEndWhenThePasswordChanges) {
    sign_in_administrator();
    const std::string elsewhere = token;
    sign_in_administrator();
    const auto actor = actor_now();
    auto task = call(actor.get());
    const auto change = [&](std::string_view present, std::string_view wanted) {
        return change_password(*context, task, {secret(present), secret(wanted)});
    };
    EXPECT_TRUE(
        refused_with(change("wrong", "nine cranes by the lake"), auth::error::wrong_present_password));
    EXPECT_TRUE(refused_with(change(administrator_password, "short"), auth::error::password_too_short));
    EXPECT_TRUE(
        refused_with(change(administrator_password, "admin-admin-admin"), auth::error::password_too_common));
    ASSERT_TRUE(change(administrator_password, "nine cranes by the lake").ok());
    EXPECT_NE(actor_now(), nullptr);
    EXPECT_EQ(organisation->sessions().actor_for(elsewhere, clock.now()), nullptr);
    EXPECT_TRUE(refused_with(sign_in_as("admin", administrator_password), auth::error::wrong_credentials));
    EXPECT_TRUE(sign_in_as("admin", "nine cranes by the lake").ok());
    EXPECT_EQ(audited("change_password"), 1);
    EXPECT_EQ(emitted("organisation.password_changed"), 1);
}

TEST_F(Sessions, AreListedToTheirOwnerWhoMayEndThem) {
    sign_in_administrator();
    sign_in_administrator();
    const auto actor = actor_now();
    const auto mine = read(*actor, [&](const Reading& r) { return list_my_sessions(*context, r); });
    ASSERT_EQ(mine->items.size(), 2U);
    EXPECT_TRUE(mine->items.at(0).current);
    EXPECT_FALSE(mine->items.at(1).current);
    auto task = call(actor.get());
    EXPECT_TRUE(refused_with(end_my_session(*context, task, SessionId{42}), auth::error::no_such_record));
    ASSERT_TRUE(end_my_session(*context, task, mine->items.at(1).id).ok());
    EXPECT_EQ(read(*actor, [&](const Reading& r) { return list_my_sessions(*context, r); })->items.size(),
              1U);
    EXPECT_EQ(audited("end_my_session"), 1);
}

TEST_F(Sessions, BeginWithALinkThatWorksOnce) {
    const std::string link = person("li", gacha, "intake_worker").link_token;
    auto task = call();
    const auto use = [&](const std::string& with, std::string_view password) {
        return use_password_link(*context, task, {with, secret(password)});
    };
    EXPECT_TRUE(refused_with(use("nonsense", "seven foxes in snow"), auth::error::link_expired));
    EXPECT_TRUE(refused_with(use(link, "short"), auth::error::password_too_short));
    ASSERT_TRUE(use(link, "seven foxes in snow").ok());
    EXPECT_TRUE(refused_with(use(link, "seven foxes in snow"), auth::error::link_expired));
    EXPECT_TRUE(sign_in_as("li", "seven foxes in snow").ok());
    EXPECT_EQ(audited("use_password_link"), 1);
}

TEST_F(Sessions, ShowTheStoreToAnybodyAndFoundItOnce) {
    auto task = call();
    EXPECT_EQ(show_store(*context, task)->name, "内蒙古自治区总工会");
    EXPECT_FALSE(show_store(*context, task)->needs_set_up);
    const std::string link =
        store.database().write([&](db::Session& s) { return make_set_up_link(s, clock.now()); });
    SetUpStore form{.token = "nonsense",
                    .union_ = {"总工会", UnionLevel::county, {}},
                    .staff = {"王伟", "boss"},
                    .password = secret("many geese on the lake")};
    EXPECT_TRUE(refused_with(set_up_store(*context, task, form), auth::error::link_expired));
    form.token = link;
    EXPECT_TRUE(refused_with(set_up_store(*context, task, form), error::already_set_up));
}

TEST_F(Sessions, ShowAndStopOnesOwnJobsOnly) {
    const auto queue = [&](StaffId staff) {
        return store.database().write(
            [&](db::Session& s) { return job_queue->queue(s, "test.work", 7, staff, 0); });
    };
    const JobId foreign = queue(StaffId{42});
    const JobId own = queue(founded.administrator);
    const auto show = [&](JobId id) {
        return read(administrator, [&](const Reading& r) { return show_job(r, id); });
    };
    EXPECT_TRUE(refused_with(show(JobId{4242}), auth::error::no_such_record));
    EXPECT_TRUE(refused_with(show(foreign), auth::error::no_such_record));
    EXPECT_EQ(show(own)->subject, "7");
    auto task = call(&administrator);
    EXPECT_TRUE(refused_with(stop_job(task, foreign), auth::error::no_such_record));
    EXPECT_TRUE(stop_job(task, own).ok());
    EXPECT_EQ(audited("stop_job"), 1);
}

TEST_F(Sessions, ShowWhoActsFromWhichPostAndWhatTheyMay) {
    const auto clerk = person("clerk", banner, "intake_worker");
    const auto actor = actor_of(clerk.staff.id);
    const auto view = read(actor, [&](const operation::Reading& r) { return show_session(*context, r); });
    ASSERT_TRUE(view.ok());
    EXPECT_EQ(view->staff.id, clerk.staff.id);
    EXPECT_EQ(view->union_.id, banner);
    EXPECT_EQ(view->posts.size(), 1U);
    EXPECT_EQ(view->permissions, actor.permissions);
}

}  // namespace
}  // namespace bangfu::organisation
