// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/auth.hpp>

#include <array>

namespace bangfu::evaluation::permission {

inline constexpr auth::Permission see_gap{"evaluation.see_gap"};
inline constexpr auth::Permission see_persons_behind{"evaluation.see_persons_behind"};
inline constexpr auth::Permission see_answers{"evaluation.see_answers"};
inline constexpr auth::Permission record_answer{"evaluation.record_answer"};
inline constexpr auth::Permission change_codebook{"evaluation.change_codebook"};
inline constexpr auth::Permission export_gap{"evaluation.export_gap"};
inline constexpr std::array all{see_gap,       see_persons_behind, see_answers,
                                record_answer, change_codebook,    export_gap};

}  // namespace bangfu::evaluation::permission
