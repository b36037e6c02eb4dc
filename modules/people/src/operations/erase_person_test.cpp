// SPDX-License-Identifier: Apache-2.0
#include "operations/household_fixture.hpp"
#include "operations/person_verbs.hpp"
#include <bangfu/people/errors.hpp>

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
    EXPECT_EQ(count("SELECT COUNT(*) FROM people_claims WHERE person_id = " + child.text()), 1);
}

}  // namespace
}  // namespace bangfu::people
