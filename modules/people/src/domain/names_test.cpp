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

TEST(Names, AreFoundWholeAndFromEachSignAndSyllableOn) {
    using Parts = std::vector<std::string>;
    const auto parts = [](const char* name) { return parts_of(name, name_forms(name)); };
    EXPECT_EQ(parts("曾小明"),
              (Parts{"^zengxiaoming", "^zxm", "^曾小明", "ming", "xiaoming", "xm", "小明", "明"}));
    EXPECT_EQ(parts("Ba Te"), (Parts{"^bate", "^bt", "ate", "e", "te"}));
    EXPECT_EQ(parts(""), Parts{});
    // The g of "wang" might begin a syllable for all that the initials say: found once more than needed.
    EXPECT_EQ(parts("王刚"), (Parts{"^wanggang", "^wg", "^王刚", "g", "gang", "ggang", "刚"}));
}

TEST(Names, OfAMongolianAreOneWholeWithoutDotsAndBlanks) {
    EXPECT_EQ(plain_name("阿拉腾·其其格"), "阿拉腾其其格");
    EXPECT_EQ(plain_name(" Ba Te　ER "), "bateer");
}

}  // namespace
}  // namespace bangfu::people
