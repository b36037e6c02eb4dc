// SPDX-License-Identifier: Apache-2.0
#include "made_files_test.hpp"

#include <array>
#include <filesystem>

#include <gtest/gtest.h>

namespace bangfu::sheets {
namespace {

TEST(Writer, FaultsWhereThePathCannotBeWritten) {
    Writer writer("/nonexistent/folder/x.xlsx");
    writer.begin_sheet("a", {});
    EXPECT_THROW(writer.finish(), Fault);
}

TEST(Writer, LeavesNoUnfinishedFile) {
    const auto path = testing::TempDir() + "unfinished.xlsx";
    {
        Writer writer(path);
        writer.begin_sheet("a", {});
    }
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(Writer, WritesWhatTheReaderReads) {
    const auto path = testing::TempDir() + "written.xlsx";
    Writer writer(path);
    const std::array columns{Column{"身份证号", 22, ColumnKind::text}, Column{"金额", 12, ColumnKind::money},
                             Column{"日期", 12, ColumnKind::date}, Column{"数", 8, ColumnKind::number}};
    writer.begin_sheet("甲/乙", columns);
    writer.row(std::array{Value::of("150499197105048077"), Value::of(Money{432250}),
                          Value::of(*Date::of(2026, 3, 15)), Value::of(std::int64_t{7})});
    writer.row(std::array{Value::of("=HYPERLINK(\"x\")"), Value::of("")});
    writer.merge({2, 3, 3, 3});
    writer.begin_sheet("甲乙", {});
    writer.row(std::array{Value::of("标题")});
    writer.finish();

    auto book = Book::open(Input{"f", path, ""});
    ASSERT_TRUE(book.ok());
    EXPECT_EQ(book->sheets()[0].name, "甲乙");
    EXPECT_EQ(book->sheets()[1].name, "甲乙 2");
    const auto cells = made::cells_of(book.value()).value();
    ASSERT_EQ(cells.size(), 9U);
    EXPECT_EQ(cells[0].text, "身份证号");
    EXPECT_EQ(cells[4].kind, CellKind::text);
    EXPECT_EQ(cells[4].text, "150499197105048077");
    EXPECT_EQ(cells[5].text, "4322.5");
    EXPECT_EQ(cells[6].date.iso(), "2026-03-15");
    EXPECT_EQ(cells[7].text, "7");
    EXPECT_EQ(cells[8].text, "=HYPERLINK(\"x\")");
    EXPECT_FALSE(cells[8].is_formula);
    EXPECT_EQ(book->merges(0).value(), (std::vector<Merge>{{2, 3, 3, 3}}));
    std::filesystem::remove(path);
}

}  // namespace
}  // namespace bangfu::sheets
