// SPDX-License-Identifier: Apache-2.0
#include "server_fixture.hpp"

namespace bangfu::http {
namespace {

class RefusalsOfTheServer : public ServerTest {
  protected:
    RefusalsOfTheServer() { start(); }
    void expect(std::string_view request, int status, std::string_view code) const {
        const Answer answer = ask(request);
        EXPECT_EQ(answer.status, status) << request << answer.body;
        EXPECT_EQ(answer.code(), code) << request;
        EXPECT_EQ(answer.field("Content-Type"), "application/problem+json");
    }
};

TEST_F(RefusalsOfTheServer, AnswersWhatIsNoHttp) {
    expect("hello\r\n\r\n", 400, "http.malformed_request");
}

TEST_F(RefusalsOfTheServer, RefusesTwoLengthsOfOneMessage) {
    expect(
        "POST /api/things HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: "
        "chunked\r\n\r\n",
        400, "http.malformed_request");
}

TEST_F(RefusalsOfTheServer, RefusesAHeaderThatIsTooLong) {
    expect(get("/api/things", "X-Long: " + std::string(20'000, 'x') + "\r\n"), 400, "http.malformed_request");
}

TEST_F(RefusalsOfTheServer, RefusesARequestWithoutOrWithTwoHosts) {
    expect("GET /api/things HTTP/1.1\r\n\r\n", 400, "http.malformed_request");
    expect("GET /api/things HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400,
           "http.malformed_request");
}

TEST_F(RefusalsOfTheServer, RefusesAHostThatIsNotItsOwn) {
    for (const std::string host :
         {"evil.example", "localhost.evil.example", "localhost@evil", "localhost:x", ""})
        expect("GET /api/things HTTP/1.1\r\nHost: " + host + "\r\n\r\n", 400, "http.wrong_host");
}

TEST_F(RefusalsOfTheServer, KnowsNoOtherRoute) {
    for (const std::string path :
         {"/api/nothing", "/api/things/x", "/api/things/-1", "/api/things/0", "/api/things/01",
          "/api/things/9999999999999999999", "/api/things/1/", "/api//things", "/api/mine", "/api"})
        expect(get(path, as_worker), 404, "http.no_such_route");
}

TEST_F(RefusalsOfTheServer, NamesTheMethodsOfAPath) {
    const Answer answer = ask("PUT /api/things HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(answer.status, 405);
    EXPECT_EQ(answer.field("Allow"), "GET, HEAD, POST");
    expect("TRACE /api/things HTTP/1.1\r\nHost: localhost\r\n\r\n", 405, "http.method_not_allowed");
}

TEST_F(RefusalsOfTheServer, RefusesAWriteFromAnotherSite) {
    const std::string start = "POST /api/things HTTP/1.1\r\nHost: localhost\r\n";
    const std::string rest = as_worker + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    for (const std::string origin :
         {"", "Sec-Fetch-Site: cross-site\r\n", "Sec-Fetch-Site: same-site\r\n", "Sec-Fetch-Site: none\r\n",
          "Origin: http://evil.example\r\n", "Origin: null\r\n", "Origin: localhost\r\n",
          "Sec-Fetch-Site: cross-site\r\nOrigin: http://localhost\r\n",
          "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site\r\n"})
        expect(start + origin + rest, 403, "http.cross_site");
}

TEST_F(RefusalsOfTheServer, RefusesABodyThatIsNotCalledJson) {
    for (const std::string type :
         {"text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""})
        expect(
            "POST /api/things HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: " +
                type + "\r\n" + as_worker + "Content-Length: 2\r\n\r\n{}",
            415, "http.wrong_content_type");
}

TEST_F(RefusalsOfTheServer, RefusesABodyThatIsTooLarge) {
    expect(post("/api/things", std::string(1'100'000, ' '), as_worker), 413, "http.body_too_large");
    expect("GET /api/things HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nx", 413,
           "http.body_too_large");
}

TEST_F(RefusalsOfTheServer, RefusesAChunkedBodyOnceItGrowsTooLarge) {
    Client client(port());
    client.send(
        "POST /api/things HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: "
        "application/json\r\nTransfer-Encoding: chunked\r\n" +
        as_worker + "\r\n");
    for (int i = 0; i < 20; ++i) client.send("10000\r\n" + std::string(65'536, ' ') + "\r\n");
    EXPECT_EQ(client.read().code(), "http.body_too_large");
}

TEST_F(RefusalsOfTheServer, RefusesWhoIsNotSignedIn) {
    expect(get("/api/things"), 401, "auth.not_signed_in");
    expect(get("/api/things", "Cookie: bangfu=unknown\r\n"), 401, "auth.not_signed_in");
    expect(get("/api/things", "Cookie: __Host-bangfu=worker\r\n"), 401, "auth.not_signed_in");
    expect(get("/api/things", "Cookie: bangfu=worker; bangfu=stranger\r\n"), 401, "auth.not_signed_in");
    expect(post("/api/things", "{}"), 401, "auth.not_signed_in");
}

TEST_F(RefusalsOfTheServer, RefusesWhoMustChangeThePasswordFirst) {
    expect(get("/api/things/1", as_newcomer), 403, "auth.password_must_change");
    EXPECT_EQ(ask(get("/api/things", as_newcomer)).status, 200);
}

TEST_F(RefusalsOfTheServer, RefusesAndAuditsWhoMayNot) {
    expect(get("/api/things/7", as_stranger), 403, "auth.not_permitted");
    EXPECT_EQ(count("SELECT COUNT(*) FROM audit_records WHERE action = 'show_thing' AND outcome = "
                    "'auth.not_permitted' AND record_kind = 'thing' AND record_id = 7 AND scope_pos = 100"),
              1);
}

TEST_F(RefusalsOfTheServer, AuditsAReachForARecordThatIsNotThere) {
    expect(get("/api/things/5000", as_worker), 404, "auth.no_such_record");
    EXPECT_EQ(count("SELECT COUNT(*) FROM audit_records WHERE outcome = 'auth.no_such_record'"), 1);
    EXPECT_TRUE(access_log.lines().empty());
}

TEST_F(RefusalsOfTheServer, NamesEveryFaultOfAForm) {
    const Answer answer = ask(post("/api/things", R"({"nam":1})", as_worker));
    EXPECT_EQ(answer.status, 422);
    EXPECT_NE(answer.body.find("\"path\":\"name\",\"code\":\"required\""), std::string::npos) << answer.body;
    EXPECT_NE(answer.body.find("unknown_member"), std::string::npos);
    expect(post("/api/things", "{", as_worker), 400, "json.malformed");
    expect(get("/api/things?page=x", as_worker), 422, "json.invalid_form");
    expect(get("/api/things?name=%ff", as_worker), 400, "http.malformed_request");
}

TEST_F(RefusalsOfTheServer, StopsReadsWhenTheAccessLogCannotBeWritten) {
    access_log.works = false;
    expect(get("/api/things/1", as_worker), 503, "http.access_log_unwritable");
    EXPECT_EQ(ask(get("/api/things", as_worker)).status, 200);
}

TEST_F(RefusalsOfTheServer, SaysWhenTheDiskIsFull) {
    const Answer answer = ask(post("/api/things", R"({"name":"faulty"})", as_worker));
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.code(), "http.disk_full");
    EXPECT_EQ(answer.field("Retry-After"), "2");
    EXPECT_NE(log_text().find("no space left"), std::string::npos);
}

TEST_F(RefusalsOfTheServer, LogsThePatternAndNothingPersonal) {
    ask(get("/api/things?name=Bayar", as_worker));
    ask(get("/api/things/123456", as_worker));
    ask("WANGWU /api/things HTTP/1.1\r\nHost: localhost\r\n\r\n");
    server->stop();
    const std::string log = log_text();
    EXPECT_NE(log.find("/api/things/{id}"), std::string::npos) << log;
    for (const std::string personal : {"Bayar", "123456", "WANGWU"})
        EXPECT_EQ(log.find(personal), std::string::npos);
}

}  // namespace
}  // namespace bangfu::http
