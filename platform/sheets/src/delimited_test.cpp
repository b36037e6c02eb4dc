// SPDX-License-Identifier: Apache-2.0
#include "made_files_test.hpp"

#include <fstream>

#include <gtest/gtest.h>

namespace bangfu::sheets {
namespace {

using made::cells_of;
using made::id_of;

std::string grid(const std::string& bytes) {
    const auto cells = cells_of(bytes);
    if (cells.refused()) return std::string(cells.error().code->id);
    std::string out;
    for (const auto& cell : cells.value()) {
        out += std::to_string(cell.row) + column_name(cell.column) + "=" + cell.text + "|";
    }
    return out;
}

const std::string gb =
    "\xD0\xD5\xC3\xFB,\xD0\xD4\xB1\xF0\r\n\xB6\xAD\xD3\xEE\xBB\xAA,\xC4\xD0\r\n";  // GB18030

TEST(Delimited, RefusesWhatIsNoText) {
    EXPECT_EQ(id_of(std::string("a,b\n\0x", 6)), "sheets.unsupported_type");
    const auto wrong = cells_of(std::string("甲,乙\nabc\xFF\xFF\n"));
    ASSERT_TRUE(wrong.refused());
    EXPECT_TRUE(wrong.error().is(error::wrong_encoding));
    EXPECT_EQ(wrong.error().args[1].second, "2");
    EXPECT_EQ(id_of(std::string("\xEF\xBB\xBF") + gb), "sheets.wrong_encoding");
}

TEST(Delimited, RefusesAQuoteThatNeverCloses) {
    const auto open = cells_of(std::string("a,b\n1,\"two\nthree\n"));
    ASSERT_TRUE(open.refused());
    EXPECT_TRUE(open.error().is(error::open_quote));
    EXPECT_EQ(open.error().args[1].second, "2");
}

TEST(Delimited, RefusesWhatIsTooWideTooLongOrTooMany) {
    EXPECT_EQ(id_of(std::string(600, ',') + "x\n"), "sheets.too_many_columns");
    EXPECT_EQ(id_of(std::string(1'000'000, ',') + "\n"), "read");
    EXPECT_EQ(id_of("a," + std::string(40'000, 'x') + "\n"), "sheets.text_too_long");
    Limits small;
    small.rows = 2;
    EXPECT_EQ(id_of("a\nb\nc\n", small), "sheets.too_many_rows");
}

TEST(Delimited, ReadsEveryEncodingThatOfficesWrite) {
    const std::string expected = "1A=姓名|1B=性别|2A=董宇华|2B=男|";
    EXPECT_EQ(grid("姓名,性别\n董宇华,男\n"), expected);
    EXPECT_EQ(grid("\xEF\xBB\xBF姓名,性别\n董宇华,男\n"), expected);
    EXPECT_EQ(grid(gb), expected);
    std::string utf16 = "\xFF\xFE";
    for (const char16_t c : std::u16string_view(u"姓名\t性别\r\n董宇华\t男\r\n")) {
        utf16 += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
    }
    EXPECT_EQ(grid(utf16), expected);
}

TEST(Delimited, DecodesAcrossChunkBorders) {
    std::string many = "姓名,x\n";
    for (int i = 0; i < 20'000; ++i) many += "\xB6\xAD\xD3\xEE,1\n";
    many.erase(0, std::string("姓名,x\n").size());
    const auto cells = cells_of(many);
    ASSERT_TRUE(cells.ok());
    ASSERT_EQ(cells.value().size(), 40'000U);
    for (std::size_t i = 0; i < cells.value().size(); i += 2) ASSERT_EQ(cells.value()[i].text, "董宇");
}

TEST(Delimited, ReadsQuotesLineBreaksAndDelimiters) {
    EXPECT_EQ(grid("a;b\n\"x;\"\"y\";\"line\nbreak\"\n"), "1A=a|1B=b|2A=x;\"y|2B=line\nbreak|");
    EXPECT_EQ(grid("a\tb,c\n1\t2,3\n"), "1A=a|1B=b,c|2A=1|2B=2,3|");
    EXPECT_EQ(grid("a,b\r\n\r\n,,3"), "1A=a|1B=b|3C=3|");
    EXPECT_EQ(grid("a,b\r1,2\r"), "1A=a|1B=b|2A=1|2B=2|");
    EXPECT_EQ(grid("id,x\n=\"0012\",5'\"\n"), "1A=id|1B=x|2A=0012|2B=5'\"|");
}

TEST(Delimited, ReadsAFileOnDiskAndNamesItsSheetAfterIt) {
    const auto path = testing::TempDir() + "delimited_test.csv";
    std::ofstream(path, std::ios::binary) << gb;
    auto book = Book::open(Input{"上报/职工档案.csv", path, ""});
    ASSERT_TRUE(book.ok());
    EXPECT_TRUE(book->is_delimited_text());
    EXPECT_EQ(book->sheets().at(0).name, "职工档案");
    EXPECT_EQ(cells_of(book.value()).value().size(), 4U);
    EXPECT_EQ(cells_of(book.value()).value().size(), 4U);
    std::remove(path.c_str());
}

TEST(Delimited, WritesFieldsThatNoSpreadsheetRunsAsFormulas) {
    EXPECT_EQ(delimited("=1+1"), "'=1+1");
    EXPECT_EQ(delimited("a,b"), "\"a,b\"");
    EXPECT_EQ(delimited("say \"x\""), "\"say \"\"x\"\"\"");
    EXPECT_EQ(delimited("-5", ',', false), "-5");
}

}  // namespace
}  // namespace bangfu::sheets
