// SPDX-License-Identifier: Apache-2.0
#include "operations/collision_verbs.hpp"
#include "operations/household_fixture.hpp"
#include <bangfu/people/errors.hpp>

namespace bangfu::people {
namespace {

class CollisionTest : public HouseholdTest {
  protected:
    CollisionTest() : first(entered(at_banner, form(banner))), second(entered(at_coal, form(coal))) {}

    CollisionList waiting(const auth::Actor& actor) {
        return read(actor, [&](const Reading& call) { return list_collisions(call, {}); }).value();
    }
    Result<CollisionAnswer> settle(const auth::Actor& actor, CollisionOutcome outcome,
                                   std::optional<HouseholdId> file = std::nullopt) {
        const auto id = waiting(at_root).items.back().id;  // the newest
        return write(actor, [&](Writing& call) {
            return settle_collision(call, id, {outcome, file, Reason("asked both unions")});
        });
    }
    HouseholdAnswer shown(HouseholdId id) {
        return read(at_root, [&](const Reading& call) { return show_household(call, id); }).value();
    }
    Result<PersonAnswer> renumber(const auth::Actor& actor, const HouseholdAnswer& home,
                                  const std::string& number) {
        ChangePerson change;
        change.identity_number = Number(Text<40>(number));
        return write(actor, [&](Writing& call) {
            change.version = show_person(call.reading(), home.worker.id)->version;
            return change_person(call, home.worker.id, change);
        });
    }
    std::int64_t claims_of(HouseholdId id) {
        return count("SELECT COUNT(*) FROM people_claims WHERE household_id = " + id.text());
    }

    HouseholdAnswer first, second;
};

TEST_F(CollisionTest, IsShownToTheDeskOfTheLowestCommonUnionOnly) {
    EXPECT_TRUE(waiting(at_banner).items.empty());
    EXPECT_TRUE(waiting(at_league).items.empty());
    EXPECT_TRUE(waiting(at_coal).items.empty());
    const auto list = waiting(at_root);
    ASSERT_EQ(list.items.size(), 1U);
    EXPECT_EQ(list.items[0].desk.id, root);
    EXPECT_EQ(list.items[0].applicant.household, second.id);
    EXPECT_EQ(list.items[0].claimant.household, first.id);
    EXPECT_EQ(list.items[0].claimant.person, "曾小明");
    EXPECT_EQ(list.items[0].claimant.relation, "self");
    EXPECT_EQ(list.items[0].claimant.identity_masked, "110105************");
    EXPECT_EQ(list.items[0].abilities, std::vector<std::string>{"settle_collision"});
}

TEST_F(CollisionTest, RefusesWhoIsNotTheDesk) {
    EXPECT_TRUE(
        refused_with(settle(at_coal, CollisionOutcome::different_person), auth::error::no_such_record));
    auto looker = at_root;
    looker.permissions = {"people.see_collisions"};
    EXPECT_TRUE(refused_with(settle(looker, CollisionOutcome::different_person), auth::error::not_permitted));
    looker.permissions.clear();
    EXPECT_TRUE(refused_with(read(looker, [&](const Reading& call) { return list_collisions(call, {}); }),
                             auth::error::not_permitted));
}

TEST_F(CollisionTest, RefusesAnOutcomeWithoutItsFileAndAFileThatIsNeither) {
    EXPECT_TRUE(refused_with(settle(at_root, CollisionOutcome::same_person), json::error::invalid_form));
    const auto third = entered(at_banner, form(banner, made_up_number(3).c_str()));
    EXPECT_TRUE(
        refused_with(settle(at_root, CollisionOutcome::number_wrong, third.id), json::error::invalid_form));
}

TEST_F(CollisionTest, RefusesToSettleTwice) {
    const auto id = waiting(at_root).items.front().id;
    ASSERT_TRUE(settle(at_root, CollisionOutcome::different_person).ok());
    const auto again = write(at_root, [&](Writing& call) {
        return settle_collision(call, id,
                                {CollisionOutcome::different_person, std::nullopt, Reason("again")});
    });
    EXPECT_TRUE(refused_with(again, error::collision_settled));
}

TEST_F(CollisionTest, LeavesTheFileOfOneFiledTwiceAndLetsTheOtherGoOn) {
    ASSERT_TRUE(settle(at_root, CollisionOutcome::same_person, first.id).ok());
    EXPECT_EQ(shown(second.id).state, "left");
    EXPECT_EQ(shown(second.id).leave_reason, "duplicate");
    EXPECT_EQ(shown(first.id).state, "in_force");
    EXPECT_TRUE(waiting(at_root).items.empty());
    EXPECT_EQ(audited("settle_collision"), 1);
    EXPECT_EQ(emitted("people.collision_settled"), 1);
}

TEST_F(CollisionTest, GivesTheNumberToTheApplicantWhoseFileGoesOn) {
    ASSERT_TRUE(settle(at_root, CollisionOutcome::same_person, second.id).ok());
    EXPECT_EQ(shown(first.id).state, "left");
    EXPECT_EQ(shown(second.id).state, "in_force");
    EXPECT_EQ(claims_of(first.id), 0);
    EXPECT_EQ(claims_of(second.id), 1);
}

TEST_F(CollisionTest, LetsTwoPeopleWithOneNumberBothGoOn) {
    ASSERT_TRUE(settle(at_root, CollisionOutcome::different_person).ok());
    EXPECT_EQ(shown(first.id).state, "in_force");
    EXPECT_EQ(shown(second.id).state, "in_force");
    EXPECT_EQ(claims_of(first.id), 1);
    EXPECT_EQ(claims_of(second.id), 0);
}

TEST_F(CollisionTest, AsksTheApplicantToMendANumberThatIsNotTheirs) {
    ASSERT_TRUE(settle(at_root, CollisionOutcome::number_wrong, second.id).ok());
    EXPECT_EQ(shown(first.id).state, "in_force");
    EXPECT_EQ(shown(second.id).state, "draft");
    EXPECT_EQ(shown(second.id).draft_reasons, std::vector<std::string>{"id_of_another"});
    ASSERT_TRUE(renumber(at_coal, second, made_up_number(7)).ok());
    EXPECT_TRUE(write(at_coal, [&](Writing& call) { return complete_draft(call, second.id); }).ok());
    EXPECT_EQ(claims_of(second.id), 1);
}

TEST_F(CollisionTest, MakesTheClaimantADraftWhereTheirsIsTheWrongNumber) {
    ASSERT_TRUE(settle(at_root, CollisionOutcome::number_wrong, first.id).ok());
    EXPECT_EQ(shown(first.id).state, "draft");
    EXPECT_EQ(shown(second.id).state, "in_force");
    EXPECT_EQ(claims_of(second.id), 1);
}

TEST_F(CollisionTest, LetsADraftOfTheSecondPersonBeCompletedLater) {
    auto given = form(coal, made_up_number(9).c_str());
    given.circumstances.reset();
    given.as_draft = true;
    given.worker.identity_number = Number(Text<40>("11010519491231002X"));
    ASSERT_TRUE(settle(at_root, CollisionOutcome::same_person, first.id).ok());
    const auto third = entered(at_coal, given);
    ASSERT_TRUE(settle(at_root, CollisionOutcome::different_person).ok());
    EXPECT_EQ(shown(third.id).draft_reasons, std::vector<std::string>{"no_income"});
    CircumstanceForm income;
    static_cast<CircumstanceFact&>(income) = form(coal).circumstances->items[0];
    ASSERT_TRUE(
        write(at_coal, [&](Writing& call) { return record_circumstance(call, third.id, income); }).ok());
    EXPECT_TRUE(write(at_coal, [&](Writing& call) { return complete_draft(call, third.id); }).ok());
}

TEST_F(CollisionTest, TakesAMemberOutOfTheirFamilysFileAndLeavesTheFamilyItsFile) {
    const auto number = made_up_number(6);
    auto parents = form(banner, made_up_number(5).c_str());
    parents.members->items[0].person.identity_number = Number(Text<40>(number));
    const auto family = entered(at_banner, parents);
    const auto grown_up = entered(at_coal, form(coal, number.c_str()));
    EXPECT_EQ(waiting(at_root).items.back().claimant.relation, "child");
    ASSERT_TRUE(settle(at_root, CollisionOutcome::same_person, grown_up.id).ok());
    EXPECT_EQ(shown(family.id).state, "in_force");
    EXPECT_EQ(shown(family.id).members[0].until, clock.now().china_date());
    EXPECT_EQ(claims_of(family.id), 1);
    EXPECT_EQ(shown(grown_up.id).state, "in_force");
    EXPECT_EQ(claims_of(grown_up.id), 1);
}

TEST_F(CollisionTest, SendsWhoStillWaitsToTheDeskOfTheFileThatHasTheNumberNow) {
    const auto first_of_two = waiting(at_root).items.front().id;
    const auto at_other = worker_at(other, 905);
    // The mine's file, being checked itself, has no claim; so the prefecture above it collides with the
    // banner's.
    const auto third = entered(at_other, form(other));
    ASSERT_EQ(waiting(at_root).items.size(), 2U);
    ASSERT_TRUE(waiting(at_other).items.empty());
    ASSERT_TRUE(write(at_root, [&](Writing& call) {
                    return settle_collision(
                        call, first_of_two,
                        {CollisionOutcome::same_person, second.id, Reason("moved to the mine")});
                }).ok());
    const auto list = waiting(at_other);
    ASSERT_EQ(list.items.size(), 1U);
    EXPECT_EQ(list.items[0].applicant.household, third.id);
    EXPECT_EQ(list.items[0].claimant.household, second.id);
    EXPECT_EQ(list.items[0].desk.id, other);
}

TEST_F(CollisionTest, FallsAwayWhenTheClaimantGivesTheNumberUp) {
    ASSERT_TRUE(renumber(at_banner, first, made_up_number(8)).ok());
    EXPECT_TRUE(waiting(at_root).items.empty());
    EXPECT_EQ(shown(second.id).draft_reasons, std::vector<std::string>{});
    // Whose number it was is not told to those who do not see them.
    EXPECT_EQ(shown(second.id).changed_by.id, at_coal.staff);
    EXPECT_TRUE(write(at_coal, [&](Writing& call) { return complete_draft(call, second.id); }).ok());
    EXPECT_EQ(claims_of(second.id), 1);
}

TEST_F(CollisionTest, FallsAwayWhenTheApplicantCorrectsTheNumber) {
    ASSERT_TRUE(renumber(at_coal, second, made_up_number(8)).ok());
    EXPECT_TRUE(waiting(at_root).items.empty());
    EXPECT_EQ(claims_of(first.id), 1);
}

TEST_F(CollisionTest, GivesTheNumberOfTwoPeopleToTheSecondWhenTheFirstGivesItUp) {
    ASSERT_TRUE(settle(at_root, CollisionOutcome::different_person).ok());
    ASSERT_TRUE(renumber(at_banner, first, made_up_number(8)).ok());
    EXPECT_EQ(claims_of(second.id), 1);
    EXPECT_EQ(shown(second.id).state, "in_force");
}

TEST_F(CollisionTest, TakesAFileInForceBackToDraftWhenANumberOfItHasToBeChecked) {
    const auto third = entered(at_coal, form(coal, made_up_number(9).c_str()));
    MemberForm parent;
    parent.person.name = "曾祖";
    parent.person.identity_number = Number(Text<40>("11010519491231002X"));
    parent.relation = "parent";
    ASSERT_TRUE(write(at_coal, [&](Writing& call) { return add_member(call, third.id, parent); }).ok());
    EXPECT_EQ(shown(third.id).state, "draft");
    EXPECT_EQ(shown(third.id).draft_reasons, std::vector<std::string>{"identity_being_checked"});
    EXPECT_EQ(count("SELECT COUNT(*) FROM people_history WHERE verb = 'add_member' AND field = 'state'"), 1);
    ASSERT_TRUE(settle(at_root, CollisionOutcome::different_person).ok());
    EXPECT_EQ(shown(third.id).state, "in_force");
}

TEST_F(CollisionTest, StandsInTheWorklistOfWhoMaySettleIt) {
    const auto reasons = [&](const auth::Actor& by) {
        std::vector<std::string> found;
        const auto items = store.database().read([&](db::Session& session) {
            return make_due_items()->due(session, {by.staff, by.post, by.scope.from, by.scope.until,
                                                   by.permissions, clock.now().china_date(), 100});
        });
        for (const auto& item : items)
            if (item.next_step == "settle_collision") found.emplace_back(item.reason);
        return found;
    };
    EXPECT_EQ(reasons(at_root), std::vector<std::string>{"people.collision_waiting"});
    EXPECT_TRUE(reasons(at_coal).empty());
    auto looker = at_root;
    looker.permissions = {"people.see_collisions"};
    EXPECT_TRUE(reasons(looker).empty());
}

}  // namespace
}  // namespace bangfu::people
