// SPDX-License-Identifier: Apache-2.0
#include <bangfu/people/identity.hpp>

#include <gtest/gtest.h>

namespace bangfu::people {
namespace {

const Date today = *Date::of(2026, 11, 22);

TEST(IdentityNumber, RefusesWrongLengthLetterDateAndCheck) {
    for (const auto* wrong :
         {"", "123", "11010519491231002", "1101051949123100200", "110105194912310021", "11010519491231002Y",
          "1101051949A231002X", "110105194913310028", "440524188001010015", "110105194902310020",
          "11010549123100A", "110105491331002", "150499202902301234"}) {
        EXPECT_FALSE(read_identity_number(wrong, today)) << wrong;
    }
    EXPECT_FALSE(read_identity_number("11010519491231002X", *Date::of(1949, 12, 30)));  // born tomorrow
}

TEST(IdentityNumber, ReadsTheExamplesOfTheStandard) {
    const auto woman = read_identity_number("11010519491231002X", today);
    ASSERT_TRUE(woman);
    EXPECT_EQ(woman->birth.iso(), "1949-12-31");
    EXPECT_TRUE(woman->female);
    EXPECT_FALSE(woman->from_15);
    const auto man = read_identity_number("440524188001010014", today);
    ASSERT_TRUE(man);
    EXPECT_EQ(man->birth.iso(), "1880-01-01");
    EXPECT_FALSE(man->female);
}

TEST(IdentityNumber, CarriesFifteenDigitsToEighteen) {
    const auto old = read_identity_number("110105491231002", today);
    ASSERT_TRUE(old);
    EXPECT_TRUE(old->from_15);
    EXPECT_EQ(old->number, "11010519491231002X");
}

TEST(IdentityNumber, IsTheSameHoweverItIsTyped) {
    for (const auto* typed :
         {" 11010519491231002x ", "１１０１０５１９４９１２３１００２Ｘ", "110105 19491231 002X",
          "110105-19491231-002X", "'11010519491231002X", "　11010519491231002ｘ\t", "11010519491231002Х",
          "\xEF\xBB\xBF"
          "11010519491231002X"}) {
        EXPECT_EQ(plain_number(typed), "11010519491231002X") << typed;
    }
}

TEST(CreditCode, KnowsTheExampleAndTheNegativeCase) {
    EXPECT_TRUE(is_credit_code("91350100M000100Y43"));
    EXPECT_FALSE(is_credit_code("91350100M000100Y4Z"));
    EXPECT_FALSE(is_credit_code("91350100M000100Y44"));
    EXPECT_FALSE(is_credit_code("91350100I000100Y43"));
    EXPECT_FALSE(is_credit_code("91350100M000100Y4"));
}

TEST(BankCard, IsCheckedByLuhn) {
    EXPECT_TRUE(is_bank_card("4111111111111111"));
    EXPECT_FALSE(is_bank_card("4111111111111112"));
    EXPECT_FALSE(is_bank_card("41111111111"));
    EXPECT_FALSE(is_bank_card("411111111111111A"));
}

TEST(Mobile, HasElevenDigitsFromThirteen) {
    EXPECT_TRUE(is_mobile("13532374341"));
    EXPECT_TRUE(is_mobile("+8613532374341"));
    EXPECT_TRUE(is_mobile(plain_number(" １３１２８８９６９５７　")));
    EXPECT_FALSE(is_mobile("12532374341"));
    EXPECT_FALSE(is_mobile("1353237434"));
    EXPECT_FALSE(is_mobile("04768812345"));
}

}  // namespace
}  // namespace bangfu::people
