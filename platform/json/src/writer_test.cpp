// SPDX-License-Identifier: Apache-2.0
// What the writer writes, the reader reads, and it is the same.
#include <bangfu/base/assert.hpp>
#include <bangfu/platform/json.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace bangfu::json {
namespace {

enum class Kind3 { one, two, three };
BOOST_DESCRIBE_ENUM(Kind3, one, two, three)

struct Inner {
    Text<40> text;
    std::optional<Kind3> kind;
    bool operator==(const Inner&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (text, kind))

struct Rich {
    PersonId id;
    Money amount;
    Date day;
    std::optional<Instant> at;
    Cell cell;
    bool flag = false;
    std::int32_t small = 0;
    std::int64_t large = 0;
    double share = 0;
    std::vector<Inner> inner;
    std::map<std::string, Inner> named;
    std::optional<Change<std::optional<Kind3>>> change;
    std::optional<Cursor> cursor;
    bool operator==(const Rich&) const = default;
};
BOOST_DESCRIBE_STRUCT(Rich, (),
                      (id, amount, day, at, cell, flag, small, large, share, inner, named, change, cursor))

// Text as the reader leaves it: no blank at the ends, no control character.
std::string any_text() {
    const auto characters = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "a", "\"", "\\", "/", "其", "帮", "𠮷", "é", "\n", "\t", " ", "{", ":", "\xE2\x80\xA8"));
    std::string joined;
    for (std::size_t i = 0; i < characters.size() && i < 40; ++i) joined += characters[i];
    return std::string(trimmed(joined));
}

template <class T>
T any_of(std::int64_t min, std::int64_t max) {
    return static_cast<T>(*rc::gen::inRange<std::int64_t>(min, max));
}

std::optional<Kind3> any_kind() {
    const auto number = any_of<int>(0, 4);
    return number == 3 ? std::nullopt : std::optional(static_cast<Kind3>(number));
}

Inner any_inner() {
    return {any_text(), any_kind()};
}

Rich any_rich() {
    Rich rich;
    rich.id = PersonId{any_of<std::int64_t>(1, INT64_MAX)};
    rich.amount = Money{any_of<std::int64_t>(-Money::limit_fen, Money::limit_fen + 1)};
    rich.day = Date{any_of<std::int32_t>(-700'000, 2'900'000)};
    if (any_of<int>(0, 2)) rich.at = Instant{any_of<std::int64_t>(-60'000'000'000'000, 200'000'000'000'000)};
    rich.cell = Cell::at(any_of<int>(0, 16));
    rich.flag = any_of<int>(0, 2) != 0;
    rich.small = any_of<std::int32_t>(INT32_MIN, std::int64_t{INT32_MAX} + 1);
    rich.large = any_of<std::int64_t>(-max_integer, max_integer + 1);
    rich.share = static_cast<double>(any_of<std::int64_t>(-1'000'000, 1'000'000)) / 7;
    for (auto n = any_of<int>(0, 4); n > 0; --n) rich.inner.push_back(any_inner());
    for (auto n = any_of<int>(0, 4); n > 0; --n) rich.named[any_text()] = any_inner();
    if (any_of<int>(0, 2)) rich.change = Change<std::optional<Kind3>>{any_kind(), any_kind()};
    if (any_of<int>(0, 2)) rich.cursor = Cursor{{any_text(), any_text()}};
    return rich;
}

RC_GTEST_PROP(JsonRoundTrip, GivesBackEveryValueOfARichForm, ()) {
    const auto rich = any_rich();
    const auto text = write(rich);
    const auto again = read<Rich>(text);
    RC_ASSERT(again.ok());
    RC_ASSERT(*again == rich);
    RC_ASSERT(write(*again) == text);
}

}  // namespace
}  // namespace bangfu::json
