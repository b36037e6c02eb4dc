// SPDX-License-Identifier: Apache-2.0
#include "xlsx.hpp"

#include "made_files_test.hpp"
#include "number_format.hpp"

#include <gtest/gtest.h>

namespace bangfu::sheets {
namespace {

using made::cells_of;
using made::id_of;
using made::rows_of;
using made::xlsx;

std::string one_sheet(const std::string& rows, const std::string& behind = "") {
    return xlsx({.sheets = {{"甲", rows_of(rows, behind)}},
                 .shared = "",
                 .styles = "",
                 .workbook_properties = "",
                 .sheet_attributes = ""});
}

TEST(Xlsx, RefusesWhatIsNoXlsx) {
    EXPECT_EQ(id_of(""), "sheets.empty_file");
    EXPECT_EQ(id_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 whatever"), "sheets.old_excel");
    std::string encrypted = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(70'000, 'x');
    for (const char c : std::string("EncryptedPackage")) encrypted += {c, '\0'};
    EXPECT_EQ(id_of(encrypted), "sheets.password_protected");
    EXPECT_EQ(id_of("%PDF-1.7 ..."), "sheets.unsupported_type");
    EXPECT_EQ(id_of("<html><table></table></html>"), "sheets.unsupported_type");
    EXPECT_EQ(id_of(made::zipped({{"word/document.xml", "<w/>"}})), "sheets.unsupported_type");
    EXPECT_EQ(id_of("PK\x03\x04 and then nothing of a zip"), "sheets.damaged");
}

TEST(Xlsx, RefusesDamageWithPartAndLine) {
    const auto torn = cells_of(one_sheet("<row r=\"1\">\n<c r=\"A1\"><v>1</c></row>"));
    ASSERT_TRUE(torn.refused());
    EXPECT_TRUE(torn.error().is(error::damaged));
    EXPECT_EQ(torn.error().args[1].second, "xl/worksheets/s1.xml");
    EXPECT_EQ(torn.error().args[2].second, "2");
    auto cut = one_sheet("<row><c><v>1</v></c></row>");
    cut.resize(cut.size() / 2);
    EXPECT_EQ(id_of(cut), "sheets.damaged");
    EXPECT_EQ(id_of(one_sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")), "sheets.damaged");
    EXPECT_EQ(id_of(one_sheet("<row r=\"3\"/><row r=\"2\"/>")), "sheets.damaged");
}

TEST(Xlsx, RefusesADoctype) {
    const auto bytes = xlsx({.sheets = {{"a", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet/>"}},
                             .shared = "",
                             .styles = "",
                             .workbook_properties = "",
                             .sheet_attributes = ""});
    EXPECT_EQ(id_of(bytes), "sheets.forbidden_markup");
}

TEST(Xlsx, RefusesWhatCostsTooMuch) {
    const auto wide = one_sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>");
    EXPECT_EQ(id_of(wide), "sheets.too_many_columns");
    EXPECT_EQ(id_of(one_sheet("<row r=\"1\"><c r=\"XFD1\" s=\"0\"/></row>")), "read");  // styled, empty
    EXPECT_EQ(id_of(one_sheet("<row r=\"1000001\"><c><v>1</v></c></row>")), "sheets.too_many_rows");
    const std::string long_text(40'000, 'x');
    EXPECT_EQ(id_of(one_sheet("<row><c t=\"inlineStr\"><is><t>" + long_text + "</t></is></c></row>")),
              "sheets.text_too_long");
    Limits small;
    small.shared_text_bytes = 1000;
    EXPECT_EQ(id_of(xlsx({.sheets = {{"a", rows_of("")}},
                          .shared = "<sst><si><t>" + long_text + "</t></si></sst>",
                          .styles = "",
                          .workbook_properties = "",
                          .sheet_attributes = ""}),
                    small),
              "sheets.too_large");
    small = {};
    small.file_bytes = 10;
    EXPECT_EQ(id_of(wide, small), "sheets.too_large");
    small = {};
    small.entries = 2;
    EXPECT_EQ(id_of(wide, small), "sheets.too_large");
    small = {};
    small.total_bytes = 200;
    EXPECT_EQ(id_of(one_sheet(std::string(1000, ' ')), small), "sheets.too_large");
    EXPECT_EQ(id_of(one_sheet(std::string(32 << 20, ' '))), "sheets.zip_bomb");
}

TEST(Xlsx, ReadsEveryKindOfCell) {
    const auto cells = cells_of(xlsx(
        {.sheets =
             {{"甲",
               rows_of("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c>"
                       "<c r=\"B2\" t=\"inlineStr\"><is><t>行</t><t>内_x0041_</t><rPh><t>x</t></rPh></is></c>"
                       "<c r=\"D2\"><v>4322.50</v></c><c r=\"E2\" s=\"1\"><v>46096.75</v></c>"
                       "<c r=\"F2\" t=\"b\"><v>1</v></c><c r=\"G2\" t=\"e\"><v>#N/A</v></c>"
                       "<c r=\"H2\"><f>SUM(A1)</f><v>3</v></c><c r=\"I2\" t=\"str\"><f>A1</f><v>乙</v></c>"
                       "<c r=\"J2\" t=\"d\"><v>2026-03-15T00:00:00</v></c><c r=\"K2\" s=\"1\"/></row>")}},
         .shared = "<sst><si><t>zero</t></si><si><r><t>甲</t></r><r><t>乙</t></r></si></sst>",
         .styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" "
                   "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
                   "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                   "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>",
         .workbook_properties = "",
         .sheet_attributes = ""}));
    ASSERT_TRUE(cells.ok());
    const auto& c = cells.value();
    ASSERT_EQ(c.size(), 9U);
    EXPECT_EQ(c[0].text, "甲乙");
    EXPECT_EQ(c[1].text, "行内A");
    EXPECT_EQ(c[2].column, 3);
    EXPECT_EQ(c[2].kind, CellKind::number);
    EXPECT_EQ(c[2].text, "4322.50");
    EXPECT_EQ(c[3].kind, CellKind::date);
    EXPECT_EQ(c[3].date.iso(), "2026-03-15");
    EXPECT_EQ(c[4].kind, CellKind::boolean);
    EXPECT_EQ(c[5].kind, CellKind::error);
    EXPECT_TRUE(c[6].is_formula);
    EXPECT_EQ(c[6].text, "3");
    EXPECT_EQ(c[7].text, "乙");
    EXPECT_EQ(c[8].date.iso(), "2026-03-15");
}

TEST(Xlsx, CountsFrom1904WhereTheWorkbookSaysSo) {
    const auto cells = cells_of(xlsx({.sheets = {{"a", rows_of("<row><c s=\"0\"><v>44634</v></c></row>")}},
                                      .shared = "",
                                      .styles = "<s><cellXfs><xf numFmtId=\"31\"/></cellXfs></s>",
                                      .workbook_properties = "date1904=\"1\"",
                                      .sheet_attributes = ""}));
    ASSERT_TRUE(cells.ok());
    EXPECT_EQ(cells.value().at(0).date.iso(), "2026-03-15");
}

TEST(Xlsx, NamesHiddenSheetsAndMergedRanges) {
    const auto bytes =
        xlsx({.sheets = {{"甲", rows_of("<row><c><v>1</v></c></row>" + std::string(100'000, ' '),
                                        "<mergeCells><mergeCell ref=\"A1:C2\"/>"
                                        "<mergeCell ref='D4:D9'/></mergeCells>")},
                         {"乙",
                          "<x:worksheet xmlns:x=\"x\"><x:sheetData></x:sheetData><x:mergeCells>"
                          "<x:mergeCell ref=\"B2:B3\"/></x:mergeCells></x:worksheet>"},
                         {"丙", "<worksheet><sheetData/></worksheet>"}},
              .shared = "",
              .styles = "",
              .workbook_properties = "",
              .sheet_attributes = "state=\"hidden\""});
    auto book = Book::open(Input{"f", "", bytes});
    ASSERT_TRUE(book.ok());
    ASSERT_EQ(book->sheets().size(), 3U);
    EXPECT_EQ(book->sheets()[1].name, "乙");
    EXPECT_TRUE(book->sheets()[0].hidden);
    EXPECT_EQ(book->merges(0).value(), (std::vector<Merge>{{1, 2, 0, 2}, {4, 9, 3, 3}}));
    EXPECT_EQ(book->merges(1).value(), (std::vector<Merge>{{2, 3, 1, 1}}));
    EXPECT_TRUE(book->merges(2).value().empty());
}

TEST(Xlsx, StopsWhereTheTakerSaysSo) {
    const auto bytes = one_sheet("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>");
    auto book = Book::open(Input{"f", "", bytes});
    int rows = 0;
    EXPECT_TRUE(book->read_rows(0, [&](const Row&) { return ++rows < 1; }).ok());
    EXPECT_EQ(rows, 1);
}

TEST(NumberFormat, TellsDatesFromNumbers) {
    for (const auto* date :
         {"yyyy-mm-dd", "yyyy/m/d", "m/d/yy h:mm", "[$-804]aaaa yyyy", "mmm", "e\"年\"m\"月\""}) {
        EXPECT_TRUE(is_date_format(std::string_view(date))) << date;
    }
    for (const auto* other : {"General", "0.00E+00", "#,##0.00", "h:mm:ss", "mm:ss", "[h]:mm", "@",
                              "0\"day\"", "\"yuan\"0", "[Red]0;0"}) {
        EXPECT_FALSE(is_date_format(std::string_view(other))) << other;
    }
    EXPECT_TRUE(is_date_format(31));
    EXPECT_FALSE(is_date_format(20));
}

TEST(NumberFormat, KnowsTheDayThatNeverWas) {
    EXPECT_EQ(day_of_serial(1, false)->iso(), "1900-01-01");
    EXPECT_EQ(day_of_serial(59, false)->iso(), "1900-02-28");
    EXPECT_EQ(day_of_serial(60, false), std::nullopt);
    EXPECT_EQ(day_of_serial(61, false)->iso(), "1900-03-01");
    EXPECT_EQ(day_of_serial(0.5, false), std::nullopt);
    EXPECT_EQ(day_of_serial(2958465, false)->iso(), "9999-12-31");
    EXPECT_EQ(day_of_serial(3e9, false), std::nullopt);
    EXPECT_EQ(day_of_serial(0, true)->iso(), "1904-01-01");
}

TEST(CellReference, CountsColumnsInLetters) {
    int row = 0;
    EXPECT_EQ(column_of_reference("A1", &row), 0);
    EXPECT_EQ(row, 1);
    EXPECT_EQ(column_of_reference("$AH$304", &row), 33);
    EXPECT_EQ(column_of_reference("7"), -1);
    EXPECT_EQ(column_of_reference("AAAAAAAAAAAA1"), -1);
    EXPECT_EQ(column_name(0), "A");
    EXPECT_EQ(column_name(701), "ZZ");
    EXPECT_EQ(column_name(33), "AH");
}

}  // namespace
}  // namespace bangfu::sheets
