// SPDX-License-Identifier: Apache-2.0
#include "staging/batch.hpp"

#include <bangfu/cases/cases.hpp>
#include <bangfu/evaluation/evaluation.hpp>
#include <bangfu/people/people.hpp>
#include <bangfu/policies/policies.hpp>
#include <bangfu/services/services.hpp>

#include <array>

namespace bangfu::intake {
namespace {

using Remove = std::int64_t (*)(db::Session&, std::int64_t, std::int64_t);
constexpr std::array<Remove, 5> removals{evaluation::remove_batch_rows, cases::remove_batch_rows,
                                         services::remove_batch_rows, policies::remove_batch_rows,
                                         people::remove_batch_rows};

}  // namespace

std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit) {
    std::int64_t gone = 0;
    for (const auto remove : removals)
        if (gone < limit) gone += remove(session, batch, limit - gone);
    return gone;
}

}  // namespace bangfu::intake
