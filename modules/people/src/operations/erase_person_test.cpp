// SPDX-License-Identifier: Apache-2.0
#include "domain/masks.hpp"
#include "operations/household_fixture.hpp"
#include "operations/person_verbs.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/people/errors.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

namespace bangfu::people {
namespace {

// The little of a request that a task asks for.
class Facts : public http::CallFacts {
  public:
    std::int64_t path_id(std::string_view) const override { return 1; }
    std::string_view path_text(std::string_view) const override { return {}; }
    std::string_view header(std::string_view) const override { return {}; }
    std::string_view peer() const override { return {}; }
    std::string_view trace_id() const override { return {}; }
    http::SessionChange& session() override { return change_; }

  private:
    http::SessionChange change_;
};

class EraseTest : public HouseholdTest {
  protected:
    void SetUp() override {
        made = entered(at_banner, form(banner));
        participant = make_participant(*services);
        all = {participant.get()};
    }
    Result<ErasedAnswer> erase(PersonId id) {
        http::TaskCall call{*services, &at_banner, clock.now(), facts, {}, {}, {}};
        return erase_person(call, all, id, {"asked for it"});
    }
    HouseholdAnswer made;
    Facts facts;
    std::unique_ptr<ports::PersonParticipant> participant;
    Participants all;
};

TEST_F(EraseTest, RefusesWhoStandsInAnOpenFile) {
    EXPECT_TRUE(refused_with(erase(made.worker.id), error::file_still_open));
    // Who is to leave on a day to come still stands in it.
    const auto& child = made.members.at(0);
    ASSERT_TRUE(write(at_banner, [&](Writing& call) {
                    return end_membership(call, child.membership, {*Date::of(2099, 1, 1)});
                }).ok());
    EXPECT_TRUE(refused_with(erase(child.id), error::file_still_open));
}

TEST_F(EraseTest, LeavesNothingOfThePersonThatAnybodyCouldRead) {
    store.database().write([&](db::Session& session) {
        session.execute("UPDATE people_households SET state = 'left' WHERE id = $1", {made.id});
    });
    const keys::KeyId key{count("SELECT key_id FROM people_persons WHERE id = " + made.worker.id.text())};
    ASSERT_TRUE(erase(made.worker.id).ok());
    EXPECT_EQ(count("SELECT COUNT(*) FROM people_persons WHERE name = '' AND sealed_identity IS NULL"), 1);
    EXPECT_THROW(vault->seal({200, "people.identity_number"}, 1, key, "x"), Fault);
    EXPECT_TRUE(
        read(at_banner, [&](const Reading& call) { return search_people(call, {"曾小明"}); })->items.empty());
    EXPECT_TRUE(refused_with(erase(made.worker.id), error::person_erased));
    EXPECT_EQ(audited("erase_person"), 1);
    EXPECT_EQ(emitted("people.person_erased"), 1);
}

// A sealed value as a backup from before would hold it.
struct Kept {
    keys::Field field;
    std::int64_t record;
    keys::KeyId key;
    std::string sealed;
};

class EraseHouseholdTest : public EraseTest {
  protected:
    // A left file with something in every sealed field, of the household and of its people.
    void SetUp() override {
        EraseTest::SetUp();
        const auto id = made.id;
        const auto worker = made.worker.id;
        ASSERT_TRUE(
            write(at_banner, [&](Writing& call) {
                ChangeHousehold household;
                household.remarks = {{std::nullopt, Text<2000>("canary remarks")}};
                EXPECT_TRUE(change_household(call, id, household).ok());
                ChangePerson person;
                person.phone = Number(Text<40>("13532374342"));
                person.version = 1;
                EXPECT_TRUE(change_person(call, worker, person).ok());
                CircumstanceForm fact;
                fact.kind = "property.other";
                fact.text = Personal<Text<2000>>(Text<2000>("canary fact"));
                fact.from = call.today();
                fact.source = "payslips";
                EXPECT_TRUE(record_circumstance(call, id, fact).ok());
                AccountForm account;
                account.bank = "农村信用社";
                account.number = Personal<RequiredText<40>>(RequiredText<40>("6222021234567890123"));
                EXPECT_TRUE(set_bank_account(call, id, account).ok());
                for (const auto record : {id.value, worker.value})
                    EXPECT_TRUE(save_draft(call, "change", record, {1, json::Raw{R"({"a":"canary"})"}}).ok());
                return Result<Nothing>(Nothing{});
            }).ok());
        upload(std::nullopt);
        upload(worker);
        store.database().write([&](db::Session& session) {
            session.execute("UPDATE people_households SET state = 'left' WHERE id = $1", {id});
        });
    }
    void upload(std::optional<PersonId> person) {
        const std::filesystem::path file = std::filesystem::path(store.folder()) / "upload";
        std::ofstream(file, std::ios::binary) << "%PDF-1.7 canary";
        http::TaskCall call{*services, &at_banner, clock.now(), facts, file, "canary.pdf", {}};
        EXPECT_TRUE(add_attachment(call, made.id, {.kind = "evidence", .title = {}, .person = person}).ok());
    }
    std::vector<Kept> backup() {
        const std::pair<keys::Field, const char*> columns[] = {
            {sealed::identity, "SELECT id, key_id, sealed_identity FROM people_persons"},
            {sealed::phone, "SELECT id, key_id, sealed_phone FROM people_persons"},
            {sealed::address, "SELECT id, key_id, sealed_address FROM people_households"},
            {sealed::remarks, "SELECT id, key_id, sealed_remarks FROM people_households"},
            {sealed::circumstance_text, "SELECT id, key_id, sealed_text FROM people_circumstances"},
            {sealed::account_number, "SELECT id, key_id, sealed_number FROM people_bank_accounts"},
            {sealed::attachment_title, "SELECT id, key_id, sealed_title FROM people_attachments"},
            {sealed::history_value, "SELECT id, key_id, sealed_to FROM people_history"},
            {sealed::draft_form, "SELECT record_id, key_id, sealed_form FROM people_drafts"}};
        static_assert(std::size(columns) == sealed::all.size(), "a new sealed field needs its canary");
        std::vector<Kept> kept;
        store.database().read([&](db::Session& session) {
            for (const auto& [field, sql] : columns) {
                auto rows = session.query(sql);
                while (rows.next())
                    if (!rows.is_null(2))
                        kept.push_back({field, rows.i64(0), rows.id<keys::KeyId>(1), rows.blob(2)});
            }
        });
        return kept;
    }
    // The fields of which a backup still gives something away.
    std::set<std::string_view> readable(const std::vector<Kept>& kept) {
        std::set<std::string_view> names;
        for (const auto& value : kept)
            if (vault->unseal(value.field, value.record, value.key, value.sealed).ok())
                names.insert(value.field.name);
        return names;
    }
};

TEST_F(EraseHouseholdTest, GoesWithTheLastOfItsPeopleInBackupsToo) {
    const auto kept = backup();
    EXPECT_EQ(readable(kept).size(), sealed::all.size());
    ASSERT_TRUE(erase(made.worker.id).ok());
    // The child is there still, and so is what is of both.
    EXPECT_EQ(readable(kept), readable(backup()));
    EXPECT_TRUE(readable(kept).contains(sealed::address.name));
    EXPECT_FALSE(readable(kept).contains(sealed::identity.name));
    ASSERT_TRUE(erase(made.members.at(0).id).ok());
    EXPECT_EQ(readable(kept), std::set<std::string_view>{});
    EXPECT_EQ(backup().size(), 0U);
    for (const auto* table :
         {"people_circumstances", "people_attachments", "people_history", "people_drafts", "blobs_files"})
        EXPECT_EQ(count("SELECT COUNT(*) FROM " + std::string(table)), 0) << table;
}

TEST_F(EraseHouseholdTest, WaitsForNobodyWhoHadMovedOutBefore) {
    store.database().write([&](db::Session& session) {
        session.execute("UPDATE people_memberships SET valid_until = $2 WHERE person_id = $1",
                        {made.members.at(0).id, clock.today()});
    });
    const auto kept = backup();
    ASSERT_TRUE(erase(made.worker.id).ok());
    EXPECT_EQ(readable(kept), std::set<std::string_view>{});
}

TEST_F(EraseTest, ExportsAllThatIsHeldInClear) {
    const auto held = write(at_banner, [&](Writing& call) {
        return export_person(call, all, made.worker.id, {"their own request"});
    });
    ASSERT_TRUE(held.ok());
    bool number = false;
    for (const auto& record : held->records)
        for (const auto& field : record.fields) number |= field.value == "11010519491231002X";
    EXPECT_TRUE(number);
    EXPECT_EQ(audited("export_person"), 1);
}

// The columns of people that docs/data-classes.md calls personal or sealed, by the names they have in an
// export.
std::set<std::string> columns_to_export() {
    const std::map<std::string, std::string> renamed{{"persons.identity", "persons.identity_number"}};
    const std::set<std::string> elsewhere{"persons.name_pinyin", "persons.name_initials",
                                          "name_parts.part",                          // follow from the name
                                          "saved_views.filters", "exports.request"};  // what staff looked for
    const std::regex row(R"(^\| people_(\w+)\.(sealed_)?(\w+) \| (P2|P3 sealed))");
    std::set<std::string> names;
    std::ifstream in("docs/data-classes.md");
    std::smatch found;
    for (std::string line; std::getline(in, line);) {
        if (!std::regex_search(line, found, row)) continue;
        auto name = found[1].str() + "." + found[3].str();
        if (const auto other = renamed.find(name); other != renamed.end()) name = other->second;
        if (!elsewhere.contains(name)) names.insert(name);
    }
    return names;
}

TEST_F(EraseHouseholdTest, IsExportedWithItsWorkerColumnByColumn) {
    RecordConsent consent;
    consent.purpose = "help";
    consent.basis = "consent";
    consent.text_version = "1";
    consent.channel = "paper";
    consent.given_by = "本人";
    consent.given_on = clock.today();
    ASSERT_TRUE(
        write(at_banner, [&](Writing& call) { return record_consent(call, made.worker.id, consent); }).ok());
    store.database().write([&](db::Session& session) {
        for (const auto& column : store::fact_columns)
            session.execute("UPDATE people_persons SET " + std::string(column.name) + " = 'x'");
        for (const auto* sql :
             {"UPDATE people_persons SET work_since = 1, school_since = 1, union_member = 0, new_form = 1",
              "UPDATE people_households SET declared_category = 'x', proposed_category = 'x', category = "
              "'x', housing = 'x', floor_area = 1, leave_reason = 'x', other_causes = '[\"x\"]'",
              "UPDATE people_circumstances SET amount_fen = 1, number = 1, code = 'x', gross_fen = 1, "
              "reimbursed_fen = 1",
              "UPDATE people_bank_accounts SET branch = 'x'"})
            session.execute(sql);
    });
    const auto names_on = [&](PersonId person) {
        const auto held = write(at_banner, [&](Writing& call) {
            return export_person(call, all, person, {"their own request"});
        });
        std::set<std::string> names;
        for (const auto& record : held.value().records)
            for (const auto& field : record.fields) names.insert(field.name);
        return names;
    };
    const auto wanted = columns_to_export();
    EXPECT_GT(wanted.size(), 50U);
    const auto on_worker = names_on(made.worker.id);
    for (const auto& name : wanted) EXPECT_TRUE(on_worker.contains(name)) << name;
    // What is of all is held on the worker only.
    EXPECT_FALSE(names_on(made.members.at(0).id).contains("households.address"));
}

TEST_F(EraseTest, MergesTheSameHumanBeingAndNoOther) {
    auto draft = form(banner, "");
    draft.as_draft = true;
    const auto second = entered(at_banner, draft);
    const auto merge = [&](PersonId from, PersonId into) {
        return write(at_banner, [&](Writing& call) {
            return merge_persons(call, all, from, {into, "same"});
        });
    };
    EXPECT_TRUE(refused_with(merge(made.worker.id, made.worker.id), error::same_record));
    EXPECT_TRUE(refused_with(merge(second.worker.id, made.worker.id), error::file_still_open));
    const auto child = made.members.at(0).id;
    const auto someone = entered(at_banner, form(banner, made_up_number(5).c_str()));
    EXPECT_TRUE(refused_with(merge(someone.worker.id, made.worker.id), error::identity_differs));
    store.database().write([&](db::Session& session) {
        session.execute("UPDATE people_households SET state = 'left' WHERE id = $1", {second.id});
    });
    ASSERT_TRUE(merge(second.worker.id, made.worker.id).ok());
    EXPECT_TRUE(refused_with(merge(second.worker.id, child), error::person_erased));
    EXPECT_EQ(audited("merge_persons"), 1);
}

TEST_F(EraseTest, GivesWhoStaysTheNumberAndTheFactsThatTheyLack) {
    const auto number = made_up_number(6);
    MemberForm written;
    written.person.name = "曾乐乐";
    written.person.identity_number = Number(Text<40>(number));
    written.person.education = FactText("primary");
    written.relation = "child";
    const auto family = write(at_banner, [&](Writing& call) { return add_member(call, made.id, written); });
    const auto child = made.members.at(0).id;
    const auto twice = family->members.at(1).id;
    ASSERT_NE(child, twice);
    const auto merged = write(at_banner, [&](Writing& call) {
        return merge_persons(call, all, twice, {child, "written down twice"});
    });
    ASSERT_TRUE(merged.ok());
    EXPECT_EQ(merged->name, "曾乐");
    EXPECT_EQ(merged->education, "primary");
    EXPECT_EQ(merged->identity_state, "valid");
    const auto timeline = read(at_banner, [&](const Reading& call) {
        return show_timeline(call, made.id, {std::nullopt, Text<20>("change")});
    });
    std::map<std::string, std::string> taken;
    for (const auto& item : timeline->items)
        if (item.verb == "merge_persons") taken[*item.field] = item.reason.value_or(item.to.value_or(""));
    EXPECT_EQ(taken["merged"], "written down twice");
    EXPECT_EQ(taken["education"], "\"primary\"");
    EXPECT_EQ(taken["identity_number"], json::write(mask_identity(number)));
    EXPECT_EQ(count("SELECT COUNT(*) FROM people_claims WHERE person_id = " + child.text()), 1);
}

}  // namespace
}  // namespace bangfu::people
