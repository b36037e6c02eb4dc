// SPDX-License-Identifier: Apache-2.0
// Any bytes as an xlsx: opened and read to the end of every sheet, or refused; never more than the limits
// allow.
#include <bangfu/platform/sheets.hpp>

#include <cstddef>
#include <cstdint>

using namespace bangfu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes("PK\x03\x04");
    const std::string_view given(reinterpret_cast<const char*>(data), size);
    bytes = given.starts_with(bytes) ? std::string(given) : bytes + std::string(given);
    sheets::Limits limits;
    limits.part_bytes = limits.total_bytes = 4 << 20;
    limits.shared_text_bytes = 1 << 20;
    auto book = sheets::Book::open(sheets::Input{"fuzz.xlsx", "", bytes}, limits);
    if (book.refused()) return 0;
    for (std::size_t i = 0; i < book->sheets().size(); ++i) {
        (void)book->merges(i);
        (void)book->read_rows(i, [&](const sheets::Row& row) {
            ASSERT(!row.cells.empty() && row.number >= 1 && row.number <= limits.rows);
            int before = -1;
            for (const auto& cell : row.cells) {
                ASSERT(cell.column > before && cell.column < limits.columns);
                before = cell.column;
            }
            return true;
        });
    }
    return 0;
}
