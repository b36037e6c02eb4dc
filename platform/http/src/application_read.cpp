// SPDX-License-Identifier: Apache-2.0
#include "application.hpp"
#include "problem.hpp"
#include "query.hpp"

#include <array>

namespace bangfu::http {
namespace {

// Only what a browser shows without running anything.
bool may_be_viewed(std::string_view media_type) {
    static constexpr std::array types{"application/pdf", "image/png", "image/jpeg", "image/webp"};
    for (const std::string_view type : types)
        if (type == media_type) return true;
    return false;
}

// Download types are a closed list, so that what is sent never depends on text that somebody uploaded.
std::string_view media_type_of(const Download& download) {
    static constexpr std::array<std::string_view, 12> types{
        "application/pdf",
        "image/png",
        "image/jpeg",
        "image/webp",
        "image/svg+xml",
        "text/csv",
        "text/plain",
        "application/json",
        "application/zip",
        "application/x-x509-ca-cert",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"};
    for (const std::string_view type : types)
        if (type == download.media_type) return type;
    return "application/octet-stream";
}

Error broken_query() {
    return Error(error::malformed_request, Arguments{{"reason", "query"}});
}

bool is_guarded(const Call& call) {
    return call.route->spec.access.kind == Access::Kind::permission;
}

}  // namespace

void Application::run_read(Call& call, const Next& next) {
    if (is_guarded(call) && !services_.access_log.writable())
        return refuse(call, error::access_log_unwritable, next);
    const auto query = query_pairs(call.request.query());
    if (!query) return refuse(call, broken_query(), next);
    std::optional<Result<std::string>> result;
    const auto& actor = call.who();
    const auto scope =
        is_guarded(call) ? std::optional(db::Within{actor.scope.from, actor.scope.until}) : std::nullopt;
    services_.database.read_session(
        [&](db::Session& session) {
            ReadCall reading{{services_, session, actor, call.now}, call};
            result.emplace(call.route->read(reading, *query));
        },
        scope);
    if (result->refused()) return refuse(call, result->error(), next);
    note_read(call);
    answer(call, std::move(*result).value(), next);
}

void Application::run_download(Call& call, const Next& next) {
    if (is_guarded(call) && !services_.access_log.writable())
        return refuse(call, error::access_log_unwritable, next);
    const auto query = query_pairs(call.request.query());
    if (!query) return refuse(call, broken_query(), next);
    const Result<BoundDownload> bound = call.route->download(*query);
    if (bound.refused()) return refuse(call, bound.error(), next);
    TaskCall task = task_call(call);
    const Result<Download> download = bound.value()(task);
    if (download.refused()) return refuse(call, download.error(), next);
    note_read(call);
    const bool inline_view = download->inline_view && may_be_viewed(download->media_type);
    Response response;
    response.file = download->file;
    response.media_type = media_type_of(*download);
    response.surface = inline_view ? Surface::inline_file : Surface::api;
    response.headers.emplace_back("Content-Disposition", content_disposition(download->name, inline_view));
    next(std::move(response));
}

}  // namespace bangfu::http
