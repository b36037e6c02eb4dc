// SPDX-License-Identifier: Apache-2.0
#include "staging/staging.hpp"

#include <bangfu/intake/sealed.hpp>

namespace bangfu::intake {
namespace {

// A record is bound to its import by the key and to its place by the number.
std::int64_t place_in(ImportId import, std::int64_t number) {
    return import.value + number;
}

}  // namespace

std::string seal_record(keys::Vault& vault, std::int64_t key, ImportId import, std::int64_t number,
                        const StagedRecord& record) {
    return vault.seal(sealed::staged_record, place_in(import, number), keys::KeyId{key}, json::write(record));
}

std::optional<StagedRecord> open_record(keys::Vault& vault, std::optional<std::int64_t> key, ImportId import,
                                        const store::StagedRow& row) {
    if (!key || row.sealed_record.empty()) return std::nullopt;
    const auto plain = vault.unseal(sealed::staged_record, place_in(import, row.number), keys::KeyId{*key},
                                    row.sealed_record);
    if (plain.refused()) return std::nullopt;
    auto record = json::read<StagedRecord>(plain->reveal());
    if (record.refused()) throw Fault(Fault::Kind::corrupt, "intake: a staged record does not read");
    return std::move(record).value();
}

std::vector<std::string> read_codes(const std::string& json) {
    auto codes = json::read<std::vector<std::string>>(json);
    if (codes.refused()) throw Fault(Fault::Kind::corrupt, "intake: kept reasons do not read");
    return std::move(codes).value();
}

}  // namespace bangfu::intake
