// SPDX-License-Identifier: Apache-2.0
#include "application.hpp"
#include "path.hpp"
#include "query.hpp"
#include <bangfu/base/text.hpp>

namespace bangfu::http {
namespace {

// The last part of the name that the browser gave, percent-encoded, in X-File-Name; "" where it is not
// usable.
std::string upload_name(std::string_view header) {
    auto name = percent_decoded(header.substr(0, 3 * 255));
    if (!name || !is_valid_utf8(*name)) return {};
    if (const auto folder = name->find_last_of("/\\"); folder != std::string::npos)
        name->erase(0, folder + 1);
    for (const char c : *name)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return {};
    return *name;
}

}  // namespace

TaskCall Application::task_call(Call& call) {
    return TaskCall{services_,
                    call.actor.get(),
                    call.now,
                    call,
                    call.upload,
                    upload_name(call.header("X-File-Name")),
                    std::string(call.header("Content-Type"))};
}

// With a key: claimed in a transaction before the work, settled in one after it. A refusal means that nothing
// was done, so its key is free again; after a fault nobody knows, and the key stays unsettled.
Result<std::string> Application::perform_task(Call& call, const BoundTask& work) {
    TaskCall task = task_call(call);
    const auto key = repeat_key(call);
    if (key.refused()) return key.error();
    if (!key.value()) return work(task);
    const RepeatKey& mine = **key;
    const auto kept =
        services_.database.write([&](db::Session& session) { return kept_.claim(session, mine, call.now); });
    if (kept.refused()) return kept.error();
    if (kept.value()) return **kept;
    Result<std::string> result = work(task);
    services_.database.write([&](db::Session& session) {
        if (result.ok())
            kept_.keep(session, mine, result.value());
        else
            kept_.release(session, mine);
    });
    return result;
}

void Application::run_task(Call& call, const Next& next) {
    const Result<BoundTask> work = call.route->task(call.body);
    if (work.refused()) return refuse(call, work.error(), next);
    Result<std::string> result = perform_task(call, work.value());
    if (result.refused()) return refuse(call, result.error(), next);
    answer(call, std::move(result).value(), next);
}

void Application::run_upload(Call& call, const Next& next) {
    const auto query = query_pairs(call.request.query());
    if (!query) return refuse(call, Error(error::malformed_request, Arguments{{"reason", "query"}}), next);
    const Result<BoundTask> work = call.route->upload(*query);
    if (work.refused()) return refuse(call, work.error(), next);
    TaskCall task = task_call(call);
    Result<std::string> result = work.value()(task);
    if (result.refused()) return refuse(call, result.error(), next);
    answer(call, std::move(result).value(), next);
}

}  // namespace bangfu::http
