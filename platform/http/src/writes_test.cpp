// SPDX-License-Identifier: Apache-2.0
#include "server_fixture.hpp"

#include <thread>

namespace bangfu::http {
namespace {

std::string keyed(std::string_view key) {
    return as_worker + "Idempotency-Key: " + std::string(key) + "\r\n";
}

class Writes : public ServerTest {
  protected:
    Writes() { start(); }
    std::int64_t things() { return count("SELECT COUNT(*) FROM things_thing"); }
};

TEST_F(Writes, LeaveNothingBehindWhenRefused) {
    const Answer answer = ask(post("/api/things", R"({"name":"taken"})", as_worker));
    EXPECT_EQ(answer.status, 409);
    EXPECT_EQ(answer.code(), "things.name_taken");
    EXPECT_EQ(things(), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM audit_records"), 0);
}

TEST_F(Writes, AreAuditedWhenTheHandlerSaysThatTheActorMayNot) {
    EXPECT_EQ(ask(post("/api/things", R"({"name":"foreign"})", as_worker)).status, 403);
    EXPECT_EQ(things(), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM audit_records WHERE action = 'create_thing'"), 1);
}

TEST_F(Writes, AreDurableWhenAnswered) {
    const Answer answer = ask(post("/api/things", R"({"name":"帮扶"})", as_worker));
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, R"({"name":"帮扶","size":1})");
    EXPECT_EQ(things(), 1);
}

TEST_F(Writes, WithoutAFormNeedNoBodyAndMayAnswerNothing) {
    ask(post("/api/things", R"({"name":"one"})", as_worker));
    const Answer answer =
        ask("DELETE /api/things/1 HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n" + as_worker +
            "\r\n");
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(things(), 0);
}

TEST_F(Writes, RefuseAKeyThatIsNoKey) {
    EXPECT_EQ(ask(post("/api/things", R"({"name":"a"})", keyed(std::string(201, 'k')))).code(),
              "http.idempotency_key_malformed");
    EXPECT_EQ(ask(post("/api/things", R"({"name":"a"})", keyed("\xe5\xb8\xae"))).code(),
              "http.idempotency_key_malformed");
    EXPECT_EQ(things(), 0);
}

TEST_F(Writes, RefuseAKeyWithAnotherBodyOrRoute) {
    EXPECT_EQ(ask(post("/api/things", R"({"name":"a"})", keyed("k"))).status, 200);
    EXPECT_EQ(ask(post("/api/things", R"({"name":"b"})", keyed("k"))).code(), "http.idempotency_key_reused");
    EXPECT_EQ(ask(post("/api/count", "", keyed("k"))).code(), "http.idempotency_key_reused");
    EXPECT_EQ(things(), 1);
}

TEST_F(Writes, GiveTheFirstAnswerAgainForTheSameKey) {
    const Answer first = ask(post("/api/things", R"({"name":"a"})", keyed("k")));
    const Answer again = ask(post("/api/things", R"({"name":"a"})", keyed("k")));
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(things(), 1);
}

TEST_F(Writes, KeepNoAnswerOfARefusal) {
    EXPECT_EQ(ask(post("/api/things", R"({"name":"taken"})", keyed("k"))).status, 409);
    EXPECT_EQ(count("SELECT COUNT(*) FROM http_kept_answers"), 0);
    EXPECT_EQ(ask(post("/api/things", R"({"name":"free"})", keyed("k"))).status, 200);
}

TEST_F(Writes, KeepAnswersSealed) {
    ask(post("/api/things", R"({"name":"canary"})", keyed("k")));
    const std::string kept = store.database().read([](db::Session& session) {
        auto rows = session.query("SELECT answer FROM http_kept_answers");
        rows.next();
        return rows.blob(0);
    });
    EXPECT_GT(kept.size(), 20U);
    EXPECT_EQ(kept.find("canary"), std::string::npos);
}

TEST_F(Writes, RunOnceForTheSameKeyAtTheSameTime) {
    std::atomic<int> done{0};
    std::vector<std::thread> clients;
    for (int i = 0; i < 12; ++i)
        clients.emplace_back([&] {
            if (ask(post("/api/things", R"({"name":"a"})", keyed("k"))).body == R"({"name":"a","size":1})")
                ++done;
        });
    for (auto& client : clients) client.join();
    EXPECT_EQ(done, 12);
    EXPECT_EQ(things(), 1);
}

TEST_F(Writes, BelongToOnePersonsKey) {
    ask(post("/api/count", "", keyed("k")));
    const Answer other = ask(post("/api/count", "", as_stranger + "Idempotency-Key: k\r\n"));
    EXPECT_EQ(other.body, R"({"name":"run","size":2})");
}

TEST_F(Writes, RunATaskOnceForAKey) {
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(ask(post("/api/count", "", keyed("k"))).body, R"({"name":"run","size":1})");
    EXPECT_EQ(tasks_run, 1);
}

TEST_F(Writes, DoNotRepeatATaskWhoseOutcomeNobodyKnows) {
    ask(post("/api/count", "", keyed("k")));
    store.database().write(
        [](db::Session& session) { session.execute("UPDATE http_kept_answers SET answer = NULL"); });
    EXPECT_EQ(ask(post("/api/count", "", keyed("k"))).code(), "http.idempotency_key_unsettled");
    EXPECT_EQ(tasks_run, 1);
}

TEST_F(Writes, SetTheSessionCookie) {
    const Answer answer = ask(post("/api/session", R"({"name":"x"})"));
    EXPECT_EQ(answer.body, R"({"name":"x","size":0})");
    EXPECT_EQ(answer.field("Set-Cookie"), "bangfu=worker; Path=/; HttpOnly; SameSite=Strict");
}

}  // namespace
}  // namespace bangfu::http
