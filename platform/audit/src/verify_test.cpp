// SPDX-License-Identifier: Apache-2.0
// The attacks on the audit, each made with SQL as somebody would who holds the database but not the keys.
#include "audit_fixture.hpp"
#include "canonical.hpp"

namespace bangfu::audit {

using Kind = Finding::Kind;
using Findings = std::vector<Finding>;

// Three seals of five records: ids 1001–1005, 1006–1010, 1011–1015.
class Verifier : public AuditTest {
  protected:
    // Bytes that no digest, root or signature has, where the statement takes some.
    static std::vector<db::Param> parameters(std::string_view change) {
        if (change.find('$') == std::string_view::npos) return {};
        return {db::Blob{"zero"}};
    }
    Verifier() {
        for (int seal = 0; seal < 3; ++seal) write_and_seal(5);
    }
    // Gives record `id` another content with a digest that fits it, as an attacker who knows the format
    // would.
    std::string forge_record(std::int64_t id) {
        return database.write([&](db::Session& session) {
            session.execute("UPDATE audit_records SET action = 'delete_union' WHERE id = $1", {id});
            std::string digest;
            {
                auto rows = session.query(
                    "SELECT " + std::string(record_columns) + " FROM audit_records WHERE id = $1", {id});
                rows.next();
                digest = digest_of(record_in(rows));
            }
            session.execute("UPDATE audit_records SET digest = $2 WHERE id = $1", {id, db::Blob{digest}});
            return digest;
        });
    }
    void set_leaves(std::int64_t seal, const std::vector<Leaf>& leaves) {
        std::string bytes;
        for (const Leaf& leaf : leaves) bytes += leaf_bytes_of(leaf);
        attack("UPDATE audit_seals SET leaves = $2 WHERE number = $1", {seal, db::Blob{bytes}});
    }
    std::vector<Leaf> leaves(std::int64_t seal) {
        return database.read([&](db::Session& session) {
            auto rows = session.query("SELECT leaves FROM audit_seals WHERE number = $1", {seal});
            rows.next();
            return leaves_in(rows.blob(0));
        });
    }
};

TEST_F(Verifier, NamesAFlippedRecordWhicheverColumnWasFlipped) {
    const char* changes[] = {"at = at + 1",    "staff_id = 7",  "post_id = 7",   "union_id = 7",
                             "session_id = 7", "action = 'x'",  "outcome = 'x'", "record_kind = 'x'",
                             "record_id = 7",  "scope_pos = 7", "detail = '{}'", "digest = $1"};
    for (const auto* change : changes) {
        attack("CREATE TABLE kept AS SELECT * FROM audit_records WHERE id = 1007");
        attack("UPDATE audit_records SET " + std::string(change) + " WHERE id = 1007", parameters(change));
        EXPECT_EQ(check().findings, (Findings{{Kind::record_changed, 2, 1007}})) << change;
        attack("DELETE FROM audit_records WHERE id = 1007");
        attack("INSERT INTO audit_records SELECT * FROM kept");
        attack("DROP TABLE kept");
    }
    EXPECT_TRUE(check().sound());
}

TEST_F(Verifier, NamesARecordChangedTogetherWithItsDigest) {
    forge_record(1007);
    EXPECT_EQ(check().findings, (Findings{{Kind::record_changed, 2, 1007}}));
}

TEST_F(Verifier, NamesTheSealWhereRecordDigestAndLeafWereChangedTogether) {
    auto changed = leaves(2);
    changed[1].digest = forge_record(1007);
    set_leaves(2, changed);
    EXPECT_EQ(check().findings, (Findings{{Kind::seal_forged, 2, 0}}));
}

TEST_F(Verifier, NamesADeletedRecord) {
    attack("DELETE FROM audit_records WHERE id = 1001 OR id = 1015");
    EXPECT_EQ(check().findings, (Findings{{Kind::record_deleted, 1, 1001}, {Kind::record_deleted, 3, 1015}}));
}

TEST_F(Verifier, NamesARecordDeletedWithItsLeafByTheSeal) {
    auto cut = leaves(2);
    cut.erase(cut.begin());
    set_leaves(2, cut);
    attack("DELETE FROM audit_records WHERE id = 1006");
    EXPECT_EQ(check().findings, (Findings{{Kind::seal_forged, 2, 0}}));
}

TEST_F(Verifier, NamesAnInsertedRecordWhateverItsId) {
    for (const std::int64_t id : {-5, 900, 5'000}) {
        attack(
            "INSERT INTO audit_records SELECT $1, at, staff_id, post_id, union_id, session_id, action, "
            "outcome, "
            "record_kind, record_id, scope_pos, detail, digest FROM audit_records WHERE id = 1001",
            {id});
    }
    EXPECT_EQ(check().findings, (Findings{{Kind::record_inserted, 0, -5},
                                          {Kind::record_inserted, 0, 900},
                                          {Kind::record_inserted, 0, 5'000}}));
}

TEST_F(Verifier, NamesRecordsThatChangedPlaces) {
    attack("UPDATE audit_records SET id = 99 WHERE id = 1002");
    attack("UPDATE audit_records SET id = 1002 WHERE id = 1004");
    attack("UPDATE audit_records SET id = 1004 WHERE id = 99");
    attack(
        "UPDATE audit_records SET action = CASE id WHEN 1002 THEN 'a' ELSE 'b' END WHERE id IN (1002, 1004)");
    EXPECT_EQ(check().findings, (Findings{{Kind::record_changed, 1, 1002}, {Kind::record_changed, 1, 1004}}));
}

TEST_F(Verifier, NamesLeavesThatWereReordered) {
    auto reordered = leaves(2);
    std::swap(reordered[0], reordered[3]);
    set_leaves(2, reordered);
    EXPECT_EQ(check().findings, (Findings{{Kind::seal_forged, 2, 0},
                                          {Kind::record_reordered, 2, 1009},
                                          {Kind::record_reordered, 2, 1006}}));
}

TEST_F(Verifier, NamesARecordSealedTwice) {
    attack("INSERT INTO audit_pending (id, transaction_id) VALUES (1003, 0)");
    seal(1);
    EXPECT_EQ(check().findings, (Findings{{Kind::record_repeated, 0, 1003}}));
}

TEST_F(Verifier, NamesABadSealWhicheverColumnWasFlipped) {
    const char* changes[] = {"size = 9",  "leaves = $1", "previous = $1",
                             "root = $1", "at = at + 1", "signature = $1"};
    for (const auto* change : changes) {
        attack("CREATE TABLE kept AS SELECT * FROM audit_seals WHERE number = 2");
        attack("UPDATE audit_seals SET " + std::string(change) + " WHERE number = 2", parameters(change));
        const auto report = check();
        ASSERT_FALSE(report.sound()) << change;
        EXPECT_EQ(report.findings[0], (Finding{Kind::seal_forged, 2, 0})) << change;
        attack("DELETE FROM audit_seals WHERE number = 2");
        attack("INSERT INTO audit_seals SELECT * FROM kept");
        attack("DROP TABLE kept");
    }
}

TEST_F(Verifier, NamesAMissingSealAndItsRecordsAsInserted) {
    attack("DELETE FROM audit_seals WHERE number = 2");
    const auto report = check();
    EXPECT_EQ(report.findings[0], (Finding{Kind::seal_missing, 2, 0}));
    EXPECT_EQ(report.findings.size(), 6U);
    EXPECT_EQ(report.findings[1], (Finding{Kind::record_inserted, 0, 1006}));
}

TEST_F(Verifier, NamesSealsThatWereExchanged) {
    attack("UPDATE audit_seals SET number = 9 WHERE number = 2");
    attack("UPDATE audit_seals SET number = 2 WHERE number = 3");
    attack("UPDATE audit_seals SET number = 3 WHERE number = 9");
    EXPECT_EQ(check().findings, (Findings{{Kind::seal_forged, 2, 0}, {Kind::seal_forged, 3, 0}}));
}

TEST_F(Verifier, NamesEverySealUnderAKeyThatIsNotTheStores) {
    const auto report =
        database.read([](db::Session& session) { return verify(session, std::string(32, 'k')); });
    ASSERT_EQ(report.findings.size(), 3U);
    EXPECT_EQ(report.findings[0].kind, Kind::seal_forged);
}

TEST_F(Verifier, NoticesACutTailOnlyAgainstAnAnchorAndSaysSo) {
    const auto known = anchor();
    const auto first_sealed_at = database.read([](db::Session& session) {
        auto rows = session.query("SELECT MIN(at) FROM audit_seals");
        rows.next();
        return rows.instant(0);
    });
    attack("DELETE FROM audit_seals WHERE number = 3");
    attack("DELETE FROM audit_records WHERE id > 1010");
    EXPECT_TRUE(check().sound());
    EXPECT_EQ(check().cut_unnoticed_since, first_sealed_at);
    EXPECT_EQ(check(known).findings, (Findings{{Kind::cut, 0, 0}}));
}

TEST_F(Verifier, NoticesAnOldCopyThatWasPutBackAndContinued) {
    const auto known = anchor();
    attack("DELETE FROM audit_seals WHERE number = 3");
    attack("DELETE FROM audit_records WHERE id > 1010");
    write_and_seal(3);
    EXPECT_EQ(check(known).findings, (Findings{{Kind::cut, 0, 0}}));
    write_and_seal(2);
    EXPECT_EQ(check(known).findings, (Findings{{Kind::anchor_differs, 0, 0}}));
}

TEST_F(Verifier, NamesASealOfAnotherLine) {
    attack("CREATE TABLE kept AS SELECT * FROM audit_seals WHERE number = 3");
    attack("CREATE TABLE kept_records AS SELECT * FROM audit_records WHERE id > 1010");
    attack("DELETE FROM audit_seals WHERE number >= 2");
    attack("DELETE FROM audit_records WHERE id > 1005");
    write_and_seal(5);  // another seal 2, signed by the store
    attack("INSERT INTO audit_seals SELECT * FROM kept");
    attack("INSERT INTO audit_records SELECT * FROM kept_records");
    EXPECT_EQ(check().findings, (Findings{{Kind::seal_out_of_line, 3, 0}}));
}

TEST_F(Verifier, NamesAnUnsealedRecordThatWasChangedOrDeleted) {
    database.write([&](db::Session& session) {
        for (int i = 0; i < 3; ++i) record(session, ids, clock.now(), nullptr, {.action = "sign_in"});
    });
    attack("UPDATE audit_records SET action = 'x' WHERE id = 1016");
    attack("DELETE FROM audit_records WHERE id = 1017");
    const auto report = check();
    EXPECT_EQ(report.findings, (Findings{{Kind::record_changed, 0, 1016}, {Kind::record_deleted, 0, 1017}}));
    EXPECT_EQ(report.unsealed, 3);
}

TEST_F(Verifier, BoundsItsFindings) {
    write_and_seal(1'500);
    attack("UPDATE audit_records SET outcome = 'x'");
    const auto report = check();
    EXPECT_EQ(report.findings.size(), 1'000U);
    EXPECT_EQ(report.further_findings, 515);
}

TEST_F(Verifier, FindsASoundAuditSoundWithAnyOfItsAnchors) {
    const auto older = anchor();
    write_and_seal(1);
    const auto report = check(older);
    EXPECT_TRUE(report.sound());
    ASSERT_TRUE(report.last);
    EXPECT_EQ(report.last->anchor, anchor());
    EXPECT_EQ(report.cut_unnoticed_since, (Instant{clock.now().ms - 1'000}));
    EXPECT_TRUE(check(anchor()).sound());
}

TEST(Anchors, AreReadBackFromTheirTextAndNothingElse) {
    const Anchor anchor{42, std::string(32, '\x5a')};
    EXPECT_EQ(Anchor::parse(anchor.text()), anchor);
    for (const auto* text : {"", "42", ":00", "x:00", "42:00", "0:5a"})
        EXPECT_FALSE(Anchor::parse(text)) << text;
    EXPECT_FALSE(Anchor::parse("-1" + anchor.text().substr(2)));
    EXPECT_FALSE(Anchor::parse(anchor.text() + "0"));
}

}  // namespace bangfu::audit
