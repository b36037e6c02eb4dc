// SPDX-License-Identifier: Apache-2.0
#include "operations/office_fixture.hpp"

#include <algorithm>

namespace bangfu::organisation {
namespace {

using Unions = OfficeTest;

bool has(const std::vector<std::string>& abilities, std::string_view verb) {
    return std::find(abilities.begin(), abilities.end(), verb) != abilities.end();
}

TEST_F(Unions, AreCreatedOnlyWithPermissionAndInsideTheScope) {
    auth::Actor clerk = administrator;
    clerk.permissions.clear();
    const CreateUnion form{.parent = banner, .name = "新嘎查工会", .level = UnionLevel::primary};
    const auto create_as = [&](const auth::Actor& actor, const CreateUnion& wanted) {
        return write(actor, [&](Writing& call) { return create_union(*context, call, wanted); });
    };
    EXPECT_TRUE(refused_with(create_as(clerk, form), auth::error::not_permitted));
    EXPECT_TRUE(refused_with(create_as(administrator_at(other), form), auth::error::no_such_record));
    CreateUnion unknown = form;
    unknown.parent = UnionId{42};
    EXPECT_TRUE(refused_with(create_as(administrator, unknown), auth::error::no_such_record));
    CreateUnion with_division = form;
    with_division.division_code = DivisionCode("999999");
    EXPECT_TRUE(refused_with(create_as(administrator, with_division), error::no_such_division));
    CreateUnion coded = form;
    coded.code = UnionCode("150000");
    EXPECT_TRUE(refused_with(create_as(administrator, coded), error::code_taken));
    const std::int64_t before = audited("create_union");
    const auto made = create_as(administrator_at(league), form);
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->path.back().id, banner);
    EXPECT_EQ(made->path.front().id, league);  // nothing above the actor's scope is named
    EXPECT_EQ(made->kind, UnionKind::primary);
    EXPECT_EQ(audited("create_union"), before + 1);
    EXPECT_EQ(emitted("organisation.union_created"), before + 1);
}

TEST_F(Unions, GetACodeOfTheirDivisionElseANumberUnderTheParents) {
    const auto county = write(administrator, [&](Writing& call) {
        return create_union(*context, call,
                            {.parent = league,
                             .name = "突泉县总工会",
                             .level = UnionLevel::county,
                             .division_code = DivisionCode("152224")});
    });
    EXPECT_EQ(county->code, "152224");
    EXPECT_EQ(show(coal).code, show(other).code + "-001");
    EXPECT_EQ(show(other).code, "150000-002");
}

TEST_F(Unions, TakeASecondParentOnlyOutsideTheirLine) {
    const auto with_second = [&](UnionId second, UnionLevel level) {
        return write(administrator, [&](Writing& call) {
            return create_union(
                *context, call,
                {.parent = banner, .name = "铁路工会", .level = level, .second_parent = second});
        });
    };
    EXPECT_TRUE(refused_with(with_second(UnionId{42}, UnionLevel::primary), error::no_such_union));
    EXPECT_TRUE(refused_with(with_second(coal, UnionLevel::county), error::second_parent_only_for_primary));
    EXPECT_TRUE(refused_with(with_second(league, UnionLevel::primary), error::second_parent_in_line));
    EXPECT_TRUE(refused_with(with_second(banner, UnionLevel::primary), error::second_parent_in_line));
    const auto made = with_second(other, UnionLevel::primary);
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->second_parent->id, other);
}

TEST_F(Unions, AreListedByParentAndSearchedInTheScopeOnly) {
    const auto list = [&](const auth::Actor& actor, const ListUnions& query) {
        return read(actor, [&](const Reading& call) { return list_unions(*context, call, query); });
    };
    EXPECT_TRUE(refused_with(list(administrator_at(other), {.parent = banner}), auth::error::no_such_record));
    EXPECT_TRUE(refused_with(list(administrator, {.cursor = json::Cursor{{"no number"}}}),
                             json::error::invalid_form));
    EXPECT_EQ(list(administrator, {})->items.size(), 2U);
    EXPECT_EQ(list(administrator_at(other), {.q = Text<60>("巴彦")})->items.size(), 0U);
    const auto found = list(administrator_at(league), {.q = Text<60>("巴彦")});
    ASSERT_EQ(found->items.size(), 1U);
    EXPECT_EQ(found->items.front().id, gacha);
    EXPECT_EQ(list(administrator, {.q = Text<60>("%")})->items.size(), 0U);
}

TEST_F(Unions, AreListedInPagesWithoutGapOrRepetition) {
    for (int i = 0; i < 150; ++i) ASSERT_TRUE(create(gacha, ("小组" + std::to_string(i)).c_str()).ok());
    ListUnions query{.parent = gacha};
    std::vector<std::string> names;
    for (;;) {
        const auto page =
            read(administrator, [&](const Reading& call) { return list_unions(*context, call, query); });
        for (const UnionItem& item : page->items) names.push_back(item.name);
        if (!page->next_cursor) break;
        query.cursor = page->next_cursor;
    }
    EXPECT_EQ(names.size(), 150U);
    EXPECT_EQ(names.back(), "小组149");
}

TEST_F(Unions, MergeChangesPerFieldAndRefuseOnlyTheOneThatChangedSince) {
    const auto change = [&](const ChangeUnion& form) {
        return write(administrator, [&](Writing& call) { return change_union(*context, call, gacha, form); });
    };
    EXPECT_TRUE(refused_with(change({}), error::nothing_to_change));
    ChangeUnion rename{.name = json::Change<UnionName>{"巴彦呼舒镇工会", "巴彦呼舒镇总工会"}};
    ASSERT_TRUE(change(rename).ok());
    ChangeUnion late{.name = json::Change<UnionName>{"巴彦呼舒镇工会", "镇工会"},
                     .short_name = json::Change<Text<40>>{"", "镇"}};
    const auto conflict = change(late);
    EXPECT_TRUE(refused_with(conflict, json::error::field_conflict));
    ASSERT_EQ(conflict.error().fields.size(), 1U);
    EXPECT_EQ(conflict.error().fields.front().path, "name");
    ChangeUnion other_field{.short_name = json::Change<Text<40>>{"", "镇"}};
    EXPECT_EQ(change(other_field)->version, 3);
    EXPECT_EQ(show(gacha).name, "巴彦呼舒镇总工会");
    EXPECT_EQ(audited("change_union"), 2);
    EXPECT_EQ(emitted("organisation.union_changed"), 2);
}

TEST_F(Unions, AreMovedOnlyByThoseAboveBothEndsAndNeverUnderThemselves) {
    const auto move = [&](const auth::Actor& actor, UnionId id, UnionId to) {
        return write(actor, [&](Writing& call) { return move_union(*context, call, id, {to}); });
    };
    EXPECT_TRUE(refused_with(move(administrator, root, league), error::root_union));
    EXPECT_TRUE(refused_with(move(administrator, league, gacha), error::under_itself));
    EXPECT_TRUE(refused_with(move(administrator, league, league), error::under_itself));
    EXPECT_TRUE(refused_with(move(administrator, gacha, banner), error::already_there));
    EXPECT_TRUE(refused_with(move(administrator_at(league), banner, other), error::no_such_union));
    EXPECT_TRUE(refused_with(move(administrator_at(league), league, banner), auth::error::no_such_record));
    EXPECT_TRUE(refused_with(move(administrator_at(other), gacha, coal), auth::error::no_such_record));
    const auto moved = move(administrator, banner, other);
    ASSERT_TRUE(moved.ok());
    EXPECT_EQ(moved->parent->id, other);
    EXPECT_EQ(show(gacha).path.size(), 3U);
    EXPECT_EQ(show(other).counts.descendants, 3);
    EXPECT_EQ(show(league).counts.descendants, 0);
    EXPECT_EQ(audited("move_union"), 1);
    EXPECT_EQ(emitted("organisation.union_moved"), 1);
}

TEST_F(Unions, TakeTheirPeopleAlongWhenTheyMove) {
    const auto worker = person("li", gacha, "intake_worker");
    (void)write(administrator, [&](Writing& call) { return move_union(*context, call, banner, {other}); });
    const auto place =
        store.database().read([&](db::Session& s) { return *find_union(s, whole_store(), gacha); }).place;
    EXPECT_EQ(actor_of(worker.staff.id).scope, place);
    const auto seen = read(administrator_at(other),
                           [&](const Reading& call) { return show_staff(*context, call, worker.staff.id); });
    EXPECT_TRUE(seen.ok());
    const auto gone = read(administrator_at(league),
                           [&](const Reading& call) { return show_staff(*context, call, worker.staff.id); });
    EXPECT_TRUE(refused_with(gone, auth::error::no_such_record));
    EXPECT_EQ(count("SELECT COUNT(*) FROM organisation_scope_moves"), 0);
}

TEST_F(Unions, AreClosedWhenNothingOpenHangsOnThemAndThenTakeNothing) {
    const auto close = [&](UnionId id) {
        return write(administrator, [&](Writing& call) { return close_union(*context, call, id, {"合并"}); });
    };
    EXPECT_TRUE(refused_with(close(root), error::root_union));
    EXPECT_TRUE(refused_with(close(banner), error::has_open_children));
    const auto worker = person("li", gacha, "intake_worker");
    EXPECT_TRUE(refused_with(close(gacha), error::has_posts_in_force));
    const PostId post = worker.staff.posts.front().id;
    ASSERT_TRUE(write(administrator, [&](Writing& call) { return end_post(*context, call, post, {}); }).ok());
    const auto closed = close(gacha);
    ASSERT_TRUE(closed.ok());
    EXPECT_EQ(closed->close_reason, "合并");
    EXPECT_FALSE(has(closed->abilities, "create_union"));
    EXPECT_TRUE(refused_with(close(gacha), error::union_closed));
    EXPECT_TRUE(refused_with(create(gacha, "组"), error::union_closed));
    EXPECT_EQ(audited("close_union"), 1);
    EXPECT_EQ(emitted("organisation.union_closed"), 1);
}

TEST_F(Unions, AreReportedAsTheyStoodOnTheDay) {
    const Date before = clock.today();
    clock.advance_ms(std::int64_t{10} * 86'400'000);
    (void)write(administrator, [&](Writing& call) { return move_union(*context, call, gacha, {coal}); });
    const auto parent_on = [&](Date day) {
        return store.database().read([&](db::Session& s) {
            for (const UnionOnDay& u : tree_on(s, day))
                if (u.id == gacha) return u.parent.value();
            return UnionId{};
        });
    };
    EXPECT_EQ(parent_on(before.plus_days(-1)), UnionId{});
    EXPECT_EQ(parent_on(before), banner);
    EXPECT_EQ(parent_on(before.plus_days(9)), banner);
    EXPECT_EQ(parent_on(before.plus_days(10)), coal);
}

TEST_F(Unions, AreFoundByOtherModulesWithinTheScopeOnly) {
    store.database().read([&](db::Session& s) {
        const auto place = find_union(s, whole_store(), other)->place;
        EXPECT_FALSE(find_union(s, place, gacha));
        EXPECT_FALSE(find_union_by_name(s, place, "巴彦呼舒镇工会"));
        EXPECT_EQ(find_union_by_name(s, whole_store(), "巴彦呼舒镇工会")->id, gacha);
        EXPECT_EQ(find_union_by_code(s, whole_store(), "150000")->id, root);
        EXPECT_EQ(union_at(s, place.from)->id, other);
        EXPECT_EQ(lowest_common_union(s, gacha, banner).id, banner);
        EXPECT_EQ(lowest_common_union(s, gacha, coal).id, root);
    });
}

TEST_F(Unions, OfferDivisionsAndTheVerbsAllowed) {
    const auto under = [&](const char* code) {
        ListDivisions query;
        query.under = DivisionCode(code);
        return read(administrator,
                    [&](const Reading& call) { return list_divisions(*context, call, query); });
    };
    EXPECT_TRUE(refused_with(under("999999"), error::no_such_division));
    EXPECT_GT(under("152200")->items.size(), 5U);
    EXPECT_FALSE(has(show(root).abilities, "move_union"));
    EXPECT_TRUE(has(show(league).abilities, "move_union"));
    const auto own = read(administrator_at(league),
                          [&](const Reading& call) { return show_union(*context, call, league); });
    EXPECT_FALSE(has(own->abilities, "move_union"));
    EXPECT_FALSE(own->parent.has_value());
}

}  // namespace
}  // namespace bangfu::organisation
