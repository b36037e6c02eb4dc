// SPDX-License-Identifier: Apache-2.0
// Rows of staging, sealed and opened.
#pragma once

#include "staging/staged_record.hpp"
#include "store/staged_store.hpp"
#include <bangfu/platform/keys.hpp>

namespace bangfu::intake {

std::string seal_record(keys::Vault& vault, std::int64_t key, ImportId import, std::int64_t number,
                        const StagedRecord& record);
// None where it was cleared, or the key destroyed.
std::optional<StagedRecord> open_record(keys::Vault& vault, std::optional<std::int64_t> key, ImportId import,
                                        const store::StagedRow& row);
std::vector<std::string> read_codes(const std::string& json);

}  // namespace bangfu::intake
