// SPDX-License-Identifier: Apache-2.0
#include "problem.hpp"

#include <bangfu/base/assert.hpp>

#include <array>

namespace bangfu::http {
namespace {

void write_args(json::Writer& out, const Arguments& args) {
    out.begin_object();
    for (const auto& [name, value] : args) {
        out.key(name);
        out.string(value);
    }
    out.end_object();
}

std::string problem_text(const Error& error, int status, std::string_view trace_id) {
    json::Writer out;
    out.begin_object();
    out.key("type");
    out.string("urn:bangfu:error:" + std::string(error.code->id));
    out.key("title");
    out.string(reason_phrase(status));
    out.key("status");
    out.integer(status);
    out.key("code");
    out.string(error.code->id);
    out.key("args");
    write_args(out, error.args);
    out.key("fields");
    out.begin_array();
    for (const FieldFault& fault : error.fields) {
        out.begin_object();
        out.key("path");
        out.string(fault.path);
        out.key("code");
        out.string(fault.code);
        out.key("args");
        write_args(out, fault.args);
        out.end_object();
    }
    out.end_array();
    out.key("trace_id");
    out.string(trace_id);
    out.end_object();
    return out.take();
}

// Seconds after which a retry makes sense; "" where it does not.
std::string retry_after(const Error& error) {
    for (const auto& [name, value] : error.args)
        if (name == "seconds" && error.code->refusal == Refusal::too_many) return value;
    if (error.is(error::overloaded)) return "1";
    if (error.is(error::draining)) return "5";
    if (error.is(error::internal)) return {};
    return error.code->refusal == Refusal::unavailable ? "2" : std::string();
}

}  // namespace

int status_of(const ErrorCode& code) {
    if (code.id == error::method_not_allowed.id) return 405;
    if (code.id == error::internal.id) return 500;
    switch (code.refusal) {
        case Refusal::invalid:
            return 422;
        case Refusal::malformed:
            return 400;
        case Refusal::unauthenticated:
            return 401;
        case Refusal::forbidden:
            return 403;
        case Refusal::not_found:
            return 404;
        case Refusal::conflict:
            return 409;
        case Refusal::stale:
            return 412;
        case Refusal::too_large:
            return 413;
        case Refusal::unsupported:
            return 415;
        case Refusal::too_many:
            return 429;
        case Refusal::unavailable:
            return 503;
    }
    ASSERT(false);
}

std::string_view reason_phrase(int status) {
    struct Phrase {
        int status;
        std::string_view text;
    };
    static constexpr std::array phrases{Phrase{200, "OK"},
                                        Phrase{204, "No Content"},
                                        Phrase{304, "Not Modified"},
                                        Phrase{400, "Bad Request"},
                                        Phrase{401, "Unauthorized"},
                                        Phrase{403, "Forbidden"},
                                        Phrase{404, "Not Found"},
                                        Phrase{405, "Method Not Allowed"},
                                        Phrase{409, "Conflict"},
                                        Phrase{412, "Precondition Failed"},
                                        Phrase{413, "Content Too Large"},
                                        Phrase{415, "Unsupported Media Type"},
                                        Phrase{422, "Unprocessable Content"},
                                        Phrase{429, "Too Many Requests"},
                                        Phrase{500, "Internal Server Error"},
                                        Phrase{503, "Service Unavailable"}};
    for (const Phrase& phrase : phrases)
        if (phrase.status == status) return phrase.text;
    ASSERT(false);
}

Response problem(const Error& error, std::string_view trace_id) {
    Response response;
    response.status = status_of(*error.code);
    response.media_type = "application/problem+json";
    response.body = problem_text(error, response.status, trace_id);
    if (auto seconds = retry_after(error); !seconds.empty())
        response.headers.emplace_back("Retry-After", seconds);
    if (response.status == 401) response.headers.emplace_back("WWW-Authenticate", "Cookie realm=\"bangfu\"");
    return response;
}

Thrown thrown(std::exception_ptr fault) {
    try {
        std::rethrow_exception(fault);
    } catch (const Fault& known) {
        switch (known.kind()) {
            case Fault::Kind::full:
                return {&error::disk_full, known.what()};
            case Fault::Kind::io:
            case Fault::Kind::contention:
            case Fault::Kind::unavailable:
                return {&error::store_unavailable, known.what()};
            case Fault::Kind::duplicate:
            case Fault::Kind::corrupt:
                break;
        }
        return {&error::internal, known.what()};
    } catch (const std::exception& other) {
        return {&error::internal, other.what()};
    }
}

}  // namespace bangfu::http
