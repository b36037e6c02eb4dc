// SPDX-License-Identifier: Apache-2.0
#include "operations/verbs.hpp"
#include "staging/staging.hpp"
#include <bangfu/intake/permissions.hpp>

#include <charconv>

namespace bangfu::intake {
namespace {

ProposalAnswer proposal_of(const StagedRecord& record) {
    const auto& out = *record.proposal;
    const auto& in = *record.inputs;
    return {out.category, out.rule,    in.annual_income_fen, in.rigid_expenditure_fen,
            in.size,      out.net_fen, out.deep_line_fen,    out.relative_line_fen};
}

ImportRow row_of(keys::Vault& vault, const store::ImportRecord& import, const store::StagedRow& staged) {
    ImportRow row;
    row.number = staged.number;
    row.sheet = staged.sheet;
    row.row = staged.row;
    row.file_no = staged.file_no;
    row.status = staged.status;
    row.reasons = read_codes(staged.reasons);
    row.declared_category = staged.declared_category;
    row.household = staged.household;
    const auto record = open_record(vault, import.key, import.id, staged);
    if (!record) return row;
    row.name = record->name;
    row.notes = record->notes;
    for (const auto& finding : record->findings.value_or(std::vector<StagedFinding>{}))
        row.findings.push_back({finding.code, finding.sheet_name, finding.place.row});
    if (record->proposal && record->inputs) row.proposed = proposal_of(*record);
    row.declared_differs = record->declared_differs;
    row.members = static_cast<std::int64_t>(record->members.size());
    row.help = static_cast<std::int64_t>(record->help.size());
    row.answers = static_cast<std::int64_t>(record->survey.size());
    return row;
}

std::string code_only(const std::optional<Text<40>>& reason) {
    std::string code;
    for (const char c : reason ? reason->value : std::string())
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') code += c;
    return code;
}

}  // namespace

Result<json::Page<ImportRow>> list_import_rows(const Reading& work, ImportId id,
                                               const ListImportRows& query) {
    const auto import = import_for(work, permission::import_roster, id);
    if (import.refused()) return import.error();
    store::StagedFilter filter;
    if (query.status && !query.status->empty()) filter.status = query.status->value;
    filter.reason = code_only(query.reason);
    if (query.cursor && query.cursor->values.size() == 1) {
        const auto& text = query.cursor->values[0];
        std::from_chars(text.data(), text.data() + text.size(), filter.after);
    }
    const auto limit = static_cast<std::size_t>(query.limit ? query.limit->value : rows_a_page);
    filter.limit = static_cast<int>(limit) + 1;
    auto rows = store::list(work.db, id, filter);
    json::Page<ImportRow> page;
    const bool more = rows.size() > limit;
    if (more) rows.pop_back();
    for (const auto& row : rows) page.items.push_back(row_of(work.services.vault, *import, row));
    if (more) page.next_cursor = json::Cursor{{std::to_string(rows.back().number)}};
    return page;
}

}  // namespace bangfu::intake
