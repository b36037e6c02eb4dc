// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/temporary.hpp>

#include <fstream>

#include <gtest/gtest.h>

namespace bangfu::temporary {
namespace {

using std::filesystem::perms;

TEST(Temporary, FilesAndFoldersAreOpenToOneUserAndGoneWithTheirOwner) {
    std::filesystem::path file;
    std::filesystem::path folder;
    {
        const File one;
        const File two;
        const Folder three;
        file = one.path();
        folder = three.path();
        EXPECT_NE(one.path(), two.path());
        EXPECT_EQ(status(file).permissions(), perms::owner_read | perms::owner_write);
        EXPECT_EQ(status(folder).permissions(), perms::owner_all);
        std::ofstream(folder / "inside") << "x";
    }
    EXPECT_FALSE(exists(file));
    EXPECT_FALSE(exists(folder));
}

TEST(Temporary, AFileThatIsHandedOnStaysUntilItIsRemoved) {
    const auto file = make_file();
    EXPECT_TRUE(is_empty(file));
    EXPECT_TRUE(remove(file));
}

}  // namespace
}  // namespace bangfu::temporary
