// SPDX-License-Identifier: Apache-2.0
#include "domain/masks.hpp"

#include "domain/draft_reasons.hpp"
#include "domain/file_types.hpp"

#include <gtest/gtest.h>

namespace bangfu::people {
namespace {

using Reasons = std::vector<std::string>;

TEST(Masks, NeverShowTheLastFourOfAnIdentityNumber) {
    EXPECT_EQ(mask_identity("11010519491231002X"), "110105************");
    EXPECT_EQ(mask_identity("110105491231002"), "110105*********");
    EXPECT_EQ(mask_identity("1101"), "******");
    EXPECT_EQ(mask_identity(""), "");
}

TEST(Masks, KeepEnoughOfAPhoneAndAnAccountToBeRecognised) {
    EXPECT_EQ(mask_phone("13532374341"), "135****4341");
    EXPECT_EQ(mask_phone("12345"), "****");
    EXPECT_EQ(mask_account("6222020000001234567"), "**** 4567");
    EXPECT_EQ(mask_account(""), "");
}

TEST(DraftReasons, NameWhatIsMissingInTheOrderItIsSettled) {
    EXPECT_EQ(draft_reasons({"missing", true, false, false, false}, {}),
              (Reasons{"id_missing", "identity_being_checked", "size_missing", "no_income"}));
    EXPECT_EQ(draft_reasons({"invalid", false, true, true, false}, {}), Reasons{"id_check_digit"});
}

TEST(DraftReasons, OfAnImportStayUntilTheFactIsThere) {
    const Reasons former{"income_negative", "expenditure_unreadable"};
    EXPECT_EQ(draft_reasons({"valid", false, true, false, false}, former), former);
    EXPECT_EQ(draft_reasons({"valid", false, true, true, true}, former), Reasons{});
}

TEST(FileTypes, AreKnownByHowAFileBeginsNotByItsName) {
    EXPECT_FALSE(media_type_of("<html>", "photo.jpg"));
    EXPECT_FALSE(media_type_of("MZ\x90", "form.pdf"));
    EXPECT_FALSE(media_type_of("PK\x03\x04", "archive.zip"));
    EXPECT_EQ(media_type_of("%PDF-1.7", "x"), "application/pdf");
    EXPECT_EQ(media_type_of("\xFF\xD8\xFF\xE0", ""), "image/jpeg");
    EXPECT_EQ(media_type_of("PK\x03\x04", "Form.DOCX"),
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
}

}  // namespace
}  // namespace bangfu::people
