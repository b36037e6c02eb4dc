// SPDX-License-Identifier: Apache-2.0
// The templates of the route table: they turn a typed handler into an Entry that the server can call with raw
// bodies. A form is read before its transaction begins (BoundWrite), so that a long body never holds the
// writer.
#pragma once

#include <bangfu/platform/http.hpp>

#include <type_traits>
#include <utility>

namespace bangfu::http {

BOOST_DESCRIBE_STRUCT(NoQuery, (), ())
BOOST_DESCRIBE_STRUCT(NoForm, (), ())

// `constant` is answered on the I/O thread without session, worker or store; only benchmarks register one.
enum class RouteKind { read, write, task, upload, download, constant };

// Handlers with their form already read. They may run more than once: a transaction is tried again on
// contention.
using BoundWrite = std::function<Result<std::string>(WriteCall&)>;
using BoundTask = std::function<Result<std::string>(TaskCall&)>;
using BoundDownload = std::function<Result<Download>(TaskCall&)>;
using SchemaOf = std::string (*)(json::Schemas&);

struct Routes::Entry {
    Method method = Method::get;
    std::string path;
    RouteSpec spec;
    RouteKind kind = RouteKind::read;
    std::string module;          // whose verb it is
    std::int64_t max_bytes = 0;  // of an upload
    bool form_expected = false;  // a body that is JSON must be there
    // Exactly one is set, by kind. An answer is JSON text, empty for "no content".
    std::function<Result<std::string>(ReadCall&, json::QueryPairs)> read;
    std::function<Result<BoundWrite>(std::string_view body)> write;
    std::function<Result<BoundTask>(std::string_view body)> task;
    std::function<Result<BoundTask>(json::QueryPairs)> upload;
    std::function<Result<BoundDownload>(json::QueryPairs)> download;
    std::string constant;
    SchemaOf query_schema = nullptr;   // null: no query
    SchemaOf form_schema = nullptr;    // null: no JSON body
    SchemaOf answer_schema = nullptr;  // null: no content, or a file
};

namespace detail {

template <class Answer>
std::string answer_text(const Answer& answer) {
    if constexpr (std::is_same_v<Answer, Nothing>)
        return {};
    else
        return json::write(answer);
}

template <class Form>
Result<Form> read_form(std::string_view body) {
    if constexpr (std::is_same_v<Form, NoForm>) {
        if (body.empty()) return NoForm{};
    }
    return json::read<Form>(body);
}

template <class T>
constexpr bool is_empty =
    std::is_same_v<T, Nothing> || std::is_same_v<T, NoForm> || std::is_same_v<T, NoQuery>;
template <class T>
constexpr SchemaOf query_schema() {
    if constexpr (is_empty<T>)
        return nullptr;
    else
        return [](json::Schemas& schemas) { return schemas.query<T>(); };
}
template <class T>
constexpr SchemaOf form_schema() {
    if constexpr (is_empty<T>)
        return nullptr;
    else
        return [](json::Schemas& schemas) { return schemas.form<T>(); };
}
template <class T>
constexpr SchemaOf answer_schema() {
    if constexpr (is_empty<T>)
        return nullptr;
    else
        return [](json::Schemas& schemas) { return schemas.answer<T>(); };
}

// Calls the handler and writes its answer.
template <class Call, class Form, class Answer>
auto bind_form(const std::function<Result<Answer>(Call&, const Form&)>& handler, Form form) {
    return [handler, form = std::move(form)](Call& call) -> Result<std::string> {
        Result<Answer> answer = handler(call, form);
        if (answer.refused()) return answer.error();
        return answer_text(answer.value());
    };
}

}  // namespace detail

template <class Query, class Answer>
void Routes::read(std::string_view path, RouteSpec spec,
                  std::function<Result<Answer>(ReadCall&, const Query&)> handler) {
    Entry& entry = add(Method::get, path, spec, RouteKind::read);
    entry.query_schema = detail::query_schema<Query>();
    entry.answer_schema = detail::answer_schema<Answer>();
    entry.read = [handler = std::move(handler)](ReadCall& call,
                                                json::QueryPairs pairs) -> Result<std::string> {
        Result<Query> query = json::read_query<Query>(pairs);
        if (query.refused()) return query.error();
        Result<Answer> answer = handler(call, query.value());
        if (answer.refused()) return answer.error();
        return detail::answer_text(answer.value());
    };
}

template <class Form, class Answer>
void Routes::write(Method method, std::string_view path, RouteSpec spec,
                   std::function<Result<Answer>(WriteCall&, const Form&)> handler) {
    Entry& entry = add(method, path, spec, RouteKind::write);
    entry.form_expected = !std::is_same_v<Form, NoForm>;
    entry.form_schema = detail::form_schema<Form>();
    entry.answer_schema = detail::answer_schema<Answer>();
    entry.write = [handler = std::move(handler)](std::string_view body) -> Result<BoundWrite> {
        Result<Form> form = detail::read_form<Form>(body);
        if (form.refused()) return form.error();
        return BoundWrite(detail::bind_form(handler, std::move(form).value()));
    };
}

template <class Form, class Answer>
void Routes::task(Method method, std::string_view path, RouteSpec spec,
                  std::function<Result<Answer>(TaskCall&, const Form&)> handler) {
    Entry& entry = add(method, path, spec, RouteKind::task);
    entry.form_expected = !std::is_same_v<Form, NoForm>;
    entry.form_schema = detail::form_schema<Form>();
    entry.answer_schema = detail::answer_schema<Answer>();
    entry.task = [handler = std::move(handler)](std::string_view body) -> Result<BoundTask> {
        Result<Form> form = detail::read_form<Form>(body);
        if (form.refused()) return form.error();
        return BoundTask(detail::bind_form(handler, std::move(form).value()));
    };
}

template <class Query, class Answer>
void Routes::upload(std::string_view path, RouteSpec spec, std::int64_t max_bytes,
                    std::function<Result<Answer>(TaskCall&, const Query&)> handler) {
    Entry& entry = add(Method::post, path, spec, RouteKind::upload);
    entry.max_bytes = max_bytes;
    entry.query_schema = detail::query_schema<Query>();
    entry.answer_schema = detail::answer_schema<Answer>();
    entry.upload = [handler = std::move(handler)](json::QueryPairs pairs) -> Result<BoundTask> {
        Result<Query> query = json::read_query<Query>(pairs);
        if (query.refused()) return query.error();
        return BoundTask(detail::bind_form(handler, std::move(query).value()));
    };
}

template <class Query>
void Routes::download(std::string_view path, RouteSpec spec,
                      std::function<Result<Download>(TaskCall&, const Query&)> handler) {
    Entry& entry = add(Method::get, path, spec, RouteKind::download);
    entry.query_schema = detail::query_schema<Query>();
    entry.download = [handler = std::move(handler)](json::QueryPairs pairs) -> Result<BoundDownload> {
        Result<Query> query = json::read_query<Query>(pairs);
        if (query.refused()) return query.error();
        return BoundDownload(
            [handler, form = std::move(query).value()](TaskCall& call) { return handler(call, form); });
    };
}

}  // namespace bangfu::http
