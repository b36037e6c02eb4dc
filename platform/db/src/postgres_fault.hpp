// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/base/result.hpp>

struct pg_result;

namespace bangfu::db::postgres {

// A fault that the same work may overcome when it is run again: a serialisation failure, a deadlock, or a
// connection lost before COMMIT was sent.
class Retry : public Fault {
  public:
    using Fault::Fault;
};

// Throws what the server answered, by its SQLSTATE; a Retry where the same work may succeed.
[[noreturn]] void fail(const pg_result* result);

}  // namespace bangfu::db::postgres
