// SPDX-License-Identifier: Apache-2.0
// Any bytes as delimited text: what is accepted comes out as valid UTF-8, the same twice.
#include <bangfu/base/text.hpp>
#include <bangfu/platform/sheets.hpp>

#include <cstddef>
#include <cstdint>

using namespace bangfu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    auto book = sheets::Book::open(sheets::Input{"fuzz.csv", "", bytes});
    if (book.refused() || !book->is_delimited_text()) return 0;
    const auto read = [&] {
        std::string all;
        (void)book->read_rows(0, [&](const sheets::Row& row) {
            for (const auto& cell : row.cells) {
                ASSERT(is_valid_utf8(cell.text));
                all += std::to_string(cell.column) + "=" + std::string(cell.text) + "\n";
            }
            return true;
        });
        return all;
    };
    ASSERT(read() == read());
    return 0;
}
