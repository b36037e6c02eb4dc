// SPDX-License-Identifier: Apache-2.0
// Refusal, fault, bug: three things that never mix. A refusal is an answer (`Result<T>` holding an `Error`);
// a fault (disk, database) is the one exception type `Fault`; a bug is ASSERT.
#pragma once

#include <bangfu/base/assert.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace bangfu {

// What a refusal means to any caller; HTTP maps each to one status, the command line to an exit code.
enum class Refusal {
    invalid,          // 422: the form is wrong; `fields` says where
    malformed,        // 400: not even a form
    unauthenticated,  // 401
    forbidden,        // 403: known, but this actor may not
    not_found,        // 404: not there, or not in the actor's scope: the two look alike
    conflict,         // 409: the record's state does not allow it now
    stale,            // 412: changed by another since it was read
    too_large,        // 413
    unsupported,      // 415: wrong content type or file type
    too_many,         // 429
    unavailable,      // 503: cannot now; a retry may succeed
};

// A row of a module's closed error table (errors.hpp). `id` is "<module>.<what>", stable for ever: texts in
// both languages hang on it.
struct ErrorCode {
    std::string_view id;
    Refusal refusal;
};

using Arguments = std::vector<std::pair<std::string, std::string>>;

// One fault of a form: `path` names the place ("members[2].birth_date"), `code` the fault.
struct FieldFault {
    std::string path;
    std::string code;
    Arguments args;
    bool operator==(const FieldFault&) const = default;
};

struct Error {
    const ErrorCode* code;  // points into a static table
    Arguments args;         // never personal data
    std::vector<FieldFault> fields;

    Error(const ErrorCode& what) : code(&what) {}  // NOLINT(google-explicit-constructor): return error::x;
    Error(const ErrorCode& what, Arguments with) : code(&what), args(std::move(with)) {}
    Error(const ErrorCode& what, std::vector<FieldFault> where) : code(&what), fields(std::move(where)) {}
    bool is(const ErrorCode& other) const { return code->id == other.id; }
};

struct Nothing {
    bool operator==(const Nothing&) const = default;
};

template <class T>
class [[nodiscard]] Result {
  public:
    using Value = T;
    Result(T value) : state_(std::move(value)) {}           // NOLINT(google-explicit-constructor)
    Result(Error error) : state_(std::move(error)) {}       // NOLINT(google-explicit-constructor)
    Result(const ErrorCode& code) : state_(Error(code)) {}  // NOLINT(google-explicit-constructor)

    bool ok() const { return state_.index() == 0; }
    bool refused() const { return !ok(); }
    const T& value() const& {
        ASSERT(ok());
        return std::get<0>(state_);
    }
    T& value() & {
        ASSERT(ok());
        return std::get<0>(state_);
    }
    T&& value() && {
        ASSERT(ok());
        return std::get<0>(std::move(state_));
    }
    const Error& error() const {
        ASSERT(refused());
        return std::get<1>(state_);
    }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    const T& operator*() const& { return value(); }

  private:
    std::variant<T, Error> state_;
};

using Done = Result<Nothing>;
inline Done done() {
    return Nothing{};
}

// The one exception type: something outside failed (disk, database, a system call). Thrown where it happens,
// caught once at the edge, where it becomes 503 or 500 and a log line. `what()` never holds personal data.
class Fault : public std::runtime_error {
  public:
    enum class Kind {
        io,          // disk, socket, file system
        full,        // no space left: writes are refused, reads go on
        contention,  // a concurrent change won; the same work may be tried again
        duplicate,   // a unique key of the store said no (the last net under a rule checked before)
        corrupt,     // data read back is not what was written: digest, ciphertext or schema
        unavailable  // the other side does not answer
    };
    Fault(Kind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
    Kind kind() const { return kind_; }

  private:
    Kind kind_;
};

}  // namespace bangfu
