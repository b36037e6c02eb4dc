// SPDX-License-Identifier: Apache-2.0
#include "vault_fixture.hpp"

#include <rapidcheck.h>

namespace bangfu::keys {

class VaultProperty : public VaultTest {};

TEST_F(VaultProperty, RefusesACiphertextWithAnyByteFlipped) {
    auto vault = open();
    const auto key = vault->new_subject_key();
    EXPECT_TRUE(rc::check([&](const std::string& plain, std::int64_t record) {
        auto sealed = vault->seal(number, record, key, plain);
        RC_ASSERT(text_of(vault->unseal(number, record, key, sealed)) == plain);
        const auto at = *rc::gen::inRange<std::size_t>(0, sealed.size());
        sealed[at] = static_cast<char>(sealed[at] ^ *rc::gen::inRange(1, 256));
        RC_ASSERT_THROWS_AS((void)vault->unseal(number, record, key, sealed), Fault);
    }));
}

TEST_F(VaultProperty, RefusesAFileFlippedCutOrLengthenedAnywhere) {
    auto vault = open();
    const auto key = vault->new_subject_key();
    EXPECT_TRUE(rc::check([&] {
        const auto size =
            *rc::gen::elementOf(std::vector<std::size_t>{0, 1, 65'535, 65'536, 65'537, 200'000});
        const std::string plain(size, 'p');
        write_file(place / "plain", plain);
        vault->seal_file(place / "plain", place / "sealed", key, 3);
        RC_ASSERT(vault->unseal_file(place / "sealed", place / "opened", key, 3).ok());
        RC_ASSERT(read_file(place / "opened") == plain);
        std::filesystem::remove(place / "opened");
        auto bytes = read_file(place / "sealed");
        const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
        switch (*rc::gen::inRange(0, 3)) {
            case 0:
                bytes[at] = static_cast<char>(bytes[at] ^ *rc::gen::inRange(1, 256));
                break;
            case 1:
                bytes.resize(at);
                break;
            default:
                bytes += std::string(1 + at, '\0');
        }
        write_file(place / "sealed", bytes);
        RC_ASSERT_THROWS_AS((void)vault->unseal_file(place / "sealed", place / "opened", key, 3), Fault);
        RC_ASSERT(!std::filesystem::exists(place / "opened"));
    }));
}

TEST_F(VaultProperty, RefusesAFileMovedToAnotherRecordOrKeyOrWithChunksExchanged) {
    auto vault = open();
    const auto key = vault->new_subject_key();
    write_file(place / "plain", std::string(65'536, 'a') + std::string(65'536, 'b') + "c");
    vault->seal_file(place / "plain", place / "sealed", key, 3);
    const auto opens = [&](KeyId with, std::int64_t record) {
        return vault->unseal_file(place / "sealed", place / "opened", with, record);
    };
    EXPECT_EQ(fault_of([&] { (void)opens(key, 4); }), Fault::Kind::corrupt);
    EXPECT_EQ(fault_of([&] { (void)opens(vault->new_subject_key(), 3); }), Fault::Kind::corrupt);
    auto bytes = read_file(place / "sealed");
    const std::size_t chunk = 65'536 + 17;
    bytes = bytes.substr(0, 25) + bytes.substr(25 + chunk, chunk) + bytes.substr(25, chunk) +
            bytes.substr(25 + 2 * chunk);
    write_file(place / "sealed", bytes);
    EXPECT_EQ(fault_of([&] { (void)opens(key, 3); }), Fault::Kind::corrupt);
    vault->destroy(key);
    EXPECT_TRUE(opens(key, 3).error().is(error::subject_erased));
}

}  // namespace bangfu::keys
