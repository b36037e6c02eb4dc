// SPDX-License-Identifier: Apache-2.0
#include "operations/codebook.hpp"

#include "store/codebook_store.hpp"
#include <bangfu/organisation/organisation.hpp>

#include <string_view>

namespace bangfu::embedded {
std::string_view evaluation_codebook();
}

namespace bangfu::evaluation {
namespace {

// A cell as data/codebook.json writes it; `right` and `level` are the names of base/cell.hpp.
struct CellInFile {
    std::string right, level;
    CodebookText zh, en;
};
BOOST_DESCRIBE_STRUCT(CellInFile, (), (right, level, zh, en))
struct CodebookInFile {
    std::int64_t version = 1;
    std::vector<CellInFile> cells;
};
BOOST_DESCRIBE_STRUCT(CodebookInFile, (), (version, cells))

std::vector<CodebookEntry> default_codebook() {
    auto file = json::read<CodebookInFile>(embedded::evaluation_codebook());
    ASSERT(file.ok() && file->cells.size() == 16);
    std::vector<CodebookEntry> entries;
    for (auto& cell : file->cells) {
        const auto right = right_named(cell.right);
        const auto level = level_named(cell.level);
        ASSERT(right && level);
        entries.push_back({Cell{*right, *level}, std::move(cell.zh), std::move(cell.en), 1, false});
    }
    return entries;
}

// The union and all above it, nearest first.
std::vector<UnionId> line_upwards(db::Session& session, UnionId union_id) {
    std::vector<UnionId> line;
    std::optional<UnionId> next = union_id;
    while (next && line.size() < 20) {
        line.push_back(*next);
        const auto facts = organisation::find_union(session, organisation::whole_store(), *next);
        next = facts ? facts->parent : std::nullopt;
    }
    return line;
}

void refine(db::Session& session, std::span<const UnionId> line, CodebookEntry& entry) {
    for (const auto union_id : line) {
        const auto own = store::own_entry(session, union_id, entry.cell.index());
        if (!own) continue;
        auto texts = json::read<Texts>(own->content);
        ASSERT(texts.ok());
        entry.zh = std::move(texts->zh);
        entry.en = std::move(texts->en);
        entry.version = own->version;
        entry.own = true;
        return;
    }
}

}  // namespace

std::vector<CodebookEntry> codebook_of(db::Session& session, UnionId union_id) {
    auto entries = default_codebook();
    const auto line = line_upwards(session, union_id);
    for (auto& entry : entries) refine(session, line, entry);
    return entries;
}

}  // namespace bangfu::evaluation
