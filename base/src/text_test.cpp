// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/cell.hpp>
#include <bangfu/base/ids.hpp>
#include <bangfu/base/text.hpp>

#include <gtest/gtest.h>

namespace bangfu {
namespace {

TEST(Utf8, RefusesBytesThatAreNone) {
    const std::string_view cases[] = {"\x80",         "\xC0\xAF", "\xC1\xBF",         "\xE0\x80\xAF",
                                      "\xED\xA0\x80", "\xE5\xB8", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80",
                                      "\xF5\x80\x80", "a\xFF"};
    for (const auto bytes : cases) EXPECT_FALSE(is_valid_utf8(bytes));
}

TEST(Utf8, CountsCodePointsNotBytes) {
    EXPECT_EQ(count_code_points(""), 0U);
    EXPECT_EQ(count_code_points("帮扶"), 2U);
    EXPECT_EQ(count_code_points("a𠮷é"), 3U);
    EXPECT_EQ(count_code_points("\xF4\x8F\xBF\xBF"), 1U);
}

TEST(Trimming, TakesBlanksOfAllKindsFromBothEndsOnly) {
    EXPECT_EQ(trimmed("\xE3\x80\x80 \t乌兰 图雅\xC2\xA0\r\n"), "乌兰 图雅");
    EXPECT_EQ(trimmed("\xEF\xBB\xBFx"), "x");
    EXPECT_EQ(trimmed(" \xE3\x80\x80 "), "");
}

TEST(IdText, IsRefusedWhereItIsNoPositiveNumber) {
    for (const std::string_view text : {"", "0", "-1", "+1", "1x", " 1", "9223372036854775808"})
        EXPECT_EQ(PersonId::parse(text), std::nullopt) << text;
}

TEST(IdText, IsReadAsItIsWritten) {
    const PersonId largest{INT64_MAX};
    EXPECT_EQ(PersonId::parse(largest.text()), largest);
    EXPECT_TRUE(largest);
    EXPECT_FALSE(PersonId{});
}

TEST(GridNames, AreRefusedWhereUnknown) {
    EXPECT_EQ(right_named("Social"), std::nullopt);
    EXPECT_EQ(level_named(""), std::nullopt);
}

TEST(GridCells, AreSixteenEachWithItsNamesAndIndex) {
    for (int index = 0; index < 16; ++index) {
        const auto cell = Cell::at(index);
        EXPECT_EQ(cell.index(), index);
        EXPECT_EQ(right_named(name_of(cell.right)), cell.right);
        EXPECT_EQ(level_named(name_of(cell.level)), cell.level);
    }
    EXPECT_LT(Cell::at(3), Cell::at(4));
}

}  // namespace
}  // namespace bangfu
