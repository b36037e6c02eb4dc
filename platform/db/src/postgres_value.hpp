// SPDX-License-Identifier: Apache-2.0
// PostgreSQL's binary forms. Parameters go as int8, float8, text or bytea; results come as what the statement
// yields. Numbers are big-endian. `numeric` (what SUM over BIGINT yields) is base-10000 digits: count, weight
// of the first, sign, scale, then the digits, two bytes each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bangfu::db::postgres {

// Type numbers of pg_type.dat; fixed for ever.
namespace oid {
inline constexpr unsigned boolean = 16;
inline constexpr unsigned bytea = 17;
inline constexpr unsigned int8 = 20;
inline constexpr unsigned int2 = 21;
inline constexpr unsigned int4 = 23;
inline constexpr unsigned text = 25;
inline constexpr unsigned oid = 26;
inline constexpr unsigned float4 = 700;
inline constexpr unsigned float8 = 701;
inline constexpr unsigned numeric = 1700;
inline constexpr unsigned xid8 = 5069;
}  // namespace oid

// Writes 8 bytes.
void put_int8(std::int64_t value, char* to);
void put_float8(double value, char* to);

bool is_text(unsigned type);  // its bytes are its text
std::int64_t to_i64(unsigned type, std::string_view bytes);
double to_real(unsigned type, std::string_view bytes);
std::string to_text(unsigned type, std::string_view bytes);

}  // namespace bangfu::db::postgres
