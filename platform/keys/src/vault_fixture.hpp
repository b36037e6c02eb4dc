// SPDX-License-Identifier: Apache-2.0
// A vault in a temporary folder, for the tests of this part.
#pragma once

#include <bangfu/platform/keys.hpp>
#include <bangfu/platform/temporary.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

namespace bangfu::keys {

class VaultTest : public testing::Test {
  protected:
    static constexpr std::int64_t store = 4711;
    static constexpr Field number{200, "people.identity_number"};
    static constexpr Field phone{201, "people.phone"};

    std::unique_ptr<Vault> open(std::int64_t store_id = store) const {
        return Vault::open(place / "keys", place / "data", store_id);
    }
    static std::string read_file(const std::filesystem::path& file) {
        std::ostringstream text;
        text << std::ifstream(file, std::ios::binary).rdbuf();
        return text.str();
    }
    static void write_file(const std::filesystem::path& file, std::string_view bytes) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
    }
    template <class F>
    static Fault::Kind fault_of(F&& f) {
        try {
            f();
        } catch (const Fault& fault) {
            return fault.kind();
        }
        ADD_FAILURE() << "no fault";
        return Fault::Kind::unavailable;
    }
    static std::string text_of(const Result<Personal<std::string>>& opened) {
        return opened.value().reveal();
    }

    const temporary::Folder folder;
    const std::filesystem::path place = folder.path();
};

}  // namespace bangfu::keys
