// SPDX-License-Identifier: Apache-2.0
#include "row_cells.hpp"
#include <bangfu/intake/roster.hpp>
#include <bangfu/platform/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace bangfu::intake {
namespace {

Settings settings_of(std::int64_t minimum_fen = 90'000) {
    Settings settings;
    settings.parameters = policies::customary_parameters(Money{minimum_fen}, "test", "test");
    settings.today = *Date::of(2026, 11, 22);
    return settings;
}

const std::string headers =
    "档案编号,姓名,身份证号,出生日期,本人月平均收入(元),家庭其他成员年收入(元),家庭人口,困难类别,"
    "主要致困原因,"
    "医疗自付支出(元/年),教育支出(元/年),残疾康复支出(元/年),住房支出(元/年),其他刚性支出(元/年)";
const std::string good = "K1,王静,11010519491231002X,1949-12-31,2000,0,2,深度困难,其他,0,0,0,0,0";

Result<Roster> read(const std::string& text, const Settings& settings = settings_of()) {
    const sheets::Input file{"职工.csv", "", text};
    return read_roster(std::span(&file, 1), settings);
}

std::string refusal(const std::string& text, const Settings& settings = settings_of()) {
    const auto roster = read(text, settings);
    return roster.ok() ? "read" : std::string(roster.error().code->id);
}

// Status and reasons of the one household of a row.
std::string judged(const std::string& row, const std::string& with_headers = headers) {
    const auto roster = read(with_headers + "\n" + row + "\n");
    if (roster.refused()) return std::string(roster.error().code->id);
    const auto& h = roster->households.at(0);
    std::string out(name_of(h.status));
    for (const auto& code : h.reasons) out += " " + code;
    return out;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(Roster, IsRefusedWithoutALocalMinimumOrWithAnUnknownField) {
    auto settings = settings_of();
    settings.parameters.reset();
    EXPECT_EQ(refusal(headers + "\n" + good, settings), "intake.no_local_minimum");
    settings = settings_of();
    settings.header_fields = {{"姓名", "nonsense"}};
    EXPECT_EQ(refusal(headers + "\n" + good, settings), "intake.unknown_field");
}

TEST(Roster, IsRefusedWhereAMoneyIdentityOrSizeColumnIsNotUnderstood) {
    for (const auto* header :
         {"身份证号", "本人月平均收入(元)", "家庭其他成员年收入(元)", "家庭人口", "医疗自付支出(元/年)",
          "教育支出(元/年)", "住房支出(元/年)", "其他刚性支出(元/年)", "档案编号"}) {
        const auto roster =
            read(replaced(headers, header, "栏目甲") + "\n" + good + "\n" + good + "\n" + good + "\n");
        ASSERT_TRUE(roster.refused()) << header;
        EXPECT_EQ(roster.error().code->id, "intake.column_missing") << header;
        EXPECT_NE(roster.error().args.at(2).second.find("栏目甲"), std::string::npos) << header;
    }
    const auto more = read(headers + ",神秘支出(元)\n" + good + ",5\n");
    ASSERT_TRUE(more.refused());
    EXPECT_EQ(more.error().code->id, "intake.column_unknown");
    EXPECT_EQ(more.error().args.at(1).second, "神秘支出(元)");
}

TEST(Roster, TakesTheTotalOfTheExpendituresOnlyWhereItStandsAlone) {
    const std::string all =
        "医疗自付支出(元/年),教育支出(元/年),残疾康复支出(元/年),住房支出(元/年),其他刚性支出(元/年)";
    const auto alone =
        read(replaced(headers, all, "年刚性支出合计") + "\n" + replaced(good, "0,0,0,0,0", "700") + "\n");
    ASSERT_TRUE(alone.ok());
    EXPECT_EQ(alone->households.at(0).inputs->rigid_expenditure, Money{70'000});
    const auto row = good + ",9\n";
    const auto beside = replaced(headers, "医疗自付支出(元/年)", "栏目甲") + ",年刚性支出合计\n";
    EXPECT_EQ(refusal(beside + row + row + row), "intake.column_missing");
}

TEST(Roster, TakesACorrectionOfAColumn) {
    auto settings = settings_of();
    settings.header_fields = {{"栏目甲", "own_income"}, {"神秘支出(元)", "ignore"}};
    const auto text = replaced(headers, "本人月平均收入(元)", "栏目甲") + ",神秘支出(元)\n" + good + ",5\n";
    EXPECT_EQ(refusal(text, settings), "read");
}

TEST(Roster, IsRefusedWithADuplicateHeaderOrWithoutHouseholds) {
    EXPECT_EQ(refusal(headers + ",家庭人口\n" + good + ",3\n"), "intake.duplicate_header");
    EXPECT_EQ(refusal(headers + "\n"), "intake.no_households");
    EXPECT_EQ(refusal("甲,乙\n1,2\n"), "intake.no_file_sheet");
    EXPECT_EQ(refusal("\n\n"), "intake.no_file_sheet");
}

TEST(Roster, IsRefusedWithMoreRowsOrTextThanMayBeKept) {
    const auto text = headers + "\n" + good + "\n" + replaced(good, "K1", "K2") + "\n";
    auto settings = settings_of();
    settings.rows = 1;
    EXPECT_EQ(refusal(text, settings), "intake.too_many_rows");
    settings = settings_of();
    settings.households = 1;
    EXPECT_EQ(refusal(text, settings), "intake.too_many_households");
    settings = settings_of();
    settings.text_bytes = 100;
    const auto roster = read(text, settings);
    ASSERT_TRUE(roster.refused());
    EXPECT_EQ(roster.error().code->id, "intake.too_much_text");
    EXPECT_EQ(roster.error().args.at(1).second, "3");
}

TEST(Roster, JudgesEachRowWithAllItsReasons) {
    EXPECT_EQ(judged(good), "accepted");
    EXPECT_EQ(judged(replaced(good, "002X", "0021")), "draft id_check_digit");
    EXPECT_EQ(judged(replaced(good, "11010519491231002X", "1.10105E+17")), "draft id_is_number");
    EXPECT_EQ(judged(replaced(good, "11010519491231002X", "")), "draft id_missing");
    EXPECT_EQ(judged(replaced(good, "11010519491231002X", "110105491231002")), "warning id_15_digits");
    EXPECT_EQ(judged(replaced(good, "1949-12-31", "1949-12-30")), "warning birth_mismatch");
    EXPECT_EQ(judged(replaced(good, "1949-12-31", "1949.12")), "accepted");
    EXPECT_EQ(judged(replaced(good, "2000,0,2", "-1,0,2")), "draft income_negative");
    EXPECT_EQ(judged(replaced(good, "2000,0,2", "约两千,0,2")), "draft income_unreadable");
    EXPECT_EQ(judged(replaced(good, "2000,0,2", "0,,2")), "warning no_income");
    EXPECT_EQ(judged(replaced(good, "2000,0,2", "无,-5,2")), "draft income_negative");
    EXPECT_EQ(judged(replaced(good, "2000,0,2", "2000,0,几口")), "draft size_unreadable");
    EXPECT_EQ(judged(replaced(good, "2000,0,2", "2000,0,")), "draft size_missing");
    EXPECT_EQ(judged(replaced(good, "2000,0,2", "\"2,000元\",１０００,三口人")), "accepted");
    EXPECT_EQ(judged(replaced(good, "11010519491231002X", "１１０１０５１９４９１２３１００２ｘ")),
              "accepted normalised");
}

TEST(Roster, RefusesTheLaterOfTwoRowsOfAPerson) {
    const auto later = replaced(replaced(good, "K1", "K2"), "11010519491231002X", "110105491231002");
    const auto roster = read(headers + "\n" + good + "\n" + later + "\n");
    ASSERT_TRUE(roster.ok());
    EXPECT_EQ(roster->households.at(0).status, Status::accepted);
    EXPECT_EQ(roster->households.at(1).reasons,
              (std::vector<std::string>{"duplicate_person", "id_15_digits"}));
    EXPECT_EQ(roster->households.at(1).status, Status::refused);
}

TEST(Roster, TakesAmountsByTheUnitAndPeriodOfTheirHeader) {
    auto yearly = replaced(headers, "本人月平均收入(元)", "本人年收入(万元)");
    yearly = replaced(yearly, "住房支出(元/年)", "房租（元/月）");
    const auto roster =
        read(yearly + "\n" + replaced(replaced(good, "2000,0,2", "2.4,0,2"), "0,0,0,0,0", "0,0,0,300,0"));
    ASSERT_TRUE(roster.ok()) << roster.error().code->id;
    EXPECT_EQ(roster->households.at(0).inputs->annual_income, Money{2'400'000});
    EXPECT_EQ(roster->households.at(0).inputs->rigid_expenditure, Money{360'000});
}

TEST(Roster, TakesThePeriodOfACellBeforeThatOfItsHeader) {
    const auto row =
        replaced(replaced(good, "2000,0,2", "24000元/年,300元/月,2"), "0,0,0,0,0", "0,0,0,500元/月,0");
    const auto roster = read(headers + "\n" + row + "\n" + replaced(good, "K1", "K2") + "\n");
    ASSERT_TRUE(roster.ok()) << roster.error().code->id;
    EXPECT_EQ(roster->households.at(0).inputs->annual_income, Money{2'760'000});
    EXPECT_EQ(roster->households.at(0).inputs->rigid_expenditure, Money{600'000});
    EXPECT_FALSE(roster->households.at(1).own_income_is_yearly);
}

TEST(Roster, CallsAnIncomeWithoutAPeriodAGuess) {
    const auto bare = replaced(headers, "本人月平均收入(元)", "本人收入(元)") + "\n" + good + "\n";
    const auto roster = read(bare);
    ASSERT_TRUE(roster.ok());
    for (const auto& column : roster->sheets.at(0).columns)
        EXPECT_EQ(column.guess, column.header == "本人收入(元)") << column.header;
}

TEST(Roster, IsRefusedWhereTwoColumnsWereMappedToOneField) {
    auto settings = settings_of();
    settings.header_fields = {{"栏目甲", "own_income"}, {"栏目乙", "own_income"}};
    const auto text = replaced(headers, "本人月平均收入(元)", "栏目甲") + ",栏目乙\n" + good + ",5\n";
    EXPECT_EQ(refusal(text, settings), "intake.field_twice");
}

TEST(Roster, LeavesOutAStatisticWhereTheSheetOfFilesReadsWhole) {
    const std::string sums = "乡镇,家庭人口,医疗支出(元)\n锦山镇,120,3000\n美林镇,80,2000\n牛营子镇,9,100\n";
    const std::string files = headers + "\n" + good + "\n";
    const std::vector<sheets::Input> both{{"汇总.csv", "", sums}, {"职工.csv", "", files}};
    const auto roster = read_roster(both, settings_of());
    ASSERT_TRUE(roster.ok()) << roster.error().code->id;
    EXPECT_EQ(roster->households.size(), 1U);
    EXPECT_FALSE(roster->sheets.at(0).kind);
    EXPECT_EQ(refusal(sums), "intake.column_missing");
}

TEST(Roster, SaysOfEveryRowWhatCouldNotBeRead) {
    const std::string files = headers + "\n" + good + "\n";
    const std::string help =
        "档案编号,姓名,帮扶日期,帮扶类型,权益类别,支持层面,金额(元)\n"
        "K1,王静,前天,生活救助,经济权益,国家,约500\nK1,王静,2026-03-15,累计帮扶,其它,国家,300\n小计,,,,,,"
        "800\n"
        "K1,小计,,,,,800\n";
    const std::string members = "档案编号,职工姓名,成员姓名,与职工关系,年收入(元)\nK1,王静,王小,子女,12001\n";
    const std::string survey =
        "档案编号,姓名,需求内容,权益类别,期望支持层面,是否需要,迫切程度,是否已获得服务,满意度\n"
        "K1,王静,就业,经济权益,国家,申请中,5,未回答,1、非常满意\nK1,王静,就业,,国家,是,5,是,5\n";
    const std::vector<sheets::Input> all{
        {"帮扶.csv", "", help}, {"成员.csv", "", members}, {"调查.csv", "", survey}, {"职工.csv", "", files}};
    const auto roster = read_roster(all, settings_of());
    ASSERT_TRUE(roster.ok()) << roster.error().code->id;
    const auto& household = roster->households.at(0);
    using Notes = std::vector<std::string_view>;
    ASSERT_EQ(household.help.size(), 2U);
    EXPECT_EQ(household.help[0].notes, (Notes{note::date_unreadable, note::amount_unreadable}));
    EXPECT_EQ(household.help[1].notes, Notes{note::cell_unreadable});
    EXPECT_EQ(household.help[1].amount, Money{30'000});
    EXPECT_EQ(household.members.at(0).monthly_income, Money{100'008});
    EXPECT_EQ(household.members.at(0).notes, Notes{note::amount_rounded});
    EXPECT_EQ(household.survey.at(0).notes, Notes{note::answer_unreadable});
    EXPECT_EQ(household.survey.at(0).satisfaction, 5);
    EXPECT_EQ(household.survey.at(1).notes, Notes{note::answer_without_cell});
}

TEST(Roster, TakesTheUnitOfALineAboveTheTableWhereTheHeaderNamesNone) {
    const auto bare = replaced(headers, "本人月平均收入(元)", "本人月平均收入");
    const auto row = replaced(good, "2000,0,2", "0.2,3000,2") + "\n";
    const auto roster = read("某旗花名册,,,,填报单位：某旗总工会,,单位：人、万元\n" + bare + "\n" + row);
    ASSERT_TRUE(roster.ok()) << roster.error().code->id;
    EXPECT_EQ(roster->households.at(0).inputs->annual_income, Money{2'700'000});
    const auto own = replaced(headers, "本人月平均收入(元)", "本人月平均收入（单位：万元）");
    EXPECT_EQ(read(own + "\n" + row)->households.at(0).inputs->annual_income, Money{2'700'000});
}

TEST(Roster, TakesACostsBareNameWhereItsColumnHoldsNumbers) {
    auto bare = replaced(headers, "其他刚性支出(元/年)", "其他");
    bare = replaced(bare, "教育支出(元/年)", "教育") + ",其他联系方式";
    const auto row = replaced(good, "0,0,0,0,0", "0,7,0,0,9") + ",电话";
    const auto roster =
        read(bare + "\n" + row + "\n" + replaced(row, "K1", "K2") + "\n" + replaced(row, "K1", "K3") + "\n");
    ASSERT_TRUE(roster.ok()) << roster.error().code->id;
    EXPECT_EQ(roster->households.at(0).inputs->rigid_expenditure, Money{1'600});
    const auto texts = replaced(row, "0,7,0,0,9", "0,高中,0,0,9");
    const auto schooling = read(bare + "\n" + texts + "\n" + texts + "\n" + texts + "\n");
    ASSERT_TRUE(schooling.ok()) << schooling.error().code->id;
    EXPECT_EQ(schooling->households.at(0).inputs->rigid_expenditure, Money{900});
}

TEST(Roster, KnowsAFormulaThatWasNeverCalculatedFromABlank) {
    sheets::Cell cell;
    EXPECT_FALSE(given(cell).is_formula);
    cell.is_formula = true;
    EXPECT_EQ(given(cell).kind, Given::Kind::blank);
    EXPECT_TRUE(given(cell).is_formula);
}

TEST(Roster, KnowsARowThatContinuesAHouseholdFromANewOne) {
    const HeaderRules rules;
    HeaderMeanings meanings(rules);
    std::map<int, Header> row;
    for (const auto* header : {"档案编号", "姓名", "性别", "民族"})
        row[static_cast<int>(row.size())] = Header{"", header, false};
    const auto plan = plan_columns(SheetKind::files, row, meanings, {});
    const std::vector<sheets::Merge> merges{{2, 3, 0, 0}};
    RowCells cells(plan, merges, false);
    const auto kind = [&](int number, std::initializer_list<const char*> texts) {
        std::vector<sheets::Cell> given;
        for (const auto* text : texts) {
            given.emplace_back().text = text;
            given.back().column = static_cast<int>(given.size() + 3 - texts.size());
        }
        return cells.take({number, given});
    };
    EXPECT_EQ(kind(2, {"K1", "王静", "女", "汉族"}), RowKind::data);
    EXPECT_EQ(kind(3, {"王小", "男", "汉族"}), RowKind::continued);
    EXPECT_EQ(kind(4, {"K2", "李四", "男", "汉族"}), RowKind::data);
}

TEST(Roster, LeavesOutASumWhoseCountStandsInTheIdentityColumn) {
    const auto roster = read(headers + "\n" + good + "\n小计,,1户,,2000,,,,,,,,,\n合计,,1,,2000,,,,,,,,,\n");
    ASSERT_TRUE(roster.ok());
    EXPECT_EQ(roster->households.size(), 1U);
}

TEST(Roster, ListsRowsWithoutAFileApart) {
    const std::string help =
        "档案编号,姓名,帮扶日期,帮扶类型,权益类别,支持层面,金额(元)\n"
        "K1,王静,2026-03-15,生活救助,经济权益,国家,500\nK9,李四,2026-03-15,生活救助,经济权益,国家,700\n"
        ",王静,2026-03-16,生活救助,经济权益,国家,20\n小计,,,,,,520\nk1,王静,2026-03-16,政策咨询,社会,社区,\n";
    const std::vector<sheets::Input> files{{"帮扶.csv", "", help}, {"职工.csv", "", headers}};
    const std::string whole = headers + "\n" + good + "\n";
    const std::vector<sheets::Input> both{{"帮扶.csv", "", help}, {"职工.csv", "", whole}};
    const auto roster = read_roster(both, settings_of());
    ASSERT_TRUE(roster.ok());
    const auto summary = roster->summary();
    EXPECT_EQ(summary.aid_records, 2);
    EXPECT_EQ(summary.aid_total, Money{50'000});
    ASSERT_EQ(summary.unattached.size(), 2U);
    EXPECT_EQ(summary.unattached[0].file_no, "K9");
    EXPECT_EQ(summary.unattached[0].row, 3);
    EXPECT_EQ(summary.unattached[1].file_no, "");
    EXPECT_EQ(summary.unattached[1].row, 4);
}

TEST(Roster, OfKBannerEqualsItsAnswersHouseholdByHousehold) {
    const char* given = std::getenv("BANGFU_SHARED");
    const auto folder =
        std::filesystem::path(given != nullptr ? given : "../shared") / "data/rosters/k-banner";
    if (!std::filesystem::exists(folder / "roster.xlsx")) {
        std::puts("skipped: the shared roster (BANGFU_SHARED) is not here");
        GTEST_SKIP() << "the shared roster (BANGFU_SHARED) is not here";
    }
    std::stringstream text;
    text << std::ifstream(folder / "expected.json").rdbuf();
    const auto document = json::Document::parse(text.str());
    ASSERT_TRUE(document.ok());
    const auto expected = document.value().root();
    const auto minimum = expected.find("local_minimum_yuan_per_person_month")->integer();
    const sheets::Input file{"roster.xlsx", (folder / "roster.xlsx").string(), ""};
    const auto roster = read_roster(std::span(&file, 1), settings_of(minimum * 100));
    ASSERT_TRUE(roster.ok()) << roster.error().code->id;
    const auto households = *expected.find("households_expected");
    ASSERT_EQ(roster->households.size(), households.size());
    for (const auto& household : roster->households) {
        const auto answer = households.find(household.file_no);
        ASSERT_TRUE(answer) << household.file_no;
        EXPECT_EQ(name_of(household.status), answer->find("status")->string()) << household.file_no;
        std::vector<std::string> reasons;
        for (std::size_t i = 0; i < answer->find("reasons")->size(); ++i) {
            reasons.emplace_back(answer->find("reasons")->item(i).string());
        }
        EXPECT_EQ(household.reasons, reasons) << household.file_no;
        if (!household.counts()) continue;
        EXPECT_EQ(policies::chinese_label(household.proposal->category),
                  answer->find("computed_category")->string());
        EXPECT_EQ(household.inputs->annual_income.fen, answer->find("annual_income_fen")->integer());
        EXPECT_EQ(household.inputs->rigid_expenditure.fen, answer->find("rigid_expenditure_fen")->integer());
        EXPECT_EQ(household.inputs->size, answer->find("household_size")->integer());
    }
    const auto summary = roster->summary();
    EXPECT_EQ(summary.members, expected.find("members")->integer());
    EXPECT_EQ(summary.aid_records, expected.find("aid_records")->integer());
    EXPECT_EQ(summary.aid_total.fen, expected.find("aid_total_fen")->integer());
    EXPECT_EQ(summary.declared_differs, expected.find("declared_differs")->integer());
    const auto written = json::Document::parse(to_json(summary));
    ASSERT_TRUE(written.ok());
    const auto survey = *written.value().root().find("survey_rows");
    const auto wanted = *expected.find("survey_rows");
    ASSERT_EQ(survey.size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto cell = survey.find(wanted.key(i));
        ASSERT_TRUE(cell) << wanted.key(i);
        for (const auto* count : {"asked", "needed", "received_among_needed", "satisfied_among_received"}) {
            EXPECT_EQ(cell->find(count)->integer(), wanted.member(i).find(count)->integer())
                << wanted.key(i) << count;
        }
    }
}

}  // namespace
}  // namespace bangfu::intake
