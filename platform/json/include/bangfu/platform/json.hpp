// SPDX-License-Identifier: Apache-2.0
// Forms. A form is declared once, as a struct described with Boost.Describe; from the description come the
// reader (every fault with its path, not the first), the writer and the JSON Schema. Field types carry the
// constraints: Text<N>, RequiredText<N>, Money, Date, Instant, Id<…>, Cell, described enums, bool,
// std::int32_t, std::int64_t, Ranged<Min, Max>, std::optional<…> (may be absent or null), std::vector<…>
// (bounded: max_items below), Bounded<T, N>, std::map<std::string, …>, nested described structs, Change<T>
// and Page<T>. A type of another module joins by specialising Codec<T>.
//
// Wire shapes: Id → string of digits · Money → integer fen (member names end in _fen) · Date → "2026-03-15" ·
// Instant → "2026-03-15T08:00:00.000Z" · enum → its enumerator's name · std::int64_t → number (±2^53) ·
// Personal<T> → as T (writing one is a decision made in the answer's struct, under the field rights) ·
// an optional without a value → null, always written.
#pragma once

#include <bangfu/platform/json_core.hpp>
#include <bangfu/platform/json_describe.hpp>
#include <bangfu/platform/json_forms.hpp>
#include <bangfu/platform/json_plain.hpp>
#include <bangfu/platform/json_schema.hpp>
