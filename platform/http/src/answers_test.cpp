// SPDX-License-Identifier: Apache-2.0
#include "server_fixture.hpp"

#include <algorithm>
#include <fstream>
#include <thread>

#ifdef __SANITIZE_ADDRESS__
// The compiler's own package lacks sanitizer/allocator_interface.h.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#else
#include <malloc.h>
#endif

namespace bangfu::http {
namespace {

class Answers : public ServerTest {};

// What the program holds, not what is resident: the address sanitizer keeps freed memory back for a while,
// and how much of it depends on the machine's load.
std::int64_t held_bytes() {
#ifdef __SANITIZE_ADDRESS__
    return static_cast<std::int64_t>(__sanitizer_get_current_allocated_bytes());
#else
    const auto heap = mallinfo2();
    return static_cast<std::int64_t>(heap.uordblks + heap.hblkhd);
#endif
}

TEST_F(Answers, ReadARecordAndNoteItInTheAccessLog) {
    start();
    const Answer answer = ask(get("/api/things/42", as_worker));
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, R"({"name":"thing","size":42})");
    EXPECT_EQ(answer.field("Content-Type"), "application/json");
    EXPECT_EQ(access_log.lines(), std::vector<std::string>{"show_thing 42"});
}

TEST_F(Answers, ReadAQuery) {
    start();
    EXPECT_EQ(ask(get("/api/things?name=%E5%B8%AE+x&page=7", as_worker)).body, R"({"name":"帮 x","size":7})");
}

TEST_F(Answers, ComeOneAfterTheOtherOnAKeptConnection) {
    start();
    Client client(port());
    for (int i = 1; i <= 3; ++i)
        EXPECT_EQ(client.ask(get("/api/things/" + std::to_string(i), as_worker)).status, 200);
    client.send(get("/api/constant") + get("/api/things/9", as_worker));  // both at once
    EXPECT_EQ(client.read().body, R"({"name":"constant"})");
    EXPECT_EQ(client.read().body, R"({"name":"thing","size":9})");
    EXPECT_EQ(client.ask(get("/api/constant", "Connection: close\r\n")).field("Connection"), "close");
    EXPECT_TRUE(client.is_closed_within(1'000));
}

TEST_F(Answers, HaveNoBodyForHead) {
    start();
    Client client(port());
    client.send("HEAD /api/things/1 HTTP/1.1\r\nHost: localhost\r\n" + as_worker + "\r\n");
    const Answer answer = client.read(true);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.field("Content-Length"), "25");
    EXPECT_EQ(client.ask(get("/api/constant")).status, 200);
}

TEST_F(Answers, CarryTheSecurityHeadersAndNoBanner) {
    start();
    for (const std::string target : {"/api/things/1", "/api/nothing", "/api/constant"}) {
        const Answer answer = ask(get(target, as_worker));
        EXPECT_EQ(answer.field("X-Content-Type-Options"), "nosniff");
        EXPECT_EQ(answer.field("Cache-Control"), "no-store");
        EXPECT_NE(answer.field("Content-Security-Policy").find("frame-ancestors 'none'"), std::string::npos);
        EXPECT_EQ(answer.field("Cross-Origin-Opener-Policy"), "same-origin");
        EXPECT_EQ(answer.field("Referrer-Policy"), "no-referrer");
        EXPECT_FALSE(answer.field("Permissions-Policy").empty());
        EXPECT_TRUE(answer.field("Server").empty());
    }
}

TEST_F(Answers, StayOnTheirOwnListener) {
    Listener portal = settings.listeners[0];
    portal.audience = Audience::portal;
    settings.listeners.push_back(portal);
    start();
    Client client(server->port(Audience::portal));
    EXPECT_EQ(client.ask(get("/api/mine")).status, 200);
    EXPECT_EQ(client.ask(get("/api/things/1", as_worker)).code(), "http.no_such_route");
}

TEST_F(Answers, TakeAnUploadOfFiftyMegabytesInFlatMemory) {
    start();
    constexpr std::size_t size = 50'000'000;
    Client client(port());
    const auto before = held_bytes();
    client.send(
        "POST /api/files HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nX-File-Name: "
        "C:%5Clists%5C%E5%B8%AE.xlsx\r\nExpect: 100-continue\r\nContent-Length: " +
        std::to_string(size) + "\r\n" + as_worker + "\r\n");
    EXPECT_EQ(client.read(true).status, 100);
    const std::string piece(500'000, 'x');
    std::int64_t most = 0;
    for (std::size_t sent = 0; sent < size; sent += piece.size()) {
        ASSERT_TRUE(client.send(piece));
        most = std::max(most, held_bytes() - before);
    }
    const Answer answer = client.read();
    EXPECT_EQ(answer.body, R"({"name":"帮.xlsx","size":50000000})");
    EXPECT_LT(most, 10'000'000);
    server->stop();
    EXPECT_TRUE(std::filesystem::is_empty(settings.temp_folder));
}

TEST_F(Answers, TakeAnUploadOfNothingAsAnEmptyFile) {
    start();
    const Answer answer =
        ask("POST /api/files HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
            "X-File-Name: a.csv\r\nContent-Length: 0\r\n" +
            as_worker + "\r\n");
    EXPECT_EQ(answer.body, R"({"name":"a.csv","size":0})");
}

TEST_F(Answers, RefuseAnUploadThatIsTooLargeBeforeItIsSent) {
    start();
    const Answer answer =
        ask("POST /api/files HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
            "Content-Length: 1000000000\r\n" +
            as_worker + "\r\n");
    EXPECT_EQ(answer.code(), "http.body_too_large");
    EXPECT_NE(answer.body.find("60000000"), std::string::npos);
}

TEST_F(Answers, RemoveWhatABrokenUploadLeft) {
    std::filesystem::create_directories(settings.temp_folder);
    std::ofstream(settings.temp_folder / "upload-of-a-crash") << "x";
    start();
    EXPECT_TRUE(std::filesystem::is_empty(settings.temp_folder));
    {
        const Client client(port());
        client.send(
            "POST /api/files HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
            "Content-Length: 1000000\r\n" +
            as_worker + "\r\n" + std::string(500'000, 'x'));
    }
    server->stop();
    EXPECT_TRUE(std::filesystem::is_empty(settings.temp_folder));
}

TEST_F(Answers, SendAFileUnderItsTrueNameAndRemoveIt) {
    start();
    const Answer answer = ask(get("/api/things/1/print", as_worker));
    EXPECT_EQ(answer.body, std::string(600'000, 'x'));
    EXPECT_EQ(answer.field("Content-Type"), "text/csv");
    EXPECT_EQ(answer.field("Content-Disposition"),
              "attachment; filename=\"_______list.csv\"; filename*=UTF-8''%E5%B8%AE%E6%89%B6%20list.csv");
    for (const auto& file : std::filesystem::directory_iterator(std::filesystem::temp_directory_path()))
        EXPECT_FALSE(file.path().filename().string().starts_with("http_test_"));
}

// One call is at work, one waits, two are told to come again.
TEST_F(Answers, SayOverloadedWhenTheQueueIsFull) {
    settings.limits.workers = 1;
    settings.limits.queued_calls = 1;
    start();
    std::atomic<int> refused{0};
    std::atomic<int> served{0};
    const auto call = [&] {
        const Answer answer = ask(get("/api/wait", as_worker));
        if (answer.status == 200) ++served;
        if (answer.code() == "http.overloaded" && answer.field("Retry-After") == "1") ++refused;
    };
    std::vector<std::thread> clients;
    clients.emplace_back(call);
    while (waiting == 0) std::this_thread::yield();
    for (int i = 0; i < 3; ++i) clients.emplace_back(call);
    for (int i = 0; i < 5'000 && refused < 2; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    EXPECT_EQ(refused, 2);
    EXPECT_EQ(ask(get("/api/constant")).status, 200);
    barrier.open();
    for (auto& client : clients) client.join();
    EXPECT_EQ(served, 2);
}

TEST_F(Answers, GoToOthersWhileFiveHundredConnectionsAreSlow) {
    settings.limits.header_timeout = std::chrono::milliseconds(700);
    start();
    std::vector<std::unique_ptr<Client>> slow;
    for (int i = 0; i < 500; ++i) {
        slow.push_back(std::make_unique<Client>(port()));
        ASSERT_TRUE(slow.back()->connected());
        slow.back()->send("GET /api/things/1 HTTP/1.1\r\nHost: local");
    }
    for (int i = 0; i < 20; ++i) EXPECT_EQ(ask(get("/api/things/1", as_worker)).status, 200);
    for (const auto& client : slow) EXPECT_TRUE(client->is_closed_within(3'000));
}

TEST_F(Answers, AreFinishedBeforeTheServerStops) {
    start();
    Client idle(port());
    idle.ask(get("/api/constant"));
    Client working(port());
    working.send(get("/api/wait", as_worker));
    while (waiting == 0) std::this_thread::yield();
    std::thread stopping([this] { EXPECT_TRUE(server->stop()); });
    EXPECT_TRUE(idle.is_closed_within(1'000));
    EXPECT_FALSE(working.is_closed_within(50));
    barrier.open();
    const Answer answer = working.read();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.field("Connection"), "close");
    stopping.join();
    EXPECT_FALSE(Client(port()).connected());
}

TEST_F(Answers, AreCutWhenTheyTakeTooLongToStop) {
    settings.limits.drain_timeout = std::chrono::milliseconds(50);
    start();
    Client working(port());
    working.send(get("/api/wait", as_worker));
    while (waiting == 0) std::this_thread::yield();
    std::thread stopping([this] { EXPECT_FALSE(server->stop()); });
    EXPECT_TRUE(working.is_closed_within(2'000));
    barrier.open();
    stopping.join();
}

}  // namespace
}  // namespace bangfu::http
