// SPDX-License-Identifier: Apache-2.0
// The threads that move bytes. Each has an event loop of its own, and a connection stays on the loop that
// took it, so nothing of a connection is ever touched by two threads. Included by one translation unit only:
// Beast and Asio are slow to compile.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <thread>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace bangfu::http {

namespace net = boost::asio;

// A connection as the loop sees it when the server stops.
class OpenConnection {
  public:
    virtual ~OpenConnection() = default;
    virtual void cut() = 0;
    bool idle = true;  // between two requests
};

struct IoThread {
    net::io_context context{1};
    net::executor_work_guard<net::io_context::executor_type> guard = net::make_work_guard(context);
    std::set<OpenConnection*> open;  // only on this thread
    std::thread thread;
};

// Waits in a coroutine for an answer that another thread gives by calling what `start` was given, once. The
// coroutine goes on on its own loop.
template <class Answer, class Start>
net::awaitable<Answer> answered_by(Start start) {
    auto initiate = [start = std::move(start)](auto handler) mutable {
        auto executor = net::get_associated_executor(handler);
        auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
        start(std::function<void(Answer)>([waiting, executor](Answer answer) {
            net::post(executor,
                      [waiting, answer = std::move(answer)]() mutable { (*waiting)(std::move(answer)); });
        }));
    };
    return net::async_initiate<const net::use_awaitable_t<>&, void(Answer)>(std::move(initiate),
                                                                            net::use_awaitable);
}

// Runs `work` on the thread for files: a slow disk then holds up no other connection.
template <class Work>
net::awaitable<std::invoke_result_t<Work>> on_file_thread(net::thread_pool& files, Work work) {
    using Answer = std::invoke_result_t<Work>;
    return answered_by<Answer>([&files, work = std::move(work)](std::function<void(Answer)> done) {
        net::post(files, [work, done = std::move(done)] { done(work()); });
    });
}

}  // namespace bangfu::http
