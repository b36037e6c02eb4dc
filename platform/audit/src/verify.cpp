// SPDX-License-Identifier: Apache-2.0
// The verifier trusts only the public key and, where given, the anchor. Seal by seal: its signature and root
// say whether its leaves are what was sealed; each leaf then says which record must be there with which
// digest. At the end every record must stand in some leaf or wait for the sealer. Memory: one seal at a time,
// and eight bytes a record for that last question.
#include "seals.hpp"
#include <bangfu/platform/audit.hpp>

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace bangfu::audit {

namespace {

constexpr std::size_t most_findings = 1'000;
constexpr std::int64_t seals_a_page = 20;
constexpr std::int64_t records_a_page = 5'000;

using Kind = Finding::Kind;

class Verifier {
  public:
    Verifier(db::Session& session, std::string_view public_key, const std::optional<Anchor>& anchor)
        : session_(session), public_key_(public_key), anchor_(anchor) {}

    Report run() {
        std::int64_t number = std::numeric_limits<std::int64_t>::min();
        for (bool more = true; more;) {
            const auto page = seals_after(session_, number, seals_a_page);
            for (const Seal& seal : page) check_seal(seal);
            more = !page.empty();
            if (more) number = page.back().number;
        }
        check_pending();
        check_strangers();
        check_anchor();
        return std::move(report_);
    }

  private:
    void find(Kind kind, std::int64_t seal, std::int64_t record) {
        if (report_.findings.size() < most_findings)
            report_.findings.push_back({kind, seal, record});
        else
            ++report_.further_findings;
    }

    void check_seal(const Seal& seal) {
        const std::int64_t expected = report_.last ? report_.last->number + 1 : 1;
        for (std::int64_t missing = expected; missing < seal.number && missing < expected + 100; ++missing) {
            find(Kind::seal_missing, missing, 0);
        }
        const auto leaves = leaves_in(seal.leaves);
        const bool forged = root_of(seal) != seal.root ||
                            !keys::Vault::verify(signed_bytes(seal), seal.signature, public_key_);
        if (forged) {
            find(Kind::seal_forged, seal.number, 0);
            check_order(seal, leaves);
        } else if (seal.previous != root_before_ && seal.number == expected && !forged_before_) {
            find(Kind::seal_out_of_line, seal.number, 0);
        }
        check_leaves(seal, leaves);
        note(seal, forged);
    }

    void note(const Seal& seal, bool forged) {
        if (!report_.cut_unnoticed_since) report_.cut_unnoticed_since = seal.at;
        if (anchor_ && seal.size == anchor_->size) {
            anchor_met_ = seal.root == anchor_->root && !forged;
            if (anchor_met_) report_.cut_unnoticed_since = seal.at;
        }
        report_.last = Sealed{{seal.size, seal.root}, seal.number, seal.at};
        root_before_ = seal.root;
        size_before_ = seal.size;
        forged_before_ = forged;
    }

    void check_order(const Seal& seal, const std::vector<Leaf>& leaves) {
        auto ordered = leaves;
        std::sort(ordered.begin(), ordered.end(),
                  [](const Leaf& a, const Leaf& b) { return a.record < b.record; });
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            if (leaves[i].record != ordered[i].record)
                find(Kind::record_reordered, seal.number, leaves[i].record);
        }
    }

    void check_leaves(const Seal& seal, const std::vector<Leaf>& leaves) {
        if (leaves.empty()) return;
        std::unordered_map<std::int64_t, const Leaf*> wanted;
        std::int64_t lowest = leaves.front().record;
        std::int64_t highest = lowest;
        for (const Leaf& leaf : leaves) {
            wanted.emplace(leaf.record, &leaf);
            lowest = std::min(lowest, leaf.record);
            highest = std::max(highest, leaf.record);
            known_.push_back(leaf.record);
        }
        auto rows = session_.query("SELECT " + std::string(record_columns) +
                                       " FROM audit_records WHERE id >= $1 AND id <= $2 ORDER BY id",
                                   {lowest, highest});
        while (rows.next()) {
            const auto leaf = wanted.find(rows.i64(0));
            if (leaf == wanted.end()) continue;
            const auto digest = digest_of(record_in(rows));
            const bool same = digest == leaf->second->digest && digest == rows.blob(digest_column);
            if (!same) find(Kind::record_changed, seal.number, leaf->first);
            wanted.erase(leaf);
        }
        for (const Leaf& leaf : leaves) {
            if (wanted.erase(leaf.record) > 0) find(Kind::record_deleted, seal.number, leaf.record);
        }
    }

    void check_pending() {
        auto rows = session_.query(
            "SELECT p.id, r.id, r.at, r.staff_id, r.post_id, r.union_id, r.session_id, r.action, r.outcome, "
            "r.record_kind, r.record_id, r.scope_pos, r.detail, r.digest "
            "FROM audit_pending p LEFT JOIN audit_records r ON r.id = p.id ORDER BY p.id");
        while (rows.next()) {
            known_.push_back(rows.i64(0));
            ++report_.unsealed;
            if (rows.is_null(1))
                find(Kind::record_deleted, 0, rows.i64(0));
            else if (digest_of(record_in(rows, 1)) != rows.blob(digest_column + 1)) {
                find(Kind::record_changed, 0, rows.i64(0));
            }
        }
    }

    void check_strangers() {
        std::sort(known_.begin(), known_.end());
        for (std::size_t i = 1; i < known_.size(); ++i) {
            if (known_[i] == known_[i - 1]) find(Kind::record_repeated, 0, known_[i]);
        }
        std::int64_t after = std::numeric_limits<std::int64_t>::min();
        for (std::int64_t got = records_a_page; got == records_a_page;) {
            auto rows = session_.query("SELECT id FROM audit_records WHERE id > $1 ORDER BY id LIMIT $2",
                                       {after, records_a_page});
            for (got = 0; rows.next(); ++got) {
                after = rows.i64(0);
                if (!std::binary_search(known_.begin(), known_.end(), after))
                    find(Kind::record_inserted, 0, after);
            }
        }
    }

    void check_anchor() {
        if (!anchor_ || anchor_met_) return;
        find(size_before_ < anchor_->size ? Kind::cut : Kind::anchor_differs, 0, 0);
    }

    db::Session& session_;
    std::string_view public_key_;
    const std::optional<Anchor>& anchor_;
    Report report_;
    std::string root_before_ = first_root();
    std::int64_t size_before_ = 0;
    bool forged_before_ = false;
    bool anchor_met_ = false;
    std::vector<std::int64_t> known_;
};

}  // namespace

std::string_view name(Finding::Kind kind) {
    switch (kind) {
        case Kind::seal_missing:
            return "seal_missing";
        case Kind::seal_forged:
            return "seal_forged";
        case Kind::seal_out_of_line:
            return "seal_out_of_line";
        case Kind::record_changed:
            return "record_changed";
        case Kind::record_deleted:
            return "record_deleted";
        case Kind::record_inserted:
            return "record_inserted";
        case Kind::record_reordered:
            return "record_reordered";
        case Kind::record_repeated:
            return "record_repeated";
        case Kind::cut:
            return "cut";
        case Kind::anchor_differs:
            return "anchor_differs";
    }
    ASSERT(false);
}

Report verify(db::Session& session, std::string_view public_key, const std::optional<Anchor>& anchor) {
    return Verifier(session, public_key, anchor).run();
}

}  // namespace bangfu::audit
