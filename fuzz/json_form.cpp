// SPDX-License-Identifier: Apache-2.0
// Any bytes as a form: the reader answers with a value or with faults, and a value it took is written so that
// it is read again as the same.
#include <bangfu/platform/json.hpp>

#include <cstddef>
#include <cstdint>

namespace {

using namespace bangfu;

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Leaf {
    RequiredText<20> name;
    std::optional<Colour> colour;
    std::optional<json::Change<Text<8>>> change;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (name, colour, change))

struct Form {
    std::optional<PersonId> id;
    std::optional<Money> amount_fen;
    std::optional<Date> day;
    std::optional<Instant> at;
    std::optional<Cell> cell;
    std::optional<bool> flag;
    std::optional<double> share;
    std::optional<std::vector<Leaf>> leaves;
    std::optional<std::map<std::string, std::int32_t>> counts;
    std::optional<json::Cursor> cursor;
    std::optional<json::Raw> raw;
};
BOOST_DESCRIBE_STRUCT(Form, (), (id, amount_fen, day, at, cell, flag, share, leaves, counts, cursor, raw))

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto form = json::read<Form>(text);
    if (form.ok()) {
        const auto written = json::write(*form);
        const auto again = json::read<Form>(written);
        ASSERT(again.ok() && json::write(*again) == written);
    }
    const std::vector<std::pair<std::string, std::string>> pairs{{"share", std::string(text)},
                                                                 {"id", std::string(text)}};
    ASSERT(json::read_query<Leaf>(pairs).refused());
    return 0;
}
