// SPDX-License-Identifier: Apache-2.0
#include "operations/import_fixture.hpp"
#include "staging/staged_record.hpp"
#include <bangfu/intake/command.hpp>

namespace bangfu::intake {
namespace {

// ---- start_import, add_import_file

TEST_F(ImportTest, StartImportIsRefusedOutsideTheScopeAndWithoutTheSourceOfAMinimum) {
    EXPECT_EQ(code(upload("x", other, clerk)), "intake.no_such_union");
    EXPECT_EQ(code(upload("x", banner, at(banner, {"intake.see_imports"}))), "auth.not_permitted");
    StartImport form;
    form.union_ = banner;
    form.local_minimum_fen = MoneyPerMonth{90'000};
    auto call = task(clerk, "x");
    EXPECT_EQ(code(start_import(call, form)), "intake.source_missing");
}

TEST_F(ImportTest, AFileThatIsNoRosterIsRefusedWithOneCodeAndNothingIsStaged) {
    const std::pair<std::string, std::string> files[]{
        {"", "sheets.empty_file"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "sheets.old_excel"},
        {roster(3).substr(0, 900), "sheets.damaged"},
        {"%PDF-1.7 \xFF\xFE\xFA", "sheets.unsupported_type"},
        {"just some words\nand more\n", "intake.no_file_sheet"},
        {"档案编号,姓名,身份证号,本人月收入,其他成员年收入,其他成员年收入,家庭人口\n1,甲,,1,2,3,4\n",
         "intake.duplicate_header"},
        {"档案编号,姓名,身份证号,本人月收入,家庭人口\n1,甲,,1,4\n", "intake.column_missing"},
    };
    for (const auto& [bytes, wanted] : files) {
        const auto id = checked(bytes);
        const auto shown = show(id);
        EXPECT_EQ(shown.state, ImportState::refused) << wanted;
        ASSERT_TRUE(shown.refusal) << wanted;
        EXPECT_EQ(shown.refusal->code, wanted);
        EXPECT_EQ(code(apply(id)), "intake.wrong_state");
    }
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM intake_staged"), 0);
}

TEST_F(ImportTest, SeveralFilesAreTheSheetsOfOneRoster) {
    DemoOptions options;
    options.households = 5;
    options.faults_of_each_kind = 0;
    const auto sheets = write_demo_csv(make_demo_roster(options), {}, true);
    const auto id = checked(sheets[1].second);  // members alone are no roster
    EXPECT_EQ(show(id).state, ImportState::refused);
    auto call = task(clerk, sheets[0].second);
    EXPECT_EQ(code(add_import_file(call, id)), "ok");
    work(id);
    EXPECT_EQ(show(id).state, ImportState::checked);
    EXPECT_EQ(show(id).summary->households, 5);
    EXPECT_GT(show(id).summary->members, 0);
    EXPECT_EQ(show(id).files.size(), 2U);
}

// ---- change_import, check_import

TEST_F(ImportTest, WithoutALocalMinimumTheRosterWaitsForOneAndThenIsRead) {
    const auto id = upload(roster(3), banner, clerk, std::nullopt).value();
    work(id);
    EXPECT_EQ(show(id).refusal->code, "intake.no_local_minimum");
    EXPECT_FALSE(show(id).sheets.empty());  // its columns are shown all the same
    ChangeImport form;
    const auto change = [&] {
        return code(store.write(clerk, [&](auto& call) { return change_import(call, id, form); }));
    };
    EXPECT_EQ(change(), "intake.import_changed");
    form.version = show(id).version;
    form.local_minimum_fen = MoneyPerMonth{90'000};
    EXPECT_EQ(change(), "intake.source_missing");
    form.local_minimum_source = Text<200>("民政局通知");
    form.columns = {{{RequiredText<200>("姓名*"), Text<40>("no_field")}}};
    EXPECT_EQ(change(), "intake.unknown_field");
    form.columns.reset();
    EXPECT_EQ(change(), "ok");
    work(id);
    EXPECT_EQ(show(id).state, ImportState::checked);
    EXPECT_EQ(show(id).local_minimum->source, "民政局通知");
}

TEST_F(ImportTest, WhatAUnionSaidOfAHeaderIsRememberedThereAndBelow) {
    const auto id = checked(roster(3));
    ChangeImport form;
    form.version = show(id).version;
    form.columns = {{{RequiredText<200>("家庭住址"), Text<40>("ignore")}}};
    ASSERT_EQ(code(store.write(clerk, [&](auto& call) { return change_import(call, id, form); })), "ok");
    const auto below = upload(roster(3, "MM"), mine, clerk).value();
    const auto beside = upload(roster(3, "NN"), other, at(root)).value();
    const auto field_of = [&](ImportId import) {
        work(import);
        const auto shown =
            store.read(at(root), [&](auto& call) { return show_import(call, import); }).value();
        for (const auto& column : shown.sheets.front().columns)
            if (column.header == "家庭住址") return column.field + (column.remembered ? "!" : "");
        return std::string();
    };
    EXPECT_EQ(field_of(id), "ignore!");
    EXPECT_EQ(field_of(below), "ignore!");
    EXPECT_EQ(field_of(beside), "address");
    form.version = show(id).version;
    form.columns->items.front().field.reset();
    ASSERT_EQ(code(store.write(clerk, [&](auto& call) { return change_import(call, id, form); })), "ok");
    EXPECT_EQ(field_of(id), "address");
}

TEST_F(ImportTest, ACheckIsNotBegunWhileOneIsUnderWay) {
    const auto id = upload(roster(3), banner, clerk).value();
    const auto check = [&] {
        return code(store.write(clerk, [&](auto& call) { return check_import(call, id); }));
    };
    EXPECT_EQ(check(), "intake.wrong_state");
    work(id);
    EXPECT_EQ(check(), "ok");
}

TEST_F(ImportTest, TheCheckTellsOfPeopleInOnesScopeAndOfNobodyElse) {
    applied(roster(3));
    const auto again = checked(roster(3, "SECOND"));
    EXPECT_EQ(show(again).summary->statuses.at("refused"), 3);
    EXPECT_EQ(show(again).summary->reasons.front().code, "already_on_file");
    EXPECT_EQ(code(apply(again)), "intake.nothing_to_apply");
    const auto elsewhere = upload(roster(3), other, at(other)).value();
    work(elsewhere);
    const auto shown =
        store.read(at(other), [&](auto& call) { return show_import(call, elsewhere); }).value();
    EXPECT_FALSE(shown.summary->statuses.contains("refused"));
}

TEST_F(ImportTest, ANumberClaimedElsewhereMakesADraftThatIsBeingCheckedWhenItIsApplied) {
    applied(roster(3));
    const auto by = at(other);
    const auto id = upload(roster(3), other, by).value();
    work(id);
    const auto version = store.read(by, [&](auto& call) { return show_import(call, id); })->version;
    ASSERT_EQ(code(store.write(by, [&](auto& call) { return apply_import(call, id, {version}); })), "ok");
    work(id);
    const auto rows = store.read(by, [&](auto& call) { return list_import_rows(call, id, {}); }).value();
    ASSERT_EQ(rows.items.size(), 3U);
    for (const auto& row : rows.items) {
        EXPECT_EQ(row.status, "draft");
        EXPECT_TRUE(row.household);
        EXPECT_EQ(row.reasons.back(), "identity_being_checked");
    }
}

TEST_F(ImportTest, TheDryRunSaysWhichMembersAreOnFileAndWhichHelpItDoesNotKnow) {
    applied(roster(3));
    const sheets::Input made{"made.xlsx", (folder / "made.xlsx").string(), ""};
    Settings settings;
    settings.today = store.today();
    settings.parameters = policies::customary_parameters(Money{90'000}, "1", "1");
    const auto taken = read_roster(std::span(&made, 1), settings)->households.front().identity_number;
    Household household;
    household.members.resize(1);
    household.members[0].identity_number = taken;
    household.help.resize(2);
    household.help[0].kind = "生活 救助";
    household.help[1].kind = "没有的类型";
    household.help[1].place = {1, 7};
    store::ImportRecord record;
    record.union_id = banner;
    const auto look = [&](UnionId from, Household one) {
        StoreLook looking(store.services(), record, at(from).scope);
        store.database().read([&](db::Session& session) { looking.look(session, std::span(&one, 1)); });
        return one;
    };
    EXPECT_TRUE(look(other, household).reasons.empty());
    const auto seen = look(banner, household);
    EXPECT_EQ(seen.reasons, std::vector<std::string>{"member_on_file"});
    EXPECT_EQ(seen.status, Status::draft);
    std::vector<SheetReading> sheets(2);
    sheets[1].sheet = "帮扶记录";
    const auto findings = findings_of(seen, sheets);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].code, "help_kind_unknown");
    EXPECT_EQ(findings[0].sheet_name, "帮扶记录");
    EXPECT_EQ(findings[0].place.row, 7);
}

// ---- list_import_rows, download_bad_rows, download_roster_template

TEST_F(ImportTest, RowsAreListedByStatusAndReasonWithTheProposalInNumbers) {
    const auto id = checked(roster(100));
    const auto rows = [&](const char* status, const char* reason) {
        ListImportRows query;
        if (*status != 0) query.status = Text<20>(status);
        if (*reason != 0) query.reason = Text<40>(reason);
        query.limit = json::Ranged<1, 200>{200};
        return store.read(clerk, [&](auto& call) { return list_import_rows(call, id, query); })->items;
    };
    EXPECT_EQ(rows("", "").size(), 100U);
    EXPECT_EQ(rows("draft", "").size(), 12U);
    EXPECT_EQ(rows("draft", "id_missing").size(), 3U);
    EXPECT_TRUE(rows("draft", "id_missing").front().name.size() > 0);
    EXPECT_FALSE(rows("draft", "").front().proposed);
    const auto accepted = rows("accepted", "").front();
    ASSERT_TRUE(accepted.proposed);
    EXPECT_EQ(accepted.proposed->net_fen,
              accepted.proposed->annual_income_fen - accepted.proposed->rigid_expenditure_fen);
}

TEST_F(ImportTest, BadRowsCanBeImportedAgainAndSayTheSame) {
    const auto id = checked(roster(100));
    auto call = task(clerk);
    const auto file = download_bad_rows(call, id, {});
    ASSERT_EQ(code(file), "ok");
    sheets::Input input;
    input.path = file->file.string();
    Settings settings;
    settings.today = store.today();
    settings.parameters = policies::customary_parameters(Money{90'000}, "1", "1");
    const auto again = read_roster(std::span(&input, 1), settings);
    std::filesystem::remove(file->file);
    ASSERT_EQ(code(again), "ok");
    EXPECT_EQ(again->households.size(), 15U);
    std::map<std::string, int> reasons;
    for (const auto& household : again->households)
        for (const auto& reason : household.reasons) ++reasons[reason];
    EXPECT_EQ(reasons["id_missing"], 3);
    EXPECT_EQ(reasons["id_check_digit"], 3);
    EXPECT_EQ(reasons["income_negative"], 3);
}

TEST_F(ImportTest, EveryColumnOfTheTemplateIsUnderstoodInBothLanguages) {
    for (const char* language : {"zh-CN", "en"}) {
        auto call = task(clerk);
        const auto file = download_roster_template(call, {Text<10>(language)});
        ASSERT_EQ(code(file), "ok");
        sheets::Input input;
        input.path = file->file.string();
        Settings settings;
        settings.today = store.today();
        const auto read = read_columns(std::span(&input, 1), settings);
        std::filesystem::remove(file->file);
        ASSERT_EQ(code(read), "ok");
        ASSERT_EQ(read->size(), 5U);
        EXPECT_FALSE(read->back().kind);  // what is said of how to fill it in
        for (const auto& sheet : *read)
            for (const auto& column : sheet.columns)
                EXPECT_NE(column.field, Field::ignore) << language << column.header;
    }
}

// ---- apply_import

TEST_F(ImportTest, NobodySeesAHouseholdBeforeAllStand) {
    const auto id = checked(roster(100));
    EXPECT_EQ(code(store.write(clerk, [&](auto& call) { return apply_import(call, id, {1}); })),
              "intake.import_changed");
    ASSERT_EQ(code(apply(id)), "ok");
    EXPECT_EQ(code(apply(id)), "intake.wrong_state");
    work(id, 1);
    EXPECT_GT(count("people_households"), 0);
    EXPECT_EQ(visible(), 0);
    work(id);
    EXPECT_EQ(show(id).state, ImportState::applied);
    EXPECT_EQ(show(id).made, 97);
    EXPECT_EQ(visible(), 97);
    EXPECT_EQ(count("policies_decisions"), 85);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM v_people_households WHERE state = 'draft' AND batch > 1"),
              12);
    for (const char* table : {"services_deliveries", "cases_needs", "evaluation_answers"})
        EXPECT_GT(count(table), 0) << table;
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM audit_records WHERE action = 'import_applied'"), 1);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM intake_staged WHERE sealed_record IS NOT NULL"), 3);
}

TEST_F(ImportTest, AnImportCutOffAnywhereIsTakenUpAndMakesEachHouseholdOnce) {
    const auto id = checked(roster(100));
    ASSERT_EQ(code(apply(id)), "ok");
    for (int starts = 0; starts < 50 && show(id).state == ImportState::applying; ++starts) {
        work(id, 1);
        take_up(store.services());
    }
    EXPECT_EQ(show(id).state, ImportState::applied);
    EXPECT_EQ(visible(), 97);
    EXPECT_EQ(store.count("SELECT COUNT(DISTINCT file_no) FROM v_people_households WHERE batch > 1"), 97);
}

TEST_F(ImportTest, AnImportThatNeverComesFurtherIsRemovedWhole) {
    const auto id = checked(roster(100));
    ASSERT_EQ(code(apply(id)), "ok");
    work(id, 1);
    for (int starts = 0; starts < 6; ++starts) take_up(store.services());
    EXPECT_EQ(show(id).state, ImportState::undoing);
    work(id);
    EXPECT_EQ(show(id).state, ImportState::undone);
    EXPECT_EQ(show(id).refusal->code, "jobs.failed");
    EXPECT_EQ(count("people_households"), 0);
}

// ---- undo_import, discard_import

TEST_F(ImportTest, AnImportIsNotUndoneOnceSomethingWasBuiltOnIt) {
    const auto id = applied(roster(5));
    EXPECT_EQ(code(store.write(
                  at(banner, {"intake.see_imports"}),
                  [&](auto& call) { return undo_import(call, participants, id, {RequiredText<500>("x")}); })),
              "auth.not_permitted");
    const auto second = households(id)[1];
    store.database().write([&](db::Session& session) {
        people::set_category(session, second, "deep", StaffId{7}, store.services().clock.now());
    });
    const auto refused = undo(id);
    EXPECT_EQ(code(refused), "intake.built_on");
    EXPECT_EQ(refused.error().args.front(), (std::pair<std::string, std::string>("files", "QX202600002")));
    EXPECT_EQ(visible(), 5);
}

TEST_F(ImportTest, UndoHidesAllAtOnceAndLeavesNothing) {
    const auto id = applied(roster(100));
    EXPECT_EQ(code(store.write(clerk, [&](auto& call) { return discard_import(call, id); })),
              "intake.wrong_state");
    ASSERT_EQ(code(undo(id)), "ok");
    EXPECT_EQ(visible(), 0);
    work(id, 1);
    EXPECT_EQ(show(id).state, ImportState::undoing);
    work(id);
    EXPECT_EQ(show(id).state, ImportState::undone);
    for (const char* table : {"people_households", "people_persons", "people_claims", "services_deliveries",
                              "cases_needs", "evaluation_answers", "policies_decisions"})
        EXPECT_EQ(count(table), 0) << table;
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM intake_staged"), 0);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM v_people_hidden_batches"), 0);
    EXPECT_EQ(show(applied(roster(100))).made, 97);  // the same people and file numbers once more
}

TEST_F(ImportTest, WhatIsDiscardedCanNotBeReadAnyMore) {
    const auto id = checked(roster(3));
    ASSERT_EQ(code(store.write(clerk, [&](auto& call) { return discard_import(call, id); })), "ok");
    work(id);
    EXPECT_EQ(show(id).state, ImportState::discarded);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM intake_files"), 0);
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM intake_imports WHERE key_id IS NOT NULL"), 0);
    auto call = task(clerk);
    EXPECT_EQ(code(download_bad_rows(call, id, {})), "intake.rows_gone");
    EXPECT_EQ(store.read(clerk, [&](auto& reading) { return list_imports(reading, {}); })->items.size(), 1U);
}

// ---- without pages

TEST_F(ImportTest, FilesAreImportedWithoutPagesInTheSameWay) {
    const auto bytes = roster(100);
    sheets::Input file;
    file.name = "roster.xlsx";
    file.path = (folder / "made.xlsx").string();
    Wanted wanted;
    wanted.union_id = banner;
    wanted.local_minimum = Money{90'000};
    wanted.local_minimum_source = "option";
    const auto tried = try_roster(store.services(), std::span(&file, 1), wanted);
    ASSERT_EQ(code(tried), "ok");
    EXPECT_EQ(store.count("SELECT COUNT(*) FROM intake_imports"), 0);
    const auto imported = import_files(store.services(), std::span(&file, 1), wanted);
    ASSERT_EQ(code(imported), "ok");
    EXPECT_EQ(to_json(imported->roster.summary()), to_json(tried->summary()));
    EXPECT_EQ(visible(), 97);
}

TEST_F(ImportTest, WhatAKilledCommandLeftIsFinishedBeforeTheNextOneBegins) {
    const auto id = checked(roster(100));
    ASSERT_EQ(code(apply(id)), "ok");
    store.database().write([&](db::Session& session) {
        auto record = store::find(session, id).value();
        record.job.reset();
        store::update(session, record);
    });
    work(id, 1);
    std::ignore = roster(30, "ZZ2026", 9);
    sheets::Input file;
    file.name = "roster.xlsx";
    file.path = (folder / "made.xlsx").string();
    Wanted wanted;
    wanted.union_id = banner;
    wanted.local_minimum = Money{90'000};
    wanted.local_minimum_source = "option";
    ASSERT_EQ(code(import_files(store.services(), std::span(&file, 1), wanted)), "ok");
    EXPECT_EQ(show(id).state, ImportState::applied);
    EXPECT_EQ(visible(), 97 + 30);
}

// ---- list_overlooked

TEST_F(ImportTest, StandingListsAreKnownByNameAndGoOnWhereAPageEnded) {
    const auto id = applied(roster(30));
    const auto list = [&](const char* kind, std::optional<json::Cursor> cursor) {
        ListOverlooked query;
        query.limit = json::Ranged<1, 200>{4};
        query.cursor = std::move(cursor);
        return store.read(clerk, [&](auto& call) { return list_overlooked(call, kind, query); });
    };
    EXPECT_EQ(code(list("no_list", std::nullopt)), "intake.no_such_list");
    EXPECT_TRUE(list("unchanged_for_a_year", std::nullopt)->items.empty());
    const Instant long_ago{store.services().clock.now().ms - 40'000'000'000};
    const auto all = households(id);
    store.database().write([&](db::Session& session) {
        for (const auto household : all) people::set_proposed_category(session, household, "deep", long_ago);
    });
    for (const auto& [kind, rows] :
         {std::pair("unchanged_for_a_year",
                    store.count("SELECT COUNT(*) FROM v_people_households WHERE batch > 1")),
          std::pair(
              "never_helped",
              store.count("SELECT COUNT(*) FROM v_people_households h WHERE state = 'in_force' AND NOT "
                          "EXISTS (SELECT 1 FROM v_services_deliveries d WHERE d.household_id = h.id)"))}) {
        std::set<std::int64_t> seen;
        std::optional<json::Cursor> cursor;
        do {
            const auto page = list(kind, cursor).value();
            for (const auto& item : page.items) seen.insert(item.household.value);
            cursor = page.next_cursor;
        } while (cursor);
        EXPECT_EQ(static_cast<std::int64_t>(seen.size()), rows) << kind;
    }
    const auto differing = list("category_differs", std::nullopt).value();
    EXPECT_FALSE(differing.items.empty());
    for (const auto& item : differing.items) EXPECT_NE(item.declared_category, item.proposed_category);
}

}  // namespace
}  // namespace bangfu::intake
