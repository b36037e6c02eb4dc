// SPDX-License-Identifier: Apache-2.0
#include "operations/household_fixture.hpp"
#include <bangfu/people/errors.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

namespace bangfu::people {
namespace {

// A request that only carries a file.
class NoFacts : public http::CallFacts {
  public:
    std::int64_t path_id(std::string_view) const override { return 1; }
    std::string_view path_text(std::string_view) const override { return ""; }
    std::string_view header(std::string_view) const override { return ""; }
    std::string_view peer() const override { return "127.0.0.1"; }
    std::string_view trace_id() const override { return "t"; }
    http::SessionChange& session() override { return change_; }

  private:
    http::SessionChange change_;
};

class Papers : public HouseholdTest {
  protected:
    Result<AttachmentAnswer> upload(HouseholdId home, const std::string& content, std::string name) {
        const std::filesystem::path file = std::filesystem::path(store.folder()) / "upload";
        std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
        NoFacts facts;
        http::TaskCall call{
            *services, &at_banner, clock.now(), facts, file, std::move(name), "application/octet-stream"};
        return add_attachment(call, home, {.kind = "evidence", .title = {}, .person = {}});
    }
};

auth::Actor nobody_at(auth::Actor actor) {
    actor.permissions.clear();
    return actor;
}

TEST_F(Papers, AddAMemberToAHouseholdInReach) {
    const auto home = entered(at_banner, form(banner));
    MemberForm parent;
    parent.person.name = "曾老";
    parent.relation = "parent";
    const auto add = [&](const auth::Actor& by) {
        return write(by, [&](Writing& call) { return add_member(call, home.id, parent); });
    };
    EXPECT_TRUE(refused_with(add(at_coal), auth::error::no_such_record));
    EXPECT_TRUE(refused_with(add(nobody_at(at_banner)), auth::error::not_permitted));
    const auto grown = add(at_banner);
    ASSERT_TRUE(grown.ok());
    EXPECT_EQ(grown->members.size(), home.members.size() + 1);
    EXPECT_EQ(audited("add_member"), 1);
}

TEST_F(Papers, ListTheCircumstancesThatHoldOnADay) {
    const auto home = entered(at_banner, form(banner));
    const auto list = [&](const auth::Actor& by, const CircumstanceQuery& query) {
        return read(by, [&](const Reading& call) { return list_circumstances(call, home.id, query); });
    };
    EXPECT_TRUE(refused_with(list(at_coal, {}), auth::error::no_such_record));
    EXPECT_TRUE(refused_with(list(nobody_at(at_banner), {}), auth::error::not_permitted));
    EXPECT_EQ(list(at_banner, {})->items.size(), 1U);
    CircumstanceQuery before;
    before.as_of = *Date::of(2025, 12, 31);
    EXPECT_TRUE(list(at_banner, before)->items.empty());
}

TEST_F(Papers, KeepABankAccountWithAWarningForABadCardNumber) {
    const auto home = entered(at_banner, form(banner));
    AccountForm account;
    account.bank = "农村信用社";
    account.number = Personal<RequiredText<40>>(RequiredText<40>("6222021234567890123"));
    const auto set = [&](const auth::Actor& by) {
        return write(by, [&](Writing& call) { return set_bank_account(call, home.id, account); });
    };
    EXPECT_TRUE(refused_with(set(at_coal), auth::error::no_such_record));
    EXPECT_TRUE(refused_with(set(nobody_at(at_banner)), auth::error::not_permitted));
    account.holder = PersonId{1};
    EXPECT_TRUE(refused_with(set(at_banner), error::person_not_in_household));
    account.holder.reset();
    account.from = clock.today().plus_days(1);
    EXPECT_TRUE(refused_with(set(at_banner), error::date_in_future));
    account.from.reset();
    const auto kept = set(at_banner);
    ASSERT_TRUE(kept.ok());
    EXPECT_FALSE(kept->luhn_ok);
    EXPECT_EQ(kept->number_masked.find("123456789"), std::string::npos);
    EXPECT_EQ(audited("set_bank_account"), 1);
    const auto end = [&](const auth::Actor& by, Date until) {
        return write(by, [&](Writing& call) { return end_bank_account(call, home.id, {until}); });
    };
    EXPECT_TRUE(refused_with(end(at_coal, clock.today()), auth::error::no_such_record));
    EXPECT_TRUE(refused_with(end(nobody_at(at_banner), clock.today()), auth::error::not_permitted));
    EXPECT_TRUE(refused_with(end(at_banner, clock.today().plus_days(-1)), error::dates_in_wrong_order));
    EXPECT_TRUE(end(at_banner, clock.today()).ok());
    EXPECT_TRUE(refused_with(end(at_banner, clock.today()), error::no_bank_account));
    const auto file = read(at_banner, [&](const Reading& call) { return show_household(call, home.id); });
    EXPECT_FALSE(file->bank_account.has_value());
    EXPECT_EQ(audited("end_bank_account"), 1);
    EXPECT_EQ(emitted("people.account_ended"), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM people_history WHERE verb = 'end_bank_account'"), 2);
}

TEST_F(Papers, RecordAConsentAndWithdrawItOnce) {
    const auto home = entered(at_banner, form(banner));
    RecordConsent consent;
    consent.purpose = "help";
    consent.basis = "consent";
    consent.text_version = "1";
    consent.channel = "paper";
    consent.given_by = "本人";
    consent.given_on = clock.today();
    const auto record = [&](const auth::Actor& by) {
        return write(by, [&](Writing& call) { return record_consent(call, home.worker.id, consent); });
    };
    EXPECT_TRUE(refused_with(record(at_coal), auth::error::no_such_record));
    EXPECT_TRUE(refused_with(record(nobody_at(at_banner)), auth::error::not_permitted));
    const auto recorded = record(at_banner);
    ASSERT_TRUE(recorded.ok());
    ASSERT_EQ(recorded->consents.size(), 1U);
    const auto seen = read(at_banner, [&](const Reading& call) { return show_person(call, home.worker.id); });
    ASSERT_TRUE(seen.ok());
    EXPECT_EQ(seen->consents.size(), 1U);
    const auto withdraw = [&](Date on) {
        return write(at_banner,
                     [&](Writing& call) { return withdraw_consent(call, seen->consents[0].id, {on}); });
    };
    EXPECT_TRUE(refused_with(withdraw(clock.today().plus_days(-1)), error::dates_in_wrong_order));
    EXPECT_TRUE(withdraw(clock.today()).ok());
    EXPECT_TRUE(refused_with(withdraw(clock.today()), error::already_withdrawn));
    const auto timeline = read(at_banner, [&](const Reading& call) {
        return show_timeline(call, home.id, {std::nullopt, Text<20>("change")});
    });
    EXPECT_EQ(timeline->items.at(0).verb, "withdraw_consent");
    EXPECT_EQ(timeline->items.at(0).from, "\"help\"");
}

TEST_F(Papers, TakeAPaperByWhatItIsAndGiveItBackAsItWas) {
    const auto home = entered(at_banner, form(banner));
    EXPECT_TRUE(refused_with(upload(home.id, "MZ a program", "诊断.exe"), error::file_type_refused));
    const std::string paper = "%PDF-1.7 made up";
    const auto kept = upload(home.id, paper, "诊断.pdf");
    ASSERT_TRUE(kept.ok());
    EXPECT_EQ(kept->media_type, "application/pdf");
    NoFacts facts;
    http::TaskCall call{*services, &at_banner, clock.now(), facts, {}, "", ""};
    const auto given = download_attachment(call, kept->id);
    ASSERT_TRUE(given.ok());
    std::ifstream in(given->file, std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), paper);
    std::filesystem::remove(given->file);
    http::TaskCall elsewhere{*services, &at_coal, clock.now(), facts, {}, "", ""};
    EXPECT_TRUE(refused_with(download_attachment(elsewhere, kept->id), auth::error::no_such_record));
}

TEST_F(Papers, RemoveAWrongPaperOnWhichNoFactRests) {
    const auto home = entered(at_banner, form(banner));
    const auto paper = upload(home.id, "%PDF-1.7 of a neighbour", "别人的.pdf")->id;
    const auto remove = [&](const auth::Actor& by) {
        return write(by,
                     [&](Writing& call) { return remove_attachment(call, paper, {Reason("not theirs")}); });
    };
    EXPECT_TRUE(refused_with(remove(at_coal), auth::error::no_such_record));
    EXPECT_TRUE(refused_with(remove(nobody_at(at_banner)), auth::error::not_permitted));
    CircumstanceForm fact;
    static_cast<CircumstanceFact&>(fact) = form(banner).circumstances->items[0];
    fact.evidence = paper;
    const auto record = [&] {
        return write(at_banner, [&](Writing& call) { return record_circumstance(call, home.id, fact); });
    };
    const auto wrong = record();
    ASSERT_TRUE(wrong.ok());
    EXPECT_TRUE(refused_with(remove(at_banner), error::attachment_is_evidence));
    fact.evidence.reset();
    fact.corrects = wrong->id;
    ASSERT_TRUE(record().ok());
    ASSERT_TRUE(remove(at_banner).ok());
    EXPECT_TRUE(refused_with(remove(at_banner), auth::error::no_such_record));
    EXPECT_EQ(count("SELECT COUNT(*) FROM blobs_files"), 0);
    const auto timeline = read(at_banner, [&](const Reading& call) {
        return show_timeline(call, home.id, {std::nullopt, Text<20>("change")});
    });
    EXPECT_EQ(timeline->items.at(0).from, "\"别人的.pdf\"");
    EXPECT_EQ(timeline->items.at(0).reason, "not theirs");
    EXPECT_EQ(audited("remove_attachment"), 1);
    EXPECT_EQ(emitted("people.attachment_removed"), 1);
}

TEST_F(Papers, CorrectAMembershipThatWasWrittenDownWrong) {
    const auto home = entered(at_banner, form(banner));
    const auto& child = home.members.at(0);
    const auto change = [&](const auth::Actor& by, store::MembershipId id, const ChangeMembership& given) {
        return write(by, [&](Writing& call) { return change_membership(call, id, given); });
    };
    ChangeMembership wrong;
    wrong.relation = {{RequiredText<40>("child"), RequiredText<40>("neighbour")}};
    EXPECT_TRUE(refused_with(change(at_coal, child.membership, wrong), auth::error::no_such_record));
    EXPECT_TRUE(
        refused_with(change(nobody_at(at_banner), child.membership, wrong), auth::error::not_permitted));
    EXPECT_TRUE(refused_with(change(at_banner, child.membership, wrong), json::error::invalid_form));
    wrong.relation->to = RequiredText<40>("grandchild");
    EXPECT_TRUE(refused_with(change(at_banner, home.worker.membership, wrong), error::worker_stays));
    wrong.relation->from = RequiredText<40>("parent");
    EXPECT_TRUE(refused_with(change(at_banner, child.membership, wrong), json::error::field_conflict));
    EXPECT_TRUE(refused_with(change(at_banner, child.membership, {}), error::nothing_to_change));
    wrong.relation->from = RequiredText<40>("child");
    wrong.from = {{child.from, child.from.plus_days(-30)}};
    const auto changed = change(at_banner, child.membership, wrong);
    ASSERT_TRUE(changed.ok());
    EXPECT_EQ(changed->members.at(0).relation, "grandchild");
    EXPECT_EQ(changed->members.at(0).from, child.from.plus_days(-30));
    ASSERT_TRUE(write(at_banner, [&](Writing& call) {
                    return end_membership(call, child.membership, {child.from});
                }).ok());
    ChangeMembership late;
    late.from = {{child.from.plus_days(-30), child.from}};
    EXPECT_TRUE(refused_with(change(at_banner, child.membership, late), error::dates_in_wrong_order));
    EXPECT_EQ(count("SELECT COUNT(*) FROM people_history WHERE verb = 'change_membership'"), 2);
    EXPECT_EQ(audited("change_membership"), 1);
}

TEST_F(Papers, ExportAListOnceForWhoAskedForIt) {
    entered(at_banner, form(banner));
    handle_jobs(*services);
    ExportHouseholds asked;
    const auto ask = [&](const auth::Actor& by) {
        return write(by, [&](Writing& call) { return export_households(call, asked); });
    };
    EXPECT_TRUE(refused_with(ask(nobody_at(at_banner)), auth::error::not_permitted));
    asked.reveal = true;
    EXPECT_TRUE(refused_with(ask(at_banner), error::reason_missing));
    asked.reveal.reset();
    const auto exported = ask(at_banner);
    ASSERT_TRUE(exported.ok());
    const auto take = [&](const auth::Actor& by) {
        NoFacts facts;
        http::TaskCall call{*services, &by, clock.now(), facts, {}, "", ""};
        return download_export(call, exported->id);
    };
    EXPECT_TRUE(refused_with(take(at_league), auth::error::no_such_record));
    EXPECT_TRUE(refused_with(take(at_banner), error::export_not_ready));
    job_queue->start();  // write_export runs as a job
    for (int i = 0; i < 500 && refused_with(take(at_banner), error::export_not_ready); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    job_queue->stop();
    EXPECT_TRUE(refused_with(take(at_banner), error::export_taken));
    EXPECT_EQ(audited("download_export"), 1);
}

}  // namespace
}  // namespace bangfu::people
