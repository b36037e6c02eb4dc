// SPDX-License-Identifier: Apache-2.0
#include "operations/household_fixture.hpp"
#include <bangfu/people/errors.hpp>

namespace bangfu::people {
namespace {

class ChangeTest : public HouseholdTest {
  protected:
    void SetUp() override { made = entered(at_banner, form(banner)); }
    Result<HouseholdAnswer> change(const ChangeHousehold& form) {
        return write(at_banner, [&](Writing& call) { return change_household(call, made.id, form); });
    }
    Result<PersonAnswer> change(const ChangePerson& form) {
        return write(at_banner, [&](Writing& call) { return change_person(call, made.worker.id, form); });
    }
    HouseholdAnswer made;
};

TEST_F(ChangeTest, RefusesTheFieldThatAnotherChangedSince) {
    ChangeHousehold form;
    form.main_cause = {{Text<40>("schooling"), Text<40>("accident")}};
    EXPECT_TRUE(refused_with(change(form), json::error::field_conflict));
}

TEST_F(ChangeTest, RefusesAPatchThatChangesNothing) {
    EXPECT_TRUE(refused_with(change(ChangeHousehold{}), error::nothing_to_change));
    EXPECT_TRUE(refused_with(change(ChangePerson{}), error::nothing_to_change));
}

TEST_F(ChangeTest, MergesAFieldAndKeepsWhatItWasSealed) {
    ChangeHousehold form;
    form.main_cause = {{Text<40>("serious_illness"), Text<40>("accident")}};
    const auto changed = change(form);
    ASSERT_TRUE(changed.ok());
    EXPECT_EQ(changed->main_cause, "accident");
    const auto timeline = read(at_banner, [&](const Reading& call) {
        return show_timeline(call, made.id, {std::nullopt, Text<20>("change")});
    });
    ASSERT_EQ(timeline->items.size(), 2U);
    EXPECT_EQ(timeline->items[0].field, "main_cause");
    EXPECT_EQ(timeline->items[0].from, "\"serious_illness\"");
    EXPECT_EQ(audited("change_household"), 1);
    EXPECT_EQ(emitted("people.household_changed"), 1);
}

TEST_F(ChangeTest, TellsOfAnAccountWhatItIsNowAndWasBeforeMasked) {
    const auto set = [&](const char* number) {
        AccountForm account;
        account.bank = "农村信用社";
        account.number = Personal<RequiredText<40>>(RequiredText<40>(number));
        clock.advance_ms(1);
        ASSERT_TRUE(
            write(at_banner, [&](Writing& call) { return set_bank_account(call, made.id, account); }).ok());
    };
    set("6222021234567890123");
    set("6222021234567894567");
    const auto timeline = read(at_banner, [&](const Reading& call) {
        return show_timeline(call, made.id, {std::nullopt, Text<20>("account")});
    });
    ASSERT_EQ(timeline->items.size(), 2U);
    EXPECT_EQ(timeline->items[0].code, "农村信用社");
    EXPECT_NE(timeline->items[0].to->find("4567"), std::string::npos);
    EXPECT_EQ(timeline->items[0].to->find("123456"), std::string::npos);
    EXPECT_EQ(timeline->items[0].from, timeline->items[1].to);
    EXPECT_FALSE(timeline->items[1].from.has_value());
}

TEST_F(ChangeTest, FindsAPersonByTheNewNameAndNoLongerByTheOld) {
    ChangePerson form;
    form.name = {{RequiredText<60>("曾小明"), RequiredText<60>("单雄信")}};
    ASSERT_TRUE(change(form).ok());
    const auto hits = [&](const char* word) {
        return read(at_banner, [&](const Reading& call) { return search_people(call, {word}); })
            ->items.size();
    };
    EXPECT_EQ(hits("雄信"), 1U);
    EXPECT_EQ(hits("shanxiong"), 1U);
    EXPECT_EQ(hits("小明"), 0U);
}

TEST_F(ChangeTest, ANewNumberTakesTheClaimWithIt) {
    ChangePerson form;
    form.identity_number = Number(Text<40>("440524188001010014"));
    EXPECT_TRUE(refused_with(change(form), json::error::field_conflict));  // without the version read
    form.version = 1;
    ASSERT_TRUE(change(form).ok());
    EXPECT_EQ(count("SELECT COUNT(*) FROM people_claims"), 1);
    entered(at_banner, this->form(banner));  // the old number is free again
}

TEST_F(ChangeTest, RefusesAnEmployersCodeAndASchoolYearThatCannotBe) {
    ChangePerson form;
    form.employer_code = {{std::nullopt, FactText("91350100M000100Y4Z")}};
    form.school_since = {{std::nullopt, 1949}};
    const auto refused = change(form);
    ASSERT_TRUE(refused_with(refused, json::error::invalid_form));
    EXPECT_EQ(refused.error().fields.size(), 2U);
    form.employer_code->to = FactText("91350100M000100Y43");
    form.school_since->to = 1999;
    EXPECT_EQ(change(form)->employer_code, "91350100M000100Y43");
}

TEST_F(ChangeTest, WarnsOfAPhoneThatIsNoMobileNumber) {
    const auto phone_ok = [&](const char* phone) {
        ChangePerson form;
        form.phone = Number(Text<40>(phone));
        form.version =
            read(at_banner, [&](const Reading& call) { return show_person(call, made.worker.id); })->version;
        const bool ok = change(form)->phone_ok;
        const auto file = read(at_banner, [&](const Reading& call) { return show_household(call, made.id); });
        EXPECT_EQ(file->worker.phone_ok, ok);
        return ok;
    };
    EXPECT_FALSE(phone_ok("1353237434"));
    EXPECT_FALSE(phone_ok("12532374341"));
    EXPECT_TRUE(phone_ok("+86 135 3237 4342"));
    EXPECT_TRUE(phone_ok(""));
}

TEST_F(ChangeTest, AFileIsADraftWhileItsWorkerHasNoValidNumber) {
    const auto renumber = [&](PersonId person, const char* number) {
        ChangePerson form;
        form.identity_number = Number(Text<40>(number));
        const auto changed = write(at_banner, [&](Writing& call) {
            form.version = show_person(call.reading(), person)->version;
            return change_person(call, person, form);
        });
        EXPECT_TRUE(changed.ok());
        return read(at_banner, [&](const Reading& call) { return show_household(call, made.id); }).value();
    };
    using Missing = std::vector<std::string>;
    EXPECT_EQ(renumber(made.members.at(0).id, "123").state, "in_force");  // a child may go without one
    const auto emptied = renumber(made.worker.id, "");
    EXPECT_EQ(emptied.state, "draft");
    EXPECT_EQ(emptied.draft_reasons, Missing{"id_missing"});
    EXPECT_EQ(renumber(made.worker.id, "110105194912310021").draft_reasons, Missing{"id_check_digit"});
    EXPECT_EQ(renumber(made.worker.id, "11010519491231002X").draft_reasons, Missing{});
    ASSERT_TRUE(write(at_banner, [&](Writing& call) { return complete_draft(call, made.id); }).ok());
    EXPECT_EQ(renumber(made.worker.id, "110105194912310021").draft_reasons, Missing{"id_check_digit"});
    EXPECT_EQ(count("SELECT COUNT(*) FROM people_history WHERE field = 'state'"), 2);
    EXPECT_EQ(count("SELECT COUNT(*) FROM people_claims"), 0);
}

TEST_F(ChangeTest, RevealsANumberForAReasonOnly) {
    auto blind = at_banner;
    blind.permissions = {"people.see_households"};
    const RevealForm phone{"phone", "to call them"};
    EXPECT_TRUE(
        refused_with(write(blind, [&](Writing& call) { return reveal_number(call, made.worker.id, phone); }),
                     auth::error::not_permitted));
    const auto shown =
        write(at_banner, [&](Writing& call) { return reveal_number(call, made.worker.id, phone); });
    EXPECT_EQ(shown->value, "13532374341");
    EXPECT_EQ(audited("reveal_phone"), 1);
    const auto address = write(at_banner, [&](Writing& call) {
        return reveal_household(call, made.id, {"address", "to visit"});
    });
    EXPECT_EQ(address->value, "巴彦呼舒镇一号");
}

TEST_F(ChangeTest, ACorrectionLeavesWhatWasKnownBefore) {
    const auto income = made.circumstances.at(0);
    const Instant before = clock.now();
    clock.advance_ms(60'000);
    CircumstanceForm form;
    form.kind = "income.own_monthly";
    form.amount_fen = Money{90'000};
    form.from = income.from;
    form.source = "income_certificate";
    form.corrects = income.id;
    const auto record = [&] {
        return write(at_banner, [&](Writing& call) { return record_circumstance(call, made.id, form); });
    };
    ASSERT_TRUE(record().ok());
    EXPECT_TRUE(refused_with(record(), error::already_corrected));
    const auto facts = [&](Instant known_by) {
        return store.database().read(
            [&](db::Session& session) { return economic_facts(session, made.id, clock.today(), known_by); });
    };
    EXPECT_EQ(facts(clock.now()).own_monthly_income, Money{90'000});
    EXPECT_EQ(facts(before).own_monthly_income, Money{150'000});
    EXPECT_EQ(audited("record_circumstance"), 1);
    EXPECT_EQ(emitted("people.circumstance_recorded"), 1);
}

TEST_F(ChangeTest, TheWorkerStaysAndAMemberMayGo) {
    const auto end = [&](store::MembershipId id, Date until) {
        return write(at_banner, [&](Writing& call) { return end_membership(call, id, {until}); });
    };
    EXPECT_TRUE(refused_with(end(made.worker.membership, clock.today().plus_days(1)), error::worker_stays));
    const auto child = made.members.at(0).membership;
    EXPECT_TRUE(refused_with(end(child, made.members.at(0).from), error::dates_in_wrong_order));
    EXPECT_TRUE(end(child, clock.today().plus_days(1)).ok());
    EXPECT_TRUE(refused_with(end(child, clock.today().plus_days(2)), error::membership_ended));
}

}  // namespace
}  // namespace bangfu::people
