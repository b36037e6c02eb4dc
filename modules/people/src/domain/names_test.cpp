// SPDX-License-Identifier: Apache-2.0
#include "domain/names.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace bangfu::people {
namespace {

TEST(Names, ReadSurnamesByTheirOwnReading) {
    struct {
        const char *name, *pinyin, *initials;
    } const cases[]{
        {"曾小明", "zengxiaoming", "zxm"}, {"单雄信", "shanxiongxin", "sxx"}, {"仇英", "qiuying", "qy"},
        {"王伟", "wangwei", "ww"},         {"Anna Maria", "annamaria", "am"}, {"", "", ""},
    };
    for (const auto& one : cases) {
        const auto forms = name_forms(one.name);
        EXPECT_EQ(forms.pinyin, one.pinyin) << one.name;
        EXPECT_EQ(forms.initials, one.initials) << one.name;
    }
}

TEST(Names, AreFoundByAnyTwoSignsOfAnyForm) {
    const auto grams = grams_of("曾小明", name_forms("曾小明"));
    for (const char* gram : {"曾小", "小明", "ze", "ng", "xi", "zx", "xm"})
        EXPECT_TRUE(std::binary_search(grams.begin(), grams.end(), gram)) << gram;
    EXPECT_EQ(grams_of_word("小明亮了", 2), (std::vector<std::string>{"小明", "明亮"}));
}

TEST(Names, OfAMongolianAreOneWholeWithoutDotsAndBlanks) {
    EXPECT_EQ(plain_name("阿拉腾·其其格"), "阿拉腾其其格");
    EXPECT_EQ(plain_name(" Ba Te　ER "), "bateer");
}

}  // namespace
}  // namespace bangfu::people
