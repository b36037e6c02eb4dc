// SPDX-License-Identifier: Apache-2.0
#include "postgres_value.hpp"

#include <bangfu/base/result.hpp>

#include <array>
#include <bit>
#include <charconv>
#include <cmath>

namespace bangfu::db::postgres {

namespace {

std::uint64_t big_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

int word_at(std::string_view bytes, std::size_t index) {
    return static_cast<std::int16_t>(big_endian(bytes.substr(index * 2, 2)));
}

// The value in units of 1; digits behind the point are dropped for whole numbers.
template <class Number>
Number numeric_value(std::string_view bytes) {
    const int digits = word_at(bytes, 0);
    const int weight = word_at(bytes, 1);
    const bool negative = word_at(bytes, 2) == 0x4000;
    Number value = 0;
    for (int i = 0; i <= weight; ++i) {
        const int digit = i < digits ? word_at(bytes, static_cast<std::size_t>(4 + i)) : 0;
        value = value * 10000 + static_cast<Number>(digit);
    }
    if constexpr (std::is_floating_point_v<Number>) {
        for (int i = std::max(weight + 1, 0); i < digits; ++i) {
            value += word_at(bytes, static_cast<std::size_t>(4 + i)) * std::pow(10000.0, weight - i);
        }
    }
    return negative ? -value : value;
}

template <class Number>
Number parsed(std::string_view text) {
    Number value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

void put_int8(std::int64_t value, char* to) {
    const auto bits = static_cast<std::uint64_t>(value);
    for (int i = 0; i < 8; ++i) to[i] = static_cast<char>(bits >> (56 - 8 * i) & 0xff);
}

void put_float8(double value, char* to) {
    put_int8(std::bit_cast<std::int64_t>(value), to);
}

bool is_text(unsigned type) {
    switch (type) {
        case oid::boolean:
        case oid::int8:
        case oid::int2:
        case oid::int4:
        case oid::oid:
        case oid::float4:
        case oid::float8:
        case oid::numeric:
        case oid::xid8:
            return false;
        default:
            return true;
    }
}

std::int64_t to_i64(unsigned type, std::string_view bytes) {
    switch (type) {
        case oid::int2:
            return static_cast<std::int16_t>(big_endian(bytes));
        case oid::int4:
            return static_cast<std::int32_t>(big_endian(bytes));
        case oid::boolean:
        case oid::oid:
        case oid::int8:
        case oid::xid8:
            return static_cast<std::int64_t>(big_endian(bytes));
        case oid::float4:
        case oid::float8:
            return static_cast<std::int64_t>(to_real(type, bytes));
        case oid::numeric:
            return numeric_value<std::int64_t>(bytes);
        default:
            return parsed<std::int64_t>(bytes);
    }
}

double to_real(unsigned type, std::string_view bytes) {
    switch (type) {
        case oid::float4:
            return std::bit_cast<float>(static_cast<std::uint32_t>(big_endian(bytes)));
        case oid::float8:
            return std::bit_cast<double>(big_endian(bytes));
        case oid::numeric:
            return numeric_value<double>(bytes);
        default:
            return is_text(type) ? parsed<double>(bytes) : static_cast<double>(to_i64(type, bytes));
    }
}

std::string to_text(unsigned type, std::string_view bytes) {
    if (is_text(type)) return std::string(bytes);
    if (type != oid::float4 && type != oid::float8 && type != oid::numeric)
        return std::to_string(to_i64(type, bytes));
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), to_real(type, bytes)).ptr;
    return std::string(buffer.data(), end);
}

}  // namespace bangfu::db::postgres
